import type { CertificateTexts } from '../../domain/dialog/texts/certificate.ts';
import { number } from './format.ts';

const REASONS = {
  unreadable: 'Bukti tidak terbaca',
  noProof: 'Bukti belum dilampirkan',
  hours: 'JP tidak sesuai dengan bukti',
  kind: 'Bukan pengembangan kompetensi',
} as const;

export const certificate: CertificateTexts = {
  door: 'Lampirkan sertifikat',
  whichFile: 'Berkas ini sertifikat untuk kegiatan yang mana?',
  which: 'Sertifikat untuk kegiatan yang mana?',
  none: 'Bukan sertifikat',
  noClaims: 'Tidak ada klaim JP yang menunggu bukti.',
  claim: ({ title }) => (title.length > 56 ? `${title.slice(0, 55)}…` : title),
  send: (title) => `Silakan kirim foto atau PDF sertifikat “${title}” di sini. Paling besar 5 MB.`,
  kept: (title, name) => `Sertifikat untuk “${title}” tersimpan: ${name}.`,
  keptNote: 'Disimpan terenkripsi. Hanya Bapak/Ibu dan umpeg OPD yang bisa membukanya.',
  notKept: 'Baik, berkasnya tidak saya simpan.',
  checkDoor: (waiting) => (waiting === 0 ? 'Periksa klaim JP' : `Periksa klaim JP (${waiting})`),
  checkWaiting: (waiting) => `${waiting} klaim JP menunggu pemeriksaan Bapak/Ibu`,
  newFrom: 'Belum ada klaim JP yang menunggu bukti. Berkas ini bukti kegiatan yang ingin diklaim?',
  makeClaim: 'Ya, catat kegiatannya',
  checkTitle: (total) => `Klaim JP yang menunggu: ${total}`,
  checkNone: 'Tidak ada klaim JP yang menunggu pemeriksaan.',
  checkLines: (
    { title, jp, organiser, number: no, proof, attended, twin, amount, international, state, reason },
    form,
    days,
  ) =>
    [
      title,
      [form, ...(international ? ['internasional'] : []), days].join(' · '),
      [
        `${number(jp)} JP${amount === null || amount === jp || amount === 1 ? '' : ` (dari ${number(amount)})`}`,
        organiser,
      ]
        .filter((part) => part !== '')
        .join(' · '),
      no === '' ? 'Nomor sertifikat tidak diisi' : `Nomor sertifikat: ${no}`,
      ...(attended ? ['Hadir menurut daftar hadir forum'] : []),
      ...(attended && proof === null
        ? []
        : [proof === null ? 'Sertifikat belum dilampirkan' : `Sertifikat: ${proof.name}`]),
      ...(twin ? ['Perlu dilihat: ada catatan lain pada tanggal atau nomor yang sama'] : []),
      ...(state === 'terverifikasi' ? ['Diputuskan: terverifikasi'] : []),
      ...(state === 'ditolak' ? [`Diputuskan: ditolak. Alasannya: ${reason}`] : []),
    ].join('\n'),
  openOne: 'Tekan nomornya untuk memeriksa satu klaim.',
  verifyAll: (count) => `Terverifikasi semua yang lengkap (${count})`,
  manyTitle: (count) => `Nyatakan ${count} klaim terverifikasi?`,
  manyLine: (title, jp) => `${title} · ${number(jp)} JP`,
  manyNote: 'Hanya yang buktinya ada dan tidak ada kembarannya. Yang lain diperiksa satu per satu.',
  manyYes: (count) => `Ya, ${count} klaim terverifikasi`,
  reasonAsk:
    'Mengapa klaim ini ditolak? Pilih, atau ketik alasannya. Pegawai yang bersangkutan akan membacanya.',
  reasonWindow: 'Alasan, dibaca pegawai yang bersangkutan',
  reason: (why) => REASONS[why],
  reasonLength: (least, most) => `Alasannya mohon ditulis dalam ${least} sampai ${most} huruf.`,
  reasonCheck: (reason) => `Alasan penolakan:\n“${reason}”`,
  saveReason: 'Tolak dengan alasan ini',
  decidedMany: (count) => `${count} klaim sudah terverifikasi.`,
  more: (count) => `Masih ada ${count} klaim lagi.`,
  open: 'Buka sertifikat',
  decide: (verdict) => (verdict === 'terverifikasi' ? 'Terverifikasi' : 'Tolak'),
  decided: (verdict, name, title) =>
    verdict === 'terverifikasi'
      ? `Klaim ${name}, “${title}”, sudah terverifikasi.`
      : `Klaim ${name}, “${title}”, ditolak.`,
  decidedAlready:
    'Ada yang tidak saya putuskan: sementara itu sudah diputuskan, diubah, atau ditarik. Mohon dilihat lagi.',
  decidedDoor: 'Yang sudah diputuskan',
  decidedTitle: (total) => `Klaim JP yang diputuskan 30 hari terakhir: ${total}`,
  decidedNone: 'Dalam 30 hari terakhir tidak ada keputusan klaim JP yang masih bisa diperbaiki.',
  correct: (verdict) => (verdict === 'terverifikasi' ? 'Ubah jadi terverifikasi' : 'Ubah jadi ditolak'),
  corrected: 'Keputusannya sudah diperbaiki. Pegawai yang bersangkutan akan saya beri tahu.',
  notCorrected:
    'Keputusan ini tidak saya ubah: sementara itu sudah berubah, kegiatan yang sama sudah diklaim lagi, atau jatah bulannya sudah penuh.',
};
