import type { Source } from '../../domain/assessment/supported.ts';
import type { ResultTexts } from '../../domain/dialog/texts/result.ts';
import { list, stopped } from './format.ts';
import { ESTIMATE, levelHead, UNSUPPORTED } from './levels.ts';

const SOURCES: Readonly<Record<Source, string>> = {
  official: 'hasil asesmen resmi',
  superior: 'verifikasi atasan langsung',
  own: 'pilihan sendiri dengan bukti',
  unsupported: `pilihan sendiri, ${UNSUPPORTED}`,
};

export const result: ResultTexts = {
  title: 'Hasil Bapak/Ibu',
  // Rounded down: 100% is said only when nothing is missing.
  filled: ({ percent, counted, total }) =>
    percent === null
      ? `Belum ada kompetensi yang bisa dibandingkan dengan syarat jabatan (0 dari ${total}).`
      : `Syarat jabatan terpenuhi ±${Math.floor(percent)}% (${counted} dari ${total} kompetensi terhitung).`,
  estimate: ESTIMATE,
  gap: (actual, required, source) =>
    `${levelHead(actual)}, syarat jabatan ${required}. Sumber: ${SOURCES[source]}.`,
  gapHead: (name, size) => `${name} · kesenjangan ${size} tingkat`,
  noGaps: 'Tidak ada kesenjangan pada kompetensi yang sudah dijawab.',
  met: (names) => (names.length === 0 ? '' : stopped(`Sudah memenuhi syarat: ${list(names)}`)),
  unset: (names) => (names.length === 0 ? '' : stopped(`Syarat jabatannya belum ditetapkan: ${list(names)}`)),
  open: (names) =>
    names.length === 0 ? '' : stopped(`Belum dijawab atau dilewati, jadi tidak dihitung: ${list(names)}`),
  nothing: 'Belum ada hasil. Hasil muncul setelah ada kompetensi yang Bapak/Ibu jawab.',
};
