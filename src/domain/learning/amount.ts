import type { FormUnit } from './forms.ts';

/** Not understood, nothing, more days than it took, more sessions than anybody has, or more JP than its days hold. */
export type AmountFault = 'unread' | 'none' | 'days' | 'sessions' | 'hours';

/** One JP (PP 11/2017, usual reading). Minutes. */
const LESSON = 45;
/** A day has so many JP and not one more: 24 hours at 45 minutes. */
const DAY = 32;
/** More a day than a course gives: worth a second look, no fault. */
const USUAL_DAY = 12;
const MOST_SESSIONS = 31;
/** As the table's limit. */
const MOST_JP = 1000;

const FIGURE = String.raw`(\d{1,4}(?:[.,]\d)?)`;
const HOURS = new RegExp(String.raw`${FIGURE}\s*(?:jam(?!\s*pel)|hours?|hrs?)\b`, 'i');
const MINUTES = new RegExp(String.raw`${FIGURE}\s*(?:menit|mnt|minutes?|mins?)\b`, 'i');
const PLAIN = new RegExp(
  String.raw`^[^\d-]{0,12}${FIGURE}\s*(?:jp|jpl|jam pelajaran|hari|days?|sesi|sessions?|kali|x|times)?\b\D{0,30}$`,
  'i',
);
const WORDS: Readonly<Record<string, number>> = {
  satu: 1,
  sehari: 1,
  sekali: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  enam: 6,
  tujuh: 7,
  delapan: 8,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
};

const figure = (said: string): number => Number(said.replace(',', '.'));

/**
 * Reads what an activity is counted by. `days`: how long it took. Where a certificate states no JP, a length is said
 * instead and every full 45 minutes of it are one.
 */
export function amountIn(
  text: string,
  unit: FormUnit,
  days: number,
): number | { readonly fault: AmountFault } {
  const said = text.trim().toLowerCase().replaceAll(/\s+/g, ' ').slice(0, 60);
  const read = unit === 'certificate' ? (lessonsIn(said) ?? plainIn(said)) : plainIn(said);
  if (read === null) return { fault: 'unread' };
  if (read <= 0) return { fault: 'none' };
  if (unit === 'certificate') return read > Math.min(DAY * days, MOST_JP) ? { fault: 'hours' } : read;
  if (!Number.isInteger(read)) return { fault: 'unread' };
  if (unit === 'session') return read > MOST_SESSIONS ? { fault: 'sessions' } : read;
  return read > days ? { fault: 'days' } : read;
}

function plainIn(said: string): number | null {
  const [, found] = PLAIN.exec(said) ?? [];
  if (found !== undefined) return figure(found);
  const [word = ''] = said.split(' ');
  return Object.hasOwn(WORDS, word) ? (WORDS[word] ?? null) : null;
}

function lessonsIn(said: string): number | null {
  const hours = HOURS.exec(said)?.[1];
  const minutes = MINUTES.exec(said)?.[1];
  if (hours === undefined && minutes === undefined) return null;
  return Math.floor((figure(hours ?? '0') * 60 + figure(minutes ?? '0')) / LESSON);
}

/** More JP than days usually hold: said before it is claimed, and an officer will ask. */
export const isMuch = (jp: number, days: number): boolean => jp > USUAL_DAY * days;
