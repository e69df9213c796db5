import type { TrendsTexts } from '../../domain/dialog/texts/trends.ts';
import { number } from './format.ts';

const percent = (part: number, all: number): string => `${number(Math.round((100 * part) / all))}%`;
const partOf = (part: number, all: number): string => `${number(part)} (${percent(part, all)})`;

export const trends: TrendsTexts = {
  notYours:
    'Tren hanya untuk umpeg, kepala OPD, atasan, dan admin BKPP. Hasil perorangan tidak ada di dalamnya.',
  title: 'Tren penilaian',
  scope: ({ of, opd }) => {
    if (of === 'team') return 'Bawahan langsung Bapak/Ibu, menurut data pegawai sekarang.';
    return opd === null ? 'Seluruh kota.' : `Pegawai ${opd}.`;
  },
  none: 'Belum ada periode penilaian yang dimulai.',
  columns: ['Periode', 'Ditugaskan', 'Terkirim', 'Terverifikasi'],
  participation: ({ total, sent, verified }) =>
    `${number(sent)} dari ${number(total)} orang mengirim (${percent(sent, total)}) · ${number(verified)} terverifikasi`,
  cells: ({ total, sent, verified }) => [number(total), partOf(sent, total), partOf(verified, total)],
  sent: ({ total, sent }) => partOf(sent, total),
  few: 'tidak ditampilkan',
  gapsTitle: 'Kesenjangan per periode',
  gapsBody: (version, others) =>
    [
      `Bagian pegawai yang tingkatnya di bawah syarat jabatan. Hanya periode dengan kamus kompetensi versi ${version}.`,
      ...(others > 0 ? [`${number(others)} periode memakai kamus lain, jadi tidak dibandingkan.`] : []),
    ].join(' '),
  gapsNone: 'Belum ada kelompok yang cukup besar untuk ditampilkan.',
  competency: 'Kompetensi',
  below: ({ known, below }) => `${percent(below, known)} dari ${number(known)} orang`,
  agenciesTitle: 'Peserta per OPD',
  agenciesBody: 'Yang sudah mengirim, menurut abjad. Untuk satu OPD, ketik misalnya: /tren Dishub',
  agency: 'OPD',
  note: (hidden) =>
    [
      'Tanpa nama. Kelompok di bawah 5 orang, dan bagian yang akan menunjuk orang tertentu, tidak ditampilkan.',
      ...(hidden > 0 ? [`${number(hidden)} baris lagi ada di berkas.`] : []),
    ].join(' '),
};
