const longDate = new Intl.DateTimeFormat('id-ID', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const weekdayDate = new Intl.DateTimeFormat('id-ID', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'short',
});
const dayMonthYear = new Intl.DateTimeFormat('id-ID', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const numbers = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 });
const two = (n: number): string => String(n).padStart(2, '0');
const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** "Jumat, 27 November 2026" from 'YYYY-MM-DD'. */
export const date = (day: string): string => longDate.format(midnight(day));

/** "Jumat 27 Nov": without the comma, which would read as the end of a part in the one line of home. */
export const shortDate = (day: string): string => weekdayDate.format(midnight(day)).replace(',', '');

/** "12 Jan 2027": a course may be months away, so the year is said. */
export const courseDate = (day: string): string => dayMonthYear.format(midnight(day));

/** "09.00" from minutes since midnight. */
export const clock = (minute: number): string => `${two(Math.floor(minute / 60))}.${two(minute % 60)}`;

/** "1.250.000", "7,5". */
export const number = (value: number): string => numbers.format(value);

/** "A", "A dan B", "A, B, dan C". */
export function list(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  const before = names.slice(0, -1).join(', ');
  return names.length === 2 ? `${before} dan ${last}` : `${before}, dan ${last}`;
}

/** With a capital at its beginning. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Ends a sentence with one full stop, also behind a name that brings its own: "Siti, S.T." */
export const stopped = (sentence: string): string => (sentence.endsWith('.') ? sentence : `${sentence}.`);
