import type { DatedRule } from '../assessment/rules.ts';
import { hoursOn } from './hours.ts';
import { addDays, type LocalDate, weekday } from './office.ts';

/** Days that are not worked, as imported by an admin. */
export interface Calendar {
  /** National holidays and *cuti bersama*. */
  readonly holidays: ReadonlySet<LocalDate>;
  /** First and last day, both included. The first is fixed by the *sidang isbat*, so it may be corrected. */
  readonly ramadan: readonly { readonly from: LocalDate; readonly to: LocalDate }[];
  /** Windows, ladders and the week's budget by day; without them what has always been so. */
  readonly rules?: readonly DatedRule[];
  /** Of a unit that works on Saturday too. */
  readonly sixDays?: boolean;
}

/** How people work as far as it decides about windows. Who works in shifts keeps the office's. */
export type WorkWeek = 5 | 6;
export const WORK_WEEKS: readonly WorkWeek[] = [5, 6];
export const weekOf = (sixDays: boolean): WorkWeek => (sixDays ? 6 : 5);

/** The calendar as it is for people of that week. */
export const calendarOfWeek = (calendar: Calendar, week: WorkWeek): Calendar => ({
  ...calendar,
  sixDays: week === 6,
});

/** A stretch of one day in which messages may go out: minutes from local 00.00, `closes` excluded. */
export interface Window {
  readonly day: LocalDate;
  readonly opens: number;
  readonly closes: number;
}

/** What is doubtful about a span of days: estimated holidays in it, and years of it with no holiday at all. */
export interface CalendarDoubts {
  readonly estimated: readonly { readonly day: LocalDate; readonly name: string }[];
  readonly emptyYears: readonly number[];
}

/** A year of nothing but holidays would be a broken import: the search for a working day ends there. */
const SEARCH_DAYS = 366;

function isWorkingDay(day: LocalDate, calendar: Calendar): boolean {
  return weekday(day) <= (calendar.sixDays === true ? 6 : 5) && !calendar.holidays.has(day);
}

function isRamadan(day: LocalDate, calendar: Calendar): boolean {
  return calendar.ramadan.some((month) => month.from <= day && day <= month.to);
}

/** The windows of a day in their order; none on days off, holidays and *cuti bersama*. */
export function windowsOf(day: LocalDate, calendar: Calendar): readonly Window[] {
  if (!isWorkingDay(day, calendar)) return [];
  const kind = {
    fasting: isRamadan(day, calendar),
    sixDays: calendar.sixDays === true,
    rules: calendar.rules ?? [],
  };
  return hoursOn(day, kind).map(([opens, closes]) => ({ day, opens, closes }));
}

/** `day` itself or the nearest working day after it. Throws when there is none within a year: the calendar is broken. */
export function workingDayFrom(day: LocalDate, calendar: Calendar): LocalDate {
  return search(day, 1, calendar);
}

/** `day` itself or the nearest working day before it. Throws when there is none within a year. */
export function workingDayUntil(day: LocalDate, calendar: Calendar): LocalDate {
  return search(day, -1, calendar);
}

function search(from: LocalDate, step: 1 | -1, calendar: Calendar): LocalDate {
  for (let n = 0, day = from; n < SEARCH_DAYS; n += 1, day = addDays(day, step))
    if (isWorkingDay(day, calendar)) return day;
  throw new Error(`the calendar has no working day within a year of ${from}: check the imported holidays`);
}

/** The window that is open at that minute, or undefined. */
export function openWindow(day: LocalDate, minute: number, calendar: Calendar): Window | undefined {
  return windowsOf(day, calendar).find((window) => window.opens <= minute && minute < window.closes);
}

/** The first window that opens after that minute. */
export function nextWindow(day: LocalDate, minute: number, calendar: Calendar): Window {
  const today = windowsOf(day, calendar).find((window) => window.opens > minute);
  return today ?? firstOf(workingDayFrom(addDays(day, 1), calendar), calendar);
}

/** The last window that had closed by that minute. */
export function previousWindow(day: LocalDate, minute: number, calendar: Calendar): Window {
  const today = windowsOf(day, calendar).findLast((window) => window.closes <= minute);
  if (today !== undefined) return today;
  const before = windowsOf(workingDayUntil(addDays(day, -1), calendar), calendar).at(-1);
  if (before === undefined) throw new Error('a working day without a window');
  return before;
}

/** The first window of a working day. */
export function firstOf(day: LocalDate, calendar: Calendar): Window {
  const [first] = windowsOf(day, calendar);
  if (first === undefined) throw new Error(`${day} has no window`);
  return first;
}
