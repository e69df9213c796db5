import type { Database } from '../../database/database.ts';
import type { ForumLine } from '../../domain/dialog/forum-talk.ts';
import type { Notice, NoticeTime } from '../../domain/forums/notice.ts';
import { type Committed, commit, type Statement } from '../statements.ts';
import { noticeFrom, noticeJson, tellPeople } from './notices.ts';
import { type By, mayPlan, personOf, planned } from './rights.ts';
import { askSpeakersAgain, SPEAKS } from './speakers.ts';

export interface SeriesLine {
  readonly id: number;
  readonly opd: string;
  readonly name: string;
  readonly rule: string;
  readonly startsAt: string;
  readonly minutes: number;
  readonly place: string;
}

/** An event that can still be moved or cancelled. Counts only: who comes is not shown here. */
export interface EventLine extends ForumLine {
  readonly agencyId: number;
}

export async function agencyByShort(
  db: Database,
  short: string,
): Promise<{ readonly id: number; readonly short: string } | null> {
  const [row] = await db.query<{ id: number; short: string }>(
    'select id, short from agencies where lower(short) = lower($1)',
    [short],
  );
  return row ?? null;
}

export async function forumSeries(db: Database, agencyId: number | null): Promise<SeriesLine[]> {
  return db.query(
    `select s.id, g.short as opd, s.name, s.rule, to_char(s.starts_at, 'HH24.MI') as "startsAt", s.minutes, s.place
     from forum_series s join agencies g on g.id = s.agency_id
     where $1::bigint is null or s.agency_id = $1 order by g.short, s.name`,
    [agencyId],
  );
}

/**
 * Who hears of a change: whoever said *hadir* or waits for a seat, and whoever a reminder of it has already reached and
 * did not decline; and who speaks there, perhaps from another agency.
 */
const concernedBy = (event: string): string => `
  from (select k.person_id as id from forum_speakers k where k.event_id = ${event} and ${SPEAKS('k')}
    union ${joining(event)}) q join people p on p.id = q.id and p.active`;

const joining = (event: string): string => `select p.id
  from forum_events e join people p on p.agency_id = e.agency_id and p.active
  left join forum_replies y on y.event_id = e.id and y.person_id = p.id
  where e.id = ${event} and y.reply is distinct from 'tidak' and (y.reply in ('hadir', 'tunggu') or exists (
    select 1 from reminders r where r.person_id = p.id and r.kind = 'forum' and r.subject = e.id::text and r.state = 'sent'))`;

const COMING = `
  select e.id, g.short as opd, e.agency_id as "agencyId", e.title, e.place, e.starts_at as "startsAt", e.ends_at as "endsAt",
    (select count(*) from forum_replies y where y.event_id = e.id and y.reply = 'hadir')::int as attending,
    e.seats, (select count(*) from forum_replies y where y.event_id = e.id and y.reply = 'tunggu')::int as waiting,
    (select count(*) from (select p.id ${concernedBy('o.id')}) c)::int as told
  from (select id from forum_events where cancelled_at is null and starts_at > $1) o
  join forum_events e using (id) join agencies g on g.id = e.agency_id`;

/** Those this person may decide about; of one agency, or with null of all of them. */
export async function comingEvents(
  db: Database,
  agencyId: number | null,
  by: By,
  now: Date,
): Promise<EventLine[]> {
  return db.query(
    `${COMING} where ($2::bigint is null or e.agency_id = $2) and ${mayPlan('$3', 'e.agency_id')}
     order by e.starts_at, e.id`,
    [now, agencyId, personOf(by)],
  );
}

/** null: begun, gone or cancelled, or not for this person to decide about. */
export async function comingEvent(db: Database, id: number, by: By, now: Date): Promise<EventLine | null> {
  const [row] = await db.query<EventLine>(`${COMING} where e.id = $2 and ${mayPlan('$3', 'e.agency_id')}`, [
    now,
    id,
    personOf(by),
  ]);
  return row ?? null;
}

/** Cancels one event and tells those concerned, in one commit. Conflict `event`: begun, gone, changed meanwhile, or no right to. */
export async function cancelEvent(
  db: Database,
  event: EventLine,
  why: string,
  notice: Notice,
  time: NoticeTime,
  by: By,
  now: Date,
): Promise<Committed> {
  return commit(db, [
    {
      name: 'event',
      must: 'hit',
      sql: `update forum_events set cancelled_at = $2, cancelled_why = $3
            where id = $1 and cancelled_at is null and starts_at = $4 and starts_at > $2 and ${mayPlan('$5', 'forum_events.agency_id')}`,
      values: [event.id, now, why, event.startsAt, personOf(by)],
    },
    tell(event, 'cancelled', notice, time, now),
    planned('forum cancelled', event.agencyId, String(event.id), by, now),
  ]);
}

/**
 * Moves one event to another time, for good: its series does not move it back. Replies are asked for anew, because who
 * could come then may not be able to now; who speaks is asked by `speaking` instead. Conflict `event` as above.
 */
export async function moveEvent(
  db: Database,
  event: EventLine,
  to: { readonly startsAt: Date; readonly endsAt: Date },
  notice: Notice,
  speaking: Notice,
  time: NoticeTime,
  by: By,
  now: Date,
): Promise<Committed> {
  const moved = `moved:${to.startsAt.toISOString()}`;
  return commit(db, [
    {
      name: 'event',
      must: 'hit',
      sql: `update forum_events set starts_at = $2, ends_at = $3, moved_at = $4
            where id = $1 and cancelled_at is null and starts_at = $5 and starts_at > $4 and ${mayPlan('$6', 'forum_events.agency_id')}`,
      values: [event.id, to.startsAt, to.endsAt, now, event.startsAt, personOf(by)],
    },
    {
      sql: `delete from forum_replies where event_id = $1 and reply <> 'tidak'`,
      values: [event.id],
    },
    tell(event, moved, notice, time, now, false),
    ...askSpeakersAgain(event.id, moved, speaking, time, now),
    planned('forum moved', event.agencyId, String(event.id), by, now),
  ]);
}

/** `speakers`: also those who speak; after a move they are asked in words of their own. */
function tell(
  event: EventLine,
  what: string,
  notice: Notice,
  time: NoticeTime,
  now: Date,
  speakers = true,
): Statement {
  return {
    sql: tellPeople(
      `'forum:' || $1::bigint || ':' || $2::text || ':' || p.id`,
      `(select p.id, p.language ${concernedBy('$1')}) p
       left join forum_speakers k on k.event_id = $1 and k.person_id = p.id and ${SPEAKS('k')}`,
      noticeFrom(3),
      'where $8::boolean or k.person_id is null',
    ),
    values: [
      event.id,
      what,
      noticeJson(notice.id),
      noticeJson(notice.en),
      time.dueAt,
      time.expiresAt,
      now,
      speakers,
    ],
  };
}
