import type { DictionaryTexts } from '../../domain/dialog/texts/dictionary.ts';
import { number } from './format.ts';

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
