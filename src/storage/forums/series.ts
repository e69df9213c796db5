import type { Database } from '../../database/database.ts';
import type { SeriesLine } from '../../domain/dialog/topics/forum-talk.ts';
import type { ChangeNotices } from '../../domain/forums/changes.ts';
import type { LocalDate } from '../../domain/reminders/office.ts';
import { type Committed, type Statement, together } from '../statements.ts';
import { comingEvents, concernedBy, type EventLine } from './admin.ts';
import { tellRoom } from './decide.ts';
import { noticeFrom, noticeJson, tellPeople } from './notices.ts';
import { type By, mayPlan, personOf, planned } from './rights.ts';

/** An ended series can be taken up again for so long after the first day without it. Days. */
const RESUMED_WITHIN = 7;

/**
 * Series that are held, or can still be taken up again, of those this person may decide about; of one agency, or with null
 * of all of them.
 */
export async function shownSeries(
  db: Database,
  agencyId: number | null,
  by: By,
  today: LocalDate,
): Promise<Omit<SeriesLine, 'coming' | 'back'>[]> {
  return db.query(
    `select s.id, g.short as opd, s.name, s.rule, s.minutes, s.place, s.ends_from as "endsFrom",
       (extract(hour from s.starts_at) * 60 + extract(minute from s.starts_at))::int as "startsAt",
       ${resumable('s', '$3')} as resumable
     from forum_series s join agencies g on g.id = s.agency_id
     where ($1::bigint is null or s.agency_id = $1) and (s.ends_from is null or s.ends_from > $3::date or ${resumable('s', '$3')})
       and ${mayPlan('$2', 's.agency_id')}
     order by g.short, s.name, s.id`,
    [agencyId, personOf(by), today],
  );
}

/** Whether an ended series may go on: not long ago, and no other has its name. */
export const resumable = (s: string, today: string): string => `(${s}.ended_at is not null
  and ${s}.ends_from > ${today}::date - ${RESUMED_WITHIN} and not exists (select from forum_series o
    where o.agency_id = ${s}.agency_id and lower(o.name) = lower(${s}.name) and o.ends_from is null))`;

/** Everybody who hears of a change to these events, as a from-list `p` with id and language. */
export const CONCERNED = (events: string): string => `(select distinct p.id, p.language
  from unnest(${events}::bigint[]) as c (event) cross join lateral (select p.id, p.language ${concernedBy('c.event')}) p) p`;

/** How many hear of a change to these events, each of them once. */
export async function concernedCount(db: Database, events: readonly number[]): Promise<number> {
  const [row] = await db.query<{ people: number }>(`select count(*)::int as people from ${CONCERNED('$1')}`, [
    events,
  ]);
  return row?.people ?? 0;
}

/** Ends a series from a day on. */
export interface Ending {
  readonly series: number;
  readonly from: LocalDate;
  /** The beginning of that day at the office. */
  readonly since: Date;
  readonly why: string;
  /** The coming events that would be cancelled, as whoever decides has seen them. */
  readonly seen: readonly number[];
}

/**
 * Ends a series, cancels its events from that day on and tells those concerned, each of them once. Conflict `series`:
 * ended before that day already, or no right to; `events`: others than were seen would be cancelled.
 */
export async function endSeries(
  db: Database,
  { series, from, since, why, seen }: Ending,
  notices: ChangeNotices,
  by: By,
  now: Date,
): Promise<Committed> {
  return db.transaction(async () => {
    // Locked first: whoever makes events of it meanwhile has made them before, or makes none behind its end.
    const [held] = await db.query<{ agencyId: number; name: string; endedAt: Date | null }>(
      `select s.agency_id as "agencyId", s.name, s.ended_at as "endedAt" from forum_series s
       where s.id = $1 and (s.ends_from is null or s.ends_from > $2::date) and ${mayPlan('$3', 's.agency_id')} for update of s`,
      [series, from, personOf(by)],
    );
    if (held === undefined) return { conflict: 'series' };
    await db.query(
      'select 1 from forum_events where series_id = $1 and starts_at >= $2 order by id for update',
      [series, since],
    );
    const coming = await comingEvents(db, held.agencyId, by, now);
    const events = coming.filter((one) => one.series === series && one.startsAt >= since);
    const ids = events.map(({ id }) => id);
    if (ids.length !== seen.length || ids.some((id) => !seen.includes(id))) return { conflict: 'events' };
    const { sql, values } = together([
      {
        sql: 'update forum_series set ends_from = $2::date, ended_at = $3 where id = $1',
        values: [series, from, now],
      },
      {
        // Ended from a later day before: these too come back with the series.
        sql: 'update forum_events set cancelled_at = $2 where series_id = $1 and cancelled_at = $3',
        values: [series, now, held.endedAt],
      },
      {
        sql: 'update forum_events set cancelled_at = $2, cancelled_why = $3 where id = any($1::bigint[])',
        values: [ids, now, why],
      },
      ...told({ series, from, why }, held.name, events, notices, now),
      planned('forum series ended', held.agencyId, `${series}:${from}`, by, now),
      ...ids.map((id) => planned('forum cancelled', held.agencyId, String(id), by, now)),
    ]);
    await db.query(sql, values);
    return 'done';
  });
}

/** The key of what person `p` is told of the end that was decided at `at`: an end that follows a resumption is another one. */
export const endKey = (series: string, at: string): string =>
  `'forum-series:' || ${series}::bigint || ':ended:' || ${at}::text || ':' || p.id`;

/** In the key of what the agency's channel is told of an event that goes with its series. */
export const endedRoom = (at: Date): string => `ended:${at.toISOString()}`;

function told(
  { series, from, why }: Pick<Ending, 'series' | 'from' | 'why'>,
  name: string,
  events: readonly EventLine[],
  notices: ChangeNotices,
  now: Date,
): Statement[] {
  if (events.length === 0) return [];
  const { notice, time } = notices.ended(name, from, events, why);
  return [
    {
      sql: tellPeople(endKey('$1', '$2'), CONCERNED('$8'), noticeFrom(3)),
      values: [
        series,
        now.toISOString(),
        noticeJson(notice.id),
        noticeJson(notice.en),
        time.dueAt,
        time.expiresAt,
        now,
        events.map(({ id }) => id),
      ],
    },
    ...events.map((event) => tellRoom(event, endedRoom(now), notices.cancelled(event, why), now)),
  ];
}
