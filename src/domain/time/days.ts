import { addDays, type LocalDate } from '../reminders/office.ts';
import { type Asked, aheadAt, type Found, inMonth, isIn, ofWeek, one, wordAt } from './named.ts';
import {
  dateOf,
  dayIn,
  daysToWeekday,
  type Here,
  type Looking,
  monthFrom,
  monthOf,
  numberAt,
  type Word,
  yearOf,
} from './reading.ts';
import { monthAlone, nthWeekday, partOfSpan, spanAt } from './spans.ts';
import * as said from './words.ts';

/**
 * The days that the words from `at` on name, or null. "minggu depan" is Monday to Sunday; a weekday is the next one,
 * never today, and "Jumat depan" the one of next week: who meant tomorrow would have said so.
 */
export function daysAt(words: readonly Word[], at: number, here: Here, looking: Looking): Found | null {
  const asked: Asked = { words, here, looking };
  for (const read of [figures, dated, nthWeekday, weekdayAt, near, partOfSpan, spanAt, monthAlone]) {
    const found = read(asked, at);
    if (found !== null) return found;
  }
  return null;
}

/** "2026-12-03", "3/12", "3-12-2026", "03.12.2026". */
function figures(asked: Asked, at: number): Found | null {
  const word = wordAt(asked, at);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(word);
  if (iso !== null) return one(1, dayIn(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  const full = /^(\d{1,2})[./-](\d{1,2})[./-](\d{2}|\d{4})$/.exec(word);
  if (full !== null) {
    const year = Number(full[3]);
    return one(1, dayIn(year < 100 ? 2000 + year : year, Number(full[2]), Number(full[1])));
  }
  const short = /^(\d{1,2})\/(\d{1,2})$/.exec(word);
  return short === null || Number(short[2]) > 12 || Number(short[1]) > 31
    ? null
    : one(1, dateNear(asked, Number(short[1]), Number(short[2])));
}

/** "tgl 3", "tanggal 3 bulan depan", "3 Des 2026", "tgl 3/12", "December 3". */
function dated(asked: Asked, at: number): Found | null {
  const marked = isIn(asked, at, said.DATE) ? 1 : 0;
  if (marked === 1) {
    const inFigures = figures(asked, at + 1);
    if (inFigures !== null) return { ...inFigures, length: inFigures.length + 1 };
  }
  const day = numberAt(asked.words, at + marked);
  if (day === null) return marked === 0 ? englishDate(asked, at) : null;
  if (day.value < 1 || day.value > 31) return null;
  const from = marked + day.length;
  const next = at + from;
  const skip = isIn(asked, next, said.MONTH) ? 1 : 0;
  const month = said.MONTHS[wordAt(asked, next + skip)];
  if (month !== undefined) {
    const year = /^20\d\d$/.exec(wordAt(asked, next + skip + 1))?.[0];
    const length = from + skip + 1 + (year === undefined ? 0 : 1);
    return one(
      length,
      year === undefined ? dateNear(asked, day.value, month) : dayIn(Number(year), month, day.value),
    );
  }
  if (skip === 1) {
    const ahead = aheadAt(asked, next + 1);
    if (ahead !== null) return one(from + 2, inMonth(asked, ahead, day.value));
  }
  return marked === 0 ? null : one(from, dateNear(asked, day.value, null));
}

function englishDate(asked: Asked, at: number): Found | null {
  const month = said.MONTHS[wordAt(asked, at)];
  const day = month === undefined ? null : numberAt(asked.words, at + 1);
  if (month === undefined || day === null || day.value < 1 || day.value > 31) return null;
  return one(1 + day.length, dateNear(asked, day.value, month));
}

/** The nearest such day in the direction looked; null when there is none within two years. Today counts both ways. */
function dateNear({ here, looking }: Asked, day: number, month: number | null): LocalDate | null {
  const step = looking === 'ahead' ? 1 : -1;
  for (let n = 0; n <= 24; n += 1) {
    const { first } = monthFrom(here.day, n * step);
    if (month !== null && monthOf(first) !== month) continue;
    const found = dayIn(yearOf(first), monthOf(first), day);
    if (found === null) {
      if (month !== null && month !== 2) return null;
      continue;
    }
    if (looking === 'ahead' ? found >= here.day : found <= here.day) return found;
  }
  return null;
}

/** "Senin", "hari Minggu", "Jumat depan", "Rabu minggu depan", "besok Kamis", "next Monday". */
function weekdayAt(asked: Asked, at: number): Found | null {
  const { here, looking } = asked;
  const before = isIn(asked, at, said.DAY) || said.NEAR_DAYS[wordAt(asked, at)] !== undefined ? 1 : 0;
  const english = before === 0 ? aheadAt(asked, at) : null;
  const start = at + (english === null ? before : 1);
  const wanted = said.WEEKDAYS[wordAt(asked, start)] ?? sundayAt(asked, start, before === 1);
  if (wanted === undefined) return null;
  const length = start - at + 1;
  const inWeek = isIn(asked, start + 1, said.WEEK) ? aheadAt(asked, start + 2) : null;
  const back = looking === 'back' || (before === 1 && (said.NEAR_DAYS[wordAt(asked, at)] ?? 0) < 0);
  const plain = addDays(here.day, daysToWeekday(here.day, wanted, back ? 'back' : 'ahead'));
  if (inWeek !== null) return one(length + 2, ofWeek(here.day, inWeek, wanted));
  const ahead = english ?? aheadAt(asked, start + 1);
  if (ahead === null) return one(length, plain);
  const whole = english === null ? length + 1 : length;
  // "Senin besok" is the coming one.
  if (wordAt(asked, start + 1) === 'besok') return one(whole, plain);
  if (ahead === -1) return one(whole, addDays(here.day, daysToWeekday(here.day, wanted, 'back')));
  const week = ahead === 0 ? ofWeek(here.day, 0, wanted) : ofWeek(here.day, 1, wanted);
  return one(whole, week);
}

/** "minggu" is a week as well: Sunday only after "hari", with a part of the day, or alone. */
function sundayAt(asked: Asked, at: number, called: boolean): number | undefined {
  if (!['minggu', 'mggu'].includes(wordAt(asked, at))) return undefined;
  if (called && isIn(asked, at - 1, said.DAY)) return 7;
  const next = wordAt(asked, at + 1);
  const isWeek =
    aheadAt(asked, at + 1) !== null || said.AGAIN.has(next) || next in said.ORDINALS || next === 'sekali';
  const counted =
    numberAt(asked.words, at - 1) !== null ||
    [said.EVERY, said.BEGIN, said.MIDDLE, said.END].some((list) => isIn(asked, at - 1, list));
  return isWeek || counted ? undefined : 7;
}

function near(asked: Asked, at: number): Found | null {
  const { words, here } = asked;
  for (const size of [2, 1]) {
    const phrase = words.slice(at, at + size).map(({ word }) => word);
    const days = said.NEAR_DAYS[phrase.join(' ')];
    if (days !== undefined) return one(phrase.length, addDays(here.day, days));
  }
  return null;
}

/** Where a stretch from today ends: "3 hari lagi", "2 minggu", "sebulan lagi". */
export function daysOn(day: LocalDate, amount: number, unit: 'day' | 'week' | 'month'): LocalDate {
  if (unit !== 'month') return addDays(day, unit === 'week' ? amount * 7 : amount);
  const { first, last } = monthFrom(day, amount);
  return dayIn(yearOf(first), monthOf(first), dateOf(day)) ?? last;
}
