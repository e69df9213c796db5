import type { Database } from '../../database/database.ts';
import type { ChangeNotices } from '../../domain/forums/changes.ts';
import type { LocalDate } from '../../domain/reminders/office.ts';
import { type Committed, type Statement, together } from '../statements.ts';
import { cancelledWith, type EventLine } from './admin.ts';
import { tellRoom } from './decide.ts';
import { noticeFrom, noticeJson, tellPeople } from './notices.ts';
import { type By, mayPlan, personOf, planned } from './rights.ts';
import { CONCERNED, endedRoom, endKey, resumable } from './series.ts';

/** An ended series goes on. */
export interface Resuming {
  readonly series: number;
  readonly today: LocalDate;
  /** The cancelled events that would come back, as whoever decides has seen them. */
  readonly seen: readonly number[];
}

/** Whether what person `p` would be told of the end has not begun to go out. */
const UNTOLD = (series: string, at: string): string => `exists (select from outbox o
  where o.key = ${endKey(series, at)} and o.state = 'ready' and not o.maybe_copy)`;

/** How many would hear that these events are held after all: whoever was told of the end. */
export async function toldAgain(db: Database, series: number, events: readonly number[]): Promise<number> {
  const [ended] = await db.query<{ at: Date | null }>(
    'select ended_at as at from forum_series where id = $1',
    [series],
  );
  const [row] = await db.query<{ people: number }>(
    `select count(*)::int as people from ${CONCERNED('$1')} where not ${UNTOLD('$2', '$3')}`,
    [events, series, ended?.at?.toISOString() ?? ''],
  );
  return row?.people ?? 0;
}

/**
 * Takes up an ended series again: the events that its end cancelled and that are still to come are held after all, with
 * the replies they had. Whoever was told of the end is told this, once; where that news has not begun to go out it is
 * taken back instead. Conflict `series`: it goes on, ended too long ago, another has its name, or no right to; `events`:
 * others than were seen would come back.
 */
export async function resumeSeries(
  db: Database,
  { series, today, seen }: Resuming,
  notices: ChangeNotices,
  by: By,
  now: Date,
): Promise<Committed> {
  return db.transaction(async () => {
    const [held] = await db.query<{ agencyId: number; name: string; endedAt: Date }>(
      `select s.agency_id as "agencyId", s.name, s.ended_at as "endedAt" from forum_series s
       where s.id = $1 and ${resumable('s', '$2')} and ${mayPlan('$3', 's.agency_id')} for update of s`,
      [series, today, personOf(by)],
    );
    if (held === undefined) return { conflict: 'series' };
    const events = await cancelledWith(db, series, by, now);
    const ids = events.map(({ id }) => id);
    if (ids.length !== seen.length || ids.some((id) => !seen.includes(id))) return { conflict: 'events' };
    const spared = await takeBack(db, series, held.endedAt, events);
    const { sql, values } = together([
      { sql: 'update forum_series set ends_from = null, ended_at = null where id = $1', values: [series] },
      {
        sql: `update forum_events set cancelled_at = null, cancelled_why = '' where id = any($1::bigint[])`,
        values: [ids],
      },
      ...told(series, held.name, events, spared, notices, now),
      planned('forum series resumed', held.agencyId, String(series), by, now),
      ...ids.map((id) => planned('forum resumed', held.agencyId, String(id), by, now)),
    ]);
    await db.query(sql, values);
    return 'done';
  });
}

/** Whom the news of the end has not reached: it is gone, and nothing is to be told. */
interface Spared {
  readonly people: readonly number[];
  /** Events of which no channel of the agency has heard. */
  readonly events: readonly number[];
}

/* A statement of its own: what is just going out is waited for, and then told of. */
async function takeBack(
  db: Database,
  series: number,
  endedAt: Date,
  events: readonly EventLine[],
): Promise<Spared> {
  const people = await db.query<{ id: number }>(
    `delete from outbox o where o.key like $1 and o.state = 'ready' and not o.maybe_copy returning o.person_id as id`,
    [`forum-series:${series}:ended:${endedAt.toISOString()}:%`],
  );
  const rooms = await db.query<{ id: number }>(
    `delete from outbox o using forum_events e, rooms r where e.id = any($1::bigint[]) and r.agency_id = e.agency_id
       and o.key = 'room:' || r.room || ':forum:' || e.id || ':' || $2::text and o.state = 'ready' and not o.maybe_copy
     returning e.id`,
    [events.map(({ id }) => id), endedRoom(endedAt)],
  );
  return { people: people.map(({ id }) => id), events: rooms.map(({ id }) => id) };
}

function told(
  series: number,
  name: string,
  events: readonly EventLine[],
  spared: Spared,
  notices: ChangeNotices,
  now: Date,
): Statement[] {
  if (events.length === 0) return [];
  const { notice, time } = notices.resumed(name, events);
  return [
    {
      sql: tellPeople(
        `'forum-series:' || $1::bigint || ':resumed:' || $2::text || ':' || p.id`,
        CONCERNED('$8'),
        noticeFrom(3),
        'where not p.id = any($9::bigint[])',
      ),
      values: [
        series,
        now.toISOString(),
        noticeJson(notice.id),
        noticeJson(notice.en),
        time.dueAt,
        time.expiresAt,
        now,
        events.map(({ id }) => id),
        spared.people,
      ],
    },
    ...events
      .filter(({ id }) => !spared.events.includes(id))
      .map((event) => tellRoom(event, `resumed:${now.toISOString()}`, notices.heldAfterAll(event), now)),
  ];
}
