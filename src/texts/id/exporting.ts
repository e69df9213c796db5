import type { ExportTexts } from '../../domain/dialog/texts/exporting.ts';
import type { CopyPart, ExportWhat } from '../../domain/dialog/topics/facts-files.ts';
import { ESTIMATE, UNSUPPORTED } from './levels.ts';

const TITLES: Readonly<Record<ExportWhat, string>> = {
  result: 'Hasil saya',
  hours: 'JP saya',
  team: 'Kemajuan tim',
  agency: 'Rekap peserta',
  trends: 'Tren penilaian',
};
const COLUMNS: Readonly<Record<ExportWhat, string>> = {
  result: 'Kompetensi|Tingkat|Syarat jabatan|Kesenjangan|Sumber',
  hours: 'Kegiatan|Bentuk|Penyelenggara|Selesai|JP|Status',
  team: 'Nama|Unit kerja|Terjawab|Jumlah kompetensi|Dikirim|Terverifikasi',
  agency: 'Kelompok|Peserta|Sudah mengirim|Selesai diverifikasi',
  trends:
    'Periode|Kelompok|Kompetensi|Peserta|Sudah mengirim|Selesai diverifikasi|Diketahui tingkatnya|Di bawah syarat',
};
const PARTS: Readonly<Record<CopyPart, string>> = {
  person: 'Data diri',
  account: 'Akun terhubung',
  answer: 'Jawaban penilaian',
  verdict: 'Verifikasi atasan',
  return: 'Dikembalikan',
  objection: 'Keberatan',
  peers: 'Pandangan rekan',
  peerAnswer: 'Pandangan untuk rekan',
  mentorOffer: 'Tawaran menjadi mentor',
  mentoring: 'Mentoring',
  official: 'Hasil asesmen resmi',
  learning: 'JP',
  course: 'Minat pelatihan',
  forum: 'Forum',
  present: 'Hadir di forum',
  speaker: 'Diminta menjadi narasumber',
  topic: 'Usulan topik',
  leave: 'Cuti (tanpa pengingat)',
  reminder: 'Pengaturan pengingat',
  file: 'Berkas tersimpan',
  former: 'Sebelum impor data',
  seen: 'Yang pernah membuka',
};
const FIELDS: Readonly<Record<string, string>> = {
  name: 'Nama',
  status: 'Status',
  agency: 'OPD',
  unit: 'Unit kerja',
  post: 'Jabatan',
  jobLevel: 'Jenjang',
  email: 'Alamat surel',
  roles: 'Peran',
  grade: 'Golongan',
  job_family: 'Rumpun jabatan',
  work_pattern: 'Pola kerja',
  active: 'Aktif',
  superior: 'Atasan',
  level: 'Tingkat',
  assessor: 'Asesor',
  valid_until: 'Berlaku sampai',
  jp: 'JP',
  organiser: 'Penyelenggara',
  certificate: 'Nomor sertifikat',
  form: 'Bentuk',
  started_on: 'Mulai',
  last_day: 'Akhir cuti',
  state: 'Status',
  reason: 'Alasan',
};
const STATES: Readonly<Record<string, string>> = {
  told: 'diceritakan',
  tapped: 'dipilih dari perilaku',
  unsupported: UNSUPPORTED,
  skipped: 'dilewati',
  interested: 'berminat',
  saved: 'disimpan',
  unfit: 'tidak cocok',
  done: 'sudah pernah',
  hadir: 'hadir',
  tidak: 'tidak hadir',
  tunggu: 'di daftar tunggu',
  bersedia: 'bersedia',
  klaim: 'klaim, belum diperiksa',
  terverifikasi: 'terverifikasi',
  ditolak: 'ditolak',
  stopped: 'semua dihentikan',
  example: 'diminta contoh',
  level: 'diminta meninjau tingkat',
  fill: 'diminta melengkapi',
  other: 'lainnya',
  roster: 'data pegawai',
  official: 'hasil asesmen resmi',
  jp: 'JP',
};

export const exporting: ExportTexts = {
  door: 'Unduh data',
  ask: 'Data apa yang Bapak/Ibu perlukan sebagai berkas?',
  button: (what, format) => `${TITLES[what]} (${format === 'xlsx' ? 'Excel' : 'CSV'})`,
  title: (what) => TITLES[what],
  name: (what, day) => `${TITLES[what].toLowerCase().replaceAll(' ', '-')}-${day}`,
  columns: (what) => COLUMNS[what],
  done: (_what, rows, date, period) =>
    [`${rows} baris, keadaan ${date}.`, period === '' ? '' : `Periode: ${period}.`]
      .filter((line) => line !== '')
      .join('\n'),
  note: (what) => {
    switch (what) {
      case 'result':
        return ESTIMATE;
      case 'hours':
        return 'Yang masih klaim belum dihitung sebagai JP terverifikasi.';
      case 'team':
        return 'Berisi nama. Mohon disimpan untuk keperluan dinas saja.';
      case 'agency':
      case 'trends':
        return 'Hanya angka. Kelompok di bawah lima orang tidak ditampilkan.';
    }
  },
  few: 'tidak ditampilkan',
  entry: (state) => STATES[state] ?? state,
  copyButton: 'Salinan data saya',
  copyTitle: 'Salinan data Bapak/Ibu',
  copyName: (day) => `salinan-data-${day}`,
  copyColumns: 'Bagian|Perihal|Nilai|Status|Isi|Tanggal',
  copyPart: (part) => PARTS[part],
  copyAbout: ({ part, about }) => (part === 'person' || part === 'former' ? (FIELDS[about] ?? about) : about),
  copyState: (state) => STATES[state] ?? state,
  copyDone: (rows, date) =>
    `${rows} baris, keadaan ${date}. Isinya semua yang tersimpan tentang Bapak/Ibu, termasuk siapa yang pernah membukanya.`,
};
