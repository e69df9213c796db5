import type { Database, SqlValue } from '../../database/database.ts';
import type { Calendar } from '../../domain/reminders/calendar.ts';
import type { Told } from '../../domain/reminders/item.ts';
import { addDays, type LocalDate, type OfficeTime } from '../../domain/reminders/office.ts';
import { assessmentSlots, forumSlots, type Slot } from '../../domain/reminders/schedule.ts';
import { REASON_GONE, REMINDER_FACTS } from './reason.ts';

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

/**
 * Plans the ladders of all pending evaluations and coming forums. Planning again adds nothing. `told: false` returns no
 * rows: with a city's worth of people, reading them costs more than writing them.
 */
export async function planReminders(
  database: Database,
  office: OfficeTime,
  calendar: Calendar,
  now: Date,
  { told = true }: { readonly told?: boolean } = {},
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
    ...(await write(database, EVALUATIONS, evaluations, near, now, office, told)),
    ...(await write(database, FORUMS, forums, near, now, office, told)),
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
    and a.period_id = any($2::bigint[]) and p.id between $10 and $11`;

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
    and e.id = any($2::bigint[]) and p.id between $10 and $11 and $1::text is not null`;

/**
 * Every change that the facts want, for the slots bound as $2 to $8, in one pass over people and what they have: what is
 * new and near, and what is planned and moved or was dropped and has its reason again; never to a moment already past
 * ($9), or what waits for the next window would be pulled back. A replay finds none, and touches no row.
 */
const changesOf = (people: string): string => `
  with told as materialized (${people}), s as materialized (
    select source, nullif(opening, '')::date as opening, rung, hour, due_at, window_at, near
    from unnest($2::bigint[], $3::text[], $4::text[], $5::int[], $6::timestamptz[], $7::timestamptz[], $8::boolean[])
      as s (source, opening, rung, hour, due_at, window_at, near)
  ), changed as materialized (
    select t.person_id, t.kind, t.subject::text as subject, s.rung, s.due_at, s.window_at, r.person_id is null as added
    from told t join s on s.source = t.source and s.hour = t.hour
      and coalesce(s.opening, 'epoch') = coalesce(t.opening, 'epoch')
    left join reminders r on r.person_id = t.person_id and r.kind = t.kind and r.subject = t.subject::text
      and r.rung = s.rung and r.person_id between $10 and $11
    where s.due_at >= coalesce(t.since, s.due_at) and case when r.person_id is null then s.near
      else s.due_at >= $9 and (r.state = 'dropped' or (r.state = 'planned' and r.due_at <> s.due_at)) end
  ), added as (
    insert into reminders (person_id, kind, subject, rung, due_at, window_at)
    select person_id, kind, subject, rung, due_at, window_at from changed where added
    on conflict (person_id, kind, subject, rung) do nothing
  ), moved as (
    update reminders r set due_at = w.due_at, window_at = w.window_at, state = 'planned', reason = '', settled_at = null
    from changed w
    where not w.added and r.person_id between $10 and $11 and (r.person_id, r.kind, r.subject, r.rung) = (w.person_id, w.kind, w.subject, w.rung)
  )`;

/** What was changed, for who reads it; a running process does not, and spares the way. */
const READ_OUT = `
  select p.id as "personId", p.name as person, w.kind, w.subject, w.rung, null as channel, w.due_at as "dueAt",
    'planned' as outcome, case when w.added then 'waits for its window' else 'its moment moved' end as reason
  from changed w join people p on p.id = w.person_id
  order by not w.added, w.due_at, w.person_id, w.kind, w.subject, w.rung`;

async function write(
  database: Database,
  people: string,
  slots: readonly FactSlot[],
  near: (slot: Slot) => boolean,
  now: Date,
  office: OfficeTime,
  told: boolean,
): Promise<Told[]> {
  if (slots.length === 0) return [];
  const values: SqlValue[] = [
    office.zone,
    slots.map((slot) => slot.source),
    slots.map((slot) => slot.opening),
    slots.map((slot) => slot.rung),
    slots.map((slot) => slot.hour ?? NO_HOUR),
    slots.map((slot) => slot.dueAt),
    slots.map((slot) => slot.windowAt),
    slots.map(near),
    now,
  ];
  const rows: Told[] = [];
  await database.transaction(async () => {
    // Whoever plans for many people must not do it one by one: of preferences that nobody has yet the server believes
    // that they leave hardly anybody, and looks everything up in turn.
    await database.query(`select set_config('enable_nestloop', 'off', true)`);
    const [{ last } = { last: 0 }] = await database.query<{ last: number }>(
      'select coalesce(max(id), 0) as last from people',
    );
    for (let first = 0; first <= last; first += AT_ONCE) {
      const part = await database.query<Told>(`${changesOf(people)} ${told ? READ_OUT : 'select 1'}`, [
        ...values,
        first,
        first + AT_ONCE - 1,
      ]);
      if (told) rows.push(...part);
    }
    await database.query(`select set_config('enable_nestloop', 'on', true)`);
  });
  return rows;
}

/** People a statement: so many are written well within the time a statement may take, and read by their range. */
const AT_ONCE = 20_000;
