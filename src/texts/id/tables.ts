import type { TableTexts } from '../../domain/dialog/texts/tables.ts';
import type { FoundKind } from '../../domain/tables/file.ts';
import type { AnyCell, ImportFlag } from '../../domain/tables/import.ts';
import { list, number } from './format.ts';

const megabytes = (bytes: number): string => `${number(Math.floor(bytes / 1_000_000))} MB`;

const CELLS: Readonly<Record<AnyCell, string>> = {
  missing: 'belum diisi',
  too_long: 'terlalu panjang',
  unknown: 'tidak dikenal',
  not_a_number: 'bukan angka',
  not_whole: 'harus bilangan bulat',
  out_of_range: 'di luar batas yang boleh',
  too_fine: 'paling banyak satu angka di belakang koma',
  not_a_date: 'bukan tanggal; contoh yang benar: 31/12/2027',
  not_an_id: 'bukan nomor pelatihan; contoh yang benar: KRS-083',
  twice_in_file: 'ada dua kali di berkas ini',
  above_required: 'tingkat sasaran harus lebih tinggi daripada tingkat awal',
  formula_error: 'rumus di sel ini gagal; mohon isi nilainya',
  before_start: 'tanggal selesai lebih awal daripada tanggal mulai',
  spreadsheet_number:
    'NIP ini diubah Excel menjadi angka sehingga digitnya hilang; ubah format kolom menjadi teks, lalu isi ulang',
  not_18_digits: 'NIP terdiri atas 18 digit',
  birth_date: 'delapan digit pertama NIP adalah tanggal lahir, dan yang ini bukan',
  appointment:
    'digit 9 sampai 14 NIP adalah tahun dan bulan pengangkatan (atau tanda PPPK), dan yang ini bukan',
  appointment_age: 'menurut NIP ini pegawai diangkat sebelum berumur 16 tahun',
  sex: 'digit ke-15 NIP adalah 1 atau 2',
  sequence: 'tiga digit terakhir NIP tidak mungkin 000',
  taken: 'alamat email ini sudah dipakai pegawai aktif lain',
  superior_unknown: 'NIP ini tidak ada di berkas maupun di data pegawai',
  superior_circle: 'urutan atasan ini berputar',
  email_form: 'bukan alamat email',
  code_form: 'bukan kode kompetensi; contoh yang benar: M.01 atau T.DIK.01',
  code_twice: 'kode ini sudah dipakai kompetensi lain di berkas ini',
  differs: 'berbeda dari yang tertulis di baris sebelumnya untuk kompetensi ini',
  hole: 'tingkat ini tidak ada; setiap kompetensi memerlukan tingkat 1 sampai 5',
  no_indicator: 'tingkat ini belum punya perilaku',
  competency_unknown: 'kompetensi ini tidak ada di kamus yang berlaku',
  person_unknown: 'tidak ada pegawai dengan NIP ini',
  in_future: 'tanggalnya belum tiba',
  both_named: 'satu baris berisi jabatan atau jenjang, tidak keduanya',
  form: 'bentuknya tidak sesuai',
  duplicate_code: 'kode ini ada dua kali',
  five_levels: 'tingkat 1 sampai 5 harus ada, masing-masing satu kali',
  unknown_job_level: 'jenjang ini tidak dikenal',
  unknown_competency: 'kompetensi ini tidak ada di berkas ini',
};
const FLAGS: Readonly<Record<ImportFlag['code'], string>> = {
  expired: 'sudah lewat',
  same_title: 'judul, penyelenggara, dan tanggalnya sama dengan pelatihan lain',
  refused:
    'klaim ini sudah ditolak umpeg, jadi tetap ditolak; pegawainya bisa memperbaiki dan mengajukan lagi',
  unusual_age:
    'menurut NIP-nya diangkat sebelum berumur 18 atau sesudah berumur 58 tahun; mohon diperiksa lagi',
  post_unknown: 'tidak ada pegawai dengan jabatan ini; mungkin ejaannya lain',
};

const FOUND: Readonly<Record<FoundKind, string>> = {
  pdf: 'Berkas ini PDF, bukan tabel, walaupun namanya lain. Mohon kirim tabel aslinya (xlsx).',
  web_page:
    'Berkas ini sebenarnya halaman web yang diberi nama Excel. Mohon buka di Excel, lalu Simpan Sebagai “Buku Kerja Excel (xlsx)”.',
  opendocument: 'Berkas ini berformat LibreOffice (ods). Mohon simpan sebagai xlsx, lalu kirim lagi.',
  binary_workbook: 'Berkas Excel ini berformat biner (xlsb). Mohon simpan sebagai xlsx, lalu kirim lagi.',
  document: 'Berkas ini dokumen atau presentasi, bukan tabel. Mohon pindahkan tabelnya ke Excel (xlsx).',
  archive: 'Berkas ini arsip ZIP. Mohon kirim tabel di dalamnya satu per satu.',
  other: 'Berkas ini bukan tabel. Yang bisa saya baca: XLSX, CSV, dan JSON.',
};
/** Columns whose own name is English. */
const COLUMNS: Readonly<Record<string, string>> = {
  id: 'kode',
  title: 'judul',
  description: 'uraian',
  competencies: 'kompetensi',
  level_from: 'tingkat awal',
  level_to: 'tingkat sasaran',
  form: 'bentuk',
  mode: 'moda',
  provider_type: 'penyelenggara',
  audience: 'sasaran',
  cost: 'biaya',
  start_date: 'tanggal mulai',
  end_date: 'tanggal selesai',
  aliases: 'sebutan',
  date: 'tanggal',
  name: 'nama',
  kind: 'jenis',
  end: 'sampai',
};
/** Headings that are named; a file with more of them unread is another file. */
const SHOWN = 8;
const column = (name: string): string => COLUMNS[name] ?? name.replaceAll('_', ' ');

export const tables: TableTexts = {
  file: (problem) => {
    switch (problem.code) {
      case 'empty':
        return 'Berkas ini kosong.';
      case 'too_large':
        return `Berkas ini lebih besar dari ${megabytes(problem.most)}.`;
      case 'other_kind':
        return FOUND[problem.found];
      case 'old_format':
        return 'Berkas Excel ini berformat lama (xls). Mohon buka di Excel, lalu Simpan Sebagai “Buku Kerja Excel (xlsx)”.';
      case 'locked':
        return 'Berkas ini terkunci kata sandi. Mohon simpan tanpa kata sandi, lalu kirim lagi.';
      case 'bomb':
        return 'Berkas ini tidak saya buka: isinya jauh lebih besar daripada ukurannya. Biasanya karena ribuan baris kosong ikut diberi warna atau garis. Mohon salin tabelnya saja ke buku kerja baru.';
      case 'slipped':
        return `Baris ${number(problem.line)} punya lebih banyak kolom daripada baris judul, jadi isinya bergeser. Biasanya karena ada tanda pemisah di dalam teks. Mohon kirim sebagai xlsx.`;
      case 'stray_quote':
        return `Di baris ${number(problem.line)} ada tanda kutip (") tanpa pasangan, jadi tidak jelas di mana isi selnya berakhir. Mohon hapus tanda itu, atau kirim sebagai xlsx.`;
      case 'broken':
        return 'Berkas ini rusak atau tidak lengkap. Mohon simpan ulang, lalu kirim lagi.';
      case 'no_header':
        return problem.missing.length === 0
          ? 'Baris judul kolom tidak saya temukan di berkas ini.'
          : `Kolom ini tidak saya temukan di baris judul: ${list(problem.missing.map(column))}.`;
      case 'column_twice':
        return `Kolom ${column(problem.column)} ada dua kali. Mohon sisakan satu.`;
      case 'too_many_rows':
        return `Berkas ini berisi lebih dari ${number(problem.most)} baris. Mohon dibagi menjadi beberapa berkas.`;
      case 'cell_too_long':
        return `Isi sel ${problem.cell} lebih panjang dari ${number(problem.most)} huruf.`;
    }
  },
  cell: (code) => CELLS[code],
  column,
  sheets: ({ read, skipped }) =>
    [
      `Lembar yang dibaca: ${list(read)}.`,
      ...(skipped.length > 0 ? [`Tidak dibaca karena tanpa baris judulnya: ${list(skipped)}.`] : []),
    ].join(' '),
  unread: (headings) =>
    `Kolom yang tidak saya baca: ${headings.length > SHOWN ? `${headings.slice(0, SHOWN).join(', ')}, dan ${number(headings.length - SHOWN)} lagi` : list(headings)}.`,
  flag: (code) => FLAGS[code],
  row: (cell, value, why) => (value === '' ? `${cell}: ${why}` : `${cell}, “${value}”: ${why}`),
};
