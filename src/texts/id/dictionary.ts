import type { DictionaryTexts } from '../../domain/dialog/texts/dictionary.ts';
import { number } from './format.ts';
import { tables } from './tables.ts';

const CELLS = {
  code_form: 'bukan kode kompetensi; contoh yang benar: M.01 atau T.DIK.01',
  code_twice: 'kode ini sudah dipakai kompetensi lain di berkas ini',
  differs: 'berbeda dari yang tertulis di baris sebelumnya untuk kompetensi ini',
  hole: 'tingkat ini tidak ada; setiap kompetensi memerlukan tingkat 1 sampai 5',
  no_indicator: 'tingkat ini belum punya perilaku',
  competency_unknown: 'kompetensi ini tidak ada di kamus yang berlaku',
  person_unknown: 'tidak ada pegawai dengan NIP ini',
  in_future: 'tanggalnya belum tiba',
  both_named: 'satu baris berisi jabatan atau jenjang, tidak keduanya',
  form: 'bentuknya tidak sesuai',
  duplicate_code: 'kode ini ada dua kali',
  five_levels: 'tingkat 1 sampai 5 harus ada, masing-masing satu kali',
  unknown_job_level: 'jenjang ini tidak dikenal',
  unknown_competency: 'kompetensi ini tidak ada di berkas ini',
} as const;

const isOwn = (code: string): code is keyof typeof CELLS => code in CELLS;

const WHAT = {
  name: 'nama',
  kind: 'jenis',
  definition: 'definisi',
  question: 'pertanyaan',
  headline: 'uraian',
  indicator: 'perilaku',
} as const;

const REFUSED = {
  gone: 'Rancangan itu sudah diputuskan, atau tidak ada lagi. Tidak ada yang berubah.',
  own: 'Rancangan ini Bapak/Ibu ajukan sendiri, jadi harus diterbitkan orang lain.',
  stale:
    'Sesudah rancangan ini diajukan, kamus lain sudah terbit. Mohon berkasnya diajukan lagi supaya dibandingkan dengan kamus itu.',
} as const;

export const dictionary: DictionaryTexts = {
  title: 'Rancangan kamus kompetensi',
  none: 'Tidak ada rancangan kamus yang menunggu.',
  gone: REFUSED.gone,
  draft: (id) => `Rancangan kamus ${id}`,
  by: (maker, day, competencies) => `Diajukan ${maker}, ${day}. Isinya ${number(competencies)} kompetensi.`,
  comesAndGoes: 'Kompetensi baru dan hilang',
  versionNote: 'Penilaian yang sedang berjalan tetap memakai kamusnya. Kamus lama tetap bisa dibaca.',
  publishSure:
    'Kamus ini akan berlaku untuk semua penilaian yang dimulai sesudah ini. Penilaian yang sedang berjalan tidak berubah.\n\nTerbitkan?',
  rejectSure:
    'Rancangan ini tidak akan dipakai. Pengusulnya bisa mengajukan berkas baru.\n\nTolak rancangan ini?',
  published: (version) => `Kamus versi ${version} sudah berlaku.`,
  rejected: 'Rancangan kamus sudah ditolak.',
  refused: (why) => REFUSED[why],
  drafts: (count) => `Rancangan kamus (${number(count)})`,
  publish: 'Terbitkan',
  reject: 'Tolak',
  // What any table can have wrong is said in one place.
  cell: (code) => (isOwn(code) ? CELLS[code] : tables.cell(code)),
  counts: ({ added, changed, removed, unchanged }) =>
    `${number(added)} kompetensi baru, ${number(changed)} berubah, ${number(removed)} hilang, ${number(unchanged)} tetap.`,
  added: (code, name) => `Baru: ${code} ${name}`,
  removed: (code, name) => `Hilang: ${code} ${name}`,
  change: ({ what, level, before, after }) =>
    [
      `${WHAT[what]}${level === null ? '' : ` tingkat ${level}`}`,
      ...(before === null ? [] : [`semula: ${before}`]),
      ...(after === null ? ['menjadi: dihapus'] : [`menjadi: ${after}`]),
    ].join('\n'),
};
