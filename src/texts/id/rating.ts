import type { RatingTexts } from '../../domain/dialog/texts/rating.ts';

const REASON = {
  missed: 'Tidak menjawab',
  wrong: 'Isinya keliru',
  unclear: 'Sulit dipahami',
  unrelated: 'Tidak sesuai',
  general: 'Terlalu umum',
  known: 'Sudah pernah',
  high: 'Terlalu tinggi',
  low: 'Terlalu rendah',
  quote: 'Kutipannya keliru',
} as const;

export const rating: RatingTexts = {
  up: 'Membantu',
  down: 'Kurang tepat',
  reason: (reason) => REASON[reason],
  thanks: 'Terima kasih. Penilaian ini disimpan tanpa nama, untuk memperbaiki jawaban.',
  why: (about) =>
    about === 'level'
      ? 'Terima kasih, sudah saya catat tanpa nama. Apa yang kurang tepat? Tingkatnya tetap Bapak/Ibu yang menentukan.'
      : 'Terima kasih, sudah saya catat tanpa nama. Apa yang kurang tepat?',
  noted: 'Baik, alasannya sudah saya catat. Terima kasih.',
  over: 'Jawaban itu sudah lewat, jadi tidak dapat dinilai lagi. Tidak ada yang berubah.',
};
