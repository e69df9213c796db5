import type { QuestionTexts } from '../../domain/dialog/texts/questions.ts';

export const questions: QuestionTexts = {
  source: (source, day) => `Sumber: ${source} (per ${day}).`,
  unconfirmed: 'Menunggu konfirmasi BKPP.',
  confirmed: 'Sudah dikonfirmasi BKPP.',
  askFurther: (whom) =>
    whom === 'umpeg'
      ? 'Untuk kepastian, silakan tanya umpeg (petugas kepegawaian) di OPD Bapak/Ibu.'
      : 'Untuk kepastian, silakan tanya BKPP lewat umpeg di OPD Bapak/Ibu.',
  unknown:
    'Maaf, untuk itu saya belum punya jawaban yang disetujui, dan saya tidak mau menebak. Silakan tanya umpeg (petugas kepegawaian) di OPD Bapak/Ibu atau BKPP.',
  unknownNear:
    'Maaf, untuk itu saya belum punya jawaban yang disetujui, dan saya tidak mau menebak. Silakan tanya umpeg (petugas kepegawaian) di OPD Bapak/Ibu atau BKPP. Yang paling dekat ada di bawah ini.',
  kept: 'Pertanyaannya saya catat tanpa nama, supaya jawabannya dapat disiapkan.',
  gone: 'Maaf, jawaban itu sudah tidak ada. Silakan tanyakan lagi dengan kata-kata sendiri.',
};
