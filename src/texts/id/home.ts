import type { LearningHours } from '../../domain/dialog/facts.ts';
import type { HomeTexts } from '../../domain/dialog/texts/home.ts';
import { number } from './format.ts';

/** "8/20" towards a target; a ceiling is named as one, so that nobody reads it as a target. */
export function hoursLine({ verified, target, ceiling }: LearningHours): string {
  if (target !== null) return `JP ${number(verified)}/${number(target)}`;
  if (ceiling !== null) return `JP ${number(verified)} (batas ${number(ceiling)})`;
  return `JP ${number(verified)}`;
}

export const home: HomeTexts = {
  greeting: (name) => `Salam, Bapak/Ibu ${name}`,
  hours: hoursLine,
  pending: (count, deadline) => {
    const waiting = `${count} penilaian menunggu`;
    return deadline === null ? waiting : `${waiting}, tenggat ${deadline}`;
  },
  nothingPending: 'tidak ada penilaian menunggu',
  forum: (when) => `Forum ${when}`,
  more: 'Silakan pilih. Boleh juga diketik dengan kata-kata sendiri.',
  help: [
    'Saya membantu penilaian mandiri, mencari pelatihan dan mentor, mencatat JP, serta mengingatkan penilaian dan forum.',
    'Silakan ketik dengan kata-kata sehari-hari, misalnya:\n“mulai penilaian”\n“pelatihan excel gratis”\n“JP saya berapa”\n“jadwal forum bulan ini”\n“apakah webinar dihitung JP?”',
    'Perintah singkat: /nilai, /hasil, /rekomendasi, /cari, /jp, /klaim, /mentor, /forum, /ingatkan, /data, /bahasa, /batal. Di Slack perintahnya diawali /sinau, misalnya /sinau nilai, dan “pindah ke Telegram” membawa percakapan ke sana.',
  ].join('\n\n'),
  helpUmpeg:
    'Untuk umpeg: /kode membuat kode penghubung akun pegawai. /verifikasi membuka klaim JP yang menunggu. /tim menunjukkan siapa di OPD yang penilaiannya belum terkirim. /kebutuhan menunjukkan kesenjangan OPD dalam angka, tanpa nama, /tren perubahannya.\n/kanal mengatur kanal Slack yang menerima kabar OPD, hanya jumlah.',
  helpSuperior:
    'Untuk atasan langsung: /verifikasi membuka jawaban tim yang menunggu Bapak/Ibu. /tim menunjukkan siapa yang penilaiannya belum terkirim, /tren perubahan dari periode ke periode.',
  thanks: 'Sama-sama, Bapak/Ibu. Semoga pekerjaannya lancar.',
  greetBack: 'Salam, Bapak/Ibu. Apa yang bisa saya bantu?',
  contact:
    'Untuk bantuan atau keluhan, silakan hubungi umpeg (petugas kepegawaian) di OPD Bapak/Ibu. Umpeg dapat meneruskannya ke BKPP. Pesan tadi tidak saya teruskan ke siapa pun.',
  outside:
    'Maaf, itu di luar tugas saya. Saya membantu penilaian mandiri, pelatihan, JP, forum, dan pengingat. Hasil orang lain tidak saya tunjukkan. Untuk urusan kepegawaian lain, silakan tanya umpeg OPD.',
  others:
    'Maaf, hasil orang lain tidak saya tunjukkan di sini. Hasil seorang pegawai hanya bisa dilihat olehnya sendiri dan, sesudah dikirim, oleh atasannya. Begitu pula hasil Bapak/Ibu.',
  pressPlease: 'Untuk yang ini mohon tekan salah satu tombolnya. Belum ada yang berubah.',
  unknownWord: (typed, near) =>
    near === null
      ? `Perintah ${typed} belum saya kenal. Ketik /bantuan untuk melihat yang ada.`
      : `Perintah ${typed} belum saya kenal. Mungkin maksudnya ${near}?`,
  alsoWanted: (label) =>
    `Tadi Bapak/Ibu juga menyebut: ${label}. Itu saya kerjakan begitu tombolnya ditekan.`,
  willing: 'Terima kasih. Bersedia untuk apa, Bapak/Ibu?',
  willingForum: 'Forum: hadir atau bicara',
  willingMentoring: 'Permintaan mentor',
  clarify: 'Saya belum yakin. Mana yang Bapak/Ibu maksud?',
  storyTold:
    'Ini terdengar seperti cerita pekerjaan. Apakah mau dipakai sebagai contoh dalam penilaian Bapak/Ibu?',
  notUnderstood:
    'Maaf, saya belum menangkap maksudnya. Boleh ditulis dengan kata lain, atau ketik “bantuan”.',
  noFile: 'Berkasnya tidak dapat dikirim di sini; isinya ada dalam pesan ini.',
  cut: 'Pesan tadi panjang sekali, jadi hanya bagian awalnya yang saya baca.',
  paused: (answered, skipped, total) =>
    `Baik, kita berhenti dulu. ${answered} dari ${total} sudah tersimpan${skipped === 0 ? '' : `, ${skipped} dilewati`}. Ketik “lanjut” bila siap, kita teruskan dari sini.`,
  nothingToCancel: 'Tidak ada yang perlu dibatalkan. Yang sudah tersimpan tetap aman.',
  cancelled: 'Baik, tidak jadi. Yang sudah tersimpan tetap aman.',
  stale: 'Maaf, tombol itu dari pesan lama dan masanya sudah lewat. Tidak ada yang berubah.',
  alreadyTaken: 'Pilihan itu sudah saya terima. Tidak perlu ditekan lagi.',
  identifiersLeftOut: 'Nomor dan alamat email tidak ikut saya simpan.',
  movedOn:
    'Sejak terakhir kita bercakap, Sinau diperbarui. Kita mulai dari beranda, jawaban yang tersimpan tetap aman.',
  barred:
    'Mohon maaf, Bapak/Ibu. Sinau hanya melayani anggota penuh ruang kerja Slack ini, bukan tamu atau anggota organisasi lain. Bila Bapak/Ibu ASN Kota Semarang, mintalah admin Slack menjadikan akun ini anggota penuh, atau pakai Sinau di Telegram.',
  failed:
    'Maaf, ada gangguan di pihak saya, jadi pesan tadi belum saya proses. Silakan coba lagi sebentar lagi. Jawaban yang tersimpan tetap aman.',
  elsewhere: 'Jawabannya saya kirim lewat pesan langsung, supaya hanya Bapak/Ibu yang membacanya.',
  working: 'Sebentar, sedang saya siapkan.',
  copy: 'Mungkin pesan ini sudah Bapak/Ibu terima. Tadi sambungan terputus, jadi saya kirim sekali lagi.',
};
