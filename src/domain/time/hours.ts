import { numberAt, type Word } from './reading.ts';
import * as said from './words.ts';

/** Minutes of a day since midnight; `exact`: an hour was said, not a part of the day. */
export interface Hours {
  readonly length: number;
  readonly from: number;
  readonly to: number;
  readonly exact: boolean;
  /** "habis Jumatan": only on that weekday. */
  readonly weekday?: number;
  /** "habis istirahat": from then on. */
  readonly after?: true;
}

const LAST_MINUTE = 1439;
const wordAt = (words: readonly Word[], at: number): string => words[at]?.word ?? '';
const partAt = (words: readonly Word[], at: number) =>
  said.PARTS.find((part) => part.words.has(wordAt(words, at)));

/** The hours that the words from `at` on name, in office reading: "jam 2" is 14.00, because nobody works at two at night. */
export function hoursAt(words: readonly Word[], at: number): Hours | null {
  return fixedEvent(words, at) ?? workingHours(words, at) ?? clockAt(words, at) ?? partAlone(words, at);
}

function partAlone(words: readonly Word[], at: number): Hours | null {
  const part = partAt(words, at);
  return part === undefined
    ? null
    : { length: 1 + thisAt(words, at + 1), from: part.from, to: part.to, exact: false };
}

/** "sore ini": the second word is of the first. */
const thisAt = (words: readonly Word[], at: number): 0 | 1 => (said.THIS.has(wordAt(words, at)) ? 1 : 0);

/** "habis Jumatan", "setelah istirahat", "bakda dhuhur", "habis makan siang", "pulang kantor". */
function fixedEvent(words: readonly Word[], at: number): Hours | null {
  const cue = said.AFTER.has(wordAt(words, at)) ? 1 : 0;
  let next = at + cue;
  if (cue === 1 && ['jam', 'sholat', 'salat', 'solat'].includes(wordAt(words, next))) next += 1;
  const event = said.OFFICE_EVENTS.find((one) => one.words.has(wordAt(words, next)));
  const bareHome = wordAt(words, next) === 'pulang' && ['kantor', 'kerja'].includes(wordAt(words, next + 1));
  if (event === undefined || (cue === 0 && !bareHome)) return null;
  const more = /^(?:siang|kantor|kerja)$/.test(wordAt(words, next + 1)) ? 1 : 0;
  const found = {
    length: next - at + 1 + more,
    from: event.until,
    to: event.until + 120,
    exact: false,
  } as const;
  return event.weekday === undefined
    ? { ...found, after: true }
    : { ...found, after: true, weekday: event.weekday };
}

/** "jam kerja", "jam istirahat", "office hours". */
function workingHours(words: readonly Word[], at: number): Hours | null {
  const two = `${wordAt(words, at)} ${wordAt(words, at + 1)}`;
  if (/^(?:jam kerja|jam kantor|jam dinas|office hours|working hours)$/.test(two))
    return { length: 2, from: 450, to: 960, exact: false };
  return two === 'jam istirahat' ? { length: 2, from: 720, to: 780, exact: false } : null;
}

interface Clock {
  readonly length: number;
  readonly hour: number;
  readonly minute: number;
  /** The end of "9-11". */
  readonly second?: { readonly hour: number; readonly minute: number };
}

/** "sore jam 3", "malam ini jam 8": a part right before the hour tells as much as one behind it. */
function partBefore(words: readonly Word[], at: number): (typeof said.PARTS)[number] | undefined {
  return partAt(words, said.THIS.has(wordAt(words, at - 1)) ? at - 2 : at - 1);
}

function clockAt(words: readonly Word[], at: number): Hours | null {
  const cue = said.CLOCK.has(wordAt(words, at)) ? 1 : 0;
  const first = numbersAt(words, at + cue, cue === 1 && wordAt(words, at) !== 'at');
  if (first === null) return null;
  let next = at + cue + first.length;
  const half = /^(am|pm)$/.exec(wordAt(words, next))?.[1];
  if (half !== undefined) next += 1;
  // "2 siang" is an hour even without "jam"; "2 jam" and "2 hari" are stretches.
  const part = partAt(words, next);
  const figures = /^\d{1,2}[.:]\d{2}(?:-|$)/.test(wordAt(words, at));
  if (cue === 0 && half === undefined && part === undefined && !figures) return null;
  if (part !== undefined) next += 1 + thisAt(words, next + 1);
  const from = officeMinute(first.hour, first.minute, part ?? partBefore(words, at), half);
  if (from === null) return null;
  return upTo(words, first, next, part, half, { length: next - at, from, to: from, exact: true });
}

/** The same with its end, where one follows: "9-11", "9 sampai 11 siang". */
function upTo(
  words: readonly Word[],
  first: Clock,
  next: number,
  part: (typeof said.PARTS)[number] | undefined,
  half: string | undefined,
  hours: Hours,
): Hours {
  const joined = first.second === undefined ? rangeEnd(words, next) : null;
  const until = first.second ?? joined;
  if (until === null) return hours;
  const behind = joined === null ? undefined : partAt(words, next + joined.length);
  const to = officeMinute(until.hour, until.minute, behind ?? part, half);
  if (to === null || to <= hours.from) return hours;
  return { ...hours, to, length: hours.length + (joined?.length ?? 0) + (behind === undefined ? 0 : 1) };
}

/** "14.00", "2", "setengah tiga", "9-11", "sembilan lewat seperempat", "10an". */
function numbersAt(words: readonly Word[], at: number, called: boolean): Clock | null {
  const word = wordAt(words, at);
  const range = /^(\d{1,2})(?:[.:](\d{2}))?-(\d{1,2})(?:[.:](\d{2}))?$/.exec(word);
  if (range !== null)
    return {
      length: 1,
      hour: Number(range[1]),
      minute: Number(range[2] ?? 0),
      second: { hour: Number(range[3]), minute: Number(range[4] ?? 0) },
    };
  const figures = /^(\d{1,2})[.:](\d{2})$/.exec(word);
  if (figures !== null) return { length: 1, hour: Number(figures[1]), minute: Number(figures[2]) };
  const half = called && said.HALF.has(word);
  const number = numberAt(words, half ? at + 1 : at);
  if (number === null || number.value > 24) return null;
  if (half) return { length: 1 + number.length, hour: number.value - 1, minute: 30 };
  const past = /^(?:lewat|lebih|luwih|kurang)$/.exec(wordAt(words, at + number.length))?.[0];
  const around = /^(?:an|nan)$/.test(wordAt(words, at + number.length)) ? 1 : 0;
  const odd = past === undefined ? null : minutesAt(words, at + number.length + 1);
  if (odd === null) return { length: number.length + around, hour: number.value, minute: 0 };
  const length = number.length + 1 + odd.length;
  return past === 'kurang'
    ? { length, hour: number.value - 1, minute: 60 - odd.value }
    : { length, hour: number.value, minute: odd.value };
}

function minutesAt(words: readonly Word[], at: number): { value: number; length: number } | null {
  if (wordAt(words, at) === 'seperempat') return { value: 15, length: 1 };
  const number = numberAt(words, at);
  if (number === null || number.value > 59) return null;
  const unit = /^(?:menit|mnt)$/.test(wordAt(words, at + number.length)) ? 1 : 0;
  return { value: number.value, length: number.length + unit };
}

/** "… sampai 11", "… s.d. pukul 11.00". */
function rangeEnd(words: readonly Word[], at: number): Clock | null {
  const cue = wordAt(words, at);
  const spelled = cue === 's' && /^\.?d$/.test(wordAt(words, at + 1)) ? 2 : 0;
  const joined = said.UNTIL.has(cue) || cue === 'sd' ? 1 : spelled;
  if (joined === 0) return null;
  const clock = said.CLOCK.has(wordAt(words, at + joined)) ? 1 : 0;
  const end = numbersAt(words, at + joined + clock, true);
  return end === null ? null : { ...end, length: joined + clock + end.length };
}

/** Minutes since midnight; null for what no clock shows. A part of the day decides, else office hours do. */
function officeMinute(
  hour: number,
  minute: number,
  part: (typeof said.PARTS)[number] | undefined,
  half: string | undefined,
): number | null {
  if (hour > 24 || minute > 59 || hour < 0) return null;
  const moved = half === undefined ? movedHour(hour, part) : (hour % 12) + (half === 'pm' ? 12 : 0);
  return Math.min(moved * 60 + minute, LAST_MINUTE);
}

function movedHour(hour: number, part: (typeof said.PARTS)[number] | undefined): number {
  if (hour === 12 && part !== undefined && part.from >= 1080) return 24;
  if (hour >= 12) return hour;
  if (part === undefined) return hour <= 6 ? hour + 12 : hour;
  // Morning keeps the hour; "jam 11 siang" does too; everything later in the day moves it.
  if (part.from < 660) return hour;
  return part.from === 660 && hour >= 9 ? hour : hour + 12;
}
