import { COURSE_FACTS, type CourseTexts } from '../../domain/dialog/texts/courses.ts';
import type { Course } from '../../domain/recommendation/course.ts';
import { fact, filterParts, modeWords, schedule } from './course-facts.ts';
import { courseOrder } from './course-order.ts';
import { list, stopped } from './format.ts';

const named = (course: Course): string => `${course.title} (${modeWords(course.mode)}, ${schedule(course)})`;

export const courses: CourseTexts = {
  ask: 'Pelatihan tentang apa yang Bapak/Ibu cari? Silakan ketik dengan kata-kata sendiri.',
  titleGaps: 'Pelatihan untuk kesenjangan Bapak/Ibu',
  titleWords: (query) => `Pelatihan untuk “${query}”`,
  facts: (course, priced) =>
    COURSE_FACTS.filter((which) => which !== 'price' || priced || course.cost !== null)
      .map((which) => fact(course, which))
      .filter((part) => part !== '')
      .join(' · '),
  fact,
  compareTitle: 'Bedanya',
  same: (facts) => `Sama-sama: ${facts.join(' · ')}.`,
  ordered: (order) => `Urut: ${courseOrder(order)}.`,
  beyond: (courses) => stopped(`Lebih sesuai, tetapi tidak memenuhi syarat itu: ${list(courses.map(named))}`),
  onlyBeyond: (filters, courses) =>
    `Yang memenuhi syarat ini belum ada: ${filterParts(filters).join(' · ')}.\n\n${stopped(`Tanpa syarat itu ada: ${list(courses.map(named))}`)}`,
  becauseGap: (name, actual, required, passage) => {
    const level = actual <= 0 ? 'belum sampai tingkat 1' : `di tingkat ${actual}`;
    const why = `karena ${name} Bapak/Ibu ${level}, syarat jabatan ${required}`;
    return passage === '' ? why : `${why}; isinya: “${passage}”`;
  },
  few: (n) => `Baru ${n} yang benar-benar sesuai. Silakan juga mencari dengan kata-kata sendiri.`,
  becauseWords: (words) =>
    words.length === 0
      ? 'karena mendekati permintaan Bapak/Ibu'
      : `karena Bapak/Ibu mencari ${list(words.map((word) => `“${word}”`))}`,
  becauseCompetency: (name) => `karena permintaan Bapak/Ibu saya artikan sebagai kompetensi ${name}`,
  filters: (filters) => {
    const parts = filterParts(filters);
    return parts.length === 0 ? '' : `Saya saring: ${parts.join(' · ')}.`;
  },
  closed: (over) =>
    over.length === 0
      ? ''
      : stopped(`Mungkin sesuai, tetapi sudah selesai: ${list(over.map((one) => one.title))}`),
  nothing:
    'Belum ada pelatihan di katalog yang sesuai. Silakan coba kata lain, cari mentor, atau tanyakan ke umpeg soal komunitas belajar. Kebutuhan ini saya catat untuk BKPP tanpa nama.',
  noOthers: 'Yang sesuai sudah saya tunjukkan semua. Boleh dicari dengan kata lain.',
  nothingForGaps:
    'Belum ada pelatihan di katalog yang sesuai dengan kesenjangan Bapak/Ibu. Mentor bisa membantu, begitu juga komunitas belajar (tanyakan ke umpeg).',
  noResultYet:
    'Saya belum tahu kesenjangan Bapak/Ibu karena belum ada kompetensi yang dijawab. Silakan mulai penilaian, atau cari dengan kata-kata sendiri.',
  pick: 'Pilih nomornya untuk melihat rincian.',
  whichOne: 'Untuk pelatihan yang mana? Pilih nomornya; tombolnya ada di rinciannya.',
  levels: (from, to) =>
    from <= 0 ? `Untuk pemula, menuju tingkat ${to}` : `Dari tingkat ${from} menuju tingkat ${to}`,
  audience: (labels) => (labels.length === 0 ? '' : `Peserta: ${labels.join(', ')}`),
  invented: 'Katalog contoh, bukan jadwal resmi.',
  marked: (mark, title) => {
    switch (mark) {
      case 'interested':
        return `Minat Bapak/Ibu pada “${title}” sudah saya catat. Ini belum pendaftaran: silakan lanjutkan lewat umpeg OPD.`;
      case 'saved':
        return `“${title}” sudah saya simpan.`;
      case 'unfit':
        return `Baik, “${title}” tidak saya tawarkan lagi.`;
      case 'done':
        return `Baik, saya catat “${title}” sudah pernah diikuti dan tidak saya tawarkan lagi.`;
    }
  },
  unknown: 'Pelatihan itu tidak saya temukan di katalog. Silakan coba judul atau kata lain.',
  over: 'Pelatihan ini sudah selesai, jadi tidak bisa diikuti lagi.',
};
