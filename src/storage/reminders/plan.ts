import type { Database } from '../../database/database.ts';
import { type Calendar, calendarOfWeek, weekOf } from '../../domain/reminders/calendar.ts';
import { proofSlots, yearSlots } from '../../domain/reminders/hours-ladder.ts';
import type { Told } from '../../domain/reminders/item.ts';
import { addDays, type LocalDate, type OfficeTime } from '../../domain/reminders/office.ts';
import { assessmentSlots, forumSlots } from '../../domain/reminders/schedule.ts';
import type { Look } from './look.ts';
import { ATTENDED, DONE, PROOFS, proofDays, YEARS } from './plan-hours.ts';
import {
  EVALUATIONS,
  type Facts,
  FORUMS,
  listed,
  NO_HOUR,
  OPENING,
  PACES,
  SIX_DAY_PACE,
} from './plan-sql.ts';
import { type FactSlot, LOOK_BACK_DAYS, PLAN_AHEAD_DAYS, shifted, write } from './plan-write.ts';
import { REMINDER_FACTS, reasonGone } from './reason.ts';

/** Of a fact that opens for nobody in particular. */
const NO_OPENING: LocalDate = '1970-01-01';

/**
 * Plans the ladders of all pending evaluations and coming forums. Planning again adds nothing. `told: false` returns no
 * rows: with a city's worth of people, reading them costs more than writing them.
 */
export async function planReminders(
  database: Database,
  office: OfficeTime,
  calendar: Calendar,
  now: Date,
  { look = 'everybody', told = true }: { readonly look?: Look; readonly told?: boolean } = {},
): Promise<Told[]> {
  const paces = await pacesOf(database, calendar);
  const evaluations: FactSlot[] = [];
  for (const period of await openPeriods(database, office, now))
    for (const { pace, hour, days } of paces)
      for (const slot of assessmentSlots(period.opening, period.closes, hour, office, days))
        evaluations.push({ ...slot, source: period.id, opening: period.opening, pace });
  const forums: FactSlot[] = [];
  for (const event of await comingEvents(database, now))
    for (const { pace, hour, days } of paces)
      for (const slot of forumSlots(event.startsAt, hour, office, days))
        forums.push({ ...slot, source: event.id, opening: NO_OPENING, pace });
  const hours = await hoursLadders(database, paces, office, now);
  const rows: Told[] = [];
  for (const [facts, slots] of [
    [EVALUATIONS, evaluations],
    [FORUMS, forums],
    [YEARS, hours.years],
    [PROOFS, hours.proofs],
    [DONE, hours.done],
    [ATTENDED, hours.attended],
  ] as const)
    rows.push(...(await write(database, facts, slots, { office, now, look, told })));
  return rows;
}

/** The ladders of learning hours: the year's balance, and the proof of what is over. */
async function hoursLadders(database: Database, paces: readonly Pace[], office: OfficeTime, now: Date) {
  const today = office.dayOf(now);
  const found = await proofDays(database, office.zone, today);
  const year = Number(today.slice(0, 4));
  const after = (days: readonly string[], once: boolean): FactSlot[] =>
    days.flatMap((opening) =>
      paces.flatMap(({ pace, hour, days: calendar }) =>
        proofSlots(opening, once, hour, office, calendar).map((slot) => ({
          ...slot,
          source: 0,
          opening,
          pace,
        })),
      ),
    );
  return {
    years: paces.flatMap(({ pace, hour, days }) =>
      yearSlots(year, hour, office, days).map((slot) => ({
        ...slot,
        source: year,
        opening: NO_OPENING,
        pace,
      })),
    ),
    proofs: after(found.claims, false),
    done: after(found.done, true),
    attended: after(found.attended, true),
  };
}

/** Whatever has rungs. */
export const LADDERS: readonly Facts[] = [EVALUATIONS, FORUMS, YEARS, PROOFS, DONE, ATTENDED];

/** What is no rung of a ladder: news and own lines, little of it, on facts that mark nobody. */
const NEWS = `kind not in (${LADDERS.map(({ kind }) => `'${kind}'`).join(', ')})`;

/** Drops every planned reminder whose reason is gone, and says why: of those looked at, and all news. */
export async function dropGone(
  database: Database,
  office: OfficeTime,
  now: Date,
  look: Look = 'everybody',
): Promise<Told[]> {
  const planned = `select * from reminders where state = 'planned'`;
  return database.query<Told>(
    `with looked as (
       ${look === 'everybody' ? planned : `${planned} and ${NEWS} union ${planned} and ${listed('person_id', '$3')}`}
     ), gone as (
       select r.person_id, r.kind, r.subject, r.rung, p.name as person, ${reasonGone('$2')} as why
       from looked r ${REMINDER_FACTS}
     ), dropped as (
       update reminders r set state = 'dropped', reason = g.why, settled_at = $1
       from gone g
       where g.why is not null and r.state = 'planned'
         and (r.person_id, r.kind, r.subject, r.rung) = (g.person_id, g.kind, g.subject, g.rung)
       returning r.person_id as "personId", g.person, r.kind, r.subject, r.rung, r.channel, r.due_at as "dueAt", 'dropped' as outcome, r.reason
     )
     select * from dropped order by "dueAt", "personId", kind, subject, rung`,
    look === 'everybody' ? [now, office.zone] : [now, office.zone, look.people],
  );
}

interface Pace {
  readonly pace: number;
  /** The preferred hour. */
  readonly hour: number | null;
  /** The calendar of the week that these people work. */
  readonly days: Calendar;
}

async function pacesOf(database: Database, calendar: Calendar): Promise<Pace[]> {
  const rows = await database.query<{ hour: number; sixDays: boolean }>(PACES);
  return rows.map(({ hour, sixDays }) => ({
    pace: hour + (sixDays ? SIX_DAY_PACE : 0),
    hour: hour === NO_HOUR ? null : hour,
    days: calendarOfWeek(calendar, weekOf(sixDays)),
  }));
}

/** An evaluation `m` that somebody may still have to send; as in the index `assessments_openings`. */
const OWED = 'm.sent_at is null and m.withdrawn_at is null';

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
    // From one moment to the next by the index: most open together, and to read them all would be to look at everybody.
    `with recursive open as (
       select id, opens_on, closes_on from periods
       where closed_at is null and closes_on >= $2 and opens_on <= $3
     ), a as (
       select d.id, (select min(m.opened_at) from assessments m where m.period_id = d.id and ${OWED}) as opened_at
       from open d
       union all
       select a.id, (select min(m.opened_at) from assessments m
         where m.period_id = a.id and m.opened_at > a.opened_at and ${OWED})
       from a where a.opened_at is not null
     )
     select distinct d.id, ${OPENING} as opening, d.closes_on as closes
     from open d join a on a.id = d.id and a.opened_at is not null`,
    [office.zone, addDays(today, -LOOK_BACK_DAYS), addDays(today, PLAN_AHEAD_DAYS)],
  );
}

/** Events that are not long past. Far ones too: of one that was moved away, what was planned for its old day has to follow. */
async function comingEvents(database: Database, now: Date): Promise<{ id: number; startsAt: Date }[]> {
  return database.query(
    `select id, starts_at as "startsAt" from forum_events where cancelled_at is null and starts_at >= $1`,
    [shifted(now, -LOOK_BACK_DAYS)],
  );
}
