import type { PeerTexts } from '../../domain/dialog/texts/peers.ts';
import { stopped } from './format.ts';
import { levelHead, levelWords } from './levels.ts';

export const peers: PeerTexts = {
  door: 'Minta pandangan rekan',
  waiting: (count) => (count === 1 ? '1 rekan meminta pandangan' : `${count} rekan meminta pandangan`),
  tasksDoor: (count) => `Pandangan untuk rekan (${count})`,
  none: 'Pandangan rekan bisa diminta setelah penilaian Bapak/Ibu dikirim ke atasan.',
  open: (until) =>
    `Permintaan Bapak/Ibu sedang berjalan, paling lama sampai ${stopped(until)} Ringkasannya saya tunjukkan setelah ditutup. Siapa yang sudah menjawab tidak saya sampaikan.`,
  resultTitle: 'Pandangan rekan',
  result: ({ middle, near }) =>
    `Di tengah: ${levelWords(middle)} · ${near ? 'pandangannya berdekatan' : 'pandangannya beragam'}`,
  tooFew: 'Jawaban belum cukup untuk ditunjukkan tanpa mengenali orangnya.',
  resultNote:
    'Ini pandangan, bukan penilaian. Tingkat dan verifikasi tidak berubah, dan atasan tidak melihatnya.',
  whatTitle: 'Minta pandangan rekan',
  what: (most) =>
    `Tentang apa? Pilih paling banyak ${most} kompetensi.\n\nYang Bapak/Ibu terima hanya ringkasan tanpa nama. Ini pandangan, bukan penilaian.`,
  chosen: (names) => `Terpilih: ${stopped(names.join(', '))}`,
  next: 'Lanjut',
  again: 'Pilih ulang',
  who: (fewest, most) =>
    `Siapa yang dimintai? Pilih ${fewest} sampai ${most} rekan, atau ketik namanya. Atasan dan bawahan tidak termasuk.`,
  nobody:
    'Nama itu tidak saya temukan di antara rekan satu OPD yang bisa dimintai. Atasan, bawahan, dan yang memverifikasi Bapak/Ibu tidak termasuk.',
  agreeTitle: (count) => `Minta pandangan ${count} rekan?`,
  agree: (names, competencies, days, least) =>
    `Kepada: ${stopped(names.join(', '))}\nTentang: ${stopped(competencies.join(', '))}\n\nMereka melihat nama Bapak/Ibu dan kompetensinya, bukan tingkat Bapak/Ibu. Ditunggu ${days} hari kerja. Ringkasan tampil bila paling sedikit ${least} rekan menjawab. Permintaan berikutnya baru bisa beberapa bulan lagi.`,
  yes: 'Ya, minta',
  done: 'Baik, sudah saya teruskan. Ringkasannya saya kabarkan setelah ditutup.',
  gone: 'Pilihan itu sudah tidak berlaku, jadi belum ada yang diminta. Mohon dimulai lagi.',
  taskTitle: (name, competency) => `${name}: ${competency}`,
  task: (post, levels, until) =>
    `Rekan Bapak/Ibu (${post}) meminta pandangan. Mana yang paling sering tampak?\n\n${levels.join('\n')}\n\n${stopped(`Ditunggu sampai ${until}`)}`,
  taskNote:
    'Jawaban langsung tersimpan. Rekan Bapak/Ibu hanya menerima ringkasan beberapa jawaban sekaligus, tanpa nama. Ini pandangan, bukan penilaian.',
  level: levelHead,
  unknown: 'Tidak tahu',
  decline: 'Tidak ikut',
  declined: 'Baik, tidak apa-apa. Rekan Bapak/Ibu tidak diberi tahu.',
  thanks: 'Terima kasih, pandangan Bapak/Ibu tersimpan.',
  tasksNone: 'Tidak ada rekan yang sedang menunggu pandangan Bapak/Ibu.',
};
