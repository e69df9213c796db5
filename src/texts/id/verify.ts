import type { ReturnAction } from '../../domain/assessment/return-note.ts';
import type { Basis } from '../../domain/assessment/state.ts';
import type { Capacity } from '../../domain/assessment/verification.ts';
import type { VerifyTexts } from '../../domain/dialog/texts/verify.ts';
import { list, stopped } from './format.ts';
import { levelHead, levelWords, UNSUPPORTED } from './levels.ts';

const BASES: Readonly<Record<Basis, string>> = {
  told: 'dengan contoh kerja',
  tapped: 'dari pilihan perilaku',
  unsupported: UNSUPPORTED,
  skipped: 'dilewati',
};

const ACTIONS: Readonly<Record<ReturnAction, string>> = {
  example: 'Tambah contoh kerja',
  level: 'Tinjau lagi tingkatnya',
  fill: 'Lengkapi yang kosong',
  other: 'Perbaiki jawabannya',
};

const CAPACITIES: Readonly<Record<Capacity, string>> = {
  direct: 'atasan langsung',
  delegate: 'mewakili atasan langsung',
  next: 'atasan di atasnya',
  second: 'peninjauan kedua',
};

const quoted = (note: string): string => (note === '' ? '' : ` “${note}”`);
const because = (note: string): string => (note === '' ? '' : ` Alasan: “${note}”`);

export const verify: VerifyTexts = {
  door: (count) => (count === 0 ? 'Verifikasi' : `Verifikasi (${count})`),
  waiting: (count) => `${count} orang menunggu verifikasi Bapak/Ibu`,
  queueTitle: (people) => `Menunggu verifikasi: ${people} orang`,
  queueNone: 'Tidak ada penilaian yang menunggu verifikasi Bapak/Ibu.',
  queueLine: ({ count, doubtful, noted, sentOn, period, inNameOf }) => {
    const look = doubtful === 0 ? '' : `, ${doubtful} perlu dilihat`;
    const lines = [`${count} kompetensi${look} · terkirim ${sentOn}`];
    if (period === null) lines.push('Penilaian sendiri di luar periode');
    if (noted > 0) lines.push(`${noted} catatan belum dikembalikan`);
    if (inNameOf !== null) lines.push(`Mewakili ${inNameOf}`);
    return lines.join('\n');
  },
  queueMore: (count) => `Masih ada ${count} orang lagi.`,
  queueNote:
    '“Perlu dilihat”: pilihannya berbeda dari usulan Sinau, atau tanpa bukti. Tekan nomornya untuk membaca jawabannya.',
  queueOpen: 'Tekan nomornya untuk membaca jawabannya.',
  confirmMany: (people) => (people === 1 ? 'Sesuai semua' : `Sesuai semua (${people} orang)`),
  manyTitle: (people) => `Nyatakan sesuai untuk ${people} orang?`,
  manyBody: (plain, doubtful) => {
    const meaning = 'Semua tingkat yang mereka pilih akan tercatat sebagai penilaian Bapak/Ibu.';
    if (doubtful === 0) return meaning;
    if (plain === 0) return `${meaning}\n\nPada mereka ada pilihan yang sebaiknya dibaca dulu.`;
    return `${meaning}\n\nPada ${doubtful} orang ada pilihan yang sebaiknya dibaca dulu.`;
  },
  manyLine: (count, doubtful) =>
    doubtful === 0 ? `${count} kompetensi` : `${count} kompetensi, ${doubtful} perlu dilihat`,
  manyYes: (people) => `Ya, sesuai untuk ${people} orang`,
  manyPlain: (people) => `Hanya ${people} orang lainnya`,
  manyDone: (names, count) =>
    stopped(`Sudah diverifikasi: ${count} kompetensi dari ${names.length} orang, yaitu ${list(names)}`),
  manyGone: (count) =>
    `${count} orang tidak ikut, karena jawabannya baru saja berubah atau sudah diputuskan.`,
  toQueue: 'Daftar verifikasi',
  caseGone:
    'Jawaban ini tidak sedang menunggu Bapak/Ibu: sudah dikembalikan, dikirim ulang, dialihkan, atau periodenya sudah ditutup. Tidak ada yang berubah.',
  caseTitle: (name, period) => `${name} · ${period ?? 'penilaian di luar periode'}`,
  caseBody: ({ post, unit, sentOn, filled, total, inNameOf }) =>
    [
      [post, unit].filter((part) => part !== '').join(', '),
      `Terkirim ${sentOn}. ${filled} dari ${total} kompetensi terisi.`,
      ...(inNameOf === null ? [] : [stopped(`Bapak/Ibu mewakili ${inNameOf}`)]),
    ].join('\n'),
  worthALook: 'perlu dilihat',
  caseDone: 'Yang menunggu di sini sudah diperiksa semua. Terima kasih, Bapak/Ibu.',
  itemLine: ({ level, required, basis, proposed }) => {
    if (level === null || basis === null) return 'Belum diisi';
    const need = required === null ? 'syarat belum ditetapkan' : `syarat ${required}`;
    const lines = [`${levelHead(level)}, ${BASES[basis]} · ${need}`];
    if (proposed !== null && proposed !== level) lines.push(`Usulan Sinau: ${levelWords(proposed)}`);
    return lines.join('\n');
  },
  verdictLine: ({ level, by, capacity, note }, on) =>
    `${stopped(`Penilaian ${by}, ${CAPACITIES[capacity]}, ${on}: ${levelWords(level)}`)}${because(note)}`,
  staleLine: ({ level, by }, on) =>
    `Penilaian lama ${by} (${levelWords(level)}, ${on}) tidak berlaku lagi, karena jawabannya sudah diperbarui.`,
  notedLine: (action, note) => `Catatan: ${ACTIONS[action]}.${quoted(note)}`,
  askedLine: (action, note) => `Waktu itu diminta: ${ACTIONS[action]}.${quoted(note)}`,
  confirmRest: (count) => `Sesuai semua (${count})`,
  oneByOne: 'Periksa satu per satu',
  giveBack: 'Pilih satu kompetensi',
  handBackNow: (count) => `Kembalikan (${count} catatan)`,
  position: (n, total, name) => `${n} dari ${total} · ${name}`,
  chosen: (level, required) =>
    required === null
      ? `Pilihannya: ${levelWords(level)}. Syarat jabatan belum ditetapkan.`
      : `Pilihannya: ${levelWords(level)}. Syarat jabatan: ${required}.`,
  proposedAs: (level) => `Usulan Sinau: ${levelWords(level)}.`,
  basis: (basis) => stopped(`Dasarnya: ${BASES[basis]}`),
  told: 'Ceritanya:',
  quote: (quote) => `Yang dipakai Sinau sebagai bukti: “${quote}”`,
  behaviours: (level) => `Ciri ${levelWords(level)}`,
  fits: (level) => (level === 0 ? 'Sesuai' : `Sesuai, tingkat ${level}`),
  otherLevel: 'Ubah tingkat',
  askExample: 'Minta contoh',
  askMending: 'Minta diperbaiki',
  later: 'Nanti dulu',
  toCase: 'Ringkasan',
  confirmed: (name, level) => `${name}: sesuai, ${levelWords(level)}.`,
  confirmedRest: (name, count) => stopped(`Sudah diverifikasi: ${count} kompetensi dari ${name}`),
  levelAsk: (person, chosen) =>
    `${person} memilih ${levelWords(chosen)}. Menurut Bapak/Ibu, tingkat berapa yang tampak dari pekerjaannya?`,
  pickAsk: (person) => `Jawaban ${person} yang mana?`,
  reasonAsk: (person, level) =>
    `Menurut Bapak/Ibu: ${levelWords(level)}.\n\nMohon tulis alasannya dalam satu dua kalimat. ${person} akan membacanya.`,
  reasonLength: (most) => `Mohon ditulis antara 3 dan ${most} huruf. Belum ada yang tersimpan.`,
  reasonCheck: (person, name, level, note) =>
    `${name}: ${levelWords(level)}.\nAlasan: “${note}”\n\nAlasan ini akan dibaca ${stopped(person)}`,
  saveLevel: 'Simpan',
  rewrite: 'Tulis ulang',
  changed: (name, level) => `${name}: tercatat ${levelWords(level)}, beserta alasannya.`,
  actionAsk: (person) => `Apa yang sebaiknya dilakukan ${person}?`,
  action: (action) => ACTIONS[action],
  noteAsk: (person, action) =>
    action === 'example'
      ? `Contoh seperti apa yang Bapak/Ibu harapkan dari ${person}? Cukup satu dua kalimat.`
      : `Mohon tulis catatan singkat untuk ${stopped(person)} Cukup satu dua kalimat.`,
  noteCheck: (person, name, action, note) =>
    `Catatan untuk ${person}\n${name}: ${ACTIONS[action]}.\n“${note}”`,
  noNote: 'Tanpa catatan',
  saveNote: 'Simpan, periksa yang lain',
  saveAndHandBack: 'Kembalikan sekarang',
  noted: (name) => `Catatan untuk ${name} tersimpan. Belum terkirim sampai Bapak/Ibu mengembalikannya.`,
  handBackAsk: (person, count, until) =>
    `Kembalikan ke ${person} dengan ${count} catatan?\n\nJawabannya bisa diperbaiki sampai ${until}, lalu dikirim lagi. Yang sudah Bapak/Ibu nyatakan sesuai tetap berlaku selama tidak diubah.`,
  handBackYes: 'Kembalikan',
  handedBack: (person) =>
    `${stopped(`Sudah dikembalikan ke ${person}`)} Saya beri tahu pada jam kerja, dan saya kabari Bapak/Ibu begitu dikirim lagi.`,
  returnedTitle: (by) => `Ada catatan dari ${by}`,
  returnedBody: (count, until) => {
    const what =
      count === 1
        ? 'Satu jawaban dikembalikan untuk dilengkapi. Yang lain tidak perlu diisi ulang.'
        : `${count} jawaban dikembalikan untuk dilengkapi. Yang lain tidak perlu diisi ulang.`;
    return until === null ? what : stopped(`${what} Ditunggu sampai ${until}`);
  },
  returnedLine: (action, note) => `${ACTIONS[action]}.${quoted(note)}`,
  returnedDoor: (count) => `Catatan atasan (${count})`,
  mend: (name) => `Perbaiki ${name}`,
  mended: (left) =>
    left === 0
      ? 'Semua catatan sudah ditanggapi. Tinggal dikirim lagi ke atasan.'
      : `Masih ${left} catatan yang belum ditanggapi.`,
  asSuperior: 'Lihat seperti atasan',
  asSuperiorNote: (superior) =>
    `Seperti inilah yang akan dibaca ${stopped(superior)} Belum ada yang terkirim.`,
  notLinked: (superior) =>
    `${superior} belum menghubungkan akunnya ke Sinau. Penilaian tetap terkirim dan menunggu di sana. Bila terlalu lama, saya teruskan ke atasan di atasnya.`,
};
