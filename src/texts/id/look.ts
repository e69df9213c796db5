import type { LookTexts } from '../../domain/dialog/texts/look.ts';

export const look: LookTexts = {
  door: 'Lihat sebagai tabel',
  back: 'Kembali ke daftar biasa',
  trial: 'Contoh tabel',
  trialNames: ['Integritas', 'Kerja Sama'],
  ask: 'Di atas ini ada contoh tabel. Apakah tabelnya terbaca, Bapak/Ibu?',
  yes: 'Ya, terbaca',
  no: 'Tidak terbaca',
  on: 'Baik. Mulai sekarang hasil dan daftar di akun ini saya tampilkan sebagai tabel. Untuk mengembalikannya: /bahasa.',
  off: 'Baik, saya tetap memakai daftar biasa. Isinya sama.',
};
