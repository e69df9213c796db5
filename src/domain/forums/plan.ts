import { addDays, type LocalDate, weekday } from '../reminders/office.ts';
import type { Here } from '../time/reading.ts';
import { spokenTime } from '../time/spoken.ts';
import { withoutWeekday } from '../time/without-weekday.ts';
import { WEEKDAYS } from '../time/words.ts';
import { BYDAY, lengthSaid, type RhythmFault, spokenRule } from './spoken.ts';

/** When a forum is held: by a rhythm, or once. `startsAt` in minutes from local 00.00. */
export type ForumTime =
  | { readonly kind: 'series'; readonly rule: string; readonly startsAt: number; readonly minutes: number }
  | { readonly kind: 'single'; readonly day: LocalDate; readonly startsAt: number; readonly minutes: number };

/** Why no forum can be held then: not understood, no day said, no series by that rhythm, over, too far, outside hours. */
export type TimeFault = RhythmFault | 'unread' | 'noDay' | 'past' | 'far' | 'hours';

/** A forum as it is put together. */
export interface NewForum {
  /** Short name of the agency. */
  readonly opd: string;
  readonly name: string;
  readonly place: string;
  readonly time: ForumTime;
}

/** Sizes of what is typed. Characters. */
export const FORUM_SIZES = {
  name: { least: 3, most: 120 },
  when: { least: 5, most: 100 },
  place: { least: 2, most: 120 },
  why: { least: 5, most: 200 },
  from: { least: 3, most: 100 },
  opd: { least: 2, most: 40 },
} as const;

/** Office hours in which a forum is held: minutes from 00.00, both included. */
export const FORUM_HOURS = { from: 450, to: 960 } as const;
/** Without an end said, a forum takes this long. Minutes. */
const USUAL_LENGTH = 120;
const SHORTEST = 15;
/** "16 Nov" said late in November is nearly a year away: more likely it is over. Days. */
export const FARTHEST = 300;

/** The zone is the agency's own, and "sampai selesai" names no end. */
const UNTOLD = /\b(?:wib|wita|wit)\b|(?:\bsampai|\bs\.?d\.?|-|–)\s*selesai\b/gi;
/** "09.00 - 11.00", "jam 9 – 11", "13.30 to 15.00": the hour before its end. */
const SPREAD = /(\d[.:]\d{2}|\b(?:jam|jm|pukul|pkl)\.?\s*\d{1,2})\s*(?:-|–|\bto\b)\s*(?=\d)/gi;
const WEEKDAY_ALONE = /^[\p{L}']+,?\s+\d{1,2}[.:]\d{2}/u;

/**
 * Reads when a forum shall be, as said in an office: "Rabu kedua tiap bulan 09.00", "16 Des 09.00-11.00". `length`: how
 * long it takes where no end is said.
 */
export function forumTime(
  words: string,
  here: Here,
  length: number = USUAL_LENGTH,
): ForumTime | { readonly fault: TimeFault } {
  const text = words
    .slice(0, FORUM_SIZES.when.most)
    .replaceAll(UNTOLD, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(SPREAD, '$1-');
  const spoken = spokenRule(text);
  if (spoken === null) return single(text, here, length);
  return 'fault' in spoken ? spoken : inHours({ kind: 'series', minutes: length, ...spoken });
}

function single(text: string, here: Here, length: number): ForumTime | { readonly fault: TimeFault } {
  // "Kamis 09.00" names its day by nothing else.
  const reading = spokenTime(WEEKDAY_ALONE.test(text) ? text : withoutWeekday(text), here);
  if (reading.read !== 'time')
    return { fault: reading.read === 'unclear' && reading.why === 'past' ? 'past' : 'unread' };
  const { first: day, last, dayNamed, hours } = reading.time;
  if (!dayNamed) return { fault: 'noDay' };
  if (day !== last) return { fault: 'unread' };
  if (hours?.exact !== true) return { fault: 'noTime' };
  if (day === here.day && hours.from <= here.minute) return { fault: 'past' };
  if (day > addDays(here.day, FARTHEST)) return { fault: 'far' };
  if (weekday(day) > 5) return { fault: 'dayOff' };
  return inHours({ kind: 'single', day, startsAt: hours.from, minutes: lengthSaid(hours, text) ?? length });
}

/**
 * Reads a time said over one that is planned, which keeps its length where no end is said; null where none is read.
 * "Sudah benar, Rabu jam 9" leaves "Rabu kedua tiap bulan 09.00" as it is: only a date of its own makes one event of a
 * series.
 */
export function correctedTime(words: string, planned: ForumTime | null, here: Here): ForumTime | null {
  const time = forumTime(words, here, planned?.minutes);
  if ('fault' in time) return null;
  if (time.kind === 'series' || planned?.kind !== 'series') return time;
  const undated = words.replaceAll(/[\p{L}']+/gu, (word) =>
    WEEKDAYS[word.toLowerCase()] === undefined ? word : '',
  );
  const ownDate = !('fault' in forumTime(undated, here, planned.minutes));
  return ownDate && !(time.startsAt === planned.startsAt && fits(planned.rule, time.day)) ? time : planned;
}

/** Whether the rule has this weekday, or this date of the month. */
const fits = (rule: string, day: LocalDate): boolean =>
  rule.endsWith(BYDAY[weekday(day)] ?? '-') || rule.endsWith(`BYMONTHDAY=${Number(day.slice(8))}`);

const inHours = (time: ForumTime): ForumTime | { readonly fault: TimeFault } =>
  time.minutes >= SHORTEST &&
  time.startsAt >= FORUM_HOURS.from &&
  time.startsAt + time.minutes <= FORUM_HOURS.to
    ? time
    : { fault: 'hours' };

/**
 * Reads the first day without a series, as said in an office: "1 Jan", "hari ini", "bulan depan". A span of days is meant
 * from its first one.
 */
export function endingDay(
  words: string,
  here: Here,
): LocalDate | { readonly fault: 'unread' | 'past' | 'far' } {
  const text = words.trim().slice(0, FORUM_SIZES.from.most);
  const reading = spokenTime(withoutWeekday(text), here);
  if (reading.read !== 'time')
    return { fault: reading.read === 'unclear' && reading.why === 'past' ? 'past' : 'unread' };
  const { first, dayNamed } = reading.time;
  if (!dayNamed) return { fault: 'unread' };
  if (first < here.day) return { fault: 'past' };
  return first > addDays(here.day, FARTHEST) ? { fault: 'far' } : first;
}
