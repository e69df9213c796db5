import type { ClaimField, ClaimTexts } from '../../domain/dialog/texts/claims.ts';
import { number, stopped } from './format.ts';

const ASKS = {
  form: 'Apa bentuk kegiatannya? Boleh juga diketik, misalnya magang.',
  title: 'Apa nama kegiatannya, seperti tertulis di sertifikat atau undangan?',
  dates: 'Kapan kegiatannya? Contoh: 12 Okt 2026, 1-3 Okt 2026, atau kemarin.',
  organiser: 'Siapa penyelenggaranya?',
  certificate: 'Berapa nomor sertifikatnya?',
} as const;
const LENGTHS = {
  title: 'Nama kegiatan',
  organiser: 'Nama penyelenggara',
  certificate: 'Nomor sertifikat',
} as const;
const FORMS: Readonly<Record<string, string>> = {
  pelatihan: 'Pelatihan',
  seminar: 'Seminar',
  workshop: 'Workshop',
  bimtek: 'Bimtek',
  sosialisasi: 'Sosialisasi',
  webinar: 'Webinar',
  'e-learning': 'E-learning',
  coaching: 'Coaching',
  mentoring: 'Mentoring',
  'komunitas belajar': 'Komunitas belajar',
  'belajar mandiri': 'Belajar mandiri',
  benchmarking: 'Benchmarking',
  outbound: 'Outbound',
  magang: 'Magang',
  detasering: 'Detasering',
};
const FIELDS: Readonly<Record<ClaimField, string>> = {
  form: 'Bentuk',
  title: 'Nama',
  dates: 'Tanggal',
  organiser: 'Penyelenggara',
  amount: 'Jumlah',
  certificate: 'Nomor',
  scope: 'Tingkat',
};
const WINDOW: Readonly<Record<ClaimField, string>> = {
  form: 'Bentuk kegiatan',
  title: 'Nama kegiatan',
  dates: 'Tanggal, misalnya 1-3 Okt 2026',
  organiser: 'Penyelenggara',
  amount: 'JP di sertifikat (bila ada)',
  certificate: 'Nomor sertifikat (bila ada)',
  scope: 'Tingkat',
};
const STATES = {
  klaim: 'menunggu pemeriksaan umpeg',
  terverifikasi: 'sudah terverifikasi',
  ditolak: 'ditolak umpeg',
} as const;

const formName = (form: string): string => FORMS[form] ?? form;

/** "2 hari × 4 JP = 8 JP". */
function counted(amount: number, unit: string | null, each: number | null, jp: number): string {
  const by = number(each ?? 0);
  if (unit === 'day') return `${number(amount)} hari × ${by} JP = ${number(jp)} JP`;
  if (unit === 'session') return `${number(amount)} sesi × ${by} JP = ${number(jp)} JP`;
  if (unit === 'activity') return `${number(jp)} JP untuk satu kegiatan`;
  return each === 1 || each === null
    ? `${number(jp)} JP`
    : `${number(amount)} JP × ${by} (internasional) = ${number(jp)} JP`;
}

/** A claim of learning hours, in Indonesian. */
export const claims: ClaimTexts = {
  position: (n, of) => `Klaim JP · ${n} dari ${of}`,
  ask: (what) => ASKS[what],
  amountAsk: (unit, days) => {
    if (unit === 'day')
      return `Rentang tanggalnya ${number(days)} hari. Berapa hari yang benar-benar diikuti?`;
    if (unit === 'session') return 'Berapa sesi yang diikuti?';
    return 'Berapa JP yang tertulis di sertifikat? Bila tidak tertulis, sebutkan lamanya, misalnya 90 menit atau 3 jam.';
  },
  allDays: (days) => `Semua, ${number(days)} hari`,
  form: formName,
  formUnknown:
    'Bentuk itu belum saya kenal. Silakan pilih salah satu, atau ketik misalnya seminar atau magang.',
  noForm: (form) =>
    `Untuk ${formName(form).toLowerCase()} pada tanggal itu belum ada aturan konversi JP. Silakan pilih bentuk lain.`,
  length: (what, least, most) => `${LENGTHS[what]} mohon ditulis dalam ${least} sampai ${most} huruf.`,
  days: (fault, today) => {
    if (fault === 'future') return 'Kegiatan itu belum selesai. JP bisa diklaim sesudah hari terakhirnya.';
    if (fault === 'old')
      return `Yang bisa diklaim hanya kegiatan tahun ini dan tahun lalu, sejak 1 Januari ${Number(today.slice(0, 4)) - 1}.`;
    if (fault === 'long') return 'Rentang itu lebih dari setahun. Mohon diperiksa lagi tanggalnya.';
    if (fault === 'order') return 'Tanggal selesainya lebih dulu daripada tanggal mulainya.';
    return 'Tanggalnya belum saya mengerti. Contoh: 12 Okt 2026, atau 1-3 Okt 2026.';
  },
  amount: (fault, days) => {
    if (fault === 'none') return 'Jumlahnya kurang dari 1 JP (45 menit), jadi belum bisa dihitung.';
    if (fault === 'days')
      return days === 1
        ? 'Menurut tanggalnya kegiatan itu hanya 1 hari.'
        : `Menurut tanggalnya kegiatan itu paling banyak ${number(days)} hari.`;
    if (fault === 'sessions') return 'Paling banyak 31 sesi dalam satu klaim.';
    if (fault === 'hours')
      return `Sehari hanya ada 32 JP (24 jam). Dalam ${number(days)} hari jumlah itu tidak mungkin, mohon diperiksa lagi.`;
    return 'Jumlahnya belum saya mengerti. Cukup angkanya, misalnya 8.';
  },
  noNumber: 'Tidak ada nomor',
  checkTitle: (corrected) => (corrected ? 'Perbaikan klaim JP' : 'Klaim JP'),
  check: (facts, trial) =>
    [
      facts.title,
      `Bentuk: ${facts.form}${facts.international ? ', internasional' : ''}`,
      `Tanggal: ${facts.days}`,
      `Penyelenggara: ${facts.organiser}`,
      `Nomor sertifikat: ${facts.certificate === '' ? 'tidak ada' : facts.certificate}`,
      `Bukti: ${facts.proof ?? (trial.attended ? 'tercatat di daftar hadir forum' : 'belum dilampirkan')}`,
      `Hitungan: ${counted(facts.amount, trial.unit, trial.each, trial.jp)}`,
    ].join('\n'),
  range: (from, to) => `${from} sampai ${to}`,
  twin: ({ title, jp, state }, ended) =>
    `Sudah tercatat: “${title}”, selesai ${ended}, ${number(jp)} JP, ${STATES[state]}.`,
  same: 'Itu tampaknya kegiatan yang sama, jadi tidak saya catat dua kali. Bila memang berbeda, ubah nama, tanggal, atau nomornya.',
  near: 'Mohon dipastikan ini kegiatan lain.',
  much: 'JP itu banyak untuk waktu sependek itu. Umpeg mungkin akan menanyakannya.',
  cut: (left, most) =>
    `Bentuk ini dihitung paling banyak ${number(most)} JP sebulan, jadi yang dihitung ${number(left)} JP.`,
  full: (form, most) =>
    `${form} dihitung paling banyak ${number(most)} JP sebulan, dan bulan itu sudah penuh. Belum ada yang disimpan.`,
  lastYear: (year) => `JP ini masuk hitungan tahun ${year}.`,
  overCeiling: (ceiling) =>
    `Bersama yang lain ini melewati batas ${number(ceiling)} JP setahun. Tetap dicatat, tetapi yang lewat batas tidak dihitung.`,
  sure: 'Belum ada yang disimpan. Ajukan ke umpeg?',
  whichAsk: 'Mana yang diubah?',
  field: (what, international) => {
    if (what !== 'scope') return FIELDS[what];
    return international ? 'Jadikan nasional' : 'Jadikan internasional';
  },
  saved: (title, jp, corrected) =>
    corrected
      ? `Klaim “${title}” sudah diperbaiki, ${number(jp)} JP. Umpeg memeriksanya lagi.`
      : `Klaim “${title}” sudah diajukan, ${number(jp)} JP. Dihitung sesudah umpeg memeriksanya.`,
  proofNow:
    'Silakan kirim foto atau PDF buktinya di sini: sertifikat, surat tugas, atau daftar hadir. Paling besar 5 MB. Boleh juga nanti.',
  notSaved:
    'Klaim ini tidak saya simpan: sementara itu sudah diputuskan umpeg, atau jatah bulannya sudah penuh.',
  left: (title) =>
    `Baik, kita berhenti dulu. ${title === '' ? 'Klaim ini' : `Klaim “${title}”`} belum diajukan, isinya saya simpan. Ketik /klaim untuk meneruskan.`,
  leftOver: (title) =>
    title === '' ? 'Ada klaim yang belum selesai diisi.' : `Klaim “${title}” belum selesai diisi.`,
  fileTaken: (name) => stopped(`Saya simpan sebagai bukti begitu klaimnya diajukan: ${name}`),
  yearLine: ({ jp, state, reason, proven }, ended) => {
    const line = `${number(jp)} JP · selesai ${ended}`;
    if (state === 'terverifikasi') return `${line}\nDihitung: sudah terverifikasi.`;
    if (state === 'ditolak')
      return `${line}\n${stopped(reason === '' ? 'Tidak dihitung: ditolak' : `Tidak dihitung: ditolak. Alasannya: ${reason}`)}`;
    return `${line}\nBelum dihitung: ${proven ? 'menunggu umpeg' : 'bukti belum dilampirkan'}.`;
  },
  yearMore: (count) => `Masih ada ${number(count)} catatan lain, semuanya ada di /data, salinan data.`,
  overYear: (ceiling) => `Yang dihitung paling banyak ${number(ceiling)} JP setahun.`,
  forecast: ({ sum, planned, missing, days }) =>
    [
      `Perkiraan sampai 31 Desember: ${number(sum)} JP, bila semua klaim terverifikasi.`,
      ...(planned > 0
        ? [`Dengan pelatihan di daftar minat: ${number(sum + planned)} JP, bila semuanya diikuti.`]
        : []),
      ...(missing > planned
        ? [`Masih perlu ${number(missing - planned)} JP lagi dalam ${number(days)} hari.`]
        : []),
    ].join('\n'),
  listTitle: 'Klaim JP Bapak/Ibu',
  listBody: 'Tekan nomornya untuk mengubah, melampirkan bukti, atau menarik klaim.',
  entryLines: (entry, ended) =>
    [
      `${formName(entry.form)} · ${number(entry.jp)} JP · selesai ${ended}`,
      `${STATES[entry.state]} · ${entry.proof === null ? 'tanpa bukti' : 'bukti ada'}`,
    ].join('\n'),
  refused: (reason) => stopped(`Alasannya: ${reason}`),
  withdrawAsk: (title) => `Tarik klaim “${title}”? Buktinya ikut dihapus.`,
  withdrawn: 'Klaim sudah ditarik, dan buktinya dihapus.',
  decidedMeanwhile:
    'Klaim itu sudah diputuskan, sudah ditarik, atau bukan milik Bapak/Ibu. Tidak ada yang berubah.',
  noSource: 'Kegiatan itu belum selesai, atau tidak tercatat untuk Bapak/Ibu.',
  add: 'Catat kegiatan',
  goOn: 'Lanjutkan klaim',
  afresh: 'Mulai klaim baru',
  submit: 'Ya, ajukan',
  change: 'Ubah',
  later: 'Nanti saja',
  keep: 'Tidak jadi',
  mend: 'Perbaiki dan ajukan lagi',
  withdraw: 'Tarik klaim',
  yesWithdraw: 'Ya, tarik',
  mine: 'Klaim saya',
  inWindow: (what) => WINDOW[what],
};
