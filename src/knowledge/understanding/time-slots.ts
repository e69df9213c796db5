import type { Intent, SlotName } from '../../domain/dialog/reading.ts';
import { hourIn } from '../../domain/time/mentions.ts';
import type { TimeWords } from './content.ts';

type Slots = Partial<Record<SlotName, string>>;

const either = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');

/** Everything that `timeSlots` looks for, built once for a content. */
export interface TimeGrammar {
  readonly when: RegExp;
  readonly dayOnly: RegExp;
  readonly partOfDay: RegExp;
  readonly period: RegExp;
  readonly offset: RegExp;
  readonly eachDay: RegExp;
  readonly words: TimeWords;
}

export function timeGrammar(words: TimeWords): TimeGrammar {
  const part = either([...words.morning, ...words.noon, ...words.evening, ...words.night]);
  const weekday = either(Object.keys(words.weekdays));
  const month = either(Object.keys(words.months));
  const day = either(Object.keys(words.days));
  const later = either(words.later);
  const date = either(words.date);
  const span = `(?:${either(words.spans.units)}) (?:${either(words.spans.which)})`;
  const single =
    `(?:${day})(?: (?:${part}))?|(?:${later}) (?:${part})|(?:${weekday})(?: (?:${either(words.spans.which)}))?(?: (?:${part}))?` +
    `|\\d{4}-\\d{2}-\\d{2}|\\d{1,2} (?:${month})(?: \\d{4})?|(?:${date})\\.? ?\\d{1,2}(?:[/-]\\d{1,2}| (?:${month})(?: \\d{4})?)?`;
  const numbers = either(Object.keys(words.numbers));
  const whole = (pattern: string, flags = 'i'): RegExp =>
    new RegExp(`(?<![\\p{L}\\p{N}])(${pattern})(?![\\p{L}\\p{N}'])`, `${flags}u`);
  return {
    when: whole(`${single}|bulan (?:${month})|(?:${either(words.edges)}) (?:bulan|tahun|minggu)|${span}`),
    dayOnly: whole(single),
    partOfDay: whole(part),
    period: whole(
      `(?:\\d+|${numbers}) (?:${either(words.spans.units)}) (?:terakhir|ke belakang)|${span}|(?:${either(words.whole)}) terakhir|(?:semester|triwulan) \\d|(?:${month})(?: \\d{4})?|20\\d\\d`,
    ),
    offset: whole(
      // "24 jam" says always, not how long.
      `H-\\d+|(?!24 ?jam)(?:\\d+|${numbers}|setengah|beberapa) ?(?:${either(words.offsets)})|${either(Object.keys(words.one))}`,
    ),
    eachDay: whole(`(?:${either(words.every)}) (?:hari )?(?:${weekday})`),
    words,
  };
}

/** Days, hours and rhythms in a message, as said; only the hour is turned into `HH.MM`. `dayOnly`: no weeks or months. */
export function timeSlots(text: string, grammar: TimeGrammar, intent: Intent, dayOnly: boolean): Slots {
  const slots: Slots = {};
  const put = (name: SlotName, value: string | undefined): void => {
    if (value !== undefined) slots[name] = value;
  };
  const time = officeTime(text);
  put('time', time);
  put('period', grammar.period.exec(text)?.[1]);
  const offset = grammar.offset.exec(text)?.[1];
  // "jam 2" is an hour of the day, "2 jam" a stretch.
  put('offset', offset);
  put('when', whenIn(text, grammar, dayOnly, time !== undefined));
  put('repeat', repeatIn(text, grammar));
  if (intent === 'tunda_pengingat' && slots.when === undefined && slots.offset === undefined) {
    put('when', grammar.partOfDay.exec(text)?.[1]);
  }
  return slots;
}

/** The day as said, without "tanggal" before a bare number and without a part of day that the hour already tells. */
function whenIn(text: string, grammar: TimeGrammar, dayOnly: boolean, timed: boolean): string | undefined {
  // "jangan hilang lagi kayak tahun lalu" compares; it says nothing of this one's date.
  const likened = new RegExp(`(?<![\\p{L}\\p{N}])(?:${either(grammar.words.likened)})\\s+$`, 'iu');
  const days = dayOnly ? grammar.dayOnly : grammar.when;
  const said = [...text.matchAll(new RegExp(days, 'giu'))].find(
    ({ index }) => !likened.test(text.slice(0, index)),
  )?.[1];
  const bare = said?.replace(new RegExp(`^(?:${either(grammar.words.date)})\\.? ?`, 'i'), '');
  if (bare === undefined || !timed) return bare;
  const short = bare.replace(grammar.partOfDay, '').trim();
  return grammar.words.later.includes(short.toLowerCase()) || short === '' ? undefined : short;
}

function repeatIn(text: string, grammar: TimeGrammar): string | undefined {
  const lower = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const says = (phrases: readonly string[]): boolean =>
    phrases.some((phrase) => lower.includes(` ${phrase} `));
  if (grammar.eachDay.test(text) || says(grammar.words.weekly)) return 'mingguan';
  if (says(grammar.words.monthly)) return 'bulanan';
  return says(grammar.words.daily) ? 'harian' : undefined;
}

/** `HH.MM` in office reading: "jam 2" is 14.00, "jangan jam 7, jam 10 saja" names ten. */
export function officeTime(text: string): string | undefined {
  const minute = hourIn(text);
  if (minute === null) return undefined;
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}.${String(minute % 60).padStart(2, '0')}`;
}
