const DAY = 86_400_000;
/** Asia/Jakarta has no summer time: UTC+7 all year. */
const JAKARTA = 7 * 3_600_000;

/** The office date in Semarang, 'YYYY-MM-DD'. */
export function officeDay(now: Date): string {
  return new Date(now.getTime() + JAKARTA).toISOString().slice(0, 10);
}

/** An office date and a local time 'HH:MM' as an instant. */
export function officeTime(day: string, time: string): Date {
  return new Date(`${day}T${time}:00+07:00`);
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** 0 = Sunday … 6 = Saturday. */
const weekday = (day: string): number => new Date(day).getUTCDay();

/** First day of the month that lies `months` after the one of `day`. */
export function monthStart(day: string, months: number): string {
  const date = new Date(day);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1)).toISOString().slice(0, 10);
}

export type OfficeDays = (day: string) => boolean;

/** Monday to Friday, but for the given holidays. */
export function officeDays(holidays: ReadonlySet<string>): OfficeDays {
  return (day) => weekday(day) >= 1 && weekday(day) <= 5 && !holidays.has(day);
}

/** `day` itself when the office is open, else the next (1) or previous (−1) day on which it is. */
export function nearestOpen(day: string, direction: 1 | -1, open: OfficeDays): string {
  let at = day;
  while (!open(at)) at = addDays(at, direction);
  return at;
}

/** The second Wednesday of a month. `first` is the month's first day. */
export function secondWednesday(first: string): string {
  return addDays(first, ((3 - weekday(first) + 7) % 7) + 7);
}
