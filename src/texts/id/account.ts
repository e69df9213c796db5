import type { Channel } from '../../domain/dialog/message.ts';
import type { AccountTexts } from '../../domain/dialog/texts/account.ts';

const CHANNELS: Readonly<Record<Channel, string>> = {
  telegram: 'Telegram',
  slack: 'Slack',
  terminal: 'terminal',
};

export const account: AccountTexts = {
  newTitle: 'Akun baru terhubung',
  newBody: (channel, when) =>
    `Akun ${CHANNELS[channel]} baru dihubungkan dengan data Bapak/Ibu: ${when}.\n\nKalau itu Bapak/Ibu sendiri, tidak perlu berbuat apa-apa.`,
  notMine: 'Bukan saya, lepaskan',
  ask: (channel) =>
    `Akun ${CHANNELS[channel]} itu akan saya lepaskan. Sesudahnya ia tidak bisa lagi membuka data Bapak/Ibu. Lanjutkan?`,
  yes: 'Ya, lepaskan',
  done: 'Akun itu sudah tidak terhubung. Jawaban Bapak/Ibu tetap aman.\n\nBila kodenya mungkin dipakai orang lain, mohon beri tahu umpeg.',
  told: 'Akun ini sudah dilepaskan lewat akun lain milik pegawai yang bersangkutan. Bila keliru, silakan minta kode baru kepada umpeg.',
};
