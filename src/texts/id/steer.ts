import type { SteerTexts } from '../../domain/dialog/texts/steer.ts';
import type { Share } from '../../domain/reminders/effect.ts';
import { isHoursKind } from '../../domain/reminders/hours-item.ts';
import { isVerifyKind } from '../../domain/reminders/verify-item.ts';
import { list, number, shortDate } from './format.ts';
import { hoursNotices } from './hours-notices.ts';
import { verifyNotices } from './verify-notices.ts';

const KINDS: Readonly<Record<string, string>> = {
  assessment: 'Penilaian',
  forum: 'Forum',
  notes: 'Hasil forum',
  mentoring: 'Mentoring',
  own: 'Permintaan sendiri',
};
const RUNGS: Readonly<Record<string, string>> = {
  opening: 'dibuka',
  'last-day': 'hari terakhir',
  'one-hour': 'menjelang acara',
  june: 'Juni',
  september: 'September',
  november: 'November',
  'after-3': 'sesudah 3 hari',
  'after-10': 'sesudah 10 hari',
  unreachable: 'belum terhubung',
  ended: 'sesudah pengingat terakhir',
};
const CHANNELS = { telegram: 'Telegram', slack: 'Slack', terminal: 'Terminal' } as const;
const kindOf = (kind: string): string => {
  if (isVerifyKind(kind)) return verifyNotices.title(kind);
  return isHoursKind(kind) ? hoursNotices.title(kind) : (KINDS[kind] ?? kind);
};

const named = (kind: string, rung: string): string =>
  `${kindOf(kind)}${rung === '' ? '' : ` ${RUNGS[rung] ?? rung}`}`;

const points = (share: number): string => number(Math.round(100 * share));
const percent = (share: number | null): string => `${points(share ?? 0)}%`;
const shareWords = (share: Share | null): string =>
  share === null
    ? 'terlalu sedikit orang'
    : `${percent(share.share)} (${number(share.count)} dari ${number(share.of)} orang; kisaran ${percent(share.low)}–${percent(share.high)})`;

/** Everybody's reminders, in Indonesian. */
export const steer: SteerTexts = {
  door: 'Kelola semua pengingat',
  title: 'Semua pengingat',
  notYours: 'Pengingat untuk semua orang hanya dikelola admin BKPP.',
  state: (since) =>
    since === null
      ? 'Pengingat berjalan seperti biasa.'
      : `Semua pengingat dijeda sejak ${since}. Percakapan tetap dijawab.`,
  doubts: ({ estimated, emptyYears }) => {
    const days = estimated.map(({ day, name }) => `${shortDate(day)} ${name}`);
    const years = emptyYears.map((year) => `seluruh ${year}`);
    return `Kalender libur 60 hari ke depan belum semuanya resmi: ${list([...days, ...years])}. Bila SKB-nya sudah terbit, silakan impor hari liburnya lewat /impor.`;
  },
  plan: 'Rencana 7 hari',
  effect: 'Apakah pengingat berguna?',
  pause: 'Jeda semua',
  pauseAsk:
    'Jeda semua pengingat untuk semua orang? Yang sudah antre saya tarik kembali. Percakapan tetap dijawab, dan jedanya bisa diakhiri kapan saja.',
  pauseYes: 'Ya, jeda semua',
  resume: 'Jalankan lagi',
  failed: (count) => (count === 0 ? 'Pesan gagal' : `Pesan gagal (${count})`),
  planTitle: (days) => `Rencana ${days} hari ke depan`,
  planNone: 'Belum ada pengingat yang direncanakan.',
  planLine: ({ kind, rung, people, unreachable }) =>
    `${named(kind, rung)}: ${people} orang${unreachable === 0 ? '' : ` (${unreachable} belum terhubung)`}`,
  planNote:
    'Yang selesai sebelum waktunya tidak jadi dikirim, yang bersamaan digabung, dan paling banyak tiga pesan sepekan per orang.',
  planPaused: 'Sekarang sedang dijeda: tidak ada yang keluar sebelum dijalankan lagi.',
  effectSince: (since) => `Dihitung sejak ${since}.`,
  actedTitle: 'Bertindak dalam 48 jam sesudah diingatkan',
  actedNone: 'Belum ada pengingat yang terkirim.',
  acted: ({ kind, rung, within48h }) =>
    `${named(kind, rung === 'own' ? '' : rung)}${rung === 'own' ? ' atas permintaan sendiri' : ''}: ${shareWords(within48h)}`,
  mutedTitle: 'Mematikan sebagian atau semua pengingat',
  muted: shareWords,
  effectNote: 'Kisaran: di situ letak angka sebenarnya, dengan kemungkinan 95%.',
  holdOutTitle: 'Dibandingkan dengan tanpa pengingat',
  holdOutNone: 'Belum dibandingkan: semua orang diingatkan.',
  holdOutSince: (since) => `Sejak ${since}, mulai mengisi sebelum pengingat hari terakhir:`,
  reminded: (share) => `Diingatkan: ${shareWords(share)}`,
  heldOut: (share) => `Tidak diingatkan: ${shareWords(share)}`,
  lift: (lift) =>
    lift === null
      ? 'Selisihnya belum bisa dihitung.'
      : `Selisih: ${points(lift.lift)} poin persen, dengan kemungkinan 95% antara ${points(lift.low)} dan ${points(lift.high)}.`,
  holdOutOn: 'Mulai bandingkan',
  holdOutOff: 'Akhiri perbandingan',
  holdOutAsk: (on) =>
    on
      ? 'Mulai perbandingan? Di setiap periode yang dibuka mulai sekarang, satu dari sepuluh orang, dipilih acak, baru diingatkan pada hari terakhir. Lalu tampak berapa banyak yang mengisi karena diingatkan.'
      : 'Akhiri perbandingan? Semua orang diingatkan lagi, dan hasil perbandingan ini tidak ditampilkan lagi.',
  holdOutYes: (on) => (on ? 'Ya, mulai' : 'Ya, akhiri'),
  failedTitle: 'Pesan gagal',
  failedNone: 'Semua pesan sudah dijawab dan terkirim.',
  failedMore: (count) => `${count} lainnya: sinau failed`,
  failedHead: ({ id, state }) => {
    if (state === 'failed') return `${id}: belum terjawab`;
    return state === 'refused' ? `${id}: ditolak` : `${id}: belum pasti sampai`;
  },
  failedLine: ({ failure, attempts }, when) =>
    `${when}, ${attempts} kali dicoba${failure === null ? '' : `: ${failure}`}`,
  channel: (channel) => CHANNELS[channel],
  failedAbout: (state) => {
    if (state === 'failed') return 'Bila dicoba lagi, pesan itu dibaca dan dijawab seperti baru diterima.';
    return state === 'refused'
      ? 'Bila dikirim lagi, pesan itu dicoba sekali lagi ke akun yang sama.'
      : 'Pesan ini mungkin sudah sampai. Bila dikirim lagi, salinannya ditandai sebagai kiriman ulang.';
  },
  retry: 'Coba lagi',
  drop: 'Hapus dari daftar',
  done: (ask) =>
    ask === 'retry' ? 'Baik, pesan itu dicoba lagi.' : 'Baik, pesan itu saya hapus dari daftar.',
  notDone: 'Pesan itu tidak bisa dicoba lagi: isinya sudah tidak disimpan.',
  toList: 'Kembali ke daftar',
};
