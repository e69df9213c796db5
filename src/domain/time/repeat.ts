import { numberAt, type Word } from './reading.ts';
import * as said from './words.ts';

/** A rhythm: "tiap Rabu", "setiap hari", "tiap tanggal 5", "tiap akhir bulan" (date 0: the last day). Weekdays from Monday = 1. */
export type Repeat =
  | { readonly every: 'day' }
  | { readonly every: 'workday' }
  | { readonly every: 'week'; readonly weekday: number | null }
  | { readonly every: 'month'; readonly date: number | null };

interface Found {
  readonly length: number;
  readonly repeat: Repeat;
}

/** The rhythm that the words from `at` on name, or null. */
export function repeatAt(words: readonly Word[], at: number): Found | null {
  const word = words[at]?.word ?? '';
  return named(word, words[at + 1]?.word ?? '') ?? (said.EVERY.has(word) ? each(words, at) : null);
}

const found = (length: number, repeat: Repeat): Found => ({ length, repeat });

/** "mingguan", "sebulan sekali". */
function named(word: string, next: string): Found | null {
  const once = next === 'sekali' && Object.hasOwn(said.ONE_OF, word) ? said.ONE_OF[word] : undefined;
  const length = once === undefined ? 1 : 2;
  if (once === 'day' || /^(?:harian|daily)$/.test(word)) return found(length, { every: 'day' });
  if (once === 'week' || /^(?:mingguan|weekly)$/.test(word))
    return found(length, { every: 'week', weekday: null });
  return once === 'month' || /^(?:bulanan|monthly)$/.test(word)
    ? found(length, { every: 'month', date: null })
    : null;
}

/** "tiap …". */
function each(words: readonly Word[], at: number): Found | null {
  const word = (n: number): string => words[at + n]?.word ?? '';
  const called = said.DAY.has(word(1)) ? 1 : 0;
  const sunday = called === 1 && word(2) === 'minggu' ? 7 : undefined;
  const weekday = said.WEEKDAYS[word(1 + called)] ?? sunday;
  if (weekday !== undefined) return found(2 + called, { every: 'week', weekday });
  if (called === 1) return word(2) === 'kerja' ? found(3, { every: 'workday' }) : found(2, { every: 'day' });
  // "tiap pagi": the hour is read from the word itself.
  if (said.PARTS.some((part) => part.words.has(word(1)))) return found(1, { every: 'day' });
  if (said.WEEK.has(word(1))) return found(2, { every: 'week', weekday: null });
  if (said.MONTH.has(word(1))) return found(2, { every: 'month', date: null });
  const date = said.DATE.has(word(1)) ? numberAt(words, at + 2) : null;
  if (date !== null && date.value >= 1 && date.value <= 31)
    return found(2 + date.length, { every: 'month', date: date.value });
  if (!said.MONTH.has(word(2))) return null;
  if (said.END.has(word(1))) return found(3, { every: 'month', date: 0 });
  return said.BEGIN.has(word(1)) ? found(3, { every: 'month', date: 1 }) : null;
}
