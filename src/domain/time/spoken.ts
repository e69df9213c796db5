import { addDays, daysBetween, type LocalDate, weekday } from '../reminders/office.ts';
import { daysOn } from './days.ts';
import { type Bound, besideOf, type Mention, mentionsOf } from './mentions.ts';
import {
  dayIn,
  daysToWeekday,
  type Here,
  type Looking,
  monthFrom,
  monthOf,
  type Word,
  wordsOf,
  yearOf,
} from './reading.ts';
import type { Repeat } from './repeat.ts';
import { withoutTime } from './untimed.ts';
import * as said from './words.ts';

/**
 * A time somebody named, resolved in the reading of an Indonesian office. Show it in full before anything is done with
 * it: words of time are misunderstood among people too.
 */
export interface SpokenTime {
  /** The first and the last day meant; the same for a single one. "minggu depan" is its Monday to its Sunday. */
  readonly first: LocalDate;
  readonly last: LocalDate;
  /** False when only an hour was said: then it is today, or tomorrow when that hour is over. */
  readonly dayNamed: boolean;
  /** Minutes since midnight; `exact` when an hour was said, false for "pagi" or "habis istirahat". */
  readonly hours: { readonly from: number; readonly to: number; readonly exact: boolean } | null;
  /** "sampai Jumat" takes Friday in, "sebelum Jumat" does not. */
  readonly bound: Bound;
  readonly repeat: Repeat | null;
  /** Days before whatever is spoken of: "H-3", "seminggu sebelumnya". */
  readonly daysAhead: number | null;
  /** Only a length was said ("2 jam", no "lagi"). After a wish to postpone it counts from now, of a course it is its length. */
  readonly stretch: boolean;
  /** The words it was read from, as typed: from the first to the last, with what stands between. */
  readonly said: string;
}

/**
 * Why a time has to be asked for: it hangs on an event without a date here ("habis lebaran"), is only "nanti", does not
 * exist (31 Februari), lies behind where one must lie ahead (or the reverse), or there are two ("Senin atau Selasa").
 */
export type Unclear = 'event' | 'vague' | 'impossible' | 'past' | 'future' | 'several';

export type TimeReading =
  | { readonly read: 'none' }
  /** `beside`: what the message says but for the time. */
  | { readonly read: 'unclear'; readonly why: Unclear; readonly said: string; readonly beside: string }
  | { readonly read: 'time'; readonly time: SpokenTime; readonly beside: string };

/** A message longer than this tells a story; its times are not read. Characters. */
const LONGEST = 1_000;

/**
 * Reads the time in a message as of `here`: "senin pagi", "lusa", "tgl 3 bln depan", "sampai jam 2", "2 jam lagi", "tiap
 * Rabu jam 9", "Friday morning". `looking` completes what was left out: reminders and plans look ahead, claims of
 * learning hours back. Pure: the same words at the same moment are the same time.
 */
export function spokenTime(text: string, here: Here, looking: Looking = 'ahead'): TimeReading {
  const words = wordsOf(text.slice(0, LONGEST));
  const mentions = chosen(words, mentionsOf(words, here, looking));
  const phrase = phraseOf(text, words, mentions);
  const beside = inOneLine(besideOf(text, words, mentions));
  const unclear = (why: Unclear): TimeReading => ({ read: 'unclear', why, said: phrase, beside });
  if (mentions.length === 0) {
    const vague = withoutTime(text, words);
    return vague === null
      ? { read: 'none' }
      : { read: 'unclear', ...vague, beside: inOneLine(text.replace(vague.said, ' ')) };
  }
  if (mentions.some(({ kind }) => kind === 'impossible')) return unclear('impossible');
  const days = mentions.filter((one) => one.kind === 'days');
  const hours = mentions.filter((one) => one.kind === 'hours');
  if (isChoice(words, days) || isChoice(words, hours)) return unclear('several');
  const time = timeOf(mentions, days, phrase, here, looking);
  const why = wrongWay(time, here, looking);
  return why === null ? { read: 'time', time, beside } : unclear(why);
}

const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

type Of<K extends Mention['kind']> = Extract<Mention, { kind: K }>;
const first = <K extends Mention['kind']>(mentions: readonly Mention[], kind: K): Of<K> | undefined =>
  mentions.find((one): one is Of<K> => one.kind === kind);

const CORRECTED = new Set(['eh', 'maksudnya', 'maksud', 'maksudku', 'ralat', 'salah', 'sorry', 'rather']);

/** "Senin, eh Selasa": what is corrected no longer counts. */
function chosen(words: readonly Word[], mentions: readonly Mention[]): readonly Mention[] {
  return mentions.filter(
    (one) =>
      !mentions.some(
        (later) =>
          later.at > one.at &&
          later.kind === one.kind &&
          words.slice(one.at + one.length, later.at).some(({ word }) => CORRECTED.has(word)),
      ),
  );
}

const isChoice = (words: readonly Word[], [one, other]: readonly Mention[]): boolean =>
  one !== undefined &&
  other !== undefined &&
  words.slice(one.at + one.length, other.at).some(({ word }) => said.OR.has(word));

function phraseOf(text: string, words: readonly Word[], mentions: readonly Mention[]): string {
  const start = Math.min(...mentions.map(({ at }) => words[at]?.start ?? 0));
  const end = Math.max(...mentions.map(({ at, length }) => words[at + length - 1]?.end ?? 0));
  return mentions.length === 0 ? '' : text.slice(start, end);
}

function timeOf(
  mentions: readonly Mention[],
  [day, other]: readonly Of<'days'>[],
  phrase: string,
  here: Here,
  looking: Looking,
): SpokenTime {
  const hour = exactest(mentions);
  const repeat = first(mentions, 'repeat')?.repeat ?? null;
  const measured = day === undefined ? counted(first(mentions, 'stretch'), hour) : null;
  const hours = hour === undefined ? null : { from: hour.from, to: hour.to, exact: hour.exact };
  const base = {
    hours,
    bound: boundOf(day, hour),
    repeat,
    daysAhead: first(mentions, 'lead')?.days ?? null,
    stretch: measured?.bare === true,
    said: phrase,
  } as const;
  const single = (on: LocalDate, dayNamed = true): SpokenTime => ({ ...base, first: on, last: on, dayNamed });
  if (day !== undefined) {
    // "Senin sampai Rabu" is one stretch.
    const to = other?.bound === 'until' ? notBefore(day.first, other.last) : day.last;
    return {
      ...base,
      first: day.first,
      last: to,
      dayNamed: true,
      ...(to === day.last ? {} : { bound: 'at' }),
    };
  }
  if (measured !== null) {
    const end = stretched(measured, here);
    return { ...base, ...end, hours: end.hours ?? hours, bound: 'at' };
  }
  if (repeat !== null) return single(firstOf(repeat, here));
  if (hour?.weekday !== undefined) return single(onWeekday(hour.weekday, hour.from, here));
  if (hour === undefined) return single(here.day, false);
  const over = (hour.exact ? hour.from : hour.to) <= here.minute;
  return single(over && looking === 'ahead' ? addDays(here.day, 1) : here.day, false);
}

/** "sore, di atas jam 4" is four o'clock. */
const exactest = (mentions: readonly Mention[]): Of<'hours'> | undefined =>
  mentions.find((one): one is Of<'hours'> => one.kind === 'hours' && one.exact) ?? first(mentions, 'hours');

/** "2 jam lagi" beside "jam 4" is how long it takes; "seminggu lagi jam 9" is both. */
function counted(stretch: Of<'stretch'> | undefined, hour: Mention | undefined): Of<'stretch'> | null {
  if (stretch === undefined) return null;
  return hour !== undefined && (stretch.unit === 'minute' || stretch.unit === 'hour') ? null : stretch;
}

function boundOf(day: Mention | undefined, hour: Mention | undefined): Bound {
  if (day === undefined || day.bound === 'at') return hour?.bound ?? 'at';
  return day.bound;
}

/** "Senin sampai Rabu": the Wednesday behind that Monday. */
const notBefore = (from: LocalDate, to: LocalDate): LocalDate =>
  to >= from ? to : addDays(to, Math.ceil(daysBetween(to, from) / 7) * 7);

function stretched(
  { amount, unit }: Of<'stretch'>,
  here: Here,
): Pick<SpokenTime, 'first' | 'last' | 'dayNamed' | 'hours'> {
  if (unit !== 'minute' && unit !== 'hour') {
    const on = daysOn(here.day, Math.round(amount), unit);
    return { first: on, last: on, dayNamed: true, hours: null };
  }
  const total = here.minute + Math.round(amount * (unit === 'hour' ? 60 : 1));
  const on = addDays(here.day, Math.floor(total / 1440));
  const minute = ((total % 1440) + 1440) % 1440;
  return { first: on, last: on, dayNamed: true, hours: { from: minute, to: minute, exact: true } };
}

/** "habis Jumatan" said on a Friday morning is today. */
function onWeekday(wanted: number, minute: number, here: Here): LocalDate {
  if (weekday(here.day) === wanted && minute > here.minute) return here.day;
  return addDays(here.day, daysToWeekday(here.day, wanted, 'ahead'));
}

/** The first day of a rhythm, from tomorrow on where the day itself is meant. */
function firstOf(repeat: Repeat, here: Here): LocalDate {
  const tomorrow = addDays(here.day, 1);
  switch (repeat.every) {
    case 'day':
      return tomorrow;
    case 'workday':
      return weekday(tomorrow) <= 5 ? tomorrow : addDays(here.day, daysToWeekday(here.day, 1, 'ahead'));
    case 'week':
      return repeat.weekday === null
        ? tomorrow
        : addDays(here.day, daysToWeekday(here.day, repeat.weekday, 'ahead'));
    case 'month': {
      if (repeat.date === null) return tomorrow;
      const dates = [0, 1].map((ahead) => {
        const month = monthFrom(here.day, ahead);
        return (
          (repeat.date === 0 ? null : dayIn(yearOf(month.first), monthOf(month.first), repeat.date ?? 1)) ??
          month.last
        );
      });
      return dates.find((date) => date > here.day) ?? tomorrow;
    }
  }
}

function wrongWay(time: SpokenTime, here: Here, looking: Looking): Unclear | null {
  if (looking === 'back') return daysBetween(here.day, time.first) > 0 ? 'future' : null;
  if (time.last < here.day) return 'past';
  const over =
    time.dayNamed && time.last === here.day && time.hours?.exact === true && time.hours.from < here.minute;
  return over ? 'past' : null;
}
