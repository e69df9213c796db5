import type { LocalDate } from '../reminders/office.ts';
import { daysAt } from './days.ts';
import { type Hours, hoursAt } from './hours.ts';
import { type Here, type Looking, numberAt, type Word, wordsOf } from './reading.ts';
import { type Repeat, repeatAt } from './repeat.ts';
import * as said from './words.ts';

export type Bound = 'at' | 'from' | 'until' | 'before';

/** One place of a message that tells time. `at` and `length` in words. */
export type Mention = { readonly at: number; readonly length: number; readonly bound: Bound } & (
  | { readonly kind: 'days'; readonly first: LocalDate; readonly last: LocalDate }
  | { readonly kind: 'impossible' }
  | ({ readonly kind: 'hours' } & Hours)
  | { readonly kind: 'repeat'; readonly repeat: Repeat }
  /** Days before what is spoken of. */
  | { readonly kind: 'lead'; readonly days: number }
  /** `bare`: "2 jam" without "lagi". */
  | { readonly kind: 'stretch'; readonly amount: number; readonly unit: said.Unit; readonly bare: boolean }
);

type Bare = Mention extends infer Each ? (Each extends Mention ? Omit<Each, 'at' | 'bound'> : never) : never;

/** Everything in a message that tells time, in its order; what was refused ("jangan jam 7") is left out. */
export function mentionsOf(words: readonly Word[], here: Here, looking: Looking): readonly Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; ) {
    const found = mentionAt(words, at, here, looking);
    if (found === null) {
      at += 1;
      continue;
    }
    if (!isRefused(words, at)) mentions.push({ ...found, at, bound: boundBefore(words, at, found) });
    at += found.length;
  }
  return mentions;
}

/** The hour that a text names, in minutes since midnight: the first that is not refused. null: none. */
export function hourIn(text: string): number | null {
  const here: Here = { day: '2000-01-01', minute: 0 };
  const named = mentionsOf(wordsOf(text), here, 'ahead').find((one) => one.kind === 'hours' && one.exact);
  return named?.kind === 'hours' ? named.from : null;
}

const FILLER = new Set([
  'pas',
  'di',
  'pada',
  'hari',
  'hr',
  'yang',
  'yg',
  'on',
  'the',
  'jam',
  'kira-kira',
  'sekitar',
]);

/** The text without these times and the words that only lead to them: "kirim SPJ paling lambat Jumat" is about "kirim SPJ". */
export function besideOf(text: string, words: readonly Word[], mentions: readonly Mention[]): string {
  const rest: string[] = [];
  let from = 0;
  for (const { at, length } of mentions) {
    let first = at;
    while (first > from && leadsOn(words, first - 1)) first -= 1;
    rest.push(between(text, words, from, first));
    from = at + length;
  }
  return [...rest, between(text, words, from, words.length)].join(' ');
}

function between(text: string, words: readonly Word[], from: number, to: number): string {
  const start = from === 0 ? 0 : words[from - 1]?.end;
  return text.slice(start, to === words.length ? text.length : words[to]?.start);
}

const LEADING = new Set([...FILLER, ...said.UNTIL, ...said.BEFORE, ...said.FROM, ...said.NOW_LATER]);

function leadsOn(words: readonly Word[], at: number): boolean {
  const word = words[at]?.word ?? '';
  if (said.LATEST.has(word)) return said.MOST.has(words[at - 1]?.word ?? '');
  return LEADING.has(word) || (said.MOST.has(word) && said.LATEST.has(words[at + 1]?.word ?? ''));
}

function mentionAt(words: readonly Word[], at: number, here: Here, looking: Looking): Bare | null {
  const repeat = repeatAt(words, at);
  if (repeat !== null) return { kind: 'repeat', ...repeat };
  const stretch = stretchAt(words, at);
  if (stretch !== null) return stretch;
  const days = daysAt(words, at, here, looking);
  const hours = hoursAt(words, at);
  // "jam 12/11"? No: what is longer was meant.
  if (hours !== null && (days === null || hours.length > days.length)) return { kind: 'hours', ...hours };
  if (days === null) return null;
  return 'impossible' in days
    ? { kind: 'impossible', length: days.length }
    : { kind: 'days', length: days.length, first: days.first, last: days.last };
}

const DAYS_OF: Readonly<Record<said.Unit, number>> = { minute: 0, hour: 0, day: 1, week: 7, month: 30 };

/** "H-3", "2 hari sebelumnya", "3 hari lagi", "nanti 15 menit", "in 2 hours", "2 jam". */
function stretchAt(words: readonly Word[], at: number): Bare | null {
  const lead = /^h-(\d{1,2})$/.exec(words[at]?.word ?? '')?.[1];
  if (lead !== undefined) return { kind: 'lead', length: 1, days: Number(lead) };
  const cue = /^(?:dalam|in|within)$/.test(words[at]?.word ?? '') ? 1 : 0;
  const measured = measureAt(words, at + cue);
  if (measured === null) return null;
  const { amount, unit } = measured;
  const plain = cue + measured.length;
  const behind = words.slice(at + plain, at + plain + 2).map(({ word }) => word);
  if (said.BEFORE.has(behind[0] ?? ''))
    return { kind: 'lead', length: plain + 1, days: amount * DAYS_OF[unit] };
  const ago = behind.findIndex((word) => said.AGO.has(word));
  if (ago === 0 || (ago === 1 && behind[0] === 'yang'))
    return { kind: 'stretch', length: plain + ago + 1, amount: -amount, unit, bare: false };
  const again = fromNow(behind);
  const called = cue === 1 || POSTPONED.has(words[at - 1]?.word ?? '');
  return { kind: 'stretch', length: plain + again, amount, unit, bare: again === 0 && !called };
}

const POSTPONED = new Set([...said.NOW_LATER, 'tunda', 'ditunda', 'undur', 'diundur', 'mundur', 'snooze']);

/** Words of "lagi", "dari sekarang", "from now". */
function fromNow([word = '', next = '']: readonly string[]): number {
  if (said.AGAIN.has(word)) return 1;
  return /^(?:dari sekarang|dari saiki|from now)$/.test(`${word} ${next}`) ? 2 : 0;
}

function measureAt(
  words: readonly Word[],
  at: number,
): { readonly amount: number; readonly unit: said.Unit; readonly length: number } | null {
  const word = words[at]?.word ?? '';
  const whole = Object.hasOwn(said.ONE_OF, word) ? said.ONE_OF[word] : undefined;
  if (whole !== undefined) return { amount: 1, unit: whole, length: 1 };
  // "jam setengah tiga" is an hour; "setengah jam" a stretch.
  const half = said.HALF.has(word);
  const number = half ? { value: 0.5, length: 1 } : numberAt(words, at);
  if (number === null || said.CLOCK.has(words[at - 1]?.word ?? '')) return null;
  const unit = said.UNIT_WORDS.find(([list]) => list.has(words[at + number.length]?.word ?? ''))?.[1];
  return unit === undefined ? null : { amount: number.value, unit, length: number.length + 1 };
}

function isRefused(words: readonly Word[], at: number): boolean {
  let before = at - 1;
  while (before >= 0 && at - before < 4 && FILLER.has(words[before]?.word ?? '')) before -= 1;
  const word = words[before]?.word ?? '';
  const opens = before === 0 || said.OPENING.has(words[before - 1]?.word ?? '');
  return said.REFUSED.has(word) || (opens && said.DENIED.has(word));
}

function boundBefore(words: readonly Word[], at: number, found: Bare): Bound {
  if (found.kind === 'hours' && found.after === true) return 'from';
  let before = at - 1;
  while (before >= 0 && at - before < 3 && FILLER.has(words[before]?.word ?? '')) before -= 1;
  const word = words[before]?.word ?? '';
  if (said.UNTIL.has(word) || (said.LATEST.has(word) && said.MOST.has(words[before - 1]?.word ?? '')))
    return 'until';
  if (said.BEFORE.has(word)) return 'before';
  if (said.FROM.has(word) || said.AFTER.has(word)) return 'from';
  return /^(?:atas)$/.test(word) && words[before - 1]?.word === 'di' ? 'from' : 'at';
}
