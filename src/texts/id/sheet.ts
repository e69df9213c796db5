import type { Source } from '../../domain/assessment/supported.ts';
import type { SheetTexts } from '../../domain/dialog/texts/sheet.ts';
import { ESTIMATE, UNSUPPORTED } from './levels.ts';
import { result } from './result.ts';

const SOURCES: Readonly<Record<Source, string>> = {
  official: 'asesmen resmi',
  superior: 'verifikasi atasan',
  own: 'pilihan sendiri',
  unsupported: UNSUPPORTED,
};
const NO_LEVEL = 'belum dijawab';
const NO_REQUIREMENT = 'syarat belum ditetapkan';

const beside = (actual: number | null, required: number | null): string =>
  `${actual ?? NO_LEVEL}, ${required === null ? NO_REQUIREMENT : `syarat ${required}`}`;

export const sheet: SheetTexts = {
  title: 'Hasil kompetensi (estimasi)',
  made: (date, version) => `Dibuat ${date} · Kamus kompetensi versi ${version}`,
  actual: 'tingkat sekarang',
  required: 'syarat jabatan',
  beside,
  source: (source) => SOURCES[source],
  noLevel: NO_LEVEL,
  noRequirement: 'belum ditetapkan',
  columns: ['Kompetensi', 'Tingkat', 'Syarat', 'Kesenjangan', 'Sumber'],
  filled: result.filled,
  estimate: ESTIMATE,
  line: (name, actual, required, from) =>
    `${name}: ${beside(actual, required)}${from === null ? '' : ` (${SOURCES[from]})`}`,
  pictureNote: 'Batang: tingkat sekarang. Garis tegak: syarat jabatan.',
  pageNote: 'Untuk arsip pribadi Bapak/Ibu.',
  pictureName: (day) => `hasil-kompetensi-${day}.png`,
  pageName: (day) => `hasil-kompetensi-${day}.pdf`,
};
