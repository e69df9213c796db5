import type { CourseWordTexts } from '../../domain/dialog/texts/course-words.ts';
import { list, number } from './format.ts';

export const courseWords: CourseWordTexts = {
  door: 'Sebutan pelatihan',
  title: 'Sebutan pelatihan',
  waiting: (count) =>
    [
      'Sebutan adalah nama lain yang dipakai orang saat mencari pelatihan.',
      count === 0
        ? 'Tidak ada usulan yang menunggu keputusan.'
        : `${number(count)} usulan menunggu keputusan Bapak/Ibu.`,
    ].join('\n\n'),
  review: 'Periksa usulan',
  find: 'Ubah satu pelatihan',
  fromWords: 'Cari usulan kompetensi',
  fromModel: 'Minta usulan model AI',
  modelSure: (host, courses) =>
    `Judul dan uraian paling banyak ${number(courses)} pelatihan akan dikirim ke ${host}. Data pegawai tidak ikut. Usulannya baru berlaku sesudah Bapak/Ibu setujui satu per satu.\n\nKirim?`,
  modelYes: 'Kirim',
  begun: (by) =>
    by === 'words'
      ? 'Baik, saya cari pelatihan yang isinya jelas tentang satu kompetensi. Usulannya muncul di sini sebentar lagi.'
      : 'Baik, sudah saya mintakan. Usulannya muncul di sini beberapa menit lagi.',
  inVain: ({ courses, why }) =>
    [
      courses === 0
        ? 'Permintaan terakhir ke model AI belum berhasil.'
        : `Permintaan terakhir ke model AI berhenti sesudah ${number(courses)} pelatihan.`,
      {
        budget: 'Jatah pertanyaan sehari waktu itu sudah habis; bisa dilanjutkan pada hari berikutnya.',
        'no answer': 'Model AI tidak memberi jawaban yang bisa dipakai. Silakan coba lagi nanti.',
        error: 'Terjadi gangguan. Silakan coba lagi nanti.',
      }[why],
    ].join(' '),
  busy: 'Pencarian usulan sebelumnya masih berjalan. Mohon ditunggu sebentar.',
  cannot: 'Itu belum bisa dilakukan di sini. Tidak ada yang berubah.',
  position: (n, of) => `Usulan ${number(n)} dari ${number(of)}`,
  suggestion: ({ course, title, kind, value }, competency) =>
    [
      `${course} ${title}`,
      kind === 'alias'
        ? `Disebut juga: “${value}”`
        : `Melatih kompetensi: ${value}${competency === '' ? '' : ` ${competency}`}`,
    ].join('\n'),
  why: ({ source, score }) => {
    if (source === 'search')
      return `Karena ${number(Math.round(score))} orang memilih pelatihan ini sesudah mencari dengan kata itu.`;
    if (source === 'words') return 'Karena judul dan uraiannya jelas tentang kompetensi itu.';
    return source === 'model'
      ? 'Karena diusulkan model AI dari judul dan uraiannya.'
      : 'Diusulkan seorang admin.';
  },
  approve: 'Setujui',
  reject: 'Tolak',
  later: 'Nanti saja',
  see: 'Lihat pelatihan',
  noMore: 'Semua usulan sudah Bapak/Ibu lihat. Terima kasih.',
  askCourse: 'Pelatihan mana? Silakan ketik nomornya, misalnya KRS-083, atau kata dari judulnya.',
  noCourse: 'Tidak ada pelatihan dengan nomor atau judul itu. Silakan ketik lagi.',
  several: 'Yang mana?',
  shown: ({ id, title, aliases }, competencies) =>
    [
      `${id} ${title}`,
      `Sebutan: ${aliases.length === 0 ? 'belum ada' : list(aliases)}`,
      `Kompetensi: ${competencies.length === 0 ? 'belum ada' : list(competencies)}`,
    ].join('\n'),
  note: 'Sebutan tetap ada walaupun katalog diimpor lagi.',
  add: 'Tambah sebutan',
  remove: 'Hapus sebutan',
  askAlias: 'Silakan ketik sebutannya, beberapa kata saja, misalnya “arsip kantor”.',
  noAlias:
    'Itu belum bisa dipakai sebagai sebutan. Mohon 2 sampai 80 huruf, tanpa nomor panjang atau alamat.',
  there: (alias) => `“${alias}” sudah menjadi sebutan pelatihan ini.`,
  addSure: (alias, title) => `“${alias}” akan menjadi sebutan ${title}. Tambahkan?`,
  addYes: 'Tambahkan',
  askRemove: 'Sebutan mana yang dihapus? Silakan tekan nomornya, atau ketik sebutannya.',
  removeSure: (alias, title) =>
    `“${alias}” tidak akan dipakai lagi sebagai sebutan ${title}, juga kalau katalog diimpor lagi. Hapus?`,
  removeYes: 'Hapus',
  leave: 'Tidak jadi',
  decided: (verdict, value) =>
    verdict === 'approved' ? `“${value}” sudah disetujui.` : `“${value}” tidak dipakai.`,
  gone: 'Pelatihan itu sudah tidak ada, jadi tidak ada yang berubah.',
};
