import type { ConsentTexts } from '../../domain/dialog/texts/consents.ts';

export const consents: ConsentTexts = {
  door: 'Persetujuan saya',
  title: 'Persetujuan Bapak/Ibu',
  superior: 'Berbagi jawaban dengan atasan',
  superiorHow:
    'Hanya lewat tombol “Kirim ke atasan”, setiap kali. Yang belum dikirim tidak dilihat siapa pun; yang sudah dikirim tetap disimpan BKPP.',
  mentor: 'Terlihat sebagai mentor',
  state: (given) => (given ? 'diizinkan' : 'tidak diizinkan'),
  withdrawAi: 'Tarik izin AI luar',
};
