import { WORDS, type Word } from './message.ts';

/** English aliases of `product.md`, "Words people type", and what the platforms themselves send (`/start`, `/help`). */
const ALIASES: Readonly<Record<string, Word>> = {
  start: 'mulai',
  home: 'mulai',
  beranda: 'mulai',
  assess: 'nilai',
  results: 'hasil',
  result: 'hasil',
  recommend: 'rekomendasi',
  courses: 'rekomendasi',
  search: 'cari',
  hours: 'jp',
  remind: 'ingatkan',
  reminders: 'ingatkan',
  language: 'bahasa',
  help: 'bantuan',
  cancel: 'batal',
  code: 'kode',
  team: 'tim',
  period: 'periode',
  periods: 'periode',
  import: 'impor',
  verify: 'verifikasi',
  export: 'ekspor',
  channel: 'kanal',
};

const known: ReadonlySet<string> = new Set(WORDS);
const isWord = (text: string): text is Word => known.has(text);

/** The word behind what somebody typed (without the slash), or undefined for an unknown one. */
export function wordOf(text: string): Word | undefined {
  const word = text.trim().toLowerCase();
  return isWord(word) ? word : ALIASES[word];
}
