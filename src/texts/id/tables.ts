import type { TableTexts } from '../../domain/dialog/texts/tables.ts';
import type { CellCode } from '../../domain/tables/cell.ts';
import { list, number } from './format.ts';

const megabytes = (bytes: number): string => `${number(Math.floor(bytes / 1_000_000))} MB`;

const CELLS: Readonly<Record<CellCode, string>> = {
  missing: 'belum diisi',
  too_long: 'terlalu panjang',
  unknown: 'tidak dikenal',
  not_a_number: 'bukan angka',
  not_whole: 'harus bilangan bulat',
  out_of_range: 'di luar batas yang boleh',
  not_a_date: 'bukan tanggal; contoh yang benar: 31/12/2027',
  not_an_id: 'bukan nomor pelatihan; contoh yang benar: KRS-083',
  twice_in_file: 'ada dua kali di berkas ini',
  above_required: 'tingkat sasaran harus lebih tinggi daripada tingkat awal',
  before_start: 'tanggal selesai lebih awal daripada tanggal mulai',
};

export const tables: TableTexts = {
  file: (problem) => {
    switch (problem.code) {
      case 'empty':
        return 'Berkas ini kosong.';
      case 'too_large':
        return `Berkas ini lebih besar dari ${megabytes(problem.most)}.`;
      case 'other_kind':
        return 'Berkas ini bukan tabel. Yang bisa saya baca: XLSX, CSV, dan JSON.';
      case 'locked':
        return 'Berkas Excel ini berformat lama (xls) atau terkunci kata sandi. Mohon simpan sebagai xlsx tanpa kata sandi.';
      case 'bomb':
        return 'Berkas ini tidak saya buka: isinya jauh lebih besar daripada ukurannya.';
      case 'broken':
        return 'Berkas ini rusak atau tidak lengkap. Mohon simpan ulang, lalu kirim lagi.';
      case 'no_header':
        return problem.missing.length === 0
          ? 'Baris judul kolom tidak saya temukan di berkas ini.'
          : `Kolom ini tidak saya temukan di baris judul: ${list(problem.missing)}.`;
      case 'column_twice':
        return `Kolom ${problem.column} ada dua kali. Mohon sisakan satu.`;
      case 'too_many_rows':
        return `Berkas ini berisi lebih dari ${number(problem.most)} baris. Mohon dibagi menjadi beberapa berkas.`;
      case 'cell_too_long':
        return `Isi sel ${problem.cell} lebih panjang dari ${number(problem.most)} huruf.`;
    }
  },
  cell: (code) => CELLS[code],
  row: (cell, value, why) => (value === '' ? `${cell}: ${why}` : `${cell}, “${value}”: ${why}`),
};
