import { AGENDA, NOTES, SEATS, seatsOf } from '../domain/forums/run.ts';
import { withoutIdentifiers } from '../domain/people/identifiers.ts';
import { setAgenda, setNotes } from '../storage/forums/agenda.ts';
import { runLine } from '../storage/forums/run.ts';
import { setSeats } from '../storage/forums/seats.ts';
import type { App } from '../wire/app.ts';
import { tellMovedUp } from '../wire/forum-notices.ts';
import { type Args, type ExitCode, type Io, Usage } from './command.ts';
import { refuse } from './written.ts';

export const RUN_USAGE = 'seats EVENT 40|unlimited [--series] | agenda EVENT TEXT | notes EVENT TEXT';

/** What the operator settles about one event; null: no such action. */
export async function runForum(
  action: string,
  rest: readonly string[],
  args: Args,
  io: Io,
  app: App,
): Promise<ExitCode | null> {
  if (action === 'seats' && rest.length === 2) return seats(rest, args, io, app);
  if ((action === 'agenda' || action === 'notes') && rest.length === 2)
    return line(action, rest, args, io, app);
  return null;
}

async function seats(
  [id = '', count = '']: readonly string[],
  { options, json }: Args,
  io: Io,
  app: App,
): Promise<ExitCode> {
  const wanted = seatsOf(count);
  if (wanted === undefined)
    throw new Usage(
      `"${count}" is no number of seats; write ${SEATS.least} to ${SEATS.most}, or "unlimited".`,
    );
  const now = app.clock.now();
  const line = await runLine(app.db, eventNumber(id), 'operator', now);
  if (line === null || line.startsAt <= now) return refuse(io, `There is no coming event ${id}.`);
  const series = options['series'] === true;
  if (series && !line.series) return refuse(io, `Event ${id} is a single one: it has no series.`);
  const dry = options['dry-run'] === true;
  const tell = await tellMovedUp(app.db, app.office, now);
  const up = dry ? 0 : await setSeats(app.db, line.id, wanted, series, 'operator', now, tell);
  if (up === null) return refuse(io, `Event ${id} was changed by somebody else just now. Nothing was done.`);
  io.out(
    json
      ? JSON.stringify({ ...line, seats: wanted, wholeSeries: series, up })
      : `Event ${line.id} "${line.title}": ${wanted ?? 'unlimited'} seats${series ? ', and so its later ones' : ''}; ${line.attending} attending, ${line.waiting} waiting, ${up} moved up.`,
  );
  return 0;
}

/** Writes what an event is about, before it, or what was decided, after. */
async function line(
  what: 'agenda' | 'notes',
  [id = '', typed = '']: readonly string[],
  { options, json }: Args,
  io: Io,
  app: App,
): Promise<ExitCode> {
  const words = withoutIdentifiers(typed.trim().replaceAll(/\s+/g, ' '));
  const { least, most } = what === 'agenda' ? AGENDA : NOTES;
  if (words.length < least || words.length > most)
    throw new Usage(`The ${what} of an event have ${least} to ${most} characters.`);
  const now = app.clock.now();
  const event = await runLine(app.db, eventNumber(id), 'operator', now);
  if (event === null || event.startsAt > now !== (what === 'agenda'))
    return refuse(io, `There is no ${what === 'agenda' ? 'coming event' : 'event that has begun'} ${id}.`);
  const write = what === 'agenda' ? setAgenda : setNotes;
  if (options['dry-run'] !== true && (await write(app.db, event.id, words, 'operator', now)) !== 'done')
    return refuse(io, `Event ${id} was changed by somebody else just now. Nothing was done.`);
  const field = what === 'agenda' ? 'topic' : 'notes';
  io.out(
    json ? JSON.stringify({ ...event, [field]: words }) : `Event ${event.id} "${event.title}": ${words}`,
  );
  return 0;
}

function eventNumber(id: string): number {
  if (!/^\d{1,15}$/.test(id)) throw new Usage(`"${id}" is no event number; sinau forum list shows them.`);
  return Number(id);
}
