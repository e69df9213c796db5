import type { Database } from '../../database/database.ts';
import type { ForumReply } from '../../domain/dialog/facts.ts';
import type { NoticeEvent, Tell } from '../../domain/forums/notice.ts';
import { keyed, noticeJson, tellPeople } from './notices.ts';
import { type By, mayPlan, personOf, planned } from './rights.ts';

interface Held extends NoticeEvent {
  readonly agencyId: number;
}

/**
 * Waits until nobody else replies to this event, then reads it. A count of seats in the same statement as the lock would
 * be of before the wait: everything about seats is a statement of its own after this one, in one transaction.
 */
async function hold(db: Database, event: number, now: Date): Promise<Held | null> {
  const [row] = await db.query<Held>(
    `select id, agency_id as "agencyId", title, place, starts_at as "startsAt" from forum_events
     where id = $1 and cancelled_at is null and ends_at > $2 for update`,
    [event, now],
  );
  return row ?? null;
}

/**
 * Saves an RSVP; the last word counts. Without a free seat who would come waits, in the order of asking; a seat given
 * away goes to who waits longest, who is told. Returns the event, or null: not the own agency's, cancelled or over.
 */
export async function rsvp(
  db: Database,
  personId: number,
  eventId: number,
  reply: 'hadir' | 'tidak',
  now: Date,
  tell: Tell,
): Promise<ForumReply | null> {
  return db.transaction(async () => {
    const event = await hold(db, eventId, now);
    if (event === null) return null;
    const said = await db.query(
      `insert into forum_replies as y (event_id, person_id, reply, at)
       select $2, p.id, case when $3 = 'hadir' then 'tunggu' else 'tidak' end, $4
       from people p where p.id = $1 and p.active and p.agency_id = $5
       on conflict (event_id, person_id) do update set reply = excluded.reply, at = excluded.at
         -- Who has a seat or waits already keeps it, and the place in the row.
         where excluded.reply = 'tidak' or y.reply = 'tidak'
       returning 1`,
      [personId, eventId, reply, now, event.agencyId],
    );
    if (said.length > 0) await fill(db, event, now, tell, personId);
    const [row] = await db.query<ForumReply>(
      `select e.id, e.title, e.topic, e.place, e.starts_at as "startsAt", e.ends_at as "endsAt", y.reply, e.seats,
         case when y.reply = 'tunggu' then (select count(*)::int from forum_replies w
           where w.event_id = e.id and w.reply = 'tunggu' and (w.at, w.person_id) <= (y.at, y.person_id)) end as "queue"
       from forum_events e join people p on p.id = $1 and p.active and p.agency_id = e.agency_id
       left join forum_replies y on y.event_id = e.id and y.person_id = p.id
       where e.id = $2`,
      [personId, eventId],
    );
    return row ?? null;
  });
}

/**
 * Gives free seats to who waits longest, and tells them once; `self` reads it in the answer. Only inside a transaction
 * that holds the event. Of what has begun nothing is given away any more.
 */
async function fill(db: Database, event: Held, now: Date, tell: Tell, self: number | null): Promise<number> {
  const { notice, time } = tell(event);
  const rows = await db.query(
    `with free as (
       select case when e.seats is null then null else greatest(0, e.seats - (select count(*) from forum_replies y
           join people p on p.id = y.person_id and p.active and p.agency_id = e.agency_id
           where y.event_id = e.id and y.reply = 'hadir')) end as seats
       from forum_events e where e.id = $1
     ), next as (
       select y.person_id, y.at from forum_replies y join people p on p.id = y.person_id and p.active and p.agency_id = $2
       where y.event_id = $1 and y.reply = 'tunggu' and ($3::timestamptz > $4::timestamptz or y.person_id = $8)
       order by y.at, y.person_id limit (select seats from free)
     ), up as (
       update forum_replies y set reply = 'hadir' from next n
       where y.event_id = $1 and y.person_id = n.person_id returning y.person_id
     ), told as (
       -- A seat is one for each time somebody waited: after leaving and waiting again it is told again.
       ${tellPeople(
         `'forum:' || $1::bigint || ':seat:' || p.id || ':' || ${keyed('n.at')}`,
         'next n join people p on p.id = n.person_id and p.id is distinct from $8::bigint',
         { id: '$5', en: '$6', dueAt: '$7', expiresAt: '$3', now: '$4' },
       )}
     )
     select person_id from up`,
    [
      event.id,
      event.agencyId,
      event.startsAt,
      now,
      noticeJson(notice.id),
      noticeJson(notice.en),
      time.dueAt,
      self,
    ],
  );
  return rows.length;
}

/** Fills seats that became free otherwise: somebody left the agency, or the service. Returns how many moved up. */
export async function fillSeats(db: Database, now: Date, tell: Tell): Promise<number> {
  return db.transaction(async () => {
    const events = await db.query<{ id: number }>(
      `select distinct e.id from forum_events e join forum_replies y on y.event_id = e.id and y.reply = 'tunggu'
       where e.cancelled_at is null and e.starts_at > $1 order by e.id`,
      [now],
    );
    let up = 0;
    for (const { id } of events) {
      const event = await hold(db, id, now);
      if (event !== null) up += await fill(db, event, now, tell, null);
    }
    return up;
  });
}

/**
 * Sets the seats of an event that has not begun; with `series` of the later ones of its series too, and of those to come.
 * null: as many as come. Nobody loses a seat. Returns how many moved up, or null: begun, cancelled, or no right to.
 */
export async function setSeats(
  db: Database,
  eventId: number,
  seats: number | null,
  series: boolean,
  by: By,
  now: Date,
  tell: Tell,
): Promise<number | null> {
  return db.transaction(async () => {
    const events = await db.query<{ id: number }>(
      `select o.id from forum_events e join forum_events o
         on o.id = e.id or ($4 and o.series_id = e.series_id and o.starts_at > e.starts_at)
       where e.id = $1 and e.cancelled_at is null and e.starts_at > $2 and o.cancelled_at is null
         and ${mayPlan('$3', 'e.agency_id')} order by o.id`,
      [eventId, now, personOf(by), series],
    );
    let up = 0;
    for (const { id } of events) {
      const event = await hold(db, id, now);
      if (event === null) continue;
      await db.query('update forum_events set seats = $2 where id = $1', [id, seats]);
      up += await fill(db, event, now, tell, null);
      const noted = planned('forum seats', event.agencyId, String(id), by, now);
      await db.query(noted.sql, noted.values);
    }
    if (events.length === 0) return null;
    if (series)
      await db.query(
        'update forum_series s set seats = $2 from forum_events e where e.id = $1 and s.id = e.series_id',
        [eventId, seats],
      );
    return up;
  });
}
