import type { SpokenTime, TimeReading } from '../../time/spoken.ts';
import { spokenTime } from '../../time/spoken.ts';
import * as time from '../../time/words.ts';
import type { Command } from '../command.ts';
import type { WaitsFor } from './waits-for.ts';

/** Whether a moment is named does not depend on when it is asked. */
const ANY_DAY = { day: '2000-01-01', minute: 0 };

const TO_REMIND = '(?:ing[ae]t(?:kan|in|no|ke|ake|na)|eling(?:no|ke|ake|na)|remind)';
const MAKE_REMINDER = '(?:buat|bikin|pasang|set|setel|tambah)(?:kan|in)?\\s+(?:pengingat|reminder|alarm)';
const VERB = `(?:(?:di?)?${TO_REMIND}|${MAKE_REMINDER})`;
const NO_MORE =
  "(?<!\\b(?:(?:jangan|jgn|ojo|aja)(?:\\s+(?:dulu|dhisik|lagi|maneh))?|don't|do not|stop|berhenti|rasah|(?:n?gg?ak?|enggak?|ndak|tidak|tdk|ora|mboten)\\s*(?:usah|perlu))\\s+)";
/** Everything before what it is about. "Jangan ingatkan saya" asks for the contrary. */
const ASKING = new RegExp(
  `^.*?${NO_MORE}\\b${VERB}\\b(?:\\s+(?:saya|aku|kulo|kula|kami|me|ya|yo|dong|lagi|maneh|again))*(?:\\s+(?:untuk|buat|supaya|agar|soal|tentang|mengenai|to|about|of))?\\s*`,
  'i',
);
const CONTRARY = new RegExp(`\\b${VERB}\\b`, 'i');
const POLITE_END =
  /(?:\s*[,.!?]*\s*\b(?:ya|yaa|yo|dong|njih|nggih|saja|aja|wae|pak|bu|min|please|terima kasih|makasih)\b)*[\s,.!?]*$/i;

/** A wish to be reminded; "jangan ingatkan saya" is none. */
export const asksToBeReminded = (text: string): boolean => ASKING.test(text);

/** "Jangan ingatkan saya sampai Senin": not now. */
export const asksForQuiet = (text: string): boolean => !ASKING.test(text) && CONTRARY.test(text);

/** "Jangan ingatkan saya besok": that day without them. "Sampai Senin" and "2 jam" say when the quiet is over. */
export function asksForQuietThen(text: string): boolean {
  if (!asksForQuiet(text)) return false;
  const read = spokenTime(text, ANY_DAY);
  if (read.read !== 'time') return false;
  const { stretch, bound } = read.time;
  return !stretch && bound !== 'until' && bound !== 'from';
}

/** What of such a wish, without its time, is the matter itself; '' where only a time was named. */
export const matterOf = (beside: string): string => beside.replace(ASKING, '').replace(POLITE_END, '').trim();

/** Whether one moment is meant. "Pagi saja" is how reminders are wished for in general, "nanti sore" is today. */
export function namesMoment({ dayNamed, hours, bound, daysAhead }: SpokenTime, text: string): boolean {
  if (dayNamed || daysAhead !== null || bound === 'from' || hours?.exact === true) return true;
  return text
    .toLowerCase()
    .split(/\s+/)
    .some((word) => time.NOW_LATER.has(word) || time.THIS.has(word));
}

/** Two wishes in one message are read for both. */
const TWO_WISHES = /\b(?:dan|terus|lalu|sama|sekalian|and|then)\b/i;
const NAMED = '(?:halo|hai|pak|bu|min|mas|mbak|sinau)';
const ASKS =
  '(?:tolong|tulung|mohon|minta|coba|bisa|bisakah|boleh|nyuwun|mbok|jangan lupa|ojo lali|please|can you|could you|saya (?:mau|ingin|minta))';
/** What counts as an order without a word of asking; with one, being reminded and making a reminder are orders too. */
const calledBy = (order: string): RegExp =>
  new RegExp(`^\\W*(?:(?:${NAMED}|${ASKS})\\W+)*(?:${order}|${ASKS}\\W+(?:${NAMED}\\W+)*${VERB})\\b`, 'iu');
const CALLED = calledBy(`(?:${TO_REMIND}|${MAKE_REMINDER})`);
/** In an example of work "bikin reminder tiap tanggal 5" is what somebody did. */
const CALLED_IN_EXAMPLE = calledBy(TO_REMIND);

/**
 * "Ingatkan telepon vendor 2 jam lagi": said like an order and with its moment, it is a reminder whatever it is about. By
 * rule, since a reader of likelihoods goes by the matter and takes it for a story or a question. null: anything else.
 */
export function reminderAsked(text: string, awaited: WaitsFor = null): Command | null {
  if (awaited === 'words' || TWO_WISHES.test(text)) return null;
  const read = spokenTime(text, ANY_DAY);
  const called =
    read.read !== 'none' && (awaited === 'example' ? CALLED_IN_EXAMPLE.test(text) : CALLED.test(read.beside));
  return called && isTimed(read, text) ? { do: 'remind', text, postpone: false } : null;
}

const isTimed = (read: Exclude<TimeReading, { read: 'none' }>, text: string): boolean =>
  read.read === 'unclear' ? read.why !== 'vague' : namesMoment(read.time, text);
