import type { RoomTexts } from '../../domain/dialog/texts/rooms.ts';

const PROBLEMS = {
  absent: (room: string) =>
    `Saya belum ada di kanal ${room}. Undang dulu dengan mengetik /invite @Sinau di sana, lalu ketik lagi /sinau kanal.`,
  shared: (room: string) =>
    `Kanal ${room} dibaca juga oleh organisasi lain, jadi tidak bisa dipasangi kabar OPD. Silakan pakai kanal milik sendiri.`,
  unknown: () => 'Slack belum menjawab, jadi kanal ini belum saya pasang. Silakan ketik lagi /sinau kanal.',
} as const;

/** Agency channels in Indonesian. */
export const rooms: RoomTexts = {
  title: 'Kanal OPD',
  what: 'Kanal ini menerima kabar OPD Bapak/Ibu:',
  none: 'Belum ada kanal yang menerima kabar OPD Bapak/Ibu.',
  how: 'Untuk memasang, undang Sinau ke kanal Slack OPD, lalu ketik /sinau kanal di sana.',
  active: 'terpasang',
  lost: 'tidak bisa dikirimi lagi; pasang ulang dari kanalnya',
  notYours: 'Kanal OPD hanya bisa dipasang oleh umpeg OPD itu sendiri. Silakan hubungi umpeg OPD Bapak/Ibu.',
  ask: (room, opd) =>
    [
      `Pasang kabar ${opd} di kanal ${room}?`,
      'Yang dikirim: pembukaan, pertengahan, dan hari terakhir penilaian; undangan forum; ringkasan setiap awal pekan.',
    ].join('\n\n'),
  privacy: 'Hanya jumlah, tanpa nama. Jumlah hanya disebut bila orangnya lima atau lebih.',
  bind: 'Pasang di sini',
  cancel: 'Batal',
  keep: 'Biarkan',
  takeOff: (room) => `Lepas kanal ${room.slice(0, 40)}`,
  bound: (room, opd) => `Sudah terpasang. Kabar ${opd} akan dikirim ke kanal ${room}.`,
  unbound: (room) => `Baik, kanal ${room} tidak menerima kabar lagi.`,
  already: (room, opd) => `Kanal ${room} sudah menerima kabar ${opd}.`,
  taken: (room) => `Kanal ${room} sudah dipakai OPD lain. Silakan pilih kanal lain.`,
  goneAlready: 'Kanal itu memang sudah tidak terpasang.',
  left: 'Baik, tidak ada yang berubah.',
  opening: (period, closes) =>
    `${period} dibuka sampai ${closes}. Pengisian bisa dicicil dan hanya Bapak/Ibu sendiri yang melihatnya sebelum dikirim.`,
  openingTitle: 'Penilaian kompetensi dibuka',
  halfway: (period, closes) => `${period} sudah separuh jalan. Tenggatnya ${closes}.`,
  halfwayTitle: 'Penilaian sudah separuh jalan',
  lastDay: (period, closes) => `Tenggat ${period}: ${closes}. Hari ini hari kerja terakhir untuk mengirim.`,
  lastDayTitle: 'Hari terakhir penilaian',
  progress: (sent, total) => `${sent} dari ${total} sudah selesai.`,
  forumTitle: 'Undangan forum',
  forum: (when, place, topic) =>
    [
      when,
      place === '' ? 'Tempat belum ditentukan' : `Tempat: ${place}`,
      ...(topic === '' ? [] : [`Topik: ${topic}`]),
    ].join('\n'),
  forumYes: (count, seats) =>
    `${count} orang menyatakan hadir${seats === null ? '' : `, dari ${seats} kursi`}.`,
  forumMoved: (title, from, to, place) =>
    [
      `${title} pindah waktu.`,
      `Semula: ${from}`,
      `Menjadi: ${to}`,
      ...(place === '' ? [] : [`Tempat: ${place}`]),
      'Jawaban yang lama tidak berlaku lagi. Mohon dijawab lagi.',
    ].join('\n'),
  forumCancelled: (title, when) => `${title}, ${when}, tidak jadi diadakan.`,
  forumResumed: (title, when, place) =>
    [`${title} ternyata tetap diadakan.`, when, ...(place === '' ? [] : [`Tempat: ${place}`])].join('\n'),
  digestTitle: 'Ringkasan awal pekan',
  digestPeriod: (period, closes) => `${period}, tenggat ${closes}`,
  digestHours: (count, total) => `${count} dari ${total} sudah mencatat JP tahun ini.`,
  postNote: 'Hanya jumlah, tanpa nama. Jawaban atas tombol hanya terlihat oleh yang menekan.',
  problem: (problem, room) => PROBLEMS[problem](room),
};
