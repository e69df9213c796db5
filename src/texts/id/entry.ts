import type { EntryTexts } from '../../domain/dialog/texts/entry.ts';

export const entry: EntryTexts = {
  welcomeTitle: 'Selamat datang di Sinau',
  welcome: [
    'Saya asisten belajar ASN Kota Semarang, dikelola BKPP.',
    'Saya membantu Bapak/Ibu menilai kompetensi sendiri, mencari pelatihan yang sesuai, dan mengingat tenggat.',
    'Yang saya simpan setelah akun terhubung: jawaban dan contoh kerja, pilihan pelatihan, catatan JP dan forum, serta pengaturan pengingat. Semuanya bisa dilihat lewat “data saya”.',
  ].join('\n\n'),
  welcomeNote: 'Ini bukan penilaian SKP dan bukan asesmen resmi.',
  needLink: 'Untuk itu akun Bapak/Ibu perlu dihubungkan dulu. Sebentar saja, cukup dengan kode dari umpeg.',
  askCode:
    'Silakan ketik kode dari umpeg OPD Bapak/Ibu. Satu kode hanya berlaku sekali.\n\nBelum punya? Mintalah kepada umpeg (petugas kepegawaian) di kantor. Membuatnya hanya sebentar.',
  nipProvesNothing:
    'Mohon NIP tidak diketik di sini. NIP diketahui banyak orang, jadi belum membuktikan siapa Bapak/Ibu. Yang saya perlukan kode dari umpeg.',
  wrongCode:
    'Kode itu tidak cocok atau sudah tidak berlaku. Silakan periksa lagi, atau minta kode baru ke umpeg.',
  codeBlocked:
    'Sudah terlalu banyak kode yang salah. Demi keamanan, silakan coba lagi setelah satu jam. Umpeg dapat membantu bila kodenya hilang.',
  linkedTitle: (name) => `Terima kasih, Bapak/Ibu ${name}`,
  linked:
    'Akun sudah terhubung. Percakapan bisa dilanjutkan di Telegram atau Slack, asal akunnya sama-sama terhubung.',
  emailFound: (name, opd) =>
    `Alamat email di Slack ini tercatat atas nama ${name}, ${opd}. Apakah ini Bapak/Ibu?`,
  emailUnknown:
    'Alamat email di Slack ini tidak ada di daftar pegawai. Tidak apa-apa, akun bisa dihubungkan dengan kode dari umpeg.',
  demoTitle: 'Contoh: Kasi Pelayanan di kelurahan rekaan',
  demoIntro: 'Jabatan ini rekaan. Ada tiga pertanyaan singkat, lalu saya tunjukkan hasil dan pelatihannya.',
  demoNote: 'Setelah contoh selesai, jawabannya tidak disimpan. Boleh keluar kapan saja.',
  demoResult: (gap) =>
    gap === null
      ? 'Di contoh ini tidak ada kesenjangan: semua syarat jabatan terpenuhi.'
      : `Kesenjangan terbesar di contoh ini: ${gap}. Berikut pelatihan yang sesuai.`,
  demoEnd: 'Contoh selesai dan jawabannya tidak disimpan. Untuk penilaian sendiri, silakan hubungkan akun.',
  demoLeft: 'Baik, kita keluar dari contoh. Jawabannya tidak disimpan.',
};
