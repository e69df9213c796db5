import type { ForumTexts } from '../../domain/dialog/texts/forums.ts';

export const forums: ForumTexts = {
  cancelledTitle: 'Forum dibatalkan',
  cancelled: (title, when, why) =>
    [
      `${title}, ${when}, tidak jadi diadakan.`,
      ...(why === '' ? [] : [`Alasannya: ${why}`]),
      'Pengingatnya saya hentikan. Bapak/Ibu tidak perlu melakukan apa-apa.',
    ].join('\n'),
  movedTitle: 'Forum pindah jadwal',
  moved: (title, from, to, place) =>
    [
      `${title} pindah waktu.`,
      `Semula: ${from}`,
      `Menjadi: ${to}`,
      `Tempat: ${place}`,
      'Mohon dijawab lagi, apakah Bapak/Ibu bisa hadir.',
    ].join('\n'),
};
