import type { RoomTexts } from '../../domain/dialog/texts/rooms.ts';

const PROBLEMS = {
  absent: (room: string) =>
    `Saya belum ada di kanal #${room}. Undang dulu dengan mengetik /invite @Sinau di sana, lalu ketik lagi /sinau kanal.`,
  shared: (room: string) =>
    `Kanal #${room} dibaca juga oleh organisasi lain, jadi tidak bisa dipasangi kabar OPD. Silakan pakai kanal milik sendiri.`,
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
      `Pasang kabar ${opd} di #${room}?`,
      'Yang dikirim: pembukaan, pertengahan, dan hari terakhir penilaian; undangan forum; ringkasan setiap awal pekan.',
    ].join('\n\n'),
  privacy: 'Hanya jumlah, tanpa nama. Jumlah hanya disebut bila orangnya lima atau lebih.',
  bind: 'Pasang di sini',
  cancel: 'Batal',
  keep: 'Biarkan',
  takeOff: (room) => `Lepas #${room.slice(0, 40)}`,
  bound: (room, opd) => `Sudah terpasang. Kabar ${opd} akan dikirim ke #${room}.`,
  unbound: (room) => `Baik, #${room} tidak menerima kabar lagi.`,
  already: (room, opd) => `#${room} sudah menerima kabar ${opd}.`,
  taken: (room) => `#${room} sudah dipakai OPD lain. Silakan pilih kanal lain.`,
  goneAlready: 'Kanal itu memang sudah tidak terpasang.',
  left: 'Baik, tidak ada yang berubah.',
  problem: (problem, room) => PROBLEMS[problem](room),
};
