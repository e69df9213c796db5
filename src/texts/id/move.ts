import type { MoveTexts } from '../../domain/dialog/texts/move.ts';

export const move: MoveTexts = {
  ask: (name, opd) =>
    `Tautan ini untuk ${name}, ${opd}. Apakah ini Bapak/Ibu? Bila ya, akun Telegram ini saya hubungkan.`,
  notUsed: 'Baik, tautan itu tidak saya pakai. Belum ada yang terhubung.',
  gone: 'Tautan itu sudah dipakai atau sudah lewat sepuluh menit. Silakan minta yang baru, atau ketik kode dari umpeg.',
  linkedAlready: 'Akun ini sudah terhubung, jadi tautannya tidak diperlukan.',
  somebodyElses: (name) =>
    `Akun ini sudah terhubung atas nama ${name}, jadi tautan untuk orang lain tidak saya pakai di sini.`,
  already: 'Kita sudah bercakap di Telegram.',
  alreadySlack: 'Kita sudah bercakap di Slack.',
  onSlack:
    'Di Slack, silakan buka Sinau di bagian Apps, lalu tulis “lanjut”. Bila akun Slack belum terhubung, di sana ditanyakan sekali. Setelah itu percakapannya sama, tidak ada yang perlu diulang.',
  noTelegram: 'Maaf, BKPP belum memakai Sinau di Telegram. Percakapan bisa diteruskan di sini.',
  ready: (until) =>
    `Silakan buka tautan ini di telepon yang ada Telegramnya. Berlaku sekali, sampai pukul ${until}.`,
  readyNote: 'Mohon tautannya tidak diteruskan kepada orang lain.',
  officerLink: (url, until) => `Atau lewat tautan Telegram, berlaku sekali, sampai pukul ${until}:\n${url}`,
};
