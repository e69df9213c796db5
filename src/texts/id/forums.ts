import type { ForumTexts } from '../../domain/dialog/texts/forums.ts';

export const forums: ForumTexts = {
  cancelledTitle: 'Forum dibatalkan',
  takeOut: 'Hapus dari kalender',
  cancelled: (title, when, why) =>
    [
      `${title}, ${when}, tidak jadi diadakan.`,
      ...(why === '' ? [] : [`Alasannya: ${why}`]),
      'Pengingatnya saya hentikan. Bapak/Ibu tidak perlu melakukan apa-apa.',
    ].join('\n'),
  movedTitle: 'Forum pindah jadwal',
  moved: (title, from, to, place, why) =>
    [
      `${title} pindah waktu.`,
      `Semula: ${from}`,
      `Menjadi: ${to}`,
      `Tempat: ${place}`,
      ...(why === '' ? [] : [`Alasannya: ${why}`]),
      'Mohon dijawab lagi, apakah Bapak/Ibu bisa hadir.',
    ].join('\n'),
  byCalendar: (off) =>
    off ? 'hari semula ditetapkan sebagai hari libur' : 'hari yang lebih awal tidak jadi libur',
  endedTitle: 'Forum tidak diadakan lagi',
  ended: (name, from, meetings, why) =>
    [
      `${name} tidak diadakan lagi mulai ${from}. Yang tidak jadi:`,
      ...meetings.map((when) => `- ${when}`),
      ...(why === '' ? [] : [`Alasannya: ${why}`]),
      'Pengingatnya saya hentikan. Bapak/Ibu tidak perlu melakukan apa-apa.',
    ].join('\n'),
  resumedTitle: 'Forum tetap diadakan',
  resumed: (name, meetings) =>
    [
      `${name} ternyata tetap diadakan:`,
      ...meetings.map((when) => `- ${when}`),
      'Jawaban Bapak/Ibu yang dulu masih tercatat. Bila berhalangan, mohon diubah lewat /forum.',
    ].join('\n'),
  topicsTitle: (event) => `Usulan topik: ${event}`,
  topicsNone: 'Belum ada usulan topik.',
  topicLine: (votes, supported) =>
    supported ? `${votes} dukungan, termasuk dari Bapak/Ibu` : `${votes} dukungan`,
  topicAsk: 'Untuk mengusulkan topik, silakan ketik topiknya dalam satu kalimat.',
  topicsFull: (most) => `Usulan Bapak/Ibu untuk forum ini sudah ${most}. Topik lain masih boleh didukung.`,
  topicLength: (longest) =>
    `Topiknya mohon ditulis dalam satu kalimat, paling panjang ${longest} huruf. Silakan ketik lagi.`,
  topicConfirm: (event, words) =>
    `Topik yang diusulkan untuk ${event}:\n“${words}”\n\nSemua pegawai OPD bisa membacanya, tanpa nama pengusul. Simpan usulan ini?`,
  topicSaved: (words) => `Usulan sudah disimpan:\n“${words}”`,
  topicDropped: 'Baik, usulan itu tidak saya simpan.',
  topics: 'Topik forum',
  topicPropose: 'Usulkan topik',
  topicSave: 'Simpan usulan',
  topicKeep: 'Tidak jadi',
  support: (n) => `Dukung ${n}`,
};
