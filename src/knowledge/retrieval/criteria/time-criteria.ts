import type { CourseFilters } from '../../../domain/recommendation/course.ts';
import { daysOn } from '../../../domain/time/days.ts';
import type { CriteriaContent } from './criteria-content.ts';
import { isRequest, numberAt, phraseAt, phraseBefore, type Span, type Word } from './criteria-words.ts';
import {
  daysAfter,
  halfYearAhead,
  monthAhead,
  monthNamed,
  type Period,
  weekAhead,
  yearAhead,
} from './periods.ts';

type Window = Pick<CourseFilters, 'startFrom' | 'startTo' | 'endTo'>;

/**
 * A time window of a request: "bulan depan", "Februari 2027", "sebelum puasa", "paling telat minggu ini". A story names
 * times too ("bulan ini dua kali antre"), so one alone counts only where the half-sentence asks for a course, or where
 * another condition was said (`certain`).
 */
export function timeIn(
  words: readonly Word[],
  today: string,
  content: CriteriaContent,
  certain: boolean,
  use: (span: Span) => void,
): Window {
  for (const at of words.keys()) {
    const found = periodAt(words, at, today, content);
    if (found === undefined) continue;
    const { period, span } = found;
    const before = phraseBefore(words, span.at, content.before);
    const latest = phraseBefore(words, span.at, content.latest);
    const after = phraseBefore(words, span.at, content.after);
    const cue = before ?? latest ?? after;
    if (cue === undefined && !certain && !isRequest(words, at, content)) continue;
    if (phraseAt(words, span.at + span.length, content.past) !== undefined) continue;
    const start = cue?.at ?? span.at;
    use({ at: start, length: span.at + span.length - start });
    return windowOf(period, before !== undefined, latest !== undefined, after !== undefined, today);
  }
  return {};
}

function windowOf(
  period: Required<Period> & { readonly point?: boolean },
  before: boolean,
  latest: boolean,
  after: boolean,
  today: string,
): Window {
  if (before) return { endTo: period.point === true ? period.to : daysAfter(period.from, -1) };
  if (latest) return { startTo: period.to };
  if (after) return { startFrom: period.point === true ? daysAfter(period.to, 1) : period.from };
  return { startFrom: period.from < today ? today : period.from, startTo: period.to };
}

interface Found {
  /** `point`: the end of a span is meant, so "before" it is up to its last day ("sebelum akhir tahun"). */
  readonly period: Required<Period> & { readonly point?: boolean };
  readonly span: Span;
}

function periodAt(
  words: readonly Word[],
  at: number,
  today: string,
  content: CriteriaContent,
): Found | undefined {
  return (
    edgeOfYear(words, at, today, content) ??
    fastingAt(words, at, today, content) ??
    relativeAt(words, at, today, content) ??
    countedAt(words, at, today, content) ??
    namedMonthAt(words, at, today, content)
  );
}

function edgeOfYear(
  words: readonly Word[],
  at: number,
  today: string,
  content: CriteriaContent,
): Found | undefined {
  const end = phraseAt(words, at, content.yearEnd);
  if (end !== undefined) {
    const after = phraseAt(words, at + end.length, content.next)?.length ?? 0;
    const period = { ...yearAhead(today, after > 0 ? 1 : 0), point: true };
    return { period, span: { at, length: end.length + after } };
  }
  const start = phraseAt(words, at, content.yearStart);
  if (start === undefined) return undefined;
  const next = phraseAt(words, at + start.length, content.next);
  const { from } = yearAhead(today, 1);
  return {
    period: { from, to: monthNamed(from, 3, undefined).to },
    span: { at, length: start.length + (next?.length ?? 0) },
  };
}

function fastingAt(
  words: readonly Word[],
  at: number,
  today: string,
  content: CriteriaContent,
): Found | undefined {
  const month = content.ramadan.find(({ end }) => end >= today);
  if (month === undefined) return undefined;
  const fasting = phraseAt(words, at, content.fasting);
  if (fasting !== undefined)
    return { period: { from: month.start, to: month.end, point: false }, span: fasting };
  const feast = phraseAt(words, at, content.feast);
  const day = daysAfter(month.end, 1);
  return feast === undefined ? undefined : { period: { from: day, to: daysAfter(day, 1) }, span: feast };
}

function relativeAt(
  words: readonly Word[],
  at: number,
  today: string,
  content: CriteriaContent,
): Found | undefined {
  const next = phraseAt(words, at + 1, content.next) !== undefined;
  const now = phraseAt(words, at + 1, content.this) !== undefined;
  if (!next && !now) return undefined;
  const ahead = next ? 1 : 0;
  const span = { at, length: 2 };
  if (phraseAt(words, at, content.week)) return { period: weekAhead(today, ahead), span };
  if (phraseAt(words, at, content.month)) return { period: monthAhead(today, ahead), span };
  if (phraseAt(words, at, content.halfYear)) return { period: halfYearAhead(today, ahead), span };
  if (phraseAt(words, at, content.year)) return { period: yearAhead(today, ahead), span };
  return undefined;
}

/** "Dalam 3 bulan", "dua minggu ke depan": from today on. */
function countedAt(
  words: readonly Word[],
  at: number,
  today: string,
  content: CriteriaContent,
): Found | undefined {
  const count = numberAt(words, at, content);
  const lead = phraseBefore(words, at, content.within);
  const ahead = phraseAt(words, at + 2, content.ahead);
  if (count === undefined || (lead === undefined && ahead === undefined)) return undefined;
  const start = lead?.at ?? at;
  const span = { at: start, length: at + 2 + (ahead?.length ?? 0) - start };
  if (phraseAt(words, at + 1, content.week))
    return { period: { from: today, to: daysOn(today, count, 'week') }, span };
  if (phraseAt(words, at + 1, content.month))
    return { period: { from: today, to: daysOn(today, count, 'month') }, span };
  return undefined;
}

function namedMonthAt(
  words: readonly Word[],
  at: number,
  today: string,
  content: CriteriaContent,
): Found | undefined {
  const word = words[at];
  const month = content.months[word?.typed ?? ''] ?? content.months[word?.plain ?? ''];
  if (month === undefined || /^\d+$/.test(words[at - 1]?.typed ?? '')) return undefined;
  const year = /^20\d\d$/.exec(words[at + 1]?.typed ?? '')?.[0];
  const trailing =
    year === undefined ? phraseAt(words, at + 1, [...content.this, ...content.next]) : undefined;
  const lead = phraseAt(words, at - 1, content.month) === undefined ? 0 : 1;
  const period = monthNamed(today, month, year === undefined ? undefined : Number(year));
  // A month that is over tells of something that happened.
  if (period.to < today) return undefined;
  return {
    period,
    span: { at: at - lead, length: lead + 1 + (year === undefined ? (trailing?.length ?? 0) : 1) },
  };
}
