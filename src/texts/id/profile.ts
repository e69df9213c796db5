import type { Word } from '../../domain/dialog/message.ts';

/** What people see of the bot before they write to it. Words of a role are left out: the menu is the same for all. */
export const profile: {
  readonly commands: readonly { readonly word: Word; readonly description: string }[];
  readonly description: string;
  readonly short: string;
} = {
  commands: [
    { word: 'mulai', description: 'Beranda' },
    { word: 'nilai', description: 'Mulai atau lanjutkan penilaian mandiri' },
    { word: 'hasil', description: 'Hasil dan kesenjangan saya' },
    { word: 'rekomendasi', description: 'Pelatihan untuk kesenjangan saya' },
    { word: 'cari', description: 'Cari pelatihan, misalnya /cari excel' },
    { word: 'jp', description: 'JP tahun ini' },
    { word: 'forum', description: 'Jadwal forum OPD' },
    { word: 'ingatkan', description: 'Atur pengingat' },
    { word: 'data', description: 'Data saya, siapa yang melihat, dan cara menghapus' },
    { word: 'bahasa', description: 'Ganti bahasa (English)' },
    { word: 'bantuan', description: 'Apa yang bisa saya bantu' },
    { word: 'batal', description: 'Berhenti dari yang sedang dikerjakan, draf tetap aman' },
  ],
  description:
    'Sinau, asisten belajar ASN Kota Semarang. Menilai kompetensi sendiri lewat percakapan, mencari pelatihan yang sesuai, dan mengingat tenggat. Bukan penilaian SKP dan bukan asesmen resmi. Tekan Mulai, ada contoh yang bisa dicoba tanpa akun.',
  short: 'Asisten belajar ASN Kota Semarang: menilai diri, mencari pelatihan, mengingat tenggat.',
};
