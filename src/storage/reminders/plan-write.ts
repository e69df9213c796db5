import type { Database, SqlValue } from '../../database/database.ts';
import type { Told } from '../../domain/reminders/item.ts';
import type { LocalDate, OfficeTime } from '../../domain/reminders/office.ts';
import type { Slot } from '../../domain/reminders/schedule.ts';
import { AT_ONCE, type Look } from './look.ts';
import {
  addOf,
  anyOf,
  differsOf,
  type Facts,
  LEFT,
  LISTED,
  leftOf,
  moveOf,
  RANGE,
  toldOf,
  type Within,
} from './plan-sql.ts';

/** Rungs due within this many days are planned: short enough that few rows move when a fact does. */
export const PLAN_AHEAD_DAYS = 14;
/** How long after its moment a rung that nobody planned is still listed (as missed, if it is more than six hours late). */
export const LOOK_BACK_DAYS = 7;

/**
 * One fact's rung for everybody who prefers the same hour and works the same week. There are few of these, however many
 * people: the calendar is decided on here, purely, and SQL only multiplies them by people.
 */
export interface FactSlot extends Slot {
  readonly source: number;
  /** Assessments: the local day it opened for the person. */
  readonly opening: LocalDate;
  readonly pace: number;
}

/** Why a row is told that was not planned before. */
export const NEW = 'waits for its window';

export const shifted = (now: Date, days: number): Date => new Date(now.getTime() + days * 86_400_000);

/** One planning: for whom, when, and whether what was written is read back. */
export interface Planning {
  readonly office: OfficeTime;
  readonly now: Date;
  readonly look: Look;
  readonly told: boolean;
}

/**
 * Writes what the facts want: drops what they left behind, then moves what has moved or has its reason again, never to a
 * moment already past (what waits for the next window would be pulled back), then adds what is new and near.
 */
export async function write(
  database: Database,
  facts: Facts,
  slots: readonly FactSlot[],
  planning: Planning,
): Promise<Told[]> {
  if (slots.length === 0) return [];
  const { look } = planning;
  const writing = writingOf(database, facts, slots, planning);
  if (look === 'everybody') return writing.everybody();
  return [...(await writing.coming(look.since)), ...(await writing.listed(look.people))];
}

function writingOf(
  database: Database,
  facts: Facts,
  slots: readonly FactSlot[],
  { office, now, told }: Planning,
) {
  const near = (slot: Slot): boolean =>
    slot.dueAt >= shifted(now, -LOOK_BACK_DAYS) && slot.dueAt <= shifted(now, PLAN_AHEAD_DAYS);
  const read = (sql: string, outcome: 'planned' | 'dropped', why: string): string =>
    told ? toldOf(sql, outcome, why) : sql;
  const all = (part: Part): SqlValue[] => [...bound(slots, office), part, slots.map(near), now];
  const run = async (sql: string, some: readonly FactSlot[], part: Part): Promise<Told[]> =>
    some.length === 0 ? [] : database.query<Told>(sql, [...bound(some, office), part]);

  const follow = async (within: Within, part: Part): Promise<Told[]> => {
    const left = await database.query<Told>(read(leftOf(facts, within), 'dropped', LEFT), all(part));
    const move = read(moveOf(facts, within), 'planned', 'its moment moved');
    const moved = await run(
      move,
      slots.filter(({ dueAt }) => dueAt >= now),
      part,
    );
    return [...moved, ...left];
  };
  const add = (within: Within, some: readonly FactSlot[], part: Part, any: boolean): Promise<Told[]> =>
    run(read(addOf(facts, within, any), 'planned', NEW), some, part);

  return {
    everybody: () =>
      inParts(database, facts, slots, async (part) => {
        const [{ any } = { any: false }] = await database.query<{ any: boolean }>(anyOf(facts), [part]);
        if (!any) return add(RANGE, slots.filter(near), part, any);
        const [look] = await database.query<{ differs: boolean }>(differsOf(facts), all(part));
        if (look?.differs !== true) return [];
        const followed = await follow(RANGE, part);
        return [...(await add(RANGE, slots.filter(near), part, any)), ...followed];
      }),

    /** What only time brings, of which nothing can be planned yet. */
    coming: (since: Date) => {
      const coming = slots.filter((slot) => near(slot) && slot.dueAt > shifted(since, PLAN_AHEAD_DAYS));
      return inParts(database, facts, coming, (part) => add(RANGE, coming, part, false));
    },

    listed: async (people: readonly number[]): Promise<Told[]> => {
      if (people.length === 0) return [];
      const followed = await follow(LISTED, people);
      return [...(await add(LISTED, slots.filter(near), people, true)), ...followed];
    },
  };
}

/** As bound to SQL: the first and the last of a range, or ids. */
type Part = readonly number[];

/** Does `work` for all people these slots can be about, by ranges of ids with so many of them as one statement bears. */
async function inParts(
  database: Database,
  { whom }: Facts,
  slots: readonly FactSlot[],
  work: (part: Part) => Promise<Told[]>,
): Promise<Told[]> {
  if (slots.length === 0) return [];
  const parts = await database.query<{ first: number; last: number }>(
    `select min(person_id) as first, max(person_id) as last from (
       select person_id, (row_number() over (order by person_id) - 1) / ${AT_ONCE} as part from (${whom}) w
     ) p group by part order by part`,
    [[...new Set(slots.map(({ source }) => source))]],
  );
  const rows: Told[] = [];
  await database.transaction(async () => {
    // Whoever plans for many people must not do it one by one: of tables that were just filled the server believes that
    // they hold hardly anything, and looks everything up in turn.
    await database.query(`select set_config('enable_nestloop', 'off', true)`);
    for (const { first, last } of parts) rows.push(...(await work([first, last])));
    await database.query(`select set_config('enable_nestloop', 'on', true)`);
  });
  return rows;
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
