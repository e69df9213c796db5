import { preview } from '../preview.ts';
import { pauseReminders, reminderPause, resumeReminders } from '../storage/reminders/pause.ts';
import { OPERATOR } from '../storage/steerer.ts';
import type { App } from '../wire/app.ts';
import { type Args, type Command, type ExitCode, type Io, Usage } from './command.ts';

const USAGE = 'Usage: sinau reminders [preview [DAYS] | pause [--why WORDS] | resume] [--json]';
/** Days of a preview, unless said otherwise, and at most. */
const DAYS = 14;
const MOST_DAYS = 60;

/** Lets all reminders rest and go on, and shows what the coming days would bring. */
export const reminders: Command = {
  name: 'reminders',
  usage: '[preview [DAYS] | pause [--why WORDS] | resume] [--json]',
  summary: 'all reminders: whether they rest, what the coming days bring; pauses and resumes them at once',
  options: { why: { type: 'string' } },
  words: [0, 2],
  async run(args, io, app) {
    const [action, days] = args.words;
    switch (action) {
      case undefined:
        return status(args, io, app);
      case 'preview':
        return previewed(days, args, io, app);
      case 'pause':
        return paused(args, io, app);
      case 'resume': {
        const ended = await resumeReminders(app.db, OPERATOR, app.clock.now());
        if (args.json) io.out(JSON.stringify({ resumed: ended }));
        else if (ended) io.out('Reminders go on. What is up to six hours late goes out now, merged.');
        if (!ended && !args.json) io.err('Reminders were not paused.');
        return ended ? 0 : 1;
      }
      default:
        throw new Usage(USAGE);
    }
  },
};

async function status({ json }: Args, io: Io, { db, office }: App): Promise<ExitCode> {
  const pause = await reminderPause(db);
  if (json) io.out(JSON.stringify({ paused: pause }));
  else if (pause === null) io.out('Reminders are on.');
  else
    io.out(
      `Reminders rest since ${office.dayOf(pause.since)}, by ${pause.by}${pause.why === '' ? '' : `: ${pause.why}`}.`,
    );
  return 0;
}

async function paused({ json, options }: Args, io: Io, { db, clock }: App): Promise<ExitCode> {
  const why = typeof options['why'] === 'string' ? options['why'] : '';
  const back = await pauseReminders(db, OPERATOR, why, clock.now());
  if (json) io.out(JSON.stringify({ paused: back !== null, takenBack: back ?? 0 }));
  else if (back !== null)
    io.out(
      `All reminders rest. ${back} on their way were taken back; answers go on. "sinau reminders resume" ends it.`,
    );
  if (back === null && !json) io.err('Reminders are paused already.');
  return back === null ? 1 : 0;
}

async function previewed(words: string | undefined, { json }: Args, io: Io, app: App): Promise<ExitCode> {
  const days = Number(words ?? DAYS);
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
    throw new Usage(`DAYS is a whole number from 1 to ${MOST_DAYS}.`);
  const lines = await preview({ ...app.ticking, log: () => undefined }, app.clock.now(), days);
  if (json) io.out(JSON.stringify(lines));
  else if (lines.length === 0) io.out(`Nothing goes out within ${days} days.`);
  else {
    io.out('day         people  outcome  reminder');
    for (const { day, people, outcome, kind, rung, reason } of lines)
      io.out(
        `${day}  ${String(people).padStart(6)}  ${outcome.padEnd(7)}  ${kind} ${rung}${reason === '' ? '' : ` (${reason})`}`,
      );
  }
  return 0;
}
