import { addDays, daysBetween, type LocalDate, weekday } from '../reminders/office.ts';
import {
  type Asked,
  aheadAt,
  type Days,
  type Found,
  inMonth,
  isIn,
  ofWeek,
  one,
  span,
  wordAt,
} from './named.ts';
import { dayIn, monthFrom, monthOf, numberAt, yearOf } from './reading.ts';
import * as said from './words.ts';

/** "akhir bulan", "awal Desember", "pertengahan bulan depan", "akhir tahun", "end of the month". */
export function partOfSpan(asked: Asked, at: number): Found | null {
  const part = [said.BEGIN, said.MIDDLE, said.END].findIndex((list) => isIn(asked, at, list));
  if (part < 0) return null;
  let next = at + 1;
  while (['of', 'the'].includes(wordAt(asked, next))) next += 1;
  const before = next - at;
  const bare = aheadAt(asked, next + 1) === null ? bareUnit(asked, next) : null;
  if (bare !== null) {
    const named = third(bare(asked, 0, 1), part);
    // "awal bulan", said at its end, is the next one's.
    const over = named.last < asked.here.day && asked.looking === 'ahead';
    return span(before + 1, over ? third(bare(asked, 1, 1), part) : named);
  }
  const whole = spanAt(asked, next) ?? monthAlone(asked, next);
  return whole === null || 'impossible' in whole ? null : span(before + whole.length, third(whole, part));
}

/** "bulan", "tahun", "minggu" with nothing behind it. */
function bareUnit(asked: Asked, at: number): ((asked: Asked, ahead: number, length: number) => Days) | null {
  if (isIn(asked, at, said.MONTH) && said.MONTHS[wordAt(asked, at + 1)] === undefined) return monthSpan;
  if (isIn(asked, at, said.YEAR)) return yearSpan;
  return isIn(asked, at, said.WEEK) ? weekSpan : null;
}

const monthSpan = ({ here }: Asked, ahead: number, length: number): Days =>
  span(length, monthFrom(here.day, ahead));

const YEAR_DAYS = 300;
const WEEK_DAYS = 7;

/** The beginning, middle or end: ten days of a month, a month of a year, two days of a week. */
function third({ first, last }: Days, part: number): { first: LocalDate; last: LocalDate } {
  const days = daysBetween(first, last) + 1;
  const size = sizeOfPart(days);
  if (part === 0) return { first, last: addDays(first, size - 1) };
  if (part === 2) return { first: addDays(last, 1 - size), last };
  return { first: addDays(first, size), last: addDays(last, -size) };
}

function sizeOfPart(days: number): number {
  if (days > YEAR_DAYS) return 31;
  return days > WEEK_DAYS ? 10 : 2;
}

const weekSpan = ({ here }: Asked, ahead: number, length: number): Days =>
  span(length, { first: ofWeek(here.day, ahead, 1), last: ofWeek(here.day, ahead, 7) });

function yearSpan({ here }: Asked, ahead: number, length: number): Days {
  const year = yearOf(here.day) + ahead;
  return span(length, { first: `${year}-01-01`, last: `${year}-12-31` });
}

/** "minggu depan", "bulan ini", "tahun lalu", "next week", "minggu kedua bulan depan", "bulan depan tgl 3". */
export function spanAt(asked: Asked, at: number): Found | null {
  const english = aheadAt(asked, at);
  const start = english === null ? at : at + 1;
  const ahead = english ?? aheadAt(asked, start + 1);
  if (isIn(asked, start, said.WEEK)) {
    const nth = said.ORDINALS[wordAt(asked, start + 1)];
    if (nth !== undefined) return weekOfMonth(asked, at, start, nth);
    return ahead === null ? null : weekSpan(asked, ahead, 2);
  }
  if (ahead === null) return null;
  if (isIn(asked, start, said.YEAR)) return yearSpan(asked, ahead, 2);
  if (!isIn(asked, start, said.MONTH)) return null;
  const day = isIn(asked, at + 2, said.DATE) ? numberAt(asked.words, at + 3) : null;
  if (day !== null) return one(3 + day.length, inMonth(asked, ahead, day.value));
  return span(2, monthFrom(asked.here.day, ahead));
}

function weekOfMonth(asked: Asked, at: number, start: number, nth: number): Days {
  const named = spanAt(asked, start + 2) ?? monthAlone(asked, start + 2);
  const within = named === null || 'impossible' in named ? null : named;
  const of = (month: { first: LocalDate }) => ({
    first: addDays(month.first, (nth - 1) * 7),
    last: addDays(month.first, nth * 7 - 1),
  });
  const length = start - at + 2 + (within?.length ?? 0);
  if (within !== null) return span(length, of(within));
  const now = of(monthFrom(asked.here.day, 0));
  return span(length, now.last < asked.here.day ? of(monthFrom(asked.here.day, 1)) : now);
}

/** Only in English does it stand before the day: "rapat kedua Senin" is the second meeting. */
const englishNth = (word: string): number | undefined =>
  /^(?:first|second|third|fourth)$/.test(word) ? said.ORDINALS[word] : undefined;

/** "Rabu kedua Desember", "Jumat minggu terakhir bulan ini", "second Wednesday of May"; without a month the next one. */
export function nthWeekday(asked: Asked, at: number): Found | null {
  const english = englishNth(wordAt(asked, at));
  let next = at + (english !== undefined || isIn(asked, at, said.DAY) ? 1 : 0);
  const wanted = said.WEEKDAYS[wordAt(asked, next)];
  next += 1;
  if (english === undefined && isIn(asked, next, said.WEEK)) next += 1;
  const nth = english ?? (wordAt(asked, next) === 'terakhir' ? -1 : said.ORDINALS[wordAt(asked, next)]);
  if (wanted === undefined || nth === undefined) return null;
  if (english === undefined) next += 1;
  else while (['of', 'the'].includes(wordAt(asked, next))) next += 1;
  const inside = (month: Pick<Days, 'first' | 'last'>): LocalDate =>
    nth === -1
      ? addDays(month.last, -((weekday(month.last) - wanted + 7) % 7))
      : addDays(month.first, ((wanted - weekday(month.first) + 7) % 7) + (nth - 1) * 7);
  const month = isIn(asked, next, said.WEEK) ? null : (spanAt(asked, next) ?? monthAlone(asked, next, true));
  if (month !== null && !('impossible' in month)) return one(next - at + month.length, inside(month));
  const { here, looking } = asked;
  const now = inside(monthFrom(here.day, 0));
  const over = looking === 'ahead' ? now <= here.day : now > here.day;
  return one(next - at, over ? inside(monthFrom(here.day, looking === 'ahead' ? 1 : -1)) : now);
}

/** "bulan Januari", "Desember 2026"; a short name only after "bulan", or where a month is expected. */
export function monthAlone(asked: Asked, at: number, expected = false): Found | null {
  const called = isIn(asked, at, said.MONTH) ? 1 : 0;
  const name = wordAt(asked, at + called);
  const month = said.MONTHS[name];
  if (month === undefined || (!expected && called === 0 && name.length < 4 && name !== 'mei')) return null;
  const year = /^20\d\d$/.exec(wordAt(asked, at + called + 1))?.[0];
  const { here, looking } = asked;
  const thisYear = yearOf(here.day);
  const over = looking === 'ahead' ? month < monthOf(here.day) : month > monthOf(here.day);
  const step = looking === 'ahead' ? 1 : -1;
  const chosen = year === undefined ? thisYear + (over ? step : 0) : Number(year);
  const first = dayIn(chosen, month, 1) ?? here.day;
  return span(called + 1 + (year === undefined ? 0 : 1), monthFrom(first, 0));
}
