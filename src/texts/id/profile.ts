import type { Word } from '../../domain/dialog/message.ts';

/** What people see of the bot before they write to it, and each word in the command menu. */
export const profile: {
  readonly words: Readonly<Record<Word, string>>;
  readonly description: string;
  readonly short: string;
} = {
  words: {
    mulai: 'Beranda',
    nilai: 'Mulai atau lanjutkan penilaian mandiri',
    hasil: 'Hasil dan kesenjangan saya',
    rekomendasi: 'Pelatihan untuk kesenjangan saya',
    cari: 'Cari pelatihan, misalnya /cari excel',
    jp: 'JP tahun ini',
    klaim: 'Catat kegiatan belajar sebagai klaim JP',
    mentor: 'Cari mentor atau menjadi mentor',
    forum: 'Jadwal forum OPD',
    ingatkan: 'Atur pengingat',
    data: 'Data saya, siapa yang melihat, dan cara menghapus',
    bahasa: 'Ganti bahasa (English)',
    bantuan: 'Apa yang bisa saya bantu',
    batal: 'Berhenti dari yang sedang dikerjakan, draf tetap aman',
    kode: 'Buat kode penghubung akun pegawai',
    tim: 'Status penilaian tim',
    periode: 'Atur periode penilaian',
    kebutuhan: 'Kesenjangan kompetensi dan kebutuhan pelatihan',
    tren: 'Peserta dan kesenjangan dari periode ke periode',
    impor: 'Impor katalog, pegawai, syarat, dan data lain dari Excel',
    verifikasi: 'Periksa penilaian dari tim',
    ekspor: 'Unduh rekap dan salinan data',
    kanal: 'Kanal Slack yang menerima kabar OPD',
  },
  description:
    'Sinau, asisten belajar ASN Kota Semarang. Menilai kompetensi sendiri lewat percakapan, mencari pelatihan yang sesuai, dan mengingat tenggat. Bukan penilaian SKP dan bukan asesmen resmi. Tekan Mulai, ada contoh yang bisa dicoba tanpa akun.',
  short: 'Asisten belajar ASN Kota Semarang: menilai diri, mencari pelatihan, mengingat tenggat.',
};
