/** A day as the office counts it: 'YYYY-MM-DD'. */
export type LocalDate = string;

/**
 * The office's clock: between instants and the local days and minutes of one IANA zone. A port, because zone rules are
 * data that a library keeps; the adapter is `src/office-time.ts`.
 */
export interface OfficeTime {
  /** IANA name: 'Asia/Jakarta'. */
  readonly zone: string;
  /** The instant of `minute` (counted from 00.00) on `day`. A local time that a clock change skips moves forward. */
  instantOf(day: LocalDate, minute: number): Date;
  dayOf(instant: Date): LocalDate;
  /** Minutes since local 00.00, whole. */
  minuteOf(instant: Date): number;
}

const DAY_MS = 86_400_000;
const utc = (day: LocalDate): number => Date.parse(`${day}T00:00:00Z`);

export function addDays(day: LocalDate, days: number): LocalDate {
  return new Date(utc(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((utc(to) - utc(from)) / DAY_MS);
}

/** 1 Monday … 7 Sunday (ISO 8601). */
export function weekday(day: LocalDate): number {
  return new Date(utc(day)).getUTCDay() || 7;
}

/** The Monday of the ISO week of `day`. */
export function mondayOf(day: LocalDate): LocalDate {
  return addDays(day, 1 - weekday(day));
}
