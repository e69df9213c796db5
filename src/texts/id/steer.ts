import type { SteerTexts } from '../../domain/dialog/texts/steer.ts';
import { isVerifyKind } from '../../domain/reminders/verify-item.ts';
import { verifyNotices } from './verify-notices.ts';

const KINDS: Readonly<Record<string, string>> = {
  assessment: 'Penilaian',
  forum: 'Forum',
  notes: 'Hasil forum',
  own: 'Permintaan sendiri',
};
const RUNGS: Readonly<Record<string, string>> = {
  opening: 'dibuka',
  'last-day': 'hari terakhir',
  'one-hour': 'menjelang acara',
  unreachable: 'belum terhubung',
  ended: 'sesudah pengingat terakhir',
};
const CHANNELS = { telegram: 'Telegram', slack: 'Slack', terminal: 'Terminal' } as const;
const kindOf = (kind: string): string =>
  KINDS[kind] ?? (isVerifyKind(kind) ? verifyNotices.title(kind) : kind);

/** Everybody's reminders, in Indonesian. */
export const steer: SteerTexts = {
  door: 'Kelola semua pengingat',
  title: 'Semua pengingat',
  notYours: 'Pengingat untuk semua orang hanya dikelola admin BKPP.',
  state: (since) =>
    since === null
      ? 'Pengingat berjalan seperti biasa.'
      : `Semua pengingat dijeda sejak ${since}. Percakapan tetap dijawab.`,
  plan: 'Rencana 7 hari',
  pause: 'Jeda semua',
  pauseAsk:
    'Jeda semua pengingat untuk semua orang? Yang sudah antre saya tarik kembali. Percakapan tetap dijawab, dan jedanya bisa diakhiri kapan saja.',
  pauseYes: 'Ya, jeda semua',
  resume: 'Jalankan lagi',
  failed: (count) => (count === 0 ? 'Pesan gagal' : `Pesan gagal (${count})`),
  planTitle: (days) => `Rencana ${days} hari ke depan`,
  planNone: 'Belum ada pengingat yang direncanakan.',
  planLine: ({ kind, rung, people, unreachable }) =>
    `${kindOf(kind)}${rung === '' ? '' : ` ${RUNGS[rung] ?? rung}`}: ${people} orang${unreachable === 0 ? '' : ` (${unreachable} belum terhubung)`}`,
  planNote:
    'Yang selesai sebelum waktunya tidak jadi dikirim, yang bersamaan digabung, dan paling banyak tiga pesan sepekan per orang.',
  planPaused: 'Sekarang sedang dijeda: tidak ada yang keluar sebelum dijalankan lagi.',
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
