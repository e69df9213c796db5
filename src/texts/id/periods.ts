import type { Scope } from '../../domain/assessment/period.ts';
import type { PeriodTexts } from '../../domain/dialog/texts/periods.ts';
import type { JobLevel, Status } from '../../domain/people/person.ts';
import { list, number, stopped } from './format.ts';

const JOB_LEVELS: Readonly<Record<JobLevel, string>> = {
  JPT_PRATAMA: 'JPT Pratama',
  ADMINISTRATOR: 'Administrator',
  PENGAWAS: 'Pengawas',
  PELAKSANA: 'Pelaksana',
  JF_AHLI_UTAMA: 'JF Ahli Utama',
  JF_AHLI_MADYA: 'JF Ahli Madya',
  JF_AHLI_MUDA: 'JF Ahli Muda',
  JF_AHLI_PERTAMA: 'JF Ahli Pertama',
  JF_PENYELIA: 'JF Penyelia',
  JF_MAHIR: 'JF Mahir',
  JF_TERAMPIL: 'JF Terampil',
  JF_PEMULA: 'JF Pemula',
};
const STATUSES: Readonly<Record<Status, string>> = {
  PNS: 'PNS',
  CPNS: 'CPNS',
  PPPK: 'PPPK',
  PPPK_PW: 'PPPK paruh waktu',
};
const STATES = {
  coming: 'belum mulai',
  open: 'sedang berjalan',
  over: 'hari terakhir sudah lewat',
  closed: 'ditutup',
} as const;
const UNKNOWN = {
  opd: (value: string) => `OPD “${value}” tidak ada di data pegawai. Mohon ditulis dengan nama singkatnya.`,
  unit: (value: string) => `Tidak ada pegawai di unit “${value}”.`,
  competency: (value: string) => `Kompetensi “${value}” tidak ada di kamus yang berlaku.`,
} as const;
const FAULTS = {
  reversed: 'Hari terakhirnya lebih awal daripada hari pertama. Mohon tanggalnya diperbaiki.',
  over: 'Hari terakhirnya sudah lewat. Mohon tanggalnya diperbaiki.',
  long: 'Satu periode paling lama setahun. Mohon tanggalnya diperbaiki.',
  few: 'Kompetensi pilihan lebih sedikit daripada yang wajib dijawab.',
  both: 'Satu kompetensi tidak bisa sekaligus untuk semua peserta dan pilihan.',
} as const;

/** Long lists are cut: a message must stay readable on a phone. */
function some(names: readonly string[]): string {
  return names.length > 8 ? `${names.slice(0, 7).join(', ')}, dan ${names.length - 7} lainnya` : list(names);
}

function scopeLine({ opd, units, jobLevels, statuses }: Scope): string {
  const parts = [
    opd === undefined ? '' : `OPD ${some(opd)}`,
    units === undefined ? '' : `unit ${some(units)}`,
    jobLevels === undefined ? '' : `jenjang ${some(jobLevels.map((one) => JOB_LEVELS[one]))}`,
    statuses === undefined ? '' : `status ${some(statuses.map((one) => STATUSES[one]))}`,
  ].filter((part) => part !== '');
  return `Peserta: ${parts.length === 0 ? 'semua pegawai aktif' : parts.join('; ')}`;
}

export const periods: PeriodTexts = {
  help: 'Untuk admin BKPP: /periode membuka, memperpanjang, menutup, dan membuka lagi periode penilaian. /kebutuhan menunjukkan kesenjangan kota dalam angka, /tren perubahannya. /impor memperbarui data dari Excel.',
  title: 'Periode penilaian',
  notYours:
    'Periode penilaian diatur oleh admin BKPP. Kalau ada yang ingin ditanyakan, silakan hubungi umpeg OPD Bapak/Ibu.',
  none: 'Belum ada periode penilaian.',
  pick: 'Silakan pilih periode yang ingin dilihat atau diubah.',
  older: (count) => `${number(count)} periode yang lebih lama tidak ditampilkan.`,
  state: (state) => STATES[state],
  dates: (from, to) => `${from} sampai ${to}`,
  counts: ({ assigned, begun, sent }) =>
    `${number(assigned)} peserta · ${number(begun)} sudah mulai · ${number(sent)} sudah terkirim`,
  gone: 'Periode itu tidak saya temukan. Silakan lihat daftarnya.',
  scope: scopeLine,
  competencies: (names) =>
    `Kompetensi: ${names === null ? 'semua manajerial dan sosial kultural' : some(names)}, ditambah yang teknis menurut jabatan`,
  optional: (least, names) =>
    names.length === 0
      ? 'Kompetensi pilihan: tidak ada'
      : `Pilihan: paling sedikit ${least} dari ${some(names)}`,
  late: (days) =>
    days === 0
      ? 'Susulan: tidak ada'
      : `Susulan: sampai ${days} hari sesudah hari terakhir, ditandai terlambat`,
  opdHead: 'Peserta menurut OPD',
  opdLine: (opd, people) => `${opd}: ${number(people)}`,
  opdMore: (agencies, people) => `${number(agencies)} OPD lain: ${number(people)}`,
  dayAsk: 'Tanggal lain boleh diketik, misalnya 16 Desember 2026.',
  dayUnclear: 'Tanggalnya belum saya mengerti. Mohon ditulis seperti ini: 16 Desember 2026.',
  dayTooEarly: (day) => `Tanggalnya harus sesudah ${day}. Silakan pilih atau ketik lagi.`,
  extendAsk: (name) => `Sampai kapan ${name} diperpanjang?`,
  extendSure: (name, from, to) =>
    `${name}\nHari terakhir semula: ${from}\nMenjadi: ${to}\n\nPengingat mengikuti hari terakhir yang baru. Perpanjang?`,
  closeSure: (name, waiting) =>
    [
      `${name} akan ditutup sekarang. Sesudah itu tidak ada jawaban yang diterima.`,
      waiting === 0
        ? 'Semua peserta sudah mengirim.'
        : `${number(waiting)} peserta belum mengirim. Jawaban mereka tetap tersimpan.`,
      'Tutup sekarang?',
    ].join('\n\n'),
  reopenAsk: (name) => `${name} dibuka lagi sampai kapan?`,
  reopenSure: (name, to) =>
    `${name} dibuka lagi sampai ${to}. Peserta melanjutkan dari jawaban terakhirnya.\n\nBuka lagi?`,
  extended: 'Periode sudah diperpanjang.',
  closed: 'Periode sudah ditutup. Jawaban yang tersimpan tetap ada.',
  reopened: 'Periode sudah dibuka lagi.',
  busy: 'Periode ini baru saja diubah orang lain, jadi tidak ada yang saya ubah. Beginilah keadaannya sekarang.',
  nameAsk:
    'Apa nama periodenya? Nama ini dibaca semua peserta, misalnya “Penilaian Mandiri Semester I 2027”.',
  nameLength: (longest) => `Namanya mohon ditulis dalam 3 sampai ${longest} huruf.`,
  opensAsk: 'Mulai hari apa?',
  closesAsk: 'Hari terakhirnya kapan?',
  plan: 'Rancangan periode',
  planName: (name) => `Nama: ${name}`,
  opdAsk: 'OPD mana saja yang ikut? Mohon diketik nama singkatnya, dipisah koma. Misalnya: Dishub, Dinkes.',
  unitAsk: 'Unit mana saja yang ikut? Mohon diketik lengkap, dipisah titik koma.',
  levelAsk: 'Jenjang apa saja yang ikut? Tekan untuk memilih, tekan lagi untuk membatalkan pilihan.',
  statusAsk: 'Status apa saja yang ikut? Tekan untuk memilih, tekan lagi untuk membatalkan pilihan.',
  competencyAsk:
    'Kompetensi apa saja untuk semua peserta? Mohon diketik kode atau namanya, dipisah koma. Misalnya: M.01, Kerja Sama.',
  competencyUnknown: (words) => `“${words}” tidak ada di kamus yang berlaku. Mohon diketik lagi.`,
  optionalAsk:
    'Kompetensi pilihan mana saja? Mulai dengan banyaknya yang wajib dijawab, lalu daftarnya. Misalnya: 2 dari T.DIG.01, T.YAN.01, T.ARS.01.',
  lateAsk: 'Berapa hari susulan sesudah hari terakhir? Jawaban susulan ditandai terlambat.',
  listTooLong: (most) => `Daftarnya paling banyak ${most}. Mohon dipendekkan.`,
  unknown: ({ what, value }) => UNKNOWN[what](value),
  fault: (fault) => FAULTS[fault],
  nameTaken: (name) => `Sudah ada periode bernama ${stopped(`“${name}”`)} Mohon pilih nama lain.`,
  nobody: 'Tidak ada seorang pun yang sesuai dengan cakupan ini. Mohon diubah dulu.',
  trial: (people, agencies) =>
    `${number(people)} orang dari ${number(agencies)} OPD akan ikut. Belum ada yang dibuka, dan belum ada yang diberi tahu.`,
  beside: (name, people) =>
    `Perhatian: ${number(people)} orang di antaranya juga ikut ${name} pada waktu yang sama.`,
  optionalIntro: (least, all) =>
    least === 0
      ? `${all} kompetensi terakhir boleh dijawab, boleh dilewati.`
      : `${all} kompetensi terakhir adalah pilihan. Mohon dijawab paling sedikit ${least}.`,
  optionalLeft: (left) =>
    `Sebelum dikirim, masih perlu ${left} kompetensi pilihan lagi. Silakan dijawab yang ini, atau dilewati untuk memilih yang lain.`,
  optionalAt: (position) => `${position} · pilihan`,
  lateIntro: (until) =>
    `Hari terakhirnya sudah lewat. Jawaban susulan diterima sampai ${until}, dan ditandai terlambat.`,
  lastDayOff: (holiday) =>
    `Perhatian: hari terakhirnya hari libur${holiday === null ? '' : ` (${holiday})`}. Pengingat hari terakhir dikirim pada hari kerja sebelumnya.`,
  openSure: 'Buka periode ini?',
  opened: (people) =>
    `Periode sudah dibuka untuk ${number(people)} orang. Mereka melihatnya sejak hari pertama, dan diingatkan pada jam kerja.`,
  manage: 'Periode penilaian',
  see: 'Lihat periode ini',
  open: 'Buka periode baru',
  list: 'Daftar periode',
  extend: 'Perpanjang',
  close: 'Tutup sekarang',
  reopen: 'Buka lagi',
  yesExtend: 'Ya, perpanjang',
  yesClose: 'Ya, tutup sekarang',
  yesReopen: 'Ya, buka lagi',
  yesOpen: 'Ya, buka periode ini',
  keep: 'Tidak jadi',
  todayLabel: 'Hari ini',
  who: 'Lihat siapa yang ikut',
  changePlan: 'Ubah rancangan',
  nameLabel: 'Nama',
  datesLabel: 'Tanggal',
  opdLabel: 'OPD',
  unitLabel: 'Unit',
  levelLabel: 'Jenjang',
  statusLabel: 'Status',
  competencyLabel: 'Kompetensi',
  optionalLabel: 'Pilihan',
  lateLabel: 'Susulan',
  everybody: 'Semuanya',
  allManagerial: 'Semua manajerial, sosial kultural',
  noOptional: 'Tanpa kompetensi pilihan',
  done: 'Selesai memilih',
  days: (count) => (count === 0 ? 'Tidak ada susulan' : `${count} hari`),
  jobLevel: (level) => JOB_LEVELS[level],
  status: (status) => STATUSES[status],
  chosen: (label) => `✓ ${label}`,
};
