import type { FileTexts } from '../../domain/dialog/texts/files.ts';
import type { FilePurpose } from '../../domain/files/file.ts';

/** What is taken, said as a person would. */
const TAKEN: Readonly<Record<FilePurpose, string>> = {
  evidence: 'PDF atau foto (JPG, PNG)',
  certificate: 'PDF atau foto (JPG, PNG)',
  import: 'XLSX atau CSV',
  voice: 'pesan suara',
  made: 'PDF',
};

const UNHEARD = 'Maaf, pesan suara tidak bisa saya dengarkan di sini. Silakan diketik saja.';

export const files: FileTexts = {
  unasked:
    'Terima kasih, tetapi saya belum tahu berkas ini untuk apa, jadi tidak saya simpan. Silakan ketik isinya, atau kirim saat saya memintanya.',
  unaskedVoice: UNHEARD,
  heard: (text) => `Yang saya dengar: “${text}”`,
  unheard: (why, megabytes) => {
    switch (why) {
      case 'off':
      case 'kind':
        return UNHEARD;
      case 'notAllowed':
        return 'Pesan suara hanya bisa saya dengarkan dengan AI luar, dan itu belum Bapak/Ibu izinkan, atau jatah hari ini habis. Suara dikirim apa adanya, termasuk nama yang disebut. Silakan diketik, atau atur izinnya di sini.';
      case 'empty':
        return 'Saya tidak mendengar kata-kata di pesan suara itu. Silakan diketik saja.';
      case 'tooBig':
        return `Pesan suaranya terlalu panjang (paling besar ${megabytes} MB). Silakan dipotong, atau diketik saja.`;
      case 'failed':
      case 'gone':
      case 'later':
        return 'Maaf, pesan suaranya belum berhasil saya dengarkan. Silakan diketik, atau dikirim sekali lagi.';
    }
  },
  refused: (why, purpose, megabytes) => {
    switch (why) {
      case 'empty':
        return 'Berkasnya kosong, jadi tidak saya simpan. Silakan kirim sekali lagi.';
      case 'tooBig':
        return `Berkasnya terlalu besar. Paling besar ${megabytes} MB; silakan diperkecil lalu dikirim lagi.`;
      case 'kind':
        return `Jenis berkas ini tidak bisa saya terima. Yang bisa: ${TAKEN[purpose]}.`;
      case 'gone':
        return 'Berkasnya tidak saya temukan lagi. Silakan kirim sekali lagi.';
      case 'later':
        return 'Berkasnya belum berhasil saya ambil. Mohon dikirim sekali lagi sebentar lagi.';
    }
  },
  calendarGone: (when) =>
    `${when}\nForum ini dibatalkan. Buka berkas ini agar hilang dari kalender Bapak/Ibu.`,
  calendar: (when, place) =>
    `${[when, place].filter((line) => line !== '').join('\n')}\n\nBuka berkas ini untuk memasukkannya ke kalender Bapak/Ibu.`,
  proofKept: (name, competency) => `Bukti untuk ${competency} tersimpan: ${name}.`,
  proofNote:
    'Disimpan terenkripsi. Hanya Bapak/Ibu yang bisa membukanya; sesudah dikirim, juga atasan yang memverifikasi.',
  proofLine: (name) => `Bukti terlampir: ${name}`,
  openProof: 'Buka bukti',
  dropProof: 'Hapus bukti ini',
  dropped: (gone) =>
    gone
      ? 'Baik, berkasnya sudah saya hapus.'
      : 'Berkas ini tidak bisa dihapus: sudah tidak ada, atau jawabannya sudah dikirim.',
  opened: (name, own) =>
    own
      ? `Berkas Bapak/Ibu: ${name}.`
      : `Bukti: ${name}.\nPemiliknya dapat melihat bahwa Bapak/Ibu membukanya.`,
  closed: 'Berkas ini sudah tidak ada, atau bukan untuk Bapak/Ibu.',
  nothing: 'Belum ada isi untuk berkas itu.',
};
