import type { HoursWords } from '../../domain/reminders/hours-item.ts';
import { number, stopped } from './format.ts';

/** What learning hours tell people about, in Indonesian. */
export const hoursNotices: HoursWords = {
  title: (kind) => {
    switch (kind) {
      case 'jp':
        return 'JP tahun ini';
      case 'certificate':
        return 'Bukti klaim JP';
      case 'done':
      case 'attended':
        return 'JP yang belum dicatat';
      case 'claim':
        return 'Klaim JP sudah diperiksa';
    }
  },
  item: ({ kind, news: { title, verified, other, hours, reason } }) => {
    const name = title ?? 'Kegiatan';
    switch (kind) {
      case 'jp':
        return {
          head: name,
          lines: [
            `Terverifikasi ${number(verified)} dari ${number(hours)} JP${other > 0 ? `, menunggu ${number(other)} JP` : ''}.`,
            `Masih kurang ${number(Math.max(0, hours - verified - other))} JP sampai 31 Desember.`,
          ],
        };
      case 'certificate':
        return { head: name, lines: ['Klaim ini belum ada buktinya. Foto atau PDF sertifikat sudah cukup.'] };
      case 'done':
        return {
          head: name,
          lines: ['Ditandai sudah pernah. Bila selesainya tahun ini atau tahun lalu, JP-nya bisa dicatat.'],
        };
      case 'attended':
        return { head: name, lines: ['Forum sudah selesai. Bila Bapak/Ibu hadir, JP-nya bisa dicatat.'] };
      case 'claim':
        return {
          head: other > 0 && verified === 0 ? `Ditolak: ${name}` : 'Sudah diperiksa umpeg',
          lines: [
            ...(verified > 0 ? [`${number(verified)} klaim terverifikasi, ${number(hours)} JP.`] : []),
            ...(other > 0 && verified > 0 ? [`${number(other)} klaim ditolak, antara lain “${name}”.`] : []),
            ...(reason === null || reason === '' ? [] : [stopped(`Alasannya: ${reason}`)]),
            ...(other > 0 ? ['Klaim yang ditolak bisa diperbaiki dan diajukan lagi.'] : []),
          ],
        };
    }
  },
  door: (kind) => {
    switch (kind) {
      case 'jp':
        return 'Lihat JP saya';
      case 'certificate':
        return 'Lampirkan sertifikat';
      case 'done':
      case 'attended':
        return 'Catat JP';
      case 'claim':
        return 'Klaim saya';
    }
  },
};
