import type { TimeWords } from './content.ts';

const DAY = 86_400_000;

/**
 * The day a person means, as `YYYY-MM-DD`, seen from `today` (same form): "besok", "Rabu depan", "tgl 20", "7 Des".
 * A weekday is the next one, never today; a day of the month that is over is next month's. Undefined for what
 * names no single day ("minggu depan").
 */
export function dayOf(said: string, today: string, words: TimeWords): string | undefined {
  const parts = said
    .toLowerCase()
    .replace(/[^\p{L}\p{N}'/-]+/gu, ' ')
    .trim()
    .split(' ');
  const whole = parts.join(' ');
  if (/^\d{4}-\d{2}-\d{2}$/.test(whole)) return whole;
  const start = Date.parse(`${today}T00:00:00Z`);
  const after = (days: number): string => new Date(start + days * DAY).toISOString().slice(0, 10);
  const near = [2, 1]
    .map((size) => words.days[parts.slice(0, size).join(' ')])
    .find((day) => day !== undefined);
  if (near !== undefined) return after(near);
  for (const part of parts) {
    const weekday = words.weekdays[part];
    if (weekday !== undefined) {
      const now = new Date(start).getUTCDay();
      return after(((weekday - now + 6) % 7) + 1);
    }
  }
  return dateOf(parts, today, words);
}

function dateOf(parts: readonly string[], today: string, words: TimeWords): string | undefined {
  const slashed = parts.map((part) => /^(\d{1,2})[/-](\d{1,2})$/.exec(part)).find((match) => match !== null);
  const number = slashed?.[1] ?? parts.find((part) => /^\d{1,2}$/.test(part));
  if (number === undefined) return undefined;
  const named = parts.map((part) => words.months[part]).find((month) => month !== undefined);
  const month = slashed?.[2] === undefined ? named : Number(slashed[2]);
  if (month === undefined && !parts.every((part) => /^\d/.test(part) || words.date.includes(part)))
    return undefined;
  const year = parts.find((part) => /^20\d\d$/.test(part));
  const [y, m] = today.split('-').map(Number);
  for (let ahead = 0; ahead < 24; ahead++) {
    const at = new Date(Date.UTC(y ?? 1970, (m ?? 1) - 1 + ahead, Number(number)));
    const day = at.toISOString().slice(0, 10);
    const fits =
      at.getUTCDate() === Number(number) && (month === undefined || at.getUTCMonth() + 1 === month);
    if (year !== undefined && month !== undefined) {
      return `${year}-${String(month).padStart(2, '0')}-${number.padStart(2, '0')}`;
    }
    if (fits && day >= today) return day;
  }
  return undefined;
}
