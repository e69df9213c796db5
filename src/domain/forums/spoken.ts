import { type Hours, hoursAt } from '../time/hours.ts';
import { numberAt, type Word, wordsOf } from '../time/reading.ts';
import * as said from '../time/words.ts';

/** What a series is called in an office: "Rabu kedua tiap bulan 09.00". */
export interface SpokenRule {
  /** RFC 5545 RRULE without DTSTART. */
  readonly rule: string;
  /** Minutes from local 00.00. */
  readonly startsAt: number;
  /** Only where an end was said; 0 where it lies before the start. */
  readonly minutes?: number;
}

/** Why no series can follow a rhythm: not known, no hour said, a date that some months lack, a day off. */
export type RhythmFault = 'rhythm' | 'noTime' | 'lateDate' | 'dayOff';

export const BYDAY = ['', 'MO', 'TU', 'WE', 'TH', 'FR'];
/** The last date that every month has. */
const LAST_DATE = 28;
const FILLER = new Set([...said.DAY, 'pada', 'yang', 'di', 'dalam', 'of', 'the', 'on', 'in']);
const BACKWARDS = /\d[.:]\d{2}-\d/;

/** What the words of a rhythm say. */
interface Parts {
  readonly weekday?: number;
  /** Which one of the month: -1 for the last. */
  readonly nth?: number;
  readonly date?: number;
  readonly every?: 'week' | 'month';
  readonly hours?: Hours;
  /** "tiap", "sebulan sekali": a rhythm is meant, and not one day. */
  readonly repeats?: true;
}

/**
 * Reads "Rabu kedua tiap bulan 09.00", "tiap tgl 15 jam 9", "Jumat terakhir jam setengah 10", "Senin tiap minggu 08.00".
 * Every word has to be understood: half of "Rabu kedua dan keempat" would be another forum. null: no rhythm is named.
 */
export function spokenRule(text: string): SpokenRule | { readonly fault: RhythmFault } | null {
  const { parts, unread } = read(wordsOf(text.replaceAll(/\bke(?=\d)/gi, 'ke ')));
  const rule = ruleOf(parts);
  const { hours } = parts;
  if (rule === null || hours === undefined || unread.length > 0)
    return parts.repeats === true || unread.includes('sekali')
      ? { fault: faultOf(parts, rule, unread) }
      : null;
  const minutes = lengthSaid(hours, text);
  return { rule, startsAt: hours.from, ...(minutes === null ? {} : { minutes }) };
}

/** Minutes between the hours said; 0 where the end lies before the start, null where only a start was said. */
export function lengthSaid({ from, to }: Pick<Hours, 'from' | 'to'>, text: string): number | null {
  if (to > from) return to - from;
  return BACKWARDS.test(text) ? 0 : null;
}

function ruleOf({ weekday, nth, date, every, repeats }: Parts): string | null {
  const day = BYDAY[weekday ?? 0] ?? '';
  if (nth !== undefined && day !== '' && date === undefined && every !== 'week' && nth <= 4)
    return `FREQ=MONTHLY;BYDAY=${nth > 0 ? '+' : ''}${nth}${day}`;
  if (repeats !== true || nth !== undefined) return null;
  if (date === undefined) return day !== '' && every !== 'month' ? `FREQ=WEEKLY;BYDAY=${day}` : null;
  return weekday === undefined && every !== 'week' && date >= 1 && date <= LAST_DATE
    ? `FREQ=MONTHLY;BYMONTHDAY=${date}`
    : null;
}

function faultOf(
  { weekday, date, hours }: Parts,
  rule: string | null,
  unread: readonly string[],
): RhythmFault {
  if (weekday !== undefined && weekday > 5) return 'dayOff';
  if (date !== undefined && date > LAST_DATE && date <= 31) return 'lateDate';
  // A bare "9" at the end is an hour that was not called one.
  return rule !== null && hours === undefined && unread.every((word) => /^\d+$/.test(word))
    ? 'noTime'
    : 'rhythm';
}

function read(words: readonly Word[]): { readonly parts: Parts; readonly unread: readonly string[] } {
  let parts: Parts = {};
  const unread: string[] = [];
  for (let at = 0; at < words.length; ) {
    const found = partAt(words, at);
    // A second day or hour is another forum.
    const clash = Object.keys(found?.part ?? {}).some(
      (key) => key !== 'repeats' && Object.hasOwn(parts, key),
    );
    // "Rabu kedua dan keempat" is no one day, also without "tiap".
    if (found?.part.nth !== undefined && parts.nth !== undefined) parts = { ...parts, repeats: true };
    if (found === null || clash) unread.push(words[at]?.word ?? '');
    else parts = { ...parts, ...found.part };
    at += found?.length ?? 1;
  }
  return { parts, unread };
}

interface Found {
  readonly length: number;
  readonly part: Parts;
}
const found = (length: number, part: Parts): Found => ({ length, part });

function partAt(words: readonly Word[], at: number): Found | null {
  const nth = nthAt(words, at);
  if (nth !== null) return found(nth.length, { nth: nth.value });
  const hours = hoursAt(words, at);
  // "pagi" alone tells no hour, and beside one it is already in it.
  if (hours !== null) return found(hours.length, hours.exact ? { hours } : {});
  const word = words[at]?.word ?? '';
  const weekday = said.WEEKDAYS[word];
  if (weekday !== undefined) return found(1, { weekday });
  const date = said.DATE.has(word) ? numberAt(words, at + 1) : null;
  if (date !== null) return found(1 + date.length, { date: date.value });
  const english = englishNth(words, at);
  if (english !== null) return found(2, { date: english });
  return FILLER.has(word) ? found(1, {}) : repeatAt(words, at);
}

/** "tiap", "tiap minggu", "sebulan sekali", "bulanan"; "tiap minggu kedua hari Rabu" counts the weeks of a month. */
function repeatAt(words: readonly Word[], at: number): Found | null {
  const word = words[at]?.word ?? '';
  const next = words[at + 1]?.word ?? '';
  const once = next === 'sekali' && Object.hasOwn(said.ONE_OF, word) ? said.ONE_OF[word] : undefined;
  if (once === 'week' || once === 'month') return found(2, { every: once, repeats: true });
  if (/^(?:mingguan|weekly)$/.test(word)) return found(1, { every: 'week', repeats: true });
  if (/^(?:bulanan|monthly)$/.test(word)) return found(1, { every: 'month', repeats: true });
  if (said.MONTH.has(word)) return found(1, { every: 'month' });
  if (said.WEEK.has(word)) return nthAt(words, at + 1) === null ? null : found(1, {});
  if (!said.EVERY.has(word)) return null;
  const weekly = said.WEEK.has(next) && nthAt(words, at + 2) === null;
  return weekly ? found(2, { every: 'week', repeats: true }) : found(1, { repeats: true });
}

/** "kedua", "terakhir", "ke-2", "ke dua", "2nd Wednesday". */
function nthAt(
  words: readonly Word[],
  at: number,
): { readonly length: number; readonly value: number } | null {
  const word = words[at]?.word ?? '';
  const value = word === 'terakhir' || word === 'last' ? -1 : said.ORDINALS[word];
  if (value !== undefined) return { length: 1, value };
  const counted = word === 'ke' ? numberAt(words, at + 1) : null;
  if (counted !== null) return { length: 1 + counted.length, value: counted.value };
  const english = englishNth(words, at);
  return english !== null && said.WEEKDAYS[words[at + 2]?.word ?? ''] !== undefined
    ? { length: 2, value: english }
    : null;
}

const englishNth = (words: readonly Word[], at: number): number | null =>
  /^\d{1,2}$/.test(words[at]?.word ?? '') && /^(?:st|nd|rd|th)$/.test(words[at + 1]?.word ?? '')
    ? Number(words[at]?.word)
    : null;
