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
  claim: 'klaim',
  mentoring: 'mentor',
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
  needs: 'kebutuhan',
  trends: 'tren',
  trend: 'tren',
  verify: 'verifikasi',
  export: 'ekspor',
  channel: 'kanal',
};

/** What people type behind a slash and mean one of the words by. */
const MEANT: Readonly<Record<string, Word>> = {
  evaluasi: 'nilai',
  penilaian: 'nilai',
  asesmen: 'nilai',
  assessment: 'nilai',
  isi: 'nilai',
  kompetensi: 'hasil',
  kesenjangan: 'hasil',
  pelatihan: 'cari',
  kursus: 'cari',
  diklat: 'cari',
  bimtek: 'cari',
  jadwal: 'forum',
  topik: 'forum',
  pengingat: 'ingatkan',
  setelan: 'ingatkan',
  stop: 'ingatkan',
  berhenti: 'ingatkan',
  profil: 'data',
  hapus: 'data',
  privasi: 'data',
  menu: 'bantuan',
  tolong: 'bantuan',
  tanya: 'bantuan',
  keluar: 'batal',
  selesai: 'batal',
  lanjut: 'nilai',
  bawahan: 'tim',
  inggris: 'bahasa',
  english: 'bahasa',
};

/** Letters that differ at most, in words long enough to tell them apart. */
const SLIPS = 2;

/** The word that an unknown "/word" was probably meant to be; undefined when none is near. */
export function nearWord(text: string): Word | undefined {
  const typed = /^\/([a-z-]{2,20})/i.exec(text.trim())?.[1]?.toLowerCase();
  if (typed === undefined) return undefined;
  const meant = Object.hasOwn(MEANT, typed) ? MEANT[typed] : undefined;
  if (meant !== undefined) return meant;
  const near = [...WORDS, ...Object.keys(ALIASES)]
    .map((word) => ({ word, apart: apart(typed, word) }))
    .filter(({ word, apart: far }) => far <= (word.length >= 5 ? SLIPS : 1))
    .sort((a, b) => a.apart - b.apart)[0];
  return near === undefined ? undefined : wordOf(near.word);
}

/** Levenshtein's distance. */
function apart(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(
        Math.min((row[j] ?? 0) + (letter === other ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}

const known: ReadonlySet<string> = new Set(WORDS);
const isWord = (text: string): text is Word => known.has(text);

/** The word behind what somebody typed (without the slash), or undefined for an unknown one. */
export function wordOf(text: string): Word | undefined {
  const word = text.trim().toLowerCase();
  return isWord(word) ? word : ALIASES[word];
}
