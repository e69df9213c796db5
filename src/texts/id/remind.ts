import type { RemindTexts } from '../../domain/dialog/texts/remind.ts';
import type { NoMoment } from '../../domain/dialog/topics/remind.ts';
import type { Unclear } from '../../domain/time/spoken.ts';

const UNCLEAR: Readonly<Record<Unclear, string>> = {
  event:
    'Saya belum tahu tanggal acara itu. Mohon tulis harinya, misalnya "Senin pagi" atau "tanggal 3 jam 9".',
  vague: 'Kapan tepatnya, Bapak/Ibu? Misalnya "besok jam 9" atau "Senin pagi".',
  impossible: 'Tanggal atau jam itu tidak ada. Mohon tulis sekali lagi, misalnya "Senin jam 9".',
  past: 'Waktu itu sudah lewat. Mohon tulis waktu yang akan datang, misalnya "besok jam 9".',
  future: 'Mohon tulis waktunya sekali lagi, misalnya "besok jam 9".',
  several: 'Saya membaca lebih dari satu waktu. Yang mana? Mohon tulis satu saja, misalnya "Senin jam 9".',
};

const NONE: Readonly<Record<NoMoment, string>> = {
  gone: 'Yang ini sudah selesai atau dibatalkan, jadi tidak perlu diingatkan lagi.',
  far: 'Itu masih lebih dari setahun lagi. Mohon pilih waktu yang lebih dekat.',
  stopped: 'Semua pengingat sedang Bapak/Ibu hentikan. Nyalakan dulu, lalu tulis lagi.',
};

export const remind: RemindTexts = {
  ask: (what) =>
    `Kapan saya ingatkan tentang "${what}"? Tulis saja, misalnya "Senin pagi", "besok jam 9", atau "sampai jam 2".`,
  unclear: (why) => UNCLEAR[why],
  confirm: (what, when) => `Saya ingatkan tentang "${what}" pada ${when}. Benar begitu?`,
  moved:
    'Saya geser ke jam pengingat terdekat: di luar jam kerja dan hari libur saya tidak mengirim pengingat.',
  onlyOnce: 'Untuk sekarang saya ingatkan satu kali, belum bisa berulang.',
  yes: 'Ya, ingatkan',
  other: 'Waktu lain',
  no: 'Tidak jadi',
  saved: (what, when) => `Baik, saya ingatkan tentang "${what}" pada ${when}.`,
  dropped: 'Baik, tidak jadi.',
  none: (why) => NONE[why],
  late: (day) => `Itu sudah terlambat: hari terakhirnya ${day}. Mohon pilih waktu yang lebih awal.`,
  assessment: (period) => (/penilaian/i.test(period) ? period : `penilaian ${period}`),
  something: 'hal yang Bapak/Ibu minta',
  otherTime: 'Ingin waktu lain? Tulis saja, misalnya "Senin pagi" atau "sampai jam 2".',
  listTitle: 'Yang Bapak/Ibu minta diingatkan:',
  line: (what, when) => `${what}: ${when}`,
  cancel: (n) => `Batalkan nomor ${n}`,
  cancelled: 'Baik, pengingat itu saya batalkan.',
};
