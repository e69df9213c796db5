import type { Database, SqlValue } from '../database/database.ts';
import type { Calendar } from '../domain/reminders/calendar.ts';
import type { Told } from '../domain/reminders/item.ts';
import { addDays, type LocalDate, type OfficeTime } from '../domain/reminders/office.ts';
import { assessmentSlots, forumSlots, type Slot } from '../domain/reminders/schedule.ts';
import { REASON_GONE, REMINDER_FACTS } from './reminder-reason.ts';

/** Rungs due within this many days are planned: short enough that few rows move when a fact does. */
const PLAN_AHEAD_DAYS = 14;
/** How long after its moment a rung that nobody planned is still listed (as missed, if it is more than six hours late). */
const LOOK_BACK_DAYS = 7;

/**
 * One fact's rung for everybody who prefers the same hour. There are few of these, however many people: the calendar is
 * decided on here, purely, and SQL only multiplies them by people.
 */
interface FactSlot extends Slot {
  readonly source: number;
  /** Assessments: the local day it opened for the person. */
  readonly opening: LocalDate;
  readonly hour: number | null;
}

/** No preferred hour, as bound to SQL: null would join nothing. */
const NO_HOUR = -1;

/** Plans the ladders of all pending evaluations and coming forums. Planning again adds nothing. */
export async function planReminders(
  database: Database,
  office: OfficeTime,
  calendar: Calendar,
  now: Date,
): Promise<Told[]> {
  const hours = await preferredHours(database);
  const near = (slot: Slot): boolean =>
    slot.dueAt >= shifted(now, -LOOK_BACK_DAYS) && slot.dueAt <= shifted(now, PLAN_AHEAD_DAYS);
  const evaluations: FactSlot[] = [];
  for (const period of await openPeriods(database, office, now))
    for (const hour of hours)
      for (const slot of assessmentSlots(period.opening, period.closes, hour, office, calendar))
        evaluations.push({ ...slot, source: period.id, opening: period.opening, hour });
  const forums: FactSlot[] = [];
  for (const event of await comingEvents(database, now))
    for (const hour of hours)
      for (const slot of forumSlots(event.startsAt, hour, office, calendar))
        forums.push({ ...slot, source: event.id, opening: '', hour });
  return [
    ...(await write(database, EVALUATIONS, evaluations, near, now, office)),
    ...(await write(database, FORUMS, forums, near, now, office)),
  ];
}

/** Drops every planned reminder whose reason is gone, and says why. */
export async function dropGone(database: Database, now: Date): Promise<Told[]> {
  return database.query<Told>(
    `with gone as (
       select r.person_id, r.kind, r.subject, r.rung, p.name as person, ${REASON_GONE} as why
       from reminders r ${REMINDER_FACTS}
       where r.state = 'planned'
     )
     update reminders r set state = 'dropped', reason = g.why, settled_at = $1
     from gone g
     where g.why is not null and r.state = 'planned'
       and (r.person_id, r.kind, r.subject, r.rung) = (g.person_id, g.kind, g.subject, g.rung)
     returning r.person_id as "personId", g.person, r.kind, r.subject, r.rung, r.channel, r.due_at as "dueAt", 'dropped' as outcome, r.reason`,
    [now],
  );
}

const shifted = (now: Date, days: number): Date => new Date(now.getTime() + days * 86_400_000);

async function preferredHours(database: Database): Promise<(number | null)[]> {
  const rows = await database.query<{ hour: number }>(
    'select distinct hour from reminder_preferences where hour is not null',
  );
  return [null, ...rows.map((row) => row.hour)];
}

interface OpenPeriod {
  readonly id: number;
  readonly opening: LocalDate;
  readonly closes: LocalDate;
}

/**
 * Periods not closed by hand that reach into the time looked at, once for each day an evaluation opened. Somebody whose
 * evaluation opened after the period did is told the working day after.
 */
async function openPeriods(database: Database, office: OfficeTime, now: Date): Promise<OpenPeriod[]> {
  const today = office.dayOf(now);
  return database.query<OpenPeriod>(
    `select distinct d.id, ${OPENING} as opening, d.closes_on as closes
     from periods d join assessments a on a.period_id = d.id
     where a.sent_at is null and a.withdrawn_at is null and d.closed_at is null and d.closes_on >= $2 and d.opens_on <= $3`,
    [office.zone, addDays(today, -LOOK_BACK_DAYS), addDays(today, PLAN_AHEAD_DAYS)],
  );
}

/** The first day an evaluation may be spoken of. */
const OPENING = `greatest(d.opens_on, case when (a.opened_at at time zone $1)::date > d.opens_on
  then (a.opened_at at time zone $1)::date + 1 end)`;

/** Events of which some rung can be near: H-7 moves a few days earlier over a long holiday. */
async function comingEvents(database: Database, now: Date): Promise<{ id: number; startsAt: Date }[]> {
  return database.query(
    `select id, starts_at as "startsAt" from forum_events
     where cancelled_at is null and (starts_at between $1 and $2
       -- Moved further away than anything is planned: what was planned for its old day has to follow.
       or starts_at > $2 and id in (select subject::bigint from reminders where kind = 'forum' and state = 'planned'))`,
    [shifted(now, -LOOK_BACK_DAYS), shifted(now, PLAN_AHEAD_DAYS + 21)],
  );
}

/** Who is told of which fact: source and opening as in the slots, $1 the zone. A rung due before `since` is owed to nobody. */
const EVALUATIONS = `
  select a.person_id, 'assessment' as kind, a.id as subject, a.period_id as source, ${OPENING} as opening,
    coalesce(f.hour, ${NO_HOUR}) as hour, a.opened_at as since
  from assessments a
  join periods d on d.id = a.period_id and d.closed_at is null
  join people p on p.id = a.person_id and p.active
  left join reminder_preferences f on f.person_id = p.id
  where a.sent_at is null and a.withdrawn_at is null and f.stopped_at is null and not coalesce(f.muted && array['all', 'assessment'], false)
    and a.period_id = any($2::bigint[])`;

/** Events need no zone; a bound value that no expression types is an error, so $1 is named all the same. */
const FORUMS = `
  select p.id as person_id, 'forum' as kind, e.id as subject, e.id as source, null::date as opening,
    coalesce(f.hour, ${NO_HOUR}) as hour, e.created_at as since
  from forum_events e
  join people p on p.agency_id = e.agency_id and p.active
  left join reminder_preferences f on f.person_id = p.id
  left join forum_replies y on y.event_id = e.id and y.person_id = p.id
  where y.reply is distinct from 'tidak' and f.stopped_at is null
    and not coalesce(f.muted && array['all', 'forum'], false)
    and e.id = any($2::bigint[]) and $1::text is not null`;

/** Every reminder that the facts want, for the slots bound as $2 to $7. Materialised, so that people are not multiplied by every hour before theirs is looked at. */
const wantedOf = (people: string): string => `
  with told as materialized (${people}), s as materialized (
    select source, nullif(opening, '')::date as opening, rung, hour, due_at, window_at
    from unnest($2::bigint[], $3::text[], $4::text[], $5::int[], $6::timestamptz[], $7::timestamptz[])
      as s (source, opening, rung, hour, due_at, window_at)
  ), wanted as materialized (
    select t.person_id, t.kind, t.subject::text as subject, s.rung, s.due_at, s.window_at
    from told t join s on s.source = t.source and s.hour = t.hour
      and coalesce(s.opening, 'epoch') = coalesce(t.opening, 'epoch')
    where s.due_at >= coalesce(t.since, s.due_at)
  )`;

/**
 * Two statements for all people. The insert looks nothing up: a replay touches no row. Then what is planned follows its
 * plan where that moved, and what was dropped comes back where its reason did; never to a moment already past, or what
 * waits for the next window would be pulled back.
 */
async function write(
  database: Database,
  people: string,
  slots: readonly FactSlot[],
  near: (slot: Slot) => boolean,
  now: Date,
  office: OfficeTime,
): Promise<Told[]> {
  if (slots.length === 0) return [];
  const bind = (some: readonly FactSlot[]): SqlValue[] => [
    office.zone,
    some.map((slot) => slot.source),
    some.map((slot) => slot.opening),
    some.map((slot) => slot.rung),
    some.map((slot) => slot.hour ?? NO_HOUR),
    some.map((slot) => slot.dueAt),
    some.map((slot) => slot.windowAt),
  ];
  const added = await database.query<Told>(
    `${wantedOf(people)}, written as (
       insert into reminders as r (person_id, kind, subject, rung, due_at, window_at)
       select person_id, kind, subject, rung, due_at, window_at from wanted
       on conflict (person_id, kind, subject, rung) do nothing
       returning person_id, kind, subject, rung, due_at
     )
     select p.id as "personId", p.name as person, w.kind, w.subject, w.rung, null as channel, w.due_at as "dueAt",
       'planned' as outcome, 'waits for its window' as reason
     from written w join people p on p.id = w.person_id
     order by w.due_at, w.person_id, w.kind, w.subject, w.rung`,
    // Only what is near is added; what was added follows its fact however far that goes.
    bind(slots.filter(near)),
  );
  const moved = await database.query<Told>(
    `${wantedOf(people)}, written as (
       update reminders r set due_at = w.due_at, window_at = w.window_at,
         state = 'planned', reason = '', settled_at = null
       from wanted w
       where (r.person_id, r.kind, r.subject, r.rung) = (w.person_id, w.kind, w.subject, w.rung)
         and w.due_at >= $8 and ((r.state = 'planned' and r.due_at <> w.due_at) or r.state = 'dropped')
       returning r.person_id, r.kind, r.subject, r.rung, r.due_at
     )
     select p.id as "personId", p.name as person, w.kind, w.subject, w.rung, null as channel, w.due_at as "dueAt",
       'planned' as outcome, 'its moment moved' as reason
     from written w join people p on p.id = w.person_id
     order by w.due_at, w.person_id, w.kind, w.subject, w.rung`,
    [...bind(slots), now],
  );
  return [...added, ...moved];
}
