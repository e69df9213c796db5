import type { Database } from '../../database/database.ts';
import type { ForumNews, ForumWish, SeriesLine } from '../../domain/dialog/topics/forum-talk.ts';
import type { OfficeTime } from '../../domain/reminders/office.ts';
import { decidedBefore } from '../../storage/forums/add.ts';
import { cancelledWith, comingEvents } from '../../storage/forums/admin.ts';
import { concernedCount, endSeries, shownSeries } from '../../storage/forums/series.ts';
import { resumeSeries, toldAgain } from '../../storage/forums/series-resumed.ts';
import { changesToTell } from '../forum-notices.ts';

interface Parts {
  readonly db: Database;
  readonly office: OfficeTime;
}

type SeriesWish = Extract<ForumWish, { want: 'forumSeries' | 'seriesOpened' | 'endSeries' | 'resumeSeries' }>;

/** What an officer wishes about series. Every read and write asks for the right in its own SQL. */
export async function seriesWish(
  wish: SeriesWish,
  asker: number,
  { db, office }: Parts,
  now: Date,
): Promise<ForumNews> {
  switch (wish.want) {
    case 'forumSeries':
      return { granted: 'forumSeries', lines: await seriesLines(asker, { db, office }, now) };
    case 'seriesOpened':
      return { granted: 'seriesOpened', ...(await opened(wish, asker, { db, office }, now)) };
    case 'endSeries':
      return { granted: 'endSeries', told: await ended(wish, asker, { db, office }, now) };
    case 'resumeSeries':
      return { granted: 'resumeSeries', told: await resumed(wish, asker, { db, office }, now) };
  }
}

async function seriesLines(asker: number, { db, office }: Parts, now: Date): Promise<SeriesLine[]> {
  const lines = await shownSeries(db, null, asker, office.dayOf(now));
  const events = Map.groupBy(await comingEvents(db, null, asker, now), ({ series }) => series);
  return lines.map((line) => ({ ...line, coming: events.get(line.id) ?? [], back: [] }));
}

const idsOf = (events: readonly { readonly id: number }[]): number[] => events.map(({ id }) => id);

async function opened(
  { series, from, resumes }: Extract<SeriesWish, { want: 'seriesOpened' }>,
  asker: number,
  { db, office }: Parts,
  now: Date,
): Promise<{ line: SeriesLine | null; told: number }> {
  const found = (await seriesLines(asker, { db, office }, now)).find(({ id }) => id === series);
  if (found === undefined) return { line: null, told: 0 };
  if (resumes === true) {
    const back = await cancelledWith(db, series, asker, now);
    return { line: { ...found, back }, told: await toldAgain(db, series, idsOf(back)) };
  }
  const gone = from === null ? [] : found.coming.filter((one) => office.dayOf(one.startsAt) >= from);
  return { line: found, told: await concernedCount(db, idsOf(gone)) };
}

/** How many were told; null: changed meanwhile by somebody else, or no right to. */
async function ended(
  { series, from, why, seen }: Extract<SeriesWish, { want: 'endSeries' }>,
  asker: number,
  { db, office }: Parts,
  now: Date,
): Promise<number | null> {
  const told = await concernedCount(db, seen);
  const ending = { series, from, since: office.instantOf(from, 0), why, seen };
  const done = await endSeries(db, ending, await changesToTell(db, office, now), asker, now);
  const before =
    done !== 'done' && (await decidedBefore(db, 'forum series ended', `${series}:${from}`, asker, now));
  return done === 'done' || before ? told : null;
}

/** As above. */
async function resumed(
  { series, seen }: Extract<SeriesWish, { want: 'resumeSeries' }>,
  asker: number,
  { db, office }: Parts,
  now: Date,
): Promise<number | null> {
  const told = await toldAgain(db, series, seen);
  const resuming = { series, today: office.dayOf(now), seen };
  const done = await resumeSeries(db, resuming, await changesToTell(db, office, now), asker, now);
  const before =
    done !== 'done' && (await decidedBefore(db, 'forum series resumed', String(series), asker, now));
  return done === 'done' || before ? told : null;
}
