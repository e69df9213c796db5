import type { Item } from '../../domain/dialog/message.ts';
import type { VerifyWords } from '../../domain/reminders/verify-item.ts';
import { date, stopped } from './format.ts';

const peerAsked = (by: string | null, until: string | null): Item => ({
  head: `${by ?? 'Seorang rekan'} meminta pandangan Bapak/Ibu`,
  lines: [
    'Beberapa ketukan saja. Jawaban Bapak/Ibu tidak ditunjukkan kepada siapa pun.',
    ...(until === null ? [] : [stopped(`Ditunggu sampai ${date(until)}`)]),
  ],
});

const unlinkedItem = (count: number, by: string | null, more: number): Item => ({
  head: `${count} penilaian menunggu atasan yang belum terhubung`,
  lines: [
    stopped(`Yang ditunggu: ${by ?? 'atasan'}${more > 0 ? `, dan ${more} lainnya` : ''}`),
    'Mohon sampaikan kode penghubungnya. Isi jawabannya tidak ditampilkan di sini.',
  ],
});

/** Counts only: the list is for the officer alone. */
const pendingLines = (rung: string, count: number, unreachable: number, until: string | null): string[] => [
  ...(until === null ? [] : [stopped(`Tenggat ${date(until)}`)]),
  ...(rung === 'ended'
    ? ['Hari ini pengingat terakhir dikirim. Sesudah ini saya tidak mengingatkan lagi.']
    : []),
  ...(unreachable === 0
    ? []
    : [
        `${unreachable} dari ${count} orang itu belum terhubung, jadi pengingat tidak sampai. Kode penghubung dibuat dengan /kode.`,
      ]),
];

/** What verifying tells people about, in Indonesian. */
export const verifyNotices: VerifyWords = {
  title: (kind) => {
    switch (kind) {
      case 'verify':
        return 'Ada yang menunggu verifikasi';
      case 'returned':
        return 'Ada catatan dari atasan';
      case 'verdict':
        return 'Penilaian sudah dilihat atasan';
      case 'handed':
        return 'Verifikasi dialihkan';
      case 'passed':
        return 'Verifikasi dialihkan';
      case 'delegated':
        return 'Mewakili verifikasi';
      case 'second':
        return 'Keberatan sudah ditinjau';
      case 'peer':
        return 'Pandangan untuk rekan';
      case 'viewed':
        return 'Pandangan rekan sudah lengkap';
      case 'unlinked':
        return 'Atasan yang belum terhubung';
      case 'pending':
        return 'Penilaian di OPD Bapak/Ibu';
    }
  },
  item: ({ kind, rung, news: { count, differing, by, to, period, until } }) => {
    const head = period ?? 'Penilaian mandiri';
    switch (kind) {
      case 'verify':
        return {
          head: `${count} orang menunggu verifikasi`,
          lines: ['Yang sesuai bisa diverifikasi sekaligus, biasanya kurang dari satu menit.'],
        };
      case 'returned':
        return {
          head,
          lines: [
            count === 1
              ? `${by ?? 'Atasan'} menitipkan satu catatan untuk dilengkapi.`
              : `${by ?? 'Atasan'} menitipkan ${count} catatan untuk dilengkapi.`,
            ...(until === null ? [] : [stopped(`Ditunggu sampai ${date(until)}`)]),
          ],
        };
      case 'verdict':
        return {
          head,
          lines: [
            differing === 0
              ? `${by ?? 'Atasan'} sudah melihat ${count} kompetensi, semuanya sesuai.`
              : `${by ?? 'Atasan'} sudah melihat ${count} kompetensi. Pada ${differing} di antaranya pandangannya berbeda, alasannya bisa dibaca.`,
          ],
        };
      case 'handed':
        return {
          head,
          lines: [
            `Sudah lama menunggu ${by ?? 'atasan'}, jadi sekarang saya teruskan ke ${stopped(to ?? 'atasan di atasnya')}`,
            'Yang dilihatnya sama seperti yang Bapak/Ibu setujui waktu mengirim.',
          ],
        };
      case 'passed':
        return {
          head: `${count} penilaian dialihkan`,
          lines: [
            `Sudah lama menunggu verifikasi Bapak/Ibu, jadi sekarang diteruskan ke ${stopped(to ?? 'atasan di atasnya')}`,
            'Bila Bapak/Ibu sering berhalangan, verifikasi bisa diwakilkan.',
          ],
        };
      case 'delegated':
        return {
          head: `Mewakili ${by ?? 'atasan'}`,
          lines: [
            until === null
              ? 'Bapak/Ibu diminta memverifikasi jawaban timnya.'
              : stopped(`Bapak/Ibu diminta memverifikasi jawaban timnya sampai ${date(until)}`),
          ],
        };
      case 'second':
        return { head, lines: [`${by ?? 'Peninjau'} sudah memutuskan keberatan Bapak/Ibu.`] };
      case 'peer':
        return peerAsked(by, until);
      case 'viewed':
        return {
          head: 'Pandangan rekan',
          lines: ['Permintaan Bapak/Ibu sudah ditutup, dan ringkasannya bisa dibaca.'],
        };
      case 'unlinked':
        return unlinkedItem(count, by, differing);
      case 'pending':
        return {
          head: `${head}: ${count} orang belum mengirim`,
          lines: pendingLines(rung, count, differing, until),
        };
    }
  },
  door: (kind) => {
    switch (kind) {
      case 'verify':
      case 'passed':
      case 'delegated':
        return 'Buka verifikasi';
      case 'returned':
        return 'Baca catatannya';
      case 'verdict':
      case 'handed':
      case 'second':
        return 'Hasil saya';
      case 'peer':
        return 'Beri pandangan';
      case 'viewed':
        return 'Baca ringkasannya';
      case 'unlinked':
        return 'Buat kode penghubung';
      case 'pending':
        return 'Lihat daftarnya';
    }
  },
};
