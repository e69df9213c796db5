import type { Database, SqlValue } from '../../database/database.ts';
import { type Calendar, calendarOfWeek, weekOf } from '../../domain/reminders/calendar.ts';
import { proofSlots, yearSlots } from '../../domain/reminders/hours-ladder.ts';
import type { Told } from '../../domain/reminders/item.ts';
import { addDays, type LocalDate, type OfficeTime } from '../../domain/reminders/office.ts';
import { assessmentSlots, forumSlots, type Slot } from '../../domain/reminders/schedule.ts';
import { ATTENDED, DONE, PROOFS, proofDays, YEARS } from './plan-hours.ts';
import {
  addOf,
  anyOf,
  differsOf,
  EVALUATIONS,
  type Facts,
  FORUMS,
  LEFT,
  leftOf,
  moveOf,
  NO_HOUR,
  OPENING,
  PACES,
  SIX_DAY_PACE,
  toldOf,
} from './plan-sql.ts';
import { REMINDER_FACTS, reasonGone } from './reason.ts';

/** Rungs due within this many days are planned: short enough that few rows move when a fact does. */
const PLAN_AHEAD_DAYS = 14;
/** How long after its moment a rung that nobody planned is still listed (as missed, if it is more than six hours late). */
const LOOK_BACK_DAYS = 7;

/**
 * One fact's rung for everybody who prefers the same hour and works the same week. There are few of these, however many
 * people: the calendar is decided on here, purely, and SQL only multiplies them by people.
 */
interface FactSlot extends Slot {
  readonly source: number;
  /** Assessments: the local day it opened for the person. */
  readonly opening: LocalDate;
  readonly pace: number;
}

/** Why a row is told that was not planned before. */
export const NEW = 'waits for its window';

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
  { told = true }: { readonly told?: boolean } = {},
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
  const ladders = await hoursLadders(database, paces, office, now);
  return [
    ...(await write(database, EVALUATIONS, evaluations, now, office, told)),
    ...(await write(database, FORUMS, forums, now, office, told)),
    ...(await write(database, YEARS, ladders.years, now, office, told)),
    ...(await write(database, PROOFS, ladders.proofs, now, office, told)),
    ...(await write(database, DONE, ladders.done, now, office, told)),
    ...(await write(database, ATTENDED, ladders.attended, now, office, told)),
  ];
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

/** Drops every planned reminder whose reason is gone, and says why. */
export async function dropGone(database: Database, office: OfficeTime, now: Date): Promise<Told[]> {
  return database.query<Told>(
    `with gone as (
       select r.person_id, r.kind, r.subject, r.rung, p.name as person, ${reasonGone('$2')} as why
       from reminders r ${REMINDER_FACTS}
       where r.state = 'planned'
     ), dropped as (
       update reminders r set state = 'dropped', reason = g.why, settled_at = $1
       from gone g
       where g.why is not null and r.state = 'planned'
         and (r.person_id, r.kind, r.subject, r.rung) = (g.person_id, g.kind, g.subject, g.rung)
       returning r.person_id as "personId", g.person, r.kind, r.subject, r.rung, r.channel, r.due_at as "dueAt", 'dropped' as outcome, r.reason
     )
     select * from dropped order by "dueAt", "personId", kind, subject, rung`,
    [now, office.zone],
  );
}

const shifted = (now: Date, days: number): Date => new Date(now.getTime() + days * 86_400_000);

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
    // Moments first: most open together, and the zone's arithmetic is then done once a moment and not once a person.
    `select distinct d.id, ${OPENING} as opening, d.closes_on as closes
     from periods d join (
       select distinct period_id, opened_at from assessments where sent_at is null and withdrawn_at is null
     ) a on a.period_id = d.id
     where d.closed_at is null and d.closes_on >= $2 and d.opens_on <= $3`,
    [office.zone, addDays(today, -LOOK_BACK_DAYS), addDays(today, PLAN_AHEAD_DAYS)],
  );
}

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

/**
 * Writes what the facts want: drops what they left behind, then moves what has moved or has its reason again, never to a
 * moment already past (what waits for the next window would be pulled back), then adds what is new and near.
 */
async function write(
  database: Database,
  facts: Facts,
  slots: readonly FactSlot[],
  now: Date,
  office: OfficeTime,
  told: boolean,
): Promise<Told[]> {
  if (slots.length === 0) return [];
  const near = (slot: Slot): boolean =>
    slot.dueAt >= shifted(now, -LOOK_BACK_DAYS) && slot.dueAt <= shifted(now, PLAN_AHEAD_DAYS);
  const move = slots.filter(({ dueAt }) => dueAt >= now);
  const add = slots.filter(near);
  const read = (sql: string, outcome: 'planned' | 'dropped', why: string): string =>
    told ? toldOf(sql, outcome, why) : sql;
  const moveSql = read(moveOf(facts), 'planned', 'its moment moved');
  const leftSql = read(leftOf(facts), 'dropped', LEFT);
  const addSql = (any: boolean): string => read(addOf(facts, any), 'planned', NEW);
  const left: Told[] = [];
  const moved: Told[] = [];
  const added: Told[] = [];
  await database.transaction(async () => {
    // Whoever plans for many people must not do it one by one: of tables that were just filled the server believes that
    // they hold hardly anything, and looks everything up in turn.
    await database.query(`select set_config('enable_nestloop', 'off', true)`);
    const [{ last } = { last: 0 }] = await database.query<{ last: number }>(
      'select coalesce(max(id), 0) as last from people',
    );
    for (let first = 0; first <= last; first += AT_ONCE) {
      const part = [first, first + AT_ONCE - 1];
      const [{ any } = { any: false }] = await database.query<{ any: boolean }>(anyOf(facts), part);
      if (any) {
        const all = [...bound(slots, office), ...part, slots.map(near), now];
        const [look] = await database.query<{ differs: boolean }>(differsOf(facts), all);
        if (look?.differs !== true) continue;
        left.push(...(await database.query<Told>(leftSql, all)));
        if (move.length > 0)
          moved.push(...(await database.query<Told>(moveSql, [...bound(move, office), ...part])));
      }
      if (add.length > 0)
        added.push(...(await database.query<Told>(addSql(any), [...bound(add, office), ...part])));
    }
    await database.query(`select set_config('enable_nestloop', 'on', true)`);
  });
  return [...added, ...moved, ...left];
}

const bound = (slots: readonly FactSlot[], office: OfficeTime): SqlValue[] => [
  office.zone,
  slots.map((slot) => slot.source),
  slots.map((slot) => slot.opening),
  slots.map((slot) => slot.rung),
  slots.map((slot) => slot.pace),
  slots.map((slot) => slot.dueAt),
  slots.map((slot) => slot.windowAt),
];

/** People a statement: so many are written well within the time a statement may take, and read by their range. */
const AT_ONCE = 20_000;
