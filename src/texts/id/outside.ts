import type { Intent } from '../../domain/dialog/reading.ts';

const OUTSIDE: Readonly<Partial<Record<Intent, string>>> = {
  usul_topik:
    'Usulan topik forum belum saya terima lewat percakapan ini. Silakan sampaikan ke umpeg OPD yang mengatur forum.',
  tren_instansi:
    'Tren OPD belum saya tampilkan lewat percakapan ini. Silakan tanya BKPP atau umpeg OPD. Hasil perorangan memang tidak saya tunjukkan.',
  ekspor:
    'Rekap untuk diunduh belum saya buat lewat percakapan ini. Silakan tanya BKPP. Data sendiri bisa dilihat lewat “data saya”.',
};

const OTHER =
  'Maaf, itu di luar tugas saya. Saya membantu penilaian mandiri, pelatihan, JP, forum, dan pengingat. Hasil orang lain tidak saya tunjukkan. Untuk urusan kepegawaian lain, silakan tanya umpeg OPD.';

/** What is and what is not possible, and whom to ask: never a bare no. */
export const outside = (intent: Intent): string => OUTSIDE[intent] ?? OTHER;
