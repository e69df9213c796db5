import { lift, type Share, shareOf } from '../domain/reminders/effect.ts';
import { effectByRung, type HoldOut, holdOut, muteRate, setHoldOut } from '../storage/reminders/effect.ts';
import type { App } from '../wire/app.ts';
import { type Args, type Command, type ExitCode, type Io, Usage } from './command.ts';

const USAGE = 'Usage: sinau effect [hold-out on|off] [--days N] [--json]';
/** Half a year, unless said otherwise, and at most. */
const DAYS = 183;
const MOST_DAYS = 1000;
/** Below it a share says nothing, and could point at people. */
const LEAST = 5;

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
    const changed = await setHoldOut(app.db, state === 'on', 'operator', app.clock.now());
    if (args.json) io.out(JSON.stringify({ holdOut: state, changed }));
    else if (state === 'off') io.out('Everybody is reminded again.');
    else io.out('One in ten of each period that opens from now on is reminded on the last day only.');
    return 0;
  },
};

async function told({ options, json }: Args, io: Io, { db, clock }: App): Promise<ExitCode> {
  const days = Number(options['days'] ?? DAYS);
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
    throw new Usage(`--days is a whole number from 1 to ${MOST_DAYS}.`);
  const since = new Date(clock.now().getTime() - days * 86_400_000);
  const rungs = (await effectByRung(db, since)).map((one) => ({
    ...one,
    within48h: shareOf(one.acted, one.sent),
  }));
  const { reached, muted } = await muteRate(db, since);
  const mute = shareOf(muted, reached);
  const groups = groupsOf(await holdOut(db));
  if (json) io.out(JSON.stringify({ since, rungs, mute, holdOut: groups }));
  else {
    io.out('acted within 48 hours');
    for (const { kind, rung, within48h } of rungs) io.out(`  ${kind} ${rung}: ${shown(within48h)}`);
    if (rungs.length === 0) io.out('  nothing was sent yet');
    io.out(`switched something off: ${shown(mute)}`);
    for (const line of groupLines(groups)) io.out(line);
  }
  return 0;
}

function groupsOf(out: HoldOut | null) {
  if (out === null) return null;
  const reminded = shareOf(out.reminded.began, out.reminded.people);
  const heldOut = shareOf(out.heldOut.began, out.heldOut.people);
  return { since: out.since, reminded, heldOut, lift: lift(reminded, heldOut) };
}

function groupLines(groups: ReturnType<typeof groupsOf>): string[] {
  if (groups === null) return ['hold-out: none ("sinau effect hold-out on" begins one)'];
  const lines = [
    `began before the last day, reminded: ${shown(groups.reminded)}`,
    `began before the last day, not reminded: ${shown(groups.heldOut)}`,
  ];
  if (groups.lift === null || groups.heldOut.of < LEAST) return lines;
  const { lift: gained, low, high } = groups.lift;
  return [
    ...lines,
    `lift: ${points(gained)} points, with 95% likelihood between ${points(low)} and ${points(high)}`,
  ];
}

const percent = (share: number | null): string => `${Math.round((share ?? 0) * 100)}%`;
const points = (share: number): string => String(Math.round(share * 100));

function shown({ count, of, share, low, high }: Share): string {
  if (of < LEAST) return `too few to say (${of})`;
  return `${count} of ${of}, ${percent(share)} (${percent(low)}–${percent(high)})`;
}
