import type { Database } from '../../database/database.ts';
import type { ForumNews, ForumWish, SeriesLine } from '../../domain/dialog/topics/forum-talk.ts';
import type { OfficeTime } from '../../domain/reminders/office.ts';
import { decidedBefore } from '../../storage/forums/add.ts';
import { comingEvents } from '../../storage/forums/admin.ts';
import { concernedCount, endSeries, runningSeries } from '../../storage/forums/series.ts';
import { changesToTell } from '../forum-notices.ts';

interface Parts {
  readonly db: Database;
  readonly office: OfficeTime;
}

type SeriesWish = Extract<ForumWish, { want: 'forumSeries' | 'seriesOpened' | 'endSeries' }>;

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
    case 'seriesOpened': {
      const line =
        (await seriesLines(asker, { db, office }, now)).find(({ id }) => id === wish.series) ?? null;
      const { from } = wish;
      const gone =
        from === null ? [] : (line?.coming ?? []).filter((one) => office.dayOf(one.startsAt) >= from);
      const told = await concernedCount(
        db,
        gone.map(({ id }) => id),
      );
      return { granted: 'seriesOpened', line, told };
    }
    case 'endSeries':
      return { granted: 'endSeries', told: await ended(wish, asker, { db, office }, now) };
  }
}

async function seriesLines(asker: number, { db, office }: Parts, now: Date): Promise<SeriesLine[]> {
  const lines = await runningSeries(db, null, asker, office.dayOf(now));
  const events = Map.groupBy(await comingEvents(db, null, asker, now), ({ series }) => series);
  return lines.map((line) => ({ ...line, coming: events.get(line.id) ?? [] }));
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
