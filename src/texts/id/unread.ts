import type { UnreadTexts } from '../../domain/dialog/texts/unread.ts';

const EDITED = 'Perubahan pada pesan yang sudah terkirim tidak saya baca lagi.';

export const unread: UnreadTexts = {
  inPublic:
    'Terima kasih sudah menyapa. Di sini semua anggota ikut membaca, jadi saya hanya menjawab lewat percakapan pribadi. Percakapan di grup tidak saya simpan.',
  editedAnswer: `${EDITED} Silakan kirim sebagai pesan baru, atau ketik “ubah jawaban”.`,
  edited: `${EDITED} Silakan kirim sebagai pesan baru.`,
  contact:
    'Nomor kontak tidak saya perlukan, dan tidak saya simpan. Akun cukup dihubungkan dengan kode dari umpeg.',
  place: 'Lokasi tidak saya perlukan, dan tidak saya simpan. Semua bisa dilakukan dari mana saja.',
  sticker: 'Terima kasih. Stiker belum bisa saya baca, jadi mohon maksudnya ditulis.',
  poll: 'Jajak pendapat tidak bisa saya baca di sini. Topik forum bisa diusulkan dengan mengetik “usul topik”.',
  other: 'Kiriman jenis ini tidak bisa saya baca, dan tidak saya simpan. Silakan ditulis dengan kata-kata.',
};
