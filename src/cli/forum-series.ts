import { cancelledWith, comingEvents } from '../storage/forums/admin.ts';
import { concernedCount, endSeries, shownSeries } from '../storage/forums/series.ts';
import { resumeSeries, toldAgain } from '../storage/forums/series-resumed.ts';
import type { App } from '../wire/app.ts';
import { changesToTell } from '../wire/forum-notices.ts';
import { type Args, type ExitCode, type Io, Usage } from './command.ts';
import { refuse, writtenDay, writtenText } from './written.ts';

export const SERIES_USAGE = 'end SERIES 2027-01-01 [--why TEXT] | resume SERIES';

/** Longest reason. Characters. */
const LONGEST = 200;

/** What the operator decides about a series as a whole; null: no such action. */
export async function runSeries(
  action: string,
  rest: readonly string[],
  args: Args,
  io: Io,
  app: App,
): Promise<ExitCode | null> {
  if (action === 'end' && rest.length === 2) return end(rest, args, io, app);
  if (action === 'resume' && rest.length === 1) return resume(rest, args, io, app);
  return null;
}

async function end(
  [id = '', day = '']: readonly string[],
  { options, json }: Args,
  io: Io,
  app: App,
): Promise<ExitCode> {
  const { db, office } = app;
  const now = app.clock.now();
  const from = writtenDay(day, 'The first day without it');
  const why = writtenText(options['why'], 'why', LONGEST, '');
  const series = await seriesOf(id, app, now);
  if (series === null) return refuse(io, gone(id));
  if (from < office.dayOf(now)) return refuse(io, 'A series can only end today or on a day to come.');
  if (series.endsFrom !== null && series.endsFrom <= from)
    return refuse(io, `Series ${id} ends from ${series.endsFrom} already.`);
  const since = office.instantOf(from, 0);
  const events = (await comingEvents(db, null, 'operator', now)).filter(
    (one) => one.series === series.id && one.startsAt >= since,
  );
  const seen = events.map((one) => one.id);
  const told = await concernedCount(db, seen);
  if (options['dry-run'] !== true) {
    const notices = await changesToTell(db, office, now);
    const done = await endSeries(db, { series: series.id, from, since, why, seen }, notices, 'operator', now);
    if (done !== 'done') return refuse(io, changed(id));
  }
  io.out(
    json
      ? JSON.stringify({ series: series.id, name: series.name, endsFrom: from, cancelled: seen, told })
      : `Series ${series.id} "${series.name}" is not held any more from ${from}. Events cancelled: ${seen.length}; people told: ${told}. "sinau forum resume ${series.id}" takes it back.`,
  );
  return 0;
}

async function resume(
  [id = '']: readonly string[],
  { options, json }: Args,
  io: Io,
  app: App,
): Promise<ExitCode> {
  const { db, office } = app;
  const now = app.clock.now();
  const series = await seriesOf(id, app, now);
  if (series === null) return refuse(io, gone(id));
  if (!series.resumable)
    return refuse(io, `Series ${id} goes on, or another of its agency goes on under its name.`);
  const seen = (await cancelledWith(db, series.id, 'operator', now)).map((one) => one.id);
  const told = await toldAgain(db, series.id, seen);
  if (options['dry-run'] !== true) {
    const resuming = { series: series.id, today: office.dayOf(now), seen };
    const done = await resumeSeries(db, resuming, await changesToTell(db, office, now), 'operator', now);
    if (done !== 'done') return refuse(io, changed(id));
  }
  io.out(
    json
      ? JSON.stringify({ series: series.id, name: series.name, heldAgain: seen, told })
      : `Series ${series.id} "${series.name}" goes on. Events held again: ${seen.length}; people told: ${told}.`,
  );
  return 0;
}

async function seriesOf(id: string, { db, office }: App, now: Date) {
  if (!/^\d{1,15}$/.test(id)) throw new Usage(`"${id}" is no series number; sinau forum list shows them.`);
  const all = await shownSeries(db, null, 'operator', office.dayOf(now));
  return all.find((one) => one.id === Number(id)) ?? null;
}

const gone = (id: string): string =>
  `There is no series ${id}: it ended more than a week ago or never was. sinau forum list shows them.`;

const changed = (id: string): string =>
  `Series ${id} was changed by somebody else just now. Nothing was done; please look again.`;
