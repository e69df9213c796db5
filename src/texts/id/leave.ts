import type { LeaveTexts } from '../../domain/dialog/texts/leave.ts';

/** Leave, in Indonesian. */
export const leave: LeaveTexts = {
  ask: 'Bapak/Ibu cuti dari tanggal berapa sampai tanggal berapa? Tulis saja, misalnya "1-5 Desember" atau "besok sampai Jumat".',
  unclear:
    'Tanggalnya belum saya tangkap. Mohon tulis hari pertama dan terakhirnya, misalnya "1-5 Desember" atau "besok sampai Jumat".',
  tooFar:
    'Saya bisa mencatat cuti paling lama setengah tahun, dan paling jauh setahun ke depan. Mohon tulis tanggalnya sekali lagi.',
  days: (first, last) => (first === last ? first : `${first} sampai ${last}`),
  confirm: (days) =>
    `Cuti ${days}. Selama itu saya tidak mengirim pengingat. Yang tertunda saya gabung menjadi satu pesan sesudah Bapak/Ibu kembali. Benar begitu?`,
  inIt: 'Yang jatuh pada masa cuti:',
  deadline: (period, day) => `${period}, tenggat ${day}. Sebaiknya dikirim sebelum cuti.`,
  forum: (title, day) => `${title}, ${day}`,
  yes: 'Ya, catat cutinya',
  other: 'Tanggal lain',
  no: 'Tidak jadi',
  saved: (days) => `Baik, cuti ${days} saya catat. Selamat beristirahat, Bapak/Ibu.`,
  dropped: 'Baik, tidak saya catat.',
  door: 'Saya akan cuti',
  listTitle: 'Cuti (tanpa pengingat):',
  cancel: (days) => `Batalkan cuti ${days}`,
  cancelled: 'Baik, catatan cuti itu saya hapus. Pengingat berjalan lagi.',
};
