import type { ImportTexts } from '../../domain/dialog/texts/importing.ts';
import type { ImportKind } from '../../domain/tables/import.ts';
import { capital, list, number } from './format.ts';

const KINDS: Readonly<Record<ImportKind, string>> = {
  catalogue: 'katalog pelatihan',
  roster: 'data pegawai',
  holidays: 'hari libur',
  requirements: 'syarat kompetensi',
  official: 'hasil asesmen resmi',
  jp: 'JP terverifikasi',
  leave: 'cuti pegawai',
  dictionary: 'kamus kompetensi',
};
const ITEMS: Readonly<Record<ImportKind, string>> = {
  catalogue: 'pelatihan',
  roster: 'pegawai',
  holidays: 'tanggal',
  requirements: 'syarat',
  official: 'hasil',
  jp: 'kegiatan',
  leave: 'cuti',
  dictionary: 'kompetensi',
};
const STAYS = 'Yang tidak ada di berkas tidak saya hapus.';
/** What happens to what the file lacks. */
const LACKING: Readonly<Record<ImportKind, string>> = {
  catalogue: STAYS,
  roster: STAYS,
  holidays: 'Kalender tahun yang disebut di berkas saya ganti seluruhnya; tahun lain tetap.',
  requirements:
    'Syarat jabatan dan jenjang yang disebut di berkas saya ganti seluruhnya; yang lain tetap. Penilaian yang sudah berjalan tidak berubah.',
  official: `${STAYS} Hasil pada tanggal yang sama saya ganti.`,
  jp: `${STAYS} Kegiatan yang sama saya betulkan, tidak saya catat dua kali.`,
  leave: `${STAYS} Hanya tanggalnya yang saya catat, tidak jenis dan alasannya. Selama cuti tidak ada pengingat.`,
  dictionary:
    'Berkas berisi kamus seluruhnya: kompetensi yang tidak ada di dalamnya ikut hilang. Kamus baru berlaku sesudah diterbitkan admin lain.',
};
/** A level stands in a column of its competency. */
const PER_COMPETENCY: ReadonlySet<ImportKind> = new Set(['requirements', 'official']);

export const importing: ImportTexts = {
  title: 'Impor data',
  ask: 'Data apa yang akan Bapak/Ibu perbarui? Tidak ada yang berubah sebelum Bapak/Ibu melihat hasil pemeriksaannya dan menekan tombol.',
  notYours: 'Impor data hanya bisa dilakukan admin BKPP.',
  kind: (kind) => capital(KINDS[kind]),
  send: (kind, columns) =>
    [
      `Silakan kirim berkas ${KINDS[kind]}: XLSX, CSV, atau JSON, paling besar 10 MB.`,
      `Kolom yang harus ada: ${list(columns)}${PER_COMPETENCY.has(kind) ? ', dan satu kolom untuk tiap kompetensi (kode atau namanya) berisi tingkatnya' : ''}.`,
    ].join('\n\n'),
  sendNote: (kind) => `${LACKING[kind]} Satu sel saja salah, tidak ada yang diimpor.`,
  sheet: 'Unduh contoh berkas',
  sheetSays: (kind, rows) =>
    rows === 0
      ? `Contoh berkas ${KINDS[kind]}, masih kosong. Silakan diisi, lalu kirim kembali ke sini.`
      : `Isi ${KINDS[kind]} saat ini: ${number(rows)} baris. Silakan disunting, lalu kirim kembali ke sini.`,
  which: (name) =>
    `Berkas “${name}” ini daftar apa? Tidak ada yang diimpor sebelum Bapak/Ibu melihat hasil pemeriksaannya.`,
  pleaseSend: 'Mohon kirim berkasnya di sini, atau tekan tombol di atas.',
  tried: (kind, { rows, added, changed, unchanged, removed, moved }) =>
    [
      `Berkas ${KINDS[kind]} sudah saya periksa: ${number(rows)} ${kind === 'dictionary' ? 'kompetensi' : 'baris'}.\n`,
      `Baru: ${number(added)}`,
      `Berubah: ${number(changed)}`,
      `Tetap: ${number(unchanged)}`,
      ...(removed > 0 ? [`Tidak ada lagi: ${number(removed)}`] : []),
      ...(moved > 0 ? [`Pengingat terencana yang ikut bergeser: ${number(moved)}`] : []),
      ...(removed > 0 ? [`\n${LACKING[kind]}`] : []),
    ].join('\n'),
  nothingNew: 'Isi berkas ini sama dengan yang sudah ada, jadi tidak ada yang perlu diimpor.',
  wrong: (rows) => `${number(rows)} baris perlu dibetulkan dulu:`,
  wrongMore: (rows) => `… dan ${number(rows)} baris lagi.`,
  wrongNote: 'Tidak ada yang diimpor. Silakan betulkan, lalu kirim lagi berkasnya di sini.',
  odd: (rows) => `${number(rows)} baris tetap bisa diimpor, tetapi mohon dilihat:`,
  soFar: (rows) => `Sedang saya baca: ${number(rows)} baris sejauh ini.`,
  take: 'Impor sekarang',
  leave: 'Tidak jadi',
  gone: 'Berkas itu sudah tidak ada. Silakan kirim lagi.',
  taken: (kind, { added, changed, moved }) =>
    `Sudah diimpor. ${capital(ITEMS[kind])} baru: ${number(added)}, berubah: ${number(changed)}.${moved > 0 ? ` Pengingat yang ikut bergeser: ${number(moved)}.` : ''}`,
  drafted: (draft) =>
    `Rancangan kamus ${draft} sudah diajukan. Belum ada yang berubah: admin lain yang memeriksa dan menerbitkannya.`,
  seeDraft: 'Lihat rancangan',
  left: 'Baik, tidak ada yang diimpor.',
  undo: (kind) => `Batalkan impor ${KINDS[kind]}`,
  undoSure: (kind, when, added, changed) =>
    `Impor ${KINDS[kind]} ${when} akan dibatalkan: ${number(added)} yang baru dihapus lagi, ${number(changed)} yang berubah kembali seperti semula. Lanjutkan?`,
  undoYes: 'Ya, batalkan impor',
  keep: 'Biarkan',
  undoNone:
    'Tidak ada impor yang bisa dibatalkan. Hanya impor terakhir yang bisa, satu kali, paling lama 30 hari.',
  undone: (restored, removed, left) =>
    [
      `Impor sudah dibatalkan: ${number(restored)} kembali seperti semula, ${number(removed)} dihapus.`,
      ...(left > 0
        ? [`${number(left)} pegawai sudah punya catatan di sini, jadi tidak dihapus tetapi dinonaktifkan.`]
        : []),
    ].join(' '),
  changedSince: (count) =>
    `Impor ini tidak saya batalkan: ${number(count)} barisnya sudah diubah lagi sesudahnya, dan perubahan itu akan hilang.`,
};
