import type { Intent } from '../../domain/dialog/reading.ts';

const ASK_UMPEG = 'silakan tanya umpeg OPD Bapak/Ibu';

const OUTSIDE: Readonly<Partial<Record<Intent, string>>> = {
  cari_mentor: `Mencarikan mentor belum saya layani lewat percakapan ini. Untuk saat ini ${ASK_UMPEG} atau atasan langsung.`,
  jadi_mentor: `Terima kasih atas kesediaannya. Pendaftaran mentor belum saya layani lewat percakapan ini, ${ASK_UMPEG}.`,
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
