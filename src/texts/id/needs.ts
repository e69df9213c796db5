import type { NeedsTexts } from '../../domain/dialog/texts/needs.ts';
import { list, number } from './format.ts';

export const needs: NeedsTexts = {
  gapsTitle: 'Kesenjangan kompetensi',
  gapsScope: (opd) =>
    `${opd === null ? 'Seluruh kota' : `Pegawai ${opd}`}. Berapa orang yang tingkatnya di bawah syarat jabatan, dari yang terbanyak:`,
  gapsNone: 'Belum ada kesenjangan yang cukup banyak orangnya untuk ditampilkan.',
  below: (below, known, confirmed) => {
    const count = below === null ? 'Hampir semua' : `${number(below)} dari ${number(known)} orang`;
    return `${count} di bawah syarat${confirmed > 0 ? ` · ${number(confirmed)} sudah diverifikasi` : ''}`;
  },
  agencies: (agencies) => `Terbanyak: ${list(agencies.map(({ opd, below }) => `${opd} ${number(below)}`))}`,
  batch: (course) => `Layak dibuka satu kelas bersama: ${course.title} (${course.id})`,
  gapsNote: (withheld) =>
    [
      'Hanya dari penilaian yang sudah dikirim, tanpa nama. Kelompok di bawah 5 orang tidak ditampilkan.',
      ...(withheld > 0 ? [`Tidak ditampilkan: ${number(withheld)} kompetensi.`] : []),
    ].join(' '),
  title: 'Pelatihan yang dicari',
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
