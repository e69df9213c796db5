import type { Database } from './database/database.ts';
import type { Texts } from './domain/dialog/texts.ts';
import { changeNotices } from './domain/forums/changes.ts';
import { movedUp } from './domain/forums/notice.ts';
import type { Recurrence } from './domain/forums/series.ts';
import { EXPAND_DAYS } from './domain/forums/series.ts';
import type { Language } from './domain/people/person.ts';
import {
  type Calendar,
  calendarOfWeek,
  WORK_WEEKS,
  type WorkWeek,
  workingDayFrom,
} from './domain/reminders/calendar.ts';
import type { Compose, TickRow, Told } from './domain/reminders/item.ts';
import { identity, type ReminderMessage, type Settled, settlePerson } from './domain/reminders/message.ts';
import { addDays, type OfficeTime } from './domain/reminders/office.ts';
import { type Moments, momentsOf } from './domain/reminders/schedule.ts';
import { postInRooms } from './room-tick.ts';
import { closePeers } from './storage/assessment/peers.ts';
import { expandForums } from './storage/forums/forums.ts';
import { planNotes } from './storage/forums/notes-notices.ts';
import { fillSeats } from './storage/forums/seats.ts';
import { planMentoring } from './storage/mentoring/notices.ts';
import { loadCalendar } from './storage/reminders/calendar.ts';
import { waitForReturn } from './storage/reminders/leaves.ts';
import { takeLook } from './storage/reminders/look.ts';
import { reminderPause } from './storage/reminders/pause.ts';
import { planPending } from './storage/reminders/pending.ts';
import { dropGone, planReminders } from './storage/reminders/plan.ts';
import {
  duePeople,
  handOver,
  markMissed,
  plannedOf,
  saveSettled,
  takeTurn,
  waitForWindow,
} from './storage/reminders/settle.ts';
import { passOn } from './storage/verification/handovers.ts';
import { planUnlinked } from './storage/verification/unlinked-superiors.ts';
import { planMending, planVerify } from './storage/verification/verify-notices.ts';

export interface TickDeps {
  readonly database: Database;
  readonly office: OfficeTime;
  readonly recurrence: Recurrence;
  readonly compose: Compose;
  /** For what an agency's channel is told. */
  readonly texts: Readonly<Record<Language, Texts>>;
  /** Lines for the operator: events made and moved, series whose rule cannot be read. */
  readonly log: (level: 'info' | 'warn', text: string) => void;
}

export interface TickOptions {
  readonly dryRun?: boolean;
  /** False: rows that were only planned are not read back, which with a city's worth of people costs more than to plan. */
  readonly told?: boolean;
}

/** People decided on in one transaction: short locks, few round trips. */
const BATCH = 500;

/** Carries a dry run's result out of the transaction that it must not commit. */
class DryRun extends Error {
  readonly rows: readonly TickRow[];

  constructor(rows: readonly TickRow[]) {
    super('dry run');
    this.rows = rows;
  }
}

/**
 * Plans what the facts ask for and hands what is due at `now` to the outbox; the caller delivers. Any number of processes
 * may do this at once. A dry run does the very same and rolls it back, so that it cannot tell another story.
 */
export async function tick(
  deps: TickDeps,
  now: Date,
  { dryRun = false, told = true }: TickOptions = {},
): Promise<readonly TickRow[]> {
  if (!dryRun) return run(deps, now, told);
  try {
    return await deps.database.transaction(async () => {
      throw new DryRun(await run(deps, now, true));
    });
  } catch (error) {
    if (error instanceof DryRun) return error.rows;
    throw error;
  }
}

async function run(deps: TickDeps, now: Date, told: boolean): Promise<TickRow[]> {
  const { database, office } = deps;
  const today = office.dayOf(now);
  const calendar = await loadCalendar(database, today, addDays(today, EXPAND_DAYS));
  const weeks = WORK_WEEKS.map(
    (week): Week => ({
      week,
      moments: momentsOf(now, office, calendarOfWeek(calendar, week)),
    }),
  );
  const rows = await database.transaction(() => plan(deps, calendar, weeks, now, told));
  const open = weeks.filter(({ moments }) => moments.windowAt !== null);
  if (open.length === 0 || (await reminderPause(database)) !== null) return newest(rows);
  for (const week of open) rows.push(...(await settleAll(deps, week, now)));
  const posts = await postInRooms(
    database,
    deps.texts,
    office,
    open.map(({ week }) => week),
    now,
  );
  return [...newest(rows), ...posts];
}

/** The clock of the people who work that week: on Saturday only some have a window. */
interface Week {
  readonly week: WorkWeek;
  readonly moments: Moments;
}

/** Brings what is planned up to the facts of now. */
async function plan(
  deps: TickDeps,
  calendar: Calendar,
  weeks: readonly Week[],
  now: Date,
  told: boolean,
): Promise<Told[]> {
  const { database, office, recurrence, log } = deps;
  const today = office.dayOf(now);
  await takeTurn(database);
  // For everybody alike: the week that all of them work.
  const usual = momentsOf(now, office, calendarOfWeek(calendar, 5));
  const notices = changeNotices(deps.texts, office, usual, now);
  const { expanded, broken } = await expandForums(database, recurrence, office, calendar, notices, now);
  for (const { title, occursOn, heldOn } of expanded) {
    const moved = heldOn === occursOn ? '' : ` (moved from ${occursOn}, which is no working day)`;
    log('info', `forum "${title}" is on ${heldOn}${moved}`);
  }
  for (const { series, error } of broken)
    log('warn', `forum series "${series}" made no events: ${String(error)}`);
  const up = await fillSeats(database, now, movedUp(deps.texts, office, usual, now));
  if (up > 0) log('info', `${up} people moved up from waiting lists of forums`);
  const look = await takeLook(database, office, now);
  const rows = await planReminders(database, office, calendar, now, { look, told });
  rows.push(...(await passOn(database, office, now)));
  await closePeers(database, today, now);
  rows.push(...(await planVerify(database, today, now)));
  rows.push(...(await planMending(database, today, workingDayFrom(addDays(today, 1), calendar), now)));
  rows.push(...(await planNotes(database, now)));
  rows.push(...(await planMentoring(database, office.zone, now)));
  rows.push(...(await planUnlinked(database, today, now)));
  rows.push(...(await planPending(database, office, calendar, now)));
  rows.push(...(await dropGone(database, office, now, look)));
  // Before anything is called late: what waits for a return is not.
  rows.push(...(await waitForReturn(database, office, calendar, now)));
  rows.push(...(await markMissed(database, now)));
  for (const { week, moments } of weeks)
    if (moments.windowAt === null)
      rows.push(...(await waitForWindow(database, now, moments.nextWindowAt, week)));
  return rows;
}

async function settleAll(deps: TickDeps, week: Week, now: Date): Promise<Told[]> {
  const rows: Told[] = [];
  for (;;) {
    const batch = await deps.database.transaction(() => settleBatch(deps, week, now));
    if (batch === null) return rows;
    rows.push(...batch);
  }
}

async function settleBatch(deps: TickDeps, { week, moments }: Week, now: Date): Promise<Told[] | null> {
  const { database, office } = deps;
  await takeTurn(database);
  const people = await duePeople(database, now, BATCH, week);
  if (people.length === 0) return null;
  const planned = await plannedOf(database, people, moments, now, office);
  const rows: Told[] = [];
  const settled: Settled[] = [];
  const messages: ReminderMessage[] = [];
  for (const own of Map.groupBy(planned, (row) => row.person).values()) {
    const one = settlePerson(own, moments, now, deps.compose);
    rows.push(...one.rows);
    settled.push(...one.settled);
    if (one.message !== null) messages.push(one.message);
  }
  await saveSettled(database, settled, now);
  await handOver(database, messages, now);
  return rows;
}

/** One row a reminder, its last outcome: what was planned and sent in one tick is told once. */
function newest(rows: readonly Told[]): TickRow[] {
  const last = new Map<string, TickRow>();
  for (const { personId, ...row } of rows) {
    const key = `${personId}:${identity(row)}`;
    last.delete(key);
    last.set(key, row);
  }
  return [...last.values()];
}
