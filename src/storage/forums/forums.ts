import type { Database, SqlValue } from '../../database/database.ts';
import type { ForumEvent } from '../../domain/dialog/facts.ts';
import type { ChangeNotices } from '../../domain/forums/changes.ts';
import { type Occurrence, occurrences, type Recurrence, type Series } from '../../domain/forums/series.ts';
import { type Calendar, calendarOfWeek, weekOf } from '../../domain/reminders/calendar.ts';
import type { OfficeTime } from '../../domain/reminders/office.ts';
import { AGENCY_SIX_DAYS } from '../reminders/weeks.ts';
import { comingEvent } from './admin.ts';
import { moveEvent } from './decide.ts';

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
 * again) in the week that its agency works: whoever said that they come is told and asked anew, as when an officer moves
 * it. Expanding again changes nothing. A single unreadable rule stops only its own series: it is returned.
 */
export async function expandForums(
  database: Database,
  recurrence: Recurrence,
  office: OfficeTime,
  calendar: Calendar,
  notices: ChangeNotices,
  now: Date,
): Promise<{ expanded: Expanded[]; broken: { series: string; error: unknown }[] }> {
  const all = await database.query<SeriesRow>(
    `select id, name, rule, since, minutes, ends_from as "endsFrom",
       (extract(hour from starts_at) * 60 + extract(minute from starts_at))::int as "startsAt",
       ${AGENCY_SIX_DAYS('agency_id')} as "sixDays"
     from forum_series where ends_from is null or ends_from > $1::date order by id`,
    [office.dayOf(now)],
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
  if (wanted.length === 0) return { expanded: [], broken };
  const made = await makeEvents(database, wanted, now);
  const moved = await followCalendar(database, wanted, notices, now);
  const expanded = [...made, ...moved].toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return { expanded, broken };
}

type Wanted = readonly (Occurrence & { readonly series: number })[];

/** Occurrences as a relation `w`, in $1 to $5. */
const WANTED = `unnest($1::bigint[], $2::text[]::date[], $3::text[], $4::timestamptz[], $5::timestamptz[])
  as w (series_id, occurs_on, held_on, starts_at, ends_at)`;

const bound = (wanted: Wanted): SqlValue[] => [
  wanted.map((one) => one.series),
  wanted.map((one) => one.occursOn),
  wanted.map((one) => one.heldOn),
  wanted.map((one) => one.startsAt),
  wanted.map((one) => one.endsAt),
];

/* The series are locked: one that ends at this moment must not get another event behind it, nor one that a holiday moves there. */
async function makeEvents(database: Database, wanted: Wanted, now: Date): Promise<Expanded[]> {
  return database.query<Expanded>(
    `with written as (
       insert into forum_events (series_id, agency_id, title, place, starts_at, ends_at, occurs_on, created_at, seats)
       select s.id, s.agency_id, s.name, s.place, w.starts_at, w.ends_at, w.occurs_on, $6, s.seats
       from ${WANTED} join forum_series s on s.id = w.series_id and (s.ends_from is null or w.held_on::date < s.ends_from)
       where not exists (select 1 from forum_events e where e.series_id = w.series_id and e.occurs_on = w.occurs_on)
       for share of s
       on conflict (series_id, occurs_on) do nothing
       returning series_id, title, occurs_on, starts_at
     )
     select x.title, x.occurs_on as "occursOn", w.held_on as "heldOn", x.starts_at as "startsAt"
     from written x join ${WANTED} using (series_id, occurs_on) order by x.starts_at, x.title`,
    [...bound(wanted), now],
  );
}

/** Moves events to where the calendar has them now. They are locked: an officer who decides meanwhile decides after it. */
async function followCalendar(
  database: Database,
  wanted: Wanted,
  notices: ChangeNotices,
  now: Date,
): Promise<Expanded[]> {
  const differing = await database.query<Expanded & { id: number; endsAt: Date }>(
    `select e.id, e.title, e.occurs_on as "occursOn", w.held_on as "heldOn", w.starts_at as "startsAt", w.ends_at as "endsAt"
     from ${WANTED} join forum_events e using (series_id, occurs_on)
     where e.cancelled_at is null and e.moved_at is null and e.starts_at > $6
       and (e.starts_at, e.ends_at) is distinct from (w.starts_at, w.ends_at)
     order by e.id for update of e`,
    [...bound(wanted), now],
  );
  const moved: Expanded[] = [];
  for (const { id, endsAt, ...to } of differing) {
    const event = await comingEvent(database, id, 'tick', now);
    if (event === null) continue;
    const { startsAt } = to;
    const off = startsAt > event.startsAt;
    const told = notices.moved(event, startsAt, (texts) => texts.forums.byCalendar(off));
    if ((await moveEvent(database, event, { startsAt, endsAt }, told, 'tick', now)) === 'done')
      moved.push(to);
  }
  return moved;
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
