import type { CertificateTexts } from '../../domain/dialog/texts/certificate.ts';
import { number } from './format.ts';

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
  checkDoor: 'Periksa klaim JP',
  checkTitle: (total) => `Klaim JP yang menunggu: ${total}`,
  checkNone: 'Tidak ada klaim JP yang menunggu pemeriksaan.',
  checkLines: ({ title, jp, organiser, number: no, proof }, ended) =>
    [
      title,
      [`${number(jp)} JP`, `selesai ${ended}`, organiser].filter((part) => part !== '').join(' · '),
      no === '' ? 'Nomor sertifikat tidak diisi' : `Nomor sertifikat: ${no}`,
      proof === null ? 'Sertifikat belum dilampirkan' : `Sertifikat: ${proof.name}`,
    ].join('\n'),
  more: (count) => `${count} klaim lain ditampilkan sesudah yang ini diputuskan.`,
  open: 'Buka sertifikat',
  decide: (verdict) => (verdict === 'terverifikasi' ? 'Terverifikasi' : 'Tolak'),
  decided: (verdict, name, title) =>
    verdict === 'terverifikasi'
      ? `Klaim ${name}, “${title}”, sudah terverifikasi.`
      : `Klaim ${name}, “${title}”, ditolak.`,
  decidedAlready: 'Klaim ini sudah diputuskan, atau bukan untuk Bapak/Ibu periksa.',
};
