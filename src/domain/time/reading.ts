import { type LocalDate, weekday } from '../reminders/office.ts';
import { UNITS_OF_TEN } from './words.ts';

/** Where the speaker stands in time: the office's day and the minutes since its midnight. */
export interface Here {
  readonly day: LocalDate;
  readonly minute: number;
}

/** Which way an unnamed week, month or year is completed: reminders look ahead, claims of learning hours back. */
export type Looking = 'ahead' | 'back';

/** A word of a message with its place in it. */
export interface Word {
  /** Lower case. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** As typed with its first letter large, in the middle of a small one: "Minggu". */
  readonly named: boolean;
}

const TOKEN = /\d+(?:[.:/-]\d+)*|h-\d{1,2}(?!\d)|\p{L}[\p{L}'’]*(?:-\p{L}+)*/giu;
/** Letters to which a number may be glued and still be one: "jam2", "tgl3". Elsewhere a glued 2 doubles ("teman2"). */
const GLUED = /^(?:jam|jm|pkl|pukul|tgl|tanggal|tg)$/;

/** The words of a message; a plural's 2 is left out. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [said] = match;
    const start = match.index;
    const before = words.at(-1);
    const glued = before !== undefined && before.end === start && /^\d/.test(said);
    if (glued && !GLUED.test(before.word)) continue;
    const word = said.toLowerCase().replaceAll('’', "'");
    words.push({ word, start, end: start + said.length, named: /^\p{Lu}\p{Ll}/u.test(said) });
  }
  return words;
}

/** A whole number from `at`, in figures or words up to 99. */
export function numberAt(
  words: readonly Word[],
  at: number,
): { readonly value: number; readonly length: number } | null {
  const word = words[at]?.word ?? '';
  if (/^\d{1,4}$/.test(word)) return { value: Number(word), length: 1 };
  const value = UNITS_OF_TEN[word];
  if (value === undefined) return null;
  const next = words[at + 1]?.word;
  if (value < 10 && next === 'belas') return { value: value + 10, length: 2 };
  if (value < 10 && next === 'puluh') {
    const rest = UNITS_OF_TEN[words[at + 2]?.word ?? ''];
    return rest !== undefined && rest < 10
      ? { value: value * 10 + rest, length: 3 }
      : { value: value * 10, length: 2 };
  }
  return { value, length: 1 };
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** The day if it exists: null for 31 February. */
export function dayIn(year: number, month: number, day: number): LocalDate | null {
  const whole = `${year}-${pad(month)}-${pad(day)}`;
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? whole : null;
}

export const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));
export const monthOf = (day: LocalDate): number => Number(day.slice(5, 7));
export const dateOf = (day: LocalDate): number => Number(day.slice(8, 10));

/** The first and last day of the month `ahead` months from that of `day`. */
export function monthFrom(day: LocalDate, ahead: number): { first: LocalDate; last: LocalDate } {
  const index = yearOf(day) * 12 + monthOf(day) - 1 + ahead;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  const lastDate = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { first: `${year}-${pad(month)}-01`, last: `${year}-${pad(month)}-${pad(lastDate)}` };
}

/** Days from `today` to the next (or, looking back, the last) such weekday; never 0. */
export function daysToWeekday(today: LocalDate, wanted: number, looking: Looking): number {
  const ahead = ((wanted - weekday(today) + 6) % 7) + 1;
  if (looking === 'ahead') return ahead;
  return ahead === 7 ? -7 : ahead - 7;
}
