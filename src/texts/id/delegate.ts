import type { DelegateTexts } from '../../domain/dialog/texts/delegate.ts';

const days = (first: string, last: string): string =>
  first === last ? `pada ${first}` : `dari ${first} sampai ${last}`;

export const delegate: DelegateTexts = {
  door: 'Wakilkan verifikasi',
  who: 'Siapa yang mewakili Bapak/Ibu? Silakan pilih, atau ketik nama pejabat lain di OPD ini.',
  nobody:
    'Nama itu tidak saya temukan di antara yang bisa mewakili. Yang bisa adalah pejabat di OPD Bapak/Ibu yang jawabannya sendiri tidak sedang menunggu Bapak/Ibu.',
  until: (name) =>
    `${name} mewakili Bapak/Ibu sampai kapan? Silakan pilih, atau ketik, misalnya “30 November sampai 4 Desember”.`,
  untilDay: (day) => `Sampai ${day}`,
  dayUnclear:
    'Harinya belum saya pahami. Mohon ditulis seperti “sampai Jumat” atau “30 November sampai 4 Desember”, paling lama 60 hari.',
  agreeTitle: (name) => `Wakilkan ke ${name}?`,
  agree: (name, first, last) =>
    `${name} akan membaca jawaban tim yang menunggu Bapak/Ibu dan memverifikasinya atas nama Bapak/Ibu, ${days(first, last)}.\n\nJawabannya sendiri tidak ikut: itu tetap menunggu Bapak/Ibu. Bapak/Ibu juga tetap bisa memverifikasi.`,
  yes: 'Ya, wakilkan',
  done: (name, first, last) => `Baik. ${name} mewakili Bapak/Ibu ${days(first, last)}, dan saya beri tahu.`,
  standing: (name, first, last) => `Verifikasi Bapak/Ibu diwakili ${name}, ${days(first, last)}.`,
  end: 'Akhiri sekarang',
  ended: 'Sudah diakhiri. Verifikasi kembali hanya pada Bapak/Ibu.',
  gone: 'Itu sudah tidak berlaku, jadi tidak ada yang berubah.',
};
