import {
  type Calendar,
  firstOf,
  nextWindow,
  openWindow,
  previousWindow,
  type Window,
  windowsOf,
  workingDayFrom,
  workingDayUntil,
} from './calendar.ts';
import { reminderRule } from './hours.ts';
import { addDays, type LocalDate, mondayOf, type OfficeTime } from './office.ts';
import { assessmentLadder, forumLadder, type Rung } from './rungs.ts';

/** When one rung goes out, and when the window of that moment opens. */
export interface Slot {
  readonly rung: Rung;
  readonly dueAt: Date;
  readonly windowAt: Date;
}

/** A moment inside a window. */
export interface Moment {
  readonly window: Window;
  readonly minute: number;
}

/**
 * What must go out late in a window goes half an hour before it closes, so that an outage of some minutes does not
 * carry it into the next day.
 */
const BEFORE_CLOSING = 30;

/**
 * The ladder of one evaluation. `opening` is the day it opened for the person, `closesOn` the last day to answer,
 * `hour` the preferred hour (null: as soon as the window opens). What is bound to the deadline moves earlier to a working
 * day; the opening waits for the next one and is left out when that is after the deadline.
 */
export function assessmentSlots(
  opening: LocalDate,
  closesOn: LocalDate,
  hour: number | null,
  office: OfficeTime,
  calendar: Calendar,
): readonly Slot[] {
  const found: { rung: Rung; moment: Moment }[] = [];
  for (const { rung, daysBefore } of assessmentLadder(calendar, opening)) {
    const day =
      daysBefore === null
        ? workingDayFrom(opening, calendar)
        : workingDayUntil(addDays(closesOn, -daysBefore), calendar);
    // A short period has no H-7: a reminder before the opening would be about nothing.
    if (day < opening || (daysBefore === null && day > closesOn)) continue;
    found.push({ rung, moment: momentOn(day, hour, calendar) });
  }
  return found.map(({ rung, moment }) => slot(rung, moment, office));
}

/** The ladder of one event, all of it bound to its beginning: everything moves earlier. */
export function forumSlots(
  startsAt: Date,
  hour: number | null,
  office: OfficeTime,
  calendar: Calendar,
): readonly Slot[] {
  const day = office.dayOf(startsAt);
  const notice = hourBefore(startsAt, hour, office, calendar);
  return forumLadder(calendar, day).map(({ rung, daysBefore }) => {
    if (daysBefore === null) return slot(rung, notice, office);
    const moment = momentOn(workingDayUntil(addDays(day, -daysBefore), calendar), hour, calendar);
    // "Tomorrow at nine" twice within one day is nagging: the two become one message, the later.
    return slot(rung, moment.window.day === notice.window.day ? notice : moment, office);
  });
}

function hourBefore(startsAt: Date, hour: number | null, office: OfficeTime, calendar: Calendar): Moment {
  const ahead = reminderRule(calendar.rules ?? [], 'reminder_forum_notice_minutes', office.dayOf(startsAt));
  const wished = new Date(startsAt.getTime() - ahead * 60_000);
  const day = office.dayOf(wished);
  const minute = office.minuteOf(wished);
  const open = openWindow(day, minute, calendar);
  if (open !== undefined) return { window: open, minute };
  const window = previousWindow(day, minute, calendar);
  const preferred = hour === null ? undefined : hour * 60;
  if (preferred !== undefined && window.opens <= preferred && preferred < window.closes)
    return { window, minute: preferred };
  return { window, minute: lateIn(window) };
}

/** The preferred hour on a working day, moved into its windows: later into the next one, after the last one near its end. */
export function momentOn(day: LocalDate, hour: number | null, calendar: Calendar): Moment {
  if (hour === null) {
    const window = firstOf(day, calendar);
    return { window, minute: window.opens };
  }
  const windows = windowsOf(day, calendar);
  const window = windows.find((one) => hour * 60 < one.closes);
  if (window !== undefined) return { window, minute: Math.max(window.opens, hour * 60) };
  const last = windows.at(-1) ?? firstOf(day, calendar);
  return { window: last, minute: lateIn(last) };
}

/** One rung on that day, or the next working day after it. */
export const daySlot = (
  rung: Rung,
  day: LocalDate,
  hour: number | null,
  office: OfficeTime,
  calendar: Calendar,
): Slot => slot(rung, momentOn(workingDayFrom(day, calendar), hour, calendar), office);

export const lateIn = (window: Window): number => Math.max(window.opens, window.closes - BEFORE_CLOSING);

const slot = (rung: Rung, { window, minute }: Moment, office: OfficeTime): Slot => ({
  rung,
  dueAt: office.instantOf(window.day, minute),
  windowAt: office.instantOf(window.day, window.opens),
});

/** The next working morning after today, at the preferred hour: where *Tunda* moves to. */
export function nextMorning(
  now: Date,
  hour: number | null,
  office: OfficeTime,
  calendar: Calendar,
): { readonly day: LocalDate; readonly dueAt: Date; readonly windowAt: Date } {
  const day = workingDayFrom(addDays(office.dayOf(now), 1), calendar);
  const first = firstOf(day, calendar);
  const wished = hour === null ? first.opens : hour * 60;
  // "Morning" holds even for somebody who otherwise prefers the afternoon.
  const minute = first.opens <= wished && wished < first.closes ? wished : first.opens;
  return { day, dueAt: office.instantOf(day, minute), windowAt: office.instantOf(day, first.opens) };
}

/** What the clock says to a tick: the open window, the next one, and the bounds of the ISO week and of the next. */
export interface Moments {
  readonly today: LocalDate;
  /** When the window that is open now began; null outside windows. */
  readonly windowAt: Date | null;
  readonly nextWindowAt: Date;
  readonly weekFrom: Date;
  readonly weekTo: Date;
  /** First window of the next week. */
  readonly nextWeekAt: Date;
  /** Messages a person may get in this week. */
  readonly weeklyMessages: number;
}

export function momentsOf(now: Date, office: OfficeTime, calendar: Calendar): Moments {
  const today = office.dayOf(now);
  const minute = office.minuteOf(now);
  const open = openWindow(today, minute, calendar);
  const next = nextWindow(today, minute, calendar);
  const monday = mondayOf(today);
  const nextWeek = firstOf(workingDayFrom(addDays(monday, 7), calendar), calendar);
  return {
    today,
    windowAt: open === undefined ? null : office.instantOf(open.day, open.opens),
    nextWindowAt: office.instantOf(next.day, next.opens),
    weekFrom: office.instantOf(monday, 0),
    weekTo: office.instantOf(addDays(monday, 7), 0),
    nextWeekAt: office.instantOf(nextWeek.day, nextWeek.opens),
    weeklyMessages: reminderRule(calendar.rules ?? [], 'reminder_weekly_messages', monday),
  };
}
