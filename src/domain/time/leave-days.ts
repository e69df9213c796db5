import { addDays, type LocalDate } from '../reminders/office.ts';
import { daysOn } from './days.ts';
import type { Here } from './reading.ts';
import { spokenTime } from './spoken.ts';
import { MONTHS, WEEKDAYS } from './words.ts';

/** none: nothing in it tells time; unclear: a beginning without an end, a length alone, a day that does not exist. */
export type LeaveReading =
  | { readonly read: 'none' | 'unclear' }
  | { readonly read: 'days'; readonly first: LocalDate; readonly last: LocalDate };

/**
 * The days somebody is away: "1-5 Desember", "besok sampai Jumat", "3 hari mulai Senin", "minggu depan", "sampai Rabu"
 * (from today). Show them in full before anything is done with them.
 */
export function leaveDays(text: string, here: Here): LeaveReading {
  const words = written(text);
  const reading = spokenTime(words, here);
  if (reading.read !== 'time') return { read: reading.read };
  const { first, last, dayNamed, bound, repeat, stretch } = reading.time;
  if (!dayNamed || repeat !== null || stretch) return { read: 'unclear' };
  if (first !== last) return { read: 'days', first, last };
  if (bound === 'until') return { read: 'days', first: here.day, last };
  if (bound === 'before') return daysBefore(here.day, last);
  const end = lengthFrom(first, words);
  if (end !== null) return { read: 'days', first, last: end };
  return bound === 'from' ? { read: 'unclear' } : { read: 'days', first, last };
}

function daysBefore(today: LocalDate, day: LocalDate): LeaveReading {
  const last = addDays(day, -1);
  return last < today ? { read: 'unclear' } : { read: 'days', first: today, last };
}

const UNITS: readonly (readonly [RegExp, 'day' | 'week' | 'month'])[] = [
  [/^(?:hari|hr|days?)$/i, 'day'],
  [/^(?:minggu|mgg|pekan|weeks?)$/i, 'week'],
  [/^(?:bulan|bln|months?)$/i, 'month'],
];

/** "3 hari mulai Senin" ends on Wednesday: the first day counts. */
function lengthFrom(first: LocalDate, words: string): LocalDate | null {
  const [, amount = '', unit = ''] =
    /(?<![\p{L}\d])(\d{1,3}|se|a)\s*(hari|hr|minggu|mgg|pekan|bulan|bln|days?|weeks?|months?)\b/iu.exec(
      words,
    ) ?? [];
  const named = UNITS.find(([said]) => said.test(unit))?.[1];
  if (named === undefined) return null;
  const count = /^\d/.test(amount) ? Number(amount) : 1;
  return count === 0 ? null : addDays(daysOn(first, count, named), -1);
}

const DASH = String.raw`(?:[-–—]|s\.?\s?\/?\s?d\b\.?|sampai|hingga|to|until|through)`;
const DAY_DAY_MONTH = new RegExp(
  String.raw`(?<![\d/.-])(\d{1,2})\s*${DASH}\s*(\d{1,2})\s+(\p{L}+)(\s+20\d\d)?`,
  'giu',
);
const MONTH_DAY_DAY = /(?<!\p{L})(\p{L}+)\s+(\d{1,2})\s*(?:[-–—]|to)\s*(\d{1,2})(?![\d/.-])/giu;
const BETWEEN = new RegExp(
  String.raw`\s*(?<=[\s\d])${DASH}\s*(?=\d{1,2}[\s/.]|\d{4}-)|\s(?:[-–—]|s\/?d)\s`,
  'giu',
);
const isMonth = (word: string): boolean => MONTHS[word.toLowerCase()] !== undefined;

/** As one writes it out: "1 Desember sampai 5 Desember". A weekday before a date only repeats it. */
function written(text: string): string {
  return (
    text
      // What it is about, not an occasion without a date.
      .replace(/\bcuti\b/giu, ' ')
      .replace(/(\p{L}[\p{L}']*),?\s+(?=\d{1,2}[\s/.-])/giu, (whole, word: string) =>
        WEEKDAYS[word.toLowerCase()] === undefined ? whole : '',
      )
      .replace(DAY_DAY_MONTH, (whole, from: string, to: string, month: string, year = '') =>
        isMonth(month) ? `${from} ${month}${year} sampai ${to} ${month}${year}` : whole,
      )
      .replace(MONTH_DAY_DAY, (whole, month: string, from: string, to: string) =>
        isMonth(month) ? `${from} ${month} sampai ${to} ${month}` : whole,
      )
      .replace(BETWEEN, (whole, at: number, all: string) =>
        // The dashes inside of a date (2026-12-01) stay.
        /^-$/.test(whole) && /\d{4}$|\d{4}-\d{1,2}$/.test(all.slice(0, at)) ? whole : ' sampai ',
      )
  );
}
