import type { MentorWords } from '../../domain/reminders/mentor-item.ts';

/** What mentoring tells people about, in Indonesian. */
export const mentorNotices: MentorWords = {
  title: (notice) =>
    ({
      asked: 'Permintaan menjadi mentor',
      accepted: 'Mentor Bapak/Ibu sudah setuju',
      declined: 'Jawaban permintaan mentor',
      ended: 'Pendampingan selesai',
      check: 'Sudah bertemu?',
    })[notice],
  item: (notice, { name, mentor, competency }) => {
    switch (notice) {
      case 'asked':
        return {
          head: `${name} meminta pendampingan`,
          lines: [`Kompetensi: ${competency}`, 'Bapak/Ibu bebas memutuskan. Alasan tidak ditanyakan.'],
        };
      case 'accepted':
        return {
          head: `${name} bersedia menjadi mentor`,
          lines: [`Kompetensi: ${competency}`, 'Silakan sepakati pertemuan pertama.'],
        };
      case 'declined':
        return {
          head: `${name} saat ini belum bisa`,
          lines: ['Itu soal waktu, bukan soal Bapak/Ibu. Mentor lain bisa dicari kapan saja.'],
        };
      case 'ended':
        return {
          head: `Pendampingan dengan ${name}`,
          lines: ['Sudah selesai. Terima kasih atas waktu dan kesediaannya. Catatan pertemuan tetap ada.'],
        };
      case 'check':
        return {
          head: `${competency}, bersama ${name}`,
          lines: [mentor ? 'Bapak/Ibu mentornya. Sudah bertemu?' : 'Sudah bertemu dengan mentor?'],
        };
    }
  },
  door: (notice) =>
    ({
      asked: 'Baca permintaannya',
      accepted: 'Lihat pendampingan',
      declined: 'Cari mentor lain',
      ended: 'Mentoring',
    })[notice],
  met: 'Sudah',
  notYet: 'Belum',
};
