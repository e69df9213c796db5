import { type Calendar, workingDayFrom } from '../reminders/calendar.ts';
import { addDays, type LocalDate, type OfficeTime } from '../reminders/office.ts';

/** Dates by a recurrence rule. A port: RFC 5545 is a library's work; the adapter is `src/recurrence.ts`. */
export interface Recurrence {
  /**
   * Dates of `rule` (an RRULE without DTSTART) from `from` to `to`, both included, counted from `since`.
   * Throws a `RuleError` for a rule that cannot be read.
   */
  dates(rule: string, since: LocalDate, from: LocalDate, to: LocalDate): readonly LocalDate[];
}

/** A recurrence rule nobody can read: the operator must correct the series. */
export class RuleError extends Error {
  readonly rule: string;

  constructor(rule: string, options: { readonly cause: unknown }) {
    super(
      `the recurrence rule "${rule}" cannot be read; write it as in RFC 5545, like FREQ=MONTHLY;BYDAY=+2WE`,
      options,
    );
    this.name = 'RuleError';
    this.rule = rule;
  }
}

/** How far ahead a series is expanded into events, in days: two monthly forums are always in sight. */
export const EXPAND_DAYS = 70;

export interface Series {
  readonly rule: string;
  readonly since: LocalDate;
  /** Minutes from local 00.00. */
  readonly startsAt: number;
  readonly minutes: number;
  /** From this day on it is not held any more; null: it goes on. */
  readonly endsFrom: LocalDate | null;
}

export interface Occurrence {
  /** The date by the rule: the occurrence's identity, also when it is held later. */
  readonly occursOn: LocalDate;
  /** The day it is held: the next working day when the rule's date is none. */
  readonly heldOn: LocalDate;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The occurrences of the coming `EXPAND_DAYS` that have not begun. One that meets a holiday moves to the next working day. */
export function occurrences(
  series: Series,
  now: Date,
  recurrence: Recurrence,
  office: OfficeTime,
  calendar: Calendar,
): readonly Occurrence[] {
  const today = office.dayOf(now);
  // Looked for from before today: a date in a row of holidays may be held only now.
  const dates = recurrence.dates(series.rule, series.since, addDays(today, -14), addDays(today, EXPAND_DAYS));
  return dates
    .filter((occursOn) => series.endsFrom === null || occursOn < series.endsFrom)
    .map((occursOn) => {
      const heldOn = workingDayFrom(occursOn, calendar);
      const startsAt = office.instantOf(heldOn, series.startsAt);
      return { occursOn, heldOn, startsAt, endsAt: new Date(startsAt.getTime() + series.minutes * 60_000) };
    })
    .filter((occurrence) => occurrence.startsAt > now);
}
