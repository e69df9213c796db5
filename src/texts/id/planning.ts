import type { PlanTexts } from '../../domain/dialog/texts/planning.ts';
import { list, number } from './format.ts';

export const planning: PlanTexts = {
  door: 'Rencana terkecil',
  title: 'Rencana terkecil',
  summary: (courses, jp, closed, gaps) =>
    closed === gaps
      ? `${number(courses)} pelatihan, ${number(jp)} JP, menutup ${gaps === 1 ? '' : `semua (${number(gaps)}) `}kesenjangan Bapak/Ibu.`
      : `${number(courses)} pelatihan, ${number(jp)} JP, menutup ${number(closed)} dari ${number(gaps)} kesenjangan Bapak/Ibu.`,
  none: 'Dengan batas ini belum ada pelatihan yang menutup kesenjangan Bapak/Ibu.',
  closes: (names) => `Menutup: ${list(names)}`,
  fewer: (courses, closed, gaps) =>
    `Dengan ${number(courses)} pelatihan saja: ${number(closed)} dari ${number(gaps)}.`,
  oneMore: (title, jp, names, beyond) =>
    `Satu pelatihan lagi, ${title} (${number(jp)} JP), menutup ${list(names)}, tetapi melewati batas ${number(beyond)} JP.`,
  open: (names) => `Belum tertutup: ${list(names)}.`,
  hopeless: (names) =>
    `Belum ada di katalog untuk tingkat Bapak/Ibu: ${list(names)}. Mentor atau komunitas belajar bisa membantu.`,
  within: (jp, until) =>
    jp === null
      ? `Tanpa batas JP, selesai paling lambat ${until}.`
      : `Paling banyak ${number(jp)} JP, selesai paling lambat ${until}.`,
  nearly: 'Pilihannya sangat banyak, jadi mungkin masih ada yang sedikit lebih hemat.',
  hours: (jp) => (jp === null ? 'Tanpa batas JP' : `${number(jp)} JP`),
  months: (months) => `${number(months)} bulan`,
  chosen: (label) => `✓ ${label}`,
};
