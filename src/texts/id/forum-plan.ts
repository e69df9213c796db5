import type { ForumPlanTexts } from '../../domain/dialog/texts/forum-plan.ts';
import { FARTHEST, FORUM_HOURS } from '../../domain/forums/plan.ts';
import { clock } from './format.ts';

const DAYS: Readonly<Record<string, string>> = {
  MO: 'Senin',
  TU: 'Selasa',
  WE: 'Rabu',
  TH: 'Kamis',
  FR: 'Jumat',
};
const ORDINALS: Readonly<Record<string, string>> = {
  '+1': 'pertama',
  '+2': 'kedua',
  '+3': 'ketiga',
  '+4': 'keempat',
  '-1': 'terakhir',
};
const LENGTHS = {
  name: 'Nama forum',
  place: 'Tempatnya',
  why: 'Alasannya',
  opd: 'Nama singkat OPD',
} as const;
const FIELDS = {
  name: 'Nama atau topik forum',
  when: 'Waktu, misalnya Rabu kedua tiap bulan 09.00 atau 16 Des 09.00-11.00',
  place: 'Tempat',
  why: 'Alasan (dibaca peserta)',
  opd: 'OPD (nama singkat)',
} as const;
const FAULTS = {
  unread: 'Waktunya belum saya mengerti. Contoh: Rabu kedua tiap bulan 09.00, atau 16 Des 09.00-11.00.',
  rhythm:
    'Irama itu belum saya kenal. Yang bisa: Rabu kedua tiap bulan 09.00, Kamis terakhir tiap bulan 13.30, atau Senin tiap minggu 08.00.',
  noTime: 'Jamnya belum disebut. Contoh: 16 Des 09.00-11.00.',
  past: 'Waktu itu sudah lewat. Mohon pilih waktu yang akan datang.',
  far: `Waktu itu lebih dari ${FARTHEST} hari lagi, atau tahun ini sudah lewat. Mohon pilih waktu yang lebih dekat.`,
  dayOff: 'Hari itu hari libur. Mohon pilih hari kerja.',
  hours: `Waktunya di luar jam kerja. Forum dimulai dan selesai antara ${clock(FORUM_HOURS.from)} dan ${clock(FORUM_HOURS.to)}.`,
} as const;

const heard = (told: number): string =>
  told === 0 ? 'Tidak ada yang perlu diberi tahu.' : `Yang akan diberi tahu: ${told} orang, satu kali.`;

/** Forums as an officer plans them, in Indonesian. */
export const forumPlan: ForumPlanTexts = {
  notYours: 'Jadwal forum diatur oleh petugas umpeg OPD dan admin BKPP.',
  title: 'Atur forum',
  none: 'Belum ada forum yang akan datang.',
  pick: 'Forum mana yang ingin diatur?',
  more: (left) => `Masih ada ${left} forum lagi sesudah ini.`,
  line: (opd, when, attending) => `${opd} · ${when} · ${attending} orang akan hadir`,
  opdAsk: 'Untuk OPD mana? Silakan ketik nama singkatnya.',
  nameAsk: 'Apa nama atau topik forumnya?',
  timeAsk: 'Kapan diadakan? Contoh: Rabu kedua tiap bulan 09.00, atau 16 Des 09.00-11.00.',
  placeAsk: 'Di mana tempatnya?',
  length: (what, least, most) => `${LENGTHS[what]} mohon ditulis dalam ${least} sampai ${most} huruf.`,
  fault: (why) => FAULTS[why],
  noOpd: (opd) => `OPD “${opd}” tidak ada, atau bukan wewenang Bapak/Ibu.`,
  taken: (name) => `OPD ini sudah punya forum “${name}” yang seperti itu. Mohon pakai nama atau waktu lain.`,
  noDates: 'Dengan waktu itu belum ada tanggal dalam sepuluh minggu ke depan.',
  previewTitle: 'Rancangan forum',
  preview: (opd, name, place, hours) =>
    [name, `OPD: ${opd}`, `Waktu: ${hours}`, `Tempat: ${place}`].join('\n'),
  rhythm: (time) => {
    if (time.kind === 'single') return 'satu kali';
    const [, ordinal = '', day = ''] = /BYDAY=([+-]\d)?([A-Z]{2})/.exec(time.rule) ?? [];
    return ordinal === ''
      ? `${DAYS[day] ?? day} tiap minggu`
      : `${DAYS[day] ?? day} ${ORDINALS[ordinal] ?? ordinal} tiap bulan`;
  },
  datesHead: 'Tanggal terdekat',
  moved: (by, on) => `${on} (semula ${by}, hari libur)`,
  clash: (others) => ['Perhatian, pada waktu itu OPD sudah punya:', ...others].join('\n'),
  sure: (people) =>
    `${people} pegawai akan melihatnya di /forum dan diingatkan sebelum harinya. Belum ada yang disimpan. Jadwalkan?`,
  added: (name) => `Forum “${name}” sudah dijadwalkan.`,
  moveAsk: (title) => `${title} digeser ke kapan? Contoh: 16 Des 09.00.`,
  whyAsk: (decision) =>
    `Apa alasannya ${decision === 'move' ? 'digeser' : 'dibatalkan'}? Peserta akan membacanya.`,
  moveCheck: (title, from, to, why, told) =>
    [
      title,
      `Semula: ${from}`,
      `Menjadi: ${to}`,
      `Alasan: ${why}`,
      heard(told),
      'Yang sudah menyatakan hadir akan ditanya lagi. Geser?',
    ].join('\n'),
  cancelCheck: (title, when, why, told) =>
    [`${title}, ${when}, akan dibatalkan.`, `Alasan: ${why}`, heard(told), 'Batalkan?'].join('\n'),
  noMove: 'Itu waktunya yang sekarang. Mohon sebutkan waktu lain.',
  oneTime: 'Yang digeser hanya satu pertemuan. Mohon sebutkan satu tanggal dan jamnya.',
  changedMeanwhile:
    'Forum ini baru saja diubah orang lain, jadi tidak ada yang saya ubah. Mohon dilihat lagi.',
  gone: 'Forum itu sudah lewat, sudah dibatalkan, atau bukan wewenang Bapak/Ibu.',
  decided: (decision, told) =>
    `Forum sudah ${decision === 'move' ? 'digeser' : 'dibatalkan'}. ${told === 0 ? 'Tidak ada yang perlu diberi tahu.' : `${told} orang diberi tahu.`}`,
  add: 'Jadwalkan forum',
  manage: 'Atur forum',
  save: 'Ya, jadwalkan',
  keep: 'Tidak jadi',
  again: 'Ubah dari awal',
  move: 'Geser',
  cancel: 'Batalkan',
  yesMove: 'Ya, geser',
  yesCancel: 'Ya, batalkan',
  field: (what) => FIELDS[what],
};
