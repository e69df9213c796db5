import type { Database } from '../../database/database.ts';

/** A forum as a calendar program keeps it. */
export interface CalendarEvent {
  readonly id: number;
  readonly opd: string;
  readonly title: string;
  readonly place: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly cancelled: boolean;
  /** Counts the changes of time, place, title and cancellation. */
  readonly sequence: number;
}

const EVENT = `e.id, g.short as opd, e.title, e.place, e.starts_at as "startsAt", e.ends_at as "endsAt",
  e.cancelled_at is not null as cancelled, e.sequence`;

/** Coming forums of one agency, or of all with null; cancelled ones too, so that a calendar takes them away. */
export async function calendarEvents(
  db: Database,
  agency: number | null,
  now: Date,
): Promise<CalendarEvent[]> {
  return db.query(
    `select ${EVENT} from forum_events e join agencies g on g.id = e.agency_id
     where e.ends_at > $2 and ($1::bigint is null or e.agency_id = $1) order by e.starts_at, e.id`,
    [agency, now],
  );
}

/**
 * One forum that is not over, of the person's own agency or where the person speaks. One that was cancelled with its series
 * comes together with the others, so that one file takes them all away; one that is held with those of its series where
 * the person comes or speaks, so that one file brings them all back. Empty: there is none.
 */
export async function calendarEventsFor(
  db: Database,
  person: number,
  event: number,
  now: Date,
): Promise<CalendarEvent[]> {
  return db.query<CalendarEvent>(
    `select ${EVENT} from forum_events f
     join forum_events e on e.id = f.id or (e.series_id = f.series_id and (e.cancelled_at = f.cancelled_at
       or f.cancelled_at is null and e.cancelled_at is null and e.ends_at > $3
         and (exists (select from forum_replies y where y.event_id = e.id and y.person_id = $1 and y.reply = 'hadir')
           or exists (select from forum_speakers k where k.event_id = e.id and k.person_id = $1 and k.answer = 'bersedia'))))
     join agencies g on g.id = e.agency_id
     join people p on p.active and (p.agency_id = f.agency_id or exists (select 1 from forum_speakers k
       where k.event_id = f.id and k.person_id = p.id and k.answer = 'bersedia'))
     where f.id = $2 and p.id = $1 and f.ends_at > $3
     order by e.starts_at, e.id`,
    [person, event, now],
  );
}
