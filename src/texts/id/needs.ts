import type { NeedsTexts } from '../../domain/dialog/texts/needs.ts';
import { list, number } from './format.ts';

export const needs: NeedsTexts = {
  title: 'Kebutuhan pelatihan',
  notYours: 'Daftar kebutuhan pelatihan hanya untuk umpeg, kepala OPD, dan admin BKPP.',
  scope: (opd) =>
    `${opd === null ? 'Seluruh kota' : `Pegawai ${opd}`}, enam bulan terakhir. Yang dicari tetapi belum ada di katalog, dari yang paling sering:`,
  none: 'Belum ada kebutuhan yang cukup sering muncul untuk ditampilkan.',
  other: 'Di luar kamus kompetensi',
  searches: (count, people) =>
    `${number(count)} pencarian tanpa hasil, dari sedikitnya ${number(people)} orang`,
  dismissed: (people) => `${number(people)} orang menandai pelatihannya tidak cocok`,
  words: (words) => `Kata yang sering: ${list(words)}`,
  course: 'Layak diusulkan sebagai pelatihan bersama.',
  note: (withheld) =>
    [
      'Tanpa nama. Kelompok di bawah 5 orang tidak ditampilkan.',
      ...(withheld > 0 ? [`Tidak ditampilkan: ${number(withheld)} pencarian.`] : []),
    ].join(' '),
};
