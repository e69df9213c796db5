import type { Database } from '../../database/database.ts';
import type { ForumEvent } from '../../domain/dialog/facts.ts';
import { type Occurrence, occurrences, type Recurrence, type Series } from '../../domain/forums/series.ts';
import { type Calendar, calendarOfWeek, weekOf } from '../../domain/reminders/calendar.ts';
import type { OfficeTime } from '../../domain/reminders/office.ts';
import { AGENCY_SIX_DAYS } from '../reminders/weeks.ts';

/** An event that expanding its series made or moved. */
export interface Expanded {
  readonly title: string;
  readonly occursOn: string;
  readonly heldOn: string;
  readonly startsAt: Date;
}

interface SeriesRow extends Series {
  readonly id: number;
  readonly name: string;
  readonly sixDays: boolean;
}

/**
 * Makes the events of the coming weeks out of all series, and moves those whose day became a holiday (or a working day
 * again) in the week that its agency works. Expanding again changes nothing. A single unreadable rule stops only its own series: it is returned.
 */
export async function expandForums(
  database: Database,
  recurrence: Recurrence,
  office: OfficeTime,
  calendar: Calendar,
  now: Date,
): Promise<{ expanded: Expanded[]; broken: { series: string; error: unknown }[] }> {
  const all = await database.query<SeriesRow>(
    `select id, name, rule, since, minutes,
       (extract(hour from starts_at) * 60 + extract(minute from starts_at))::int as "startsAt",
       ${AGENCY_SIX_DAYS('agency_id')} as "sixDays"
     from forum_series order by id`,
  );
  const wanted: (Occurrence & { series: number })[] = [];
  const broken: { series: string; error: unknown }[] = [];
  for (const series of all) {
    try {
      for (const one of occurrences(
        series,
        now,
        recurrence,
        office,
        calendarOfWeek(calendar, weekOf(series.sixDays)),
      ))
        wanted.push({ ...one, series: series.id });
    } catch (error) {
      broken.push({ series: series.name, error });
    }
  }
  return { expanded: await saveOccurrences(database, wanted, now), broken };
}

async function saveOccurrences(
  database: Database,
  wanted: readonly (Occurrence & { readonly series: number })[],
  now: Date,
): Promise<Expanded[]> {
  if (wanted.length === 0) return [];
  return database.query<Expanded>(
    `with w as (
       select * from unnest($1::bigint[], $2::text[]::date[], $3::text[], $4::timestamptz[], $5::timestamptz[])
         as w (series_id, occurs_on, held_on, starts_at, ends_at)
     ), written as (
       insert into forum_events as e (series_id, agency_id, title, place, starts_at, ends_at, occurs_on, created_at, seats)
       select s.id, s.agency_id, s.name, s.place, w.starts_at, w.ends_at, w.occurs_on, $6, s.seats
       from w join forum_series s on s.id = w.series_id
       on conflict (series_id, occurs_on) do update set starts_at = excluded.starts_at, ends_at = excluded.ends_at
         where e.cancelled_at is null and e.moved_at is null and e.starts_at > $6
           and (e.starts_at, e.ends_at) is distinct from (excluded.starts_at, excluded.ends_at)
       returning e.series_id, e.title, e.occurs_on, e.starts_at
     )
     select x.title, x.occurs_on as "occursOn", w.held_on as "heldOn", x.starts_at as "startsAt"
     from written x join w using (series_id, occurs_on) order by x.starts_at, x.title`,
    [
      wanted.map((one) => one.series),
      wanted.map((one) => one.occursOn),
      wanted.map((one) => one.heldOn),
      wanted.map((one) => one.startsAt),
      wanted.map((one) => one.endsAt),
      now,
    ],
  );
}

/** The next event of the person's own agency that has not ended, with the reply so far; null when there is none. */
export async function nextForum(database: Database, personId: number, now: Date): Promise<ForumEvent | null> {
  const [row] = await database.query<ForumEvent>(
    `select e.id, e.title, e.topic, e.place, e.starts_at as "startsAt", e.ends_at as "endsAt", y.reply
     from people p
     join forum_events e on e.agency_id = p.agency_id
     left join forum_replies y on y.event_id = e.id and y.person_id = p.id
     where p.id = $1 and e.cancelled_at is null and e.ends_at > $2
     order by e.starts_at, e.id limit 1`,
    [personId, now],
  );
  return row ?? null;
}
