import { EFFECT_DAYS, type ReminderEffect, type Share } from '../domain/reminders/effect.ts';
import { reminderEffect, setHoldOut } from '../storage/reminders/effect.ts';
import { OPERATOR } from '../storage/steerer.ts';
import type { App } from '../wire/app.ts';
import { type Args, type Command, type ExitCode, type Io, Usage } from './command.ts';

const USAGE = 'Usage: sinau effect [hold-out on|off] [--days N] [--json]';
const MOST_DAYS = 1000;

/** Whether reminders do anything: who acts within two days, who switches them off, and what a tenth does without them. */
export const effect: Command = {
  name: 'effect',
  usage: '[hold-out on|off] [--days N] [--json]',
  summary: 'what reminders do: who acts within 48 hours, who mutes them, and an optional 10% hold-out',
  options: { days: { type: 'string' } },
  words: [0, 2],
  async run(args, io, app) {
    const [action, state] = args.words;
    if (action === undefined) return told(args, io, app);
    if (action !== 'hold-out' || (state !== 'on' && state !== 'off')) throw new Usage(USAGE);
    const changed = await setHoldOut(app.db, OPERATOR, state === 'on', app.clock.now());
    if (args.json) io.out(JSON.stringify({ holdOut: state, changed }));
    else if (state === 'off') io.out('Everybody is reminded again.');
    else io.out('One in ten of each period that opens from now on is reminded on the last day only.');
    return 0;
  },
};

async function told({ options, json }: Args, io: Io, { db, clock, office }: App): Promise<ExitCode> {
  const days = Number(options['days'] ?? EFFECT_DAYS);
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
    throw new Usage(`--days is a whole number from 1 to ${MOST_DAYS}.`);
  const now = clock.now();
  const since = new Date(now.getTime() - days * 86_400_000);
  const found = await reminderEffect(db, OPERATOR, since, office.dayOf(now), now);
  if (json) io.out(JSON.stringify(found));
  else {
    io.out('acted within 48 hours');
    for (const { kind, rung, within48h } of found.rungs) io.out(`  ${kind} ${rung}: ${shown(within48h)}`);
    if (found.rungs.length === 0) io.out('  nothing was sent yet');
    io.out(`switched something off: ${shown(found.muted)}`);
    for (const line of groupLines(found.holdOut)) io.out(line);
  }
  return 0;
}

function groupLines(groups: ReminderEffect['holdOut']): string[] {
  if (groups === null) return ['hold-out: none ("sinau effect hold-out on" begins one)'];
  const lines = [
    `began before the last day, reminded: ${shown(groups.reminded)}`,
    `began before the last day, not reminded: ${shown(groups.heldOut)}`,
  ];
  if (groups.lift === null) return lines;
  const { lift: gained, low, high } = groups.lift;
  return [
    ...lines,
    `lift: ${points(gained)} points, with 95% likelihood between ${points(low)} and ${points(high)}`,
  ];
}

const percent = (share: number | null): string => `${Math.round((share ?? 0) * 100)}%`;
const points = (share: number): string => String(Math.round(share * 100));

function shown(share: Share | null): string {
  if (share === null) return 'too few to say';
  return `${share.count} of ${share.of}, ${percent(share.share)} (${percent(share.low)}–${percent(share.high)})`;
}
