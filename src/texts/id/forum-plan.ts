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
  from: 'Mulai kapan tidak diadakan lagi, misalnya 1 Jan atau hari ini',
  opd: 'OPD (nama singkat)',
} as const;
const FAULTS = {
  unread: 'Waktunya belum saya pahami.',
  rhythm:
    'Irama itu belum saya kenal. Yang bisa: Rabu kedua tiap bulan 09.00, Kamis terakhir tiap bulan 13.30, tiap tanggal 15 jam 09.00, atau Senin tiap minggu 08.00.',
  noDay: 'Harinya belum disebut. Mohon hari dan jamnya ditulis sekaligus.',
  noTime: 'Jamnya belum disebut. Mohon hari dan jamnya ditulis sekaligus.',
  lateDate:
    'Tanggal 29, 30, dan 31 tidak ada di setiap bulan. Mohon pilih tanggal 1 sampai 28, atau misalnya Jumat terakhir tiap bulan.',
  past: 'Waktu itu sudah lewat. Mohon pilih waktu yang akan datang.',
  far: `Waktu itu lebih dari ${FARTHEST} hari lagi, atau tahun ini sudah lewat. Mohon pilih waktu yang lebih dekat.`,
  dayOff: 'Hari itu hari libur. Mohon pilih hari kerja.',
  hours: `Waktunya di luar jam kerja. Forum dimulai dan selesai antara ${clock(FORUM_HOURS.from)} dan ${clock(FORUM_HOURS.to)}.`,
} as const;

const DECIDED = { move: 'digeser', cancel: 'dibatalkan', end: 'diakhiri' } as const;
const END_FAULTS = {
  unread: 'Harinya belum saya mengerti. Contoh: 1 Jan, Senin depan, atau hari ini.',
  past: 'Hari itu sudah lewat. Mohon pilih hari ini atau hari yang akan datang.',
  far: `Hari itu lebih dari ${FARTHEST} hari lagi. Mohon pilih hari yang lebih dekat.`,
} as const;

const heard = (told: number): string =>
  told === 0 ? 'Tidak ada yang perlu diberi tahu.' : `Yang akan diberi tahu: ${told} orang, satu kali.`;

const wereTold = (told: number): string =>
  told === 0 ? 'Tidak ada yang perlu diberi tahu.' : `${told} orang diberi tahu.`;

/** Forums as an officer plans them, in Indonesian. */
export const forumPlan: ForumPlanTexts = {
  notYours: 'Jadwal forum diatur oleh petugas umpeg OPD dan admin BKPP.',
  title: 'Atur forum',
  none: 'Belum ada forum yang akan datang.',
  pick: 'Forum mana yang ingin diatur?',
  more: (left) => `Masih ada ${left} forum lagi sesudah ini.`,
  line: (opd, when, attending) => `${opd} · ${when} · ${attending} orang akan hadir`,
  onDayOff: 'Perhatian, hari itu hari libur. Forum ini belum digeser.',
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
    const date = /BYMONTHDAY=(\d+)/.exec(time.rule)?.[1];
    if (date !== undefined) return `tanggal ${date} tiap bulan`;
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
  whyAsk: (decision) => `Apa alasannya ${DECIDED[decision]}? Peserta akan membacanya.`,
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
  decided: (decision, told) => `Forum sudah ${DECIDED[decision]}. ${wereTold(told)}`,
  seriesNone: 'Belum ada forum yang berulang.',
  seriesPick: 'Forum berulang mana yang ingin dilihat?',
  seriesLine: (opd, hours, place) => `${opd} · ${hours} · ${place}`,
  seriesEnds: (from) => `Tidak diadakan lagi mulai ${from}`,
  seriesNoDates: 'Belum ada pertemuan terjadwal.',
  seriesGone: 'Forum berulang itu sudah berakhir, atau bukan wewenang Bapak/Ibu.',
  meeting: (when, attending) => `${when} · ${attending} orang akan hadir`,
  endAsk: (name) => `Mulai kapan ${name} tidak diadakan lagi? Silakan pilih, atau ketik harinya.`,
  endFault: (why) => END_FAULTS[why],
  endCheck: (from, last, why) =>
    [
      `Tidak diadakan lagi mulai ${from}.`,
      last === null ? 'Tidak ada pertemuan lagi sebelum itu.' : `Pertemuan terakhir: ${last}`,
      `Alasan: ${why}`,
    ].join('\n'),
  endGone: 'Yang dibatalkan',
  endSure: (told) => `${heard(told)} Akhiri?`,
  ended: (name, from, told) =>
    [
      `${name} tidak diadakan lagi mulai ${from}. ${wereTold(told)}`,
      'Bila keliru, tekan “Lanjutkan lagi”, paling lambat sepekan sesudah hari itu.',
    ].join('\n'),
  resumeBack: 'Yang diadakan lagi',
  resumeSure: (told) => `${heard(told)} Lanjutkan?`,
  resumed: (name, told) => `${name} diadakan lagi seperti semula. ${wereTold(told)}`,
  resume: 'Lanjutkan lagi',
  yesResume: 'Ya, lanjutkan',
  series: 'Forum berulang',
  end: 'Akhiri forum ini',
  endToday: 'Mulai hari ini',
  endAfter: (on) => `Sesudah ${on}`,
  yesEnd: 'Ya, akhiri',
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
