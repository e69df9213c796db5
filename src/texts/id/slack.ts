import type { SlackTexts } from '../../domain/dialog/texts/slack.ts';

/** Slack's own sentences in Indonesian. */
export const slack: SlackTexts = {
  aside:
    'Hanya Bapak/Ibu yang melihat ini. Jawaban yang diketik: awali dengan /sinau, atau tulis di pesan langsung.',
  installed: (workspace) =>
    `Ruang kerja ${workspace} sekarang memakai Sinau. Halaman ini boleh ditutup. Di Slack, cari Sinau pada bagian Aplikasi lalu tulis: halo.`,
  installCancelled: 'Pemasangan dibatalkan. Tidak ada yang berubah.',
  installAgain: 'Tautan pemasangan ini tidak berlaku lagi. Silakan mulai lagi dari halaman pemasangan.',
  installRefused: (team) =>
    `Ruang kerja ${team} belum terdaftar, jadi Sinau tidak dipasang di sana. Mintalah pengelola Sinau mendaftarkannya.`,
  installFailed: 'Slack belum menjawab. Silakan coba lagi beberapa menit lagi.',
};
