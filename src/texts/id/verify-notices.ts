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
    }
  },
  item: ({ kind, news: { count, differing, by, to, period, until } }) => {
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
        return {
          head: `${count} penilaian menunggu atasan yang belum terhubung`,
          lines: [
            stopped(`Yang ditunggu: ${by ?? 'atasan'}${differing > 0 ? `, dan ${differing} lainnya` : ''}`),
            'Mohon sampaikan kode penghubungnya. Isi jawabannya tidak ditampilkan di sini.',
          ],
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
    }
  },
};
