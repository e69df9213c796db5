import type { Database } from '../../database/database.ts';
import type { ForumLine } from '../../domain/dialog/topics/forum-talk.ts';
import { type By, mayPlan, personOf } from './rights.ts';
import { SPEAKS } from './speakers.ts';

/** An event that can still be moved or cancelled. Counts only: who comes is not shown here. */
export interface EventLine extends ForumLine {
  readonly agencyId: number;
  /** null: a single event. */
  readonly series: number | null;
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

/**
 * Who hears of a change: whoever said *hadir* or waits for a seat, and whoever a reminder of it has already reached and
 * did not decline; and who speaks there, perhaps from another agency.
 */
export const concernedBy = (event: string): string => `
  from (select k.person_id as id from forum_speakers k where k.event_id = ${event} and ${SPEAKS('k')}
    union ${joining(event)}) q join people p on p.id = q.id and p.active`;

const joining = (event: string): string => `select p.id
  from forum_events e join people p on p.agency_id = e.agency_id and p.active
  left join forum_replies y on y.event_id = e.id and y.person_id = p.id
  where e.id = ${event} and y.reply is distinct from 'tidak' and (y.reply in ('hadir', 'tunggu') or exists (
    select 1 from reminders r where r.person_id = p.id and r.kind = 'forum' and r.subject = e.id::text and r.state = 'sent'))`;

const lines = (which: string): string => `
  select e.id, g.short as opd, e.agency_id as "agencyId", e.series_id as series, e.title, e.place, e.starts_at as "startsAt", e.ends_at as "endsAt",
    (select count(*) from forum_replies y where y.event_id = e.id and y.reply = 'hadir')::int as attending,
    e.seats, (select count(*) from forum_replies y where y.event_id = e.id and y.reply = 'tunggu')::int as waiting,
    (select count(*) from (select p.id ${concernedBy('o.id')}) c)::int as told
  from (select id from forum_events where ${which} and starts_at > $1) o
  join forum_events e using (id) join agencies g on g.id = e.agency_id`;

const COMING = lines('cancelled_at is null');

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

/** The events to come that were cancelled when their series ended. */
export async function cancelledWith(db: Database, series: number, by: By, now: Date): Promise<EventLine[]> {
  const which = 'series_id = $2 and cancelled_at = (select s.ended_at from forum_series s where s.id = $2)';
  return db.query(`${lines(which)} where ${mayPlan('$3', 'e.agency_id')} order by e.starts_at, e.id`, [
    now,
    series,
    personOf(by),
  ]);
}
