import { spokenTime } from '../../domain/time/spoken.ts';

/** The office is open; which minute it is changes no day. */
const MORNING = 9 * 60;

/**
 * The single day that words name, as `YYYY-MM-DD`, seen from `today` (same form): "besok", "Rabu depan", "tgl 20", "7
 * Des", "kemarin". Undefined for what names no single day ("minggu depan", "2 hari").
 */
export function dayOf(said: string, today: string): string | undefined {
  // A slot's bare number is a date: what stood before it ("tanggal") is no part of the slot.
  const text = /^\s*\d{1,2}\s*$/.test(said) ? `tanggal ${said}` : said;
  const here = { day: today, minute: MORNING };
  for (const looking of ['ahead', 'back'] as const) {
    const found = spokenTime(text, here, looking);
    if (found.read !== 'time') continue;
    const { first, last, dayNamed, stretch } = found.time;
    return dayNamed && !stretch && first === last ? first : undefined;
  }
  return undefined;
}
