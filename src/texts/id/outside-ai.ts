import type { OutsideAiTexts } from '../../domain/dialog/texts/outside-ai.ts';

export const outsideAi: OutsideAiTexts = {
  title: 'AI luar',
  off: 'Di sini tidak dipakai AI luar. Semua tulisan Bapak/Ibu dibaca di peladen ini saja.',
  explain: (host) =>
    [
      `BKPP menyediakan bantuan AI di ${host} untuk tulisan yang belum saya pahami.`,
      'Yang dikirim hanya tulisan itu. NIP, nama sesudah “Pak” atau “Bu”, OPD, unit, alamat, dan nomor disamarkan lebih dulu. Nama yang berdiri sendiri bisa saja terlewat.',
      'Tanpa izin ini Sinau tetap bekerja penuh. Izin dapat ditarik kapan saja lewat /data.',
    ].join('\n\n'),
  given: (asked, most) => `Status: diizinkan. Hari ini dikirim ${asked} dari paling banyak ${most} tulisan.`,
  undecided: 'Status: belum diputuskan. Tidak ada yang dikirim.',
  refused: 'Status: tidak diizinkan. Tidak ada yang dikirim.',
  door: 'AI luar',
  allow: 'Izinkan',
  refuse: 'Jangan kirim',
  withdraw: 'Tarik izin',
  allowed: 'Baik, izinnya tersimpan. Izin dapat ditarik kapan saja lewat /data.',
  notAllowed: 'Baik, tidak ada tulisan Bapak/Ibu yang dikirim ke AI luar.',
};
