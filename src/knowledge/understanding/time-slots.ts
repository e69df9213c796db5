import type { Intent, SlotName } from '../../domain/dialog/reading.ts';

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  siji: 1,
  satu: 1,
  loro: 2,
  dua: 2,
  telu: 3,
  tiga: 3,
  papat: 4,
  empat: 4,
  lima: 5,
  enem: 6,
  enam: 6,
  pitu: 7,
  tujuh: 7,
  wolu: 8,
  delapan: 8,
  sanga: 9,
  sembilan: 9,
  sepuluh: 10,
  sewelas: 11,
  sebelas: 11,
};
const DAY = '(?:senin|senen|selasa|rabu|rebo|kamis|kemis|jumat|jemuah|sabtu|setu)';
const WHEN = new RegExp(
  `\\b((?:besok|sesuk|lusa|nanti|hari ini)(?:\\s+(?:pagi|siang|sore|malam))?|(?:minggu|bulan|tahun) (?:depan|lalu)|${DAY}(?:\\s+depan)?|akhir bulan)\\b`,
  'i',
);
const PERIOD =
  /\b((?:bulan|tahun|taun|semester|triwulan) (?:ini|iki|lalu|kemarin)|(?:setahun|sebulan|semester) terakhir|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|triwulan \d)\b/i;
const PERIODIC: ReadonlySet<Intent> = new Set<Intent>([
  'jp_saya',
  'hasil_saya',
  'tren_instansi',
  'verifikasi',
  'ekspor',
]);

/** Days, hours and rhythms in a message, as said; only the hour is turned into `HH.MM`. */
export function timeSlots(text: string, intent: Intent): Partial<Record<SlotName, string>> {
  const slots: Partial<Record<SlotName, string>> = {};
  const time = officeTime(text);
  if (time !== undefined) slots.time = time;
  if (PERIODIC.has(intent)) {
    const period = PERIOD.exec(text)?.[1];
    if (period !== undefined) slots.period = period;
    return slots;
  }
  const when = WHEN.exec(text)?.[1] ?? /\btgl?\.?\s*(\d{1,2}(?:\s+[a-z]{3,9})?)\b/i.exec(text)?.[1];
  if (when !== undefined) slots.when = when;
  const offset = /\b(H-\d+|\d+\s*(?:menit|jam|hari|minggu))\b/i.exec(text)?.[1];
  if (offset !== undefined && intent !== 'klaim_jp') slots.offset = offset;
  if (new RegExp(`\\b(?:tiap|setiap|saben)\\s+${DAY}\\b`, 'i').test(text) || /\bmingguan\b/i.test(text)) {
    slots.repeat = 'mingguan';
  } else if (/\b(?:tiap|setiap|saben) bulan\b|\bbulanan\b/i.test(text)) slots.repeat = 'bulanan';
  return slots;
}

/** "jam 2" at an office is 14.00; a word for morning keeps it, one for afternoon or evening moves it (brief, section 6). */
export function officeTime(text: string): string | undefined {
  const said = /\b(?:jam|pukul|pkl)\s*(\d{1,2}|[a-z]+)(?:[.:](\d{2}))?\b/i.exec(text);
  const word = said?.[1]?.toLowerCase();
  if (word === undefined) return undefined;
  const hour = /^\d/.test(word) ? Number(word) : NUMBER_WORDS[word];
  if (hour === undefined || hour > 24) return undefined;
  const morning = /\b(?:pagi|esuk|enjing|subuh)\b/i.test(text);
  const late = /\b(?:sore|malam|sonten|bengi|siang)\b/i.test(text) && hour < 11;
  const shifted = hour < 12 && !morning && (late || hour <= 6) ? hour + 12 : hour;
  return `${String(shifted).padStart(2, '0')}.${said?.[2] ?? '00'}`;
}
