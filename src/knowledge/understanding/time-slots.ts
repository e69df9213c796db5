import type { Intent, SlotName } from '../../domain/dialog/typed/reading.ts';
import { hourIn, mentionsOf } from '../../domain/time/mentions.ts';
import { wordsOf } from '../../domain/time/reading.ts';
import * as said from '../../domain/time/words.ts';
import type { SlotWords, TimeWords } from './content.ts';

type Slots = Partial<Record<SlotName, string>>;

const either = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
const whole = (pattern: string, flags = 'i'): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(${pattern})(?![\\p{L}\\p{N}'])`, `${flags}u`);

/** Words that name a single day, "now" left out: in a wish it names none. */
export const DAY_NAMES: readonly string[] = [
  ...Object.keys(said.NEAR_DAYS).filter((day) => !said.NOW.has(day)),
  ...Object.keys(said.WEEKDAYS),
];
/** English "may" asks far more often than it names a month. */
const MONTHS = Object.keys(said.MONTHS).filter((month) => month !== 'may');
const UNITS = said.UNIT_WORDS.flatMap(([words]) => [...words]);

/** Everything that `timeSlots` looks for, built once for a content. */
export interface TimeGrammar {
  readonly when: RegExp;
  readonly dayOnly: RegExp;
  readonly withMonth: RegExp;
  readonly partOfDay: RegExp;
  readonly period: RegExp;
  readonly offset: RegExp;
  readonly likened: RegExp;
  readonly refused: RegExp;
  readonly intents: Pick<SlotWords, 'dayOnly' | 'monthToo'>;
}

export function timeGrammar(words: TimeWords, intents: TimeGrammar['intents']): TimeGrammar {
  const part = either(said.PARTS.flatMap((one) => [...one.words]));
  const weekday = either(Object.keys(said.WEEKDAYS));
  const month = either(Object.keys(said.MONTHS));
  const day = either(Object.keys(said.NEAR_DAYS).filter((one) => !said.NOW.has(one)));
  const date = either(said.DATE);
  const which = either(words.spans.which);
  const span = `(?:${either(words.spans.units)}) (?:${which})`;
  const single =
    `(?:${day})(?: (?:${part}))?|(?:${either(said.NOW_LATER)}) (?:${part})|(?:${weekday})(?: (?:${which}))?(?: (?:${part}))?` +
    `|\\d{4}-\\d{2}-\\d{2}|\\d{1,2} (?:${month})(?: \\d{4})?|(?:${date})\\.? ?\\d{1,2}(?:[/-]\\d{1,2}| (?:${month})(?: \\d{4})?)?`;
  const numbers = either(Object.keys(said.UNITS_OF_TEN));
  const edges = either([...said.BEGIN, ...said.MIDDLE, ...said.END]);
  const when = `${single}|bulan (?:${month})(?: \\d{4})?|(?:${edges}) (?:bulan|tahun|minggu)|${span}`;
  return {
    when: whole(when, 'gi'),
    dayOnly: whole(single, 'gi'),
    withMonth: whole(`${when}|(?:${either(MONTHS)})(?: \\d{4})?`, 'gi'),
    partOfDay: whole(part),
    period: whole(
      `(?:\\d+|${numbers}) (?:${either(words.spans.units)}) (?:terakhir|ke belakang)|${span}|(?:${either(words.whole)}) (?:${which})|(?:semester|triwulan) \\d|(?:${either(MONTHS)})(?: \\d{4})?|20\\d\\d`,
    ),
    offset: whole(
      // "24 jam" says always, not how long.
      `H-\\d+|(?!24 ?jam)(?:\\d+|${numbers}|setengah|beberapa) ?(?:${either(UNITS)})|${either(Object.keys(said.ONE_OF))}`,
    ),
    // "jangan hilang lagi kayak tahun lalu" compares; it says nothing of this one's date.
    likened: new RegExp(`(?<![\\p{L}\\p{N}])(?:${either(words.likened)})\\s+$`, 'iu'),
    // "jangan hari Senin, Selasa saja" means Tuesday; "jangan lupa" refuses nothing.
    refused: new RegExp(
      `(?<![\\p{L}])(?:${either(said.REFUSED)})(?!\\s+(?:lupa|lali|sampai|sampe|nganti))(?:\\s+\\p{L}+){0,2}\\s+$`,
      'iu',
    ),
    intents,
  };
}

/** A message longer than this tells a story; its later times are not read. Characters. */
const LONGEST = 1_000;

/** Days, hours and rhythms in a message, as said; only the hour is turned into `HH.MM`. */
export function timeSlots(message: string, grammar: TimeGrammar, intent: Intent): Slots {
  const text = message.slice(0, LONGEST);
  const slots: Slots = {};
  const put = (name: SlotName, value: string | undefined): void => {
    if (value !== undefined) slots[name] = value;
  };
  const time = officeTime(text);
  put('time', time);
  put('period', grammar.period.exec(text)?.[1]);
  // "jam 2" is an hour of the day, "2 jam" a stretch.
  put('offset', grammar.offset.exec(text)?.[1]);
  put('when', whenIn(text, grammar, daysOf(grammar, intent), time !== undefined));
  put('repeat', repeatIn(text));
  if (intent === 'tunda_pengingat' && slots.when === undefined && slots.offset === undefined) {
    put('when', grammar.partOfDay.exec(text)?.[1]);
  }
  return slots;
}

/** A forum is attended on a day; courses and meetings are also looked for by the month. */
function daysOf({ intents, dayOnly, withMonth, when }: TimeGrammar, intent: Intent): RegExp {
  if (intents.dayOnly.includes(intent)) return dayOnly;
  return intents.monthToo.includes(intent) ? withMonth : when;
}

/** How far back a word of likeness or refusal is looked for. Characters; a long message has many days. */
const BEFORE = 60;

/** The day as said, without "tanggal" or "bulan" before what names it alone, and without a part of day that the hour already tells. */
function whenIn(text: string, grammar: TimeGrammar, days: RegExp, timed: boolean): string | undefined {
  const found = [...text.matchAll(days)].find(({ index }) => {
    const before = text.slice(Math.max(0, index - BEFORE), index);
    return !grammar.likened.test(before) && !grammar.refused.test(before);
  })?.[1];
  const bare = found?.replace(CALLED, '');
  if (bare === undefined || !timed) return bare;
  const short = bare.replace(grammar.partOfDay, '').trim();
  return said.NOW_LATER.has(short.toLowerCase()) || short === '' ? undefined : short;
}
const CALLED = new RegExp(
  `^(?:(?:${either(said.DATE)})\\.? ?|bulan (?=(?:${either(Object.keys(said.MONTHS))})(?!\\p{L})))`,
  'iu',
);

function repeatIn(text: string): string | undefined {
  const named = mentionsOf(wordsOf(text), { day: '2000-01-01', minute: 0 }, 'ahead').find(
    (one) => one.kind === 'repeat',
  );
  if (named?.kind !== 'repeat') return undefined;
  switch (named.repeat.every) {
    case 'day':
    case 'workday':
      return 'harian';
    case 'week':
      return 'mingguan';
    case 'month':
      return 'bulanan';
  }
}

/** `HH.MM` in office reading: "jam 2" is 14.00, "jangan jam 7, jam 10 saja" names ten. */
export function officeTime(text: string): string | undefined {
  const minute = hourIn(text);
  if (minute === null) return undefined;
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}.${String(minute % 60).padStart(2, '0')}`;
}
