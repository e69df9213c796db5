import type { FollowUp } from '../../domain/assessment/evidence.ts';
import type { AssessTexts } from '../../domain/dialog/texts/assess.ts';
import { stopped } from './format.ts';
import { ESTIMATE, levelHead, levelWords, UNSUPPORTED } from './levels.ts';

const MORE: Readonly<Record<FollowUp, string>> = {
  example: 'Boleh diceritakan satu contoh nyata yang Bapak/Ibu kerjakan sendiri?',
  own_role: 'Di pekerjaan itu, apa peran Bapak/Ibu sendiri?',
  fitting: 'Boleh diceritakan contoh lain yang menunjukkan kompetensi ini?',
  detail: 'Boleh ditambah sedikit: apa yang Bapak/Ibu lakukan, dan apa hasilnya?',
};

/** What a story seems to be about instead. */
const about = (closer: string | null): string =>
  closer === null
    ? 'Terima kasih. Cerita ini tampaknya tentang hal lain.'
    : `Terima kasih. Cerita ini tampaknya lebih tentang ${closer}.`;

const mark = (unsupported: boolean): string => (unsupported ? `, ${UNSUPPORTED}` : '');

export const assess: AssessTexts = {
  whoseWords:
    'Pesan ini diteruskan dari percakapan lain. Apakah ini cerita tentang pekerjaan Bapak/Ibu sendiri?',
  position: (n, total, minutes) => `${n} dari ${total} · ±${minutes} menit`,
  intro: (period, deadline, total) =>
    [
      period ?? 'Penilaian mandiri di luar periode',
      ...(deadline === null ? [] : [`Tenggat ${deadline}`]),
      `${total} kompetensi, satu contoh kerja untuk tiap kompetensi. Boleh dicicil: jawaban langsung tersimpan dan bisa diubah sebelum dikirim.`,
    ].join('\n'),
  askExample: 'Cukup satu contoh nyata dari enam bulan terakhir. Mohon tanpa nama warga atau data rahasia.',
  more: (why, named) => {
    // Thanked only when something was told; a bare number is no story.
    const thanks = why === 'example' ? '' : 'Terima kasih. ';
    if (named === null) return `${thanks}${MORE[why]}`;
    return `${thanks}Bapak/Ibu menyebut tingkat ${named}. ${MORE[why]}\n\nTanpa contoh pun boleh, nanti saya beri tanda “${UNSUPPORTED}”.`;
  },
  behavioursAsk: 'Apakah perilaku ini sudah Bapak/Ibu lakukan secara konsisten?',
  proposalTitle: (level, name) => `${name}: usulan saya ${levelWords(level)}`,
  fromWords: (quote) => `Dari cerita Bapak/Ibu: “${quote}”`,
  matches: (level) => `Sesuai dengan ${levelWords(level)}`,
  nearest: (level) => `Paling dekat dengan ${levelWords(level)}`,
  fitting: (name, closer) =>
    `${about(closer)} Boleh ditambah satu contoh yang menunjukkan ${name}? Kalau tidak ada, silakan pilih perilaku saja.`,
  nearNote: (name, closer, unsupported) =>
    `${about(closer)} Contoh yang lebih pas untuk ${name} boleh ditambah.${unsupported ? ` Bila disetujui begini, saya beri tanda “${UNSUPPORTED}”.` : ''}`,
  needs: (level) => `Untuk ${levelWords(level)} masih perlu`,
  youDecide: 'Ini baru usulan. Bapak/Ibu yang memutuskan.',
  unchanged:
    'Yang tadi belum mengubah usulan saya. Silakan pilih salah satu, atau ceritakan satu contoh lagi.',
  doubted:
    'Usulan ini saya baca hanya dari cerita Bapak/Ibu, bukan dari jabatan. Kalau kurang pas, silakan pilih tingkat lain atau tambah contoh.',
  unsure: 'Tidak apa-apa. Boleh memilih perilaku saja, melewati pertanyaan ini, atau berhenti dulu.',
  noAnswer: 'Maaf, yang itu belum bisa saya jawab. Pertanyaan penilaian yang tadi masih terbuka.',
  chooseLevel: 'Mana yang paling sesuai dengan pekerjaan Bapak/Ibu sehari-hari?',
  chooseUnsupported: `Tidak apa-apa. Mana yang paling sesuai menurut Bapak/Ibu? Pilihan ini saya beri tanda “${UNSUPPORTED}”.`,
  chooseAbove: (proposed) =>
    `Mana yang paling sesuai dengan pekerjaan Bapak/Ibu sehari-hari?\n\nCerita tadi menunjukkan tingkat ${proposed}. Tingkat di atasnya boleh dipilih, dan saya beri tanda “${UNSUPPORTED}”. Kalau ada contoh lain yang menunjukkannya, silakan ditambah.`,
  levelZero: levelHead(0),
  levelName: levelHead,
  saved: (name, level, unsupported) => `Tersimpan. ${name}: ${levelWords(level)}${mark(unsupported)}.`,
  current: (level, unsupported) => `Jawaban sekarang: ${levelWords(level)}${mark(unsupported)}.`,
  kept: (name, level, unsupported) => `Tidak diubah. ${name} tetap ${levelWords(level)}${mark(unsupported)}.`,
  skipped: (name) => `${name} dilewati. Bisa diisi nanti sebelum dikirim.`,
  closed: 'Penilaian ini sudah ditutup atau sudah terkirim, jadi jawabannya tidak bisa diubah lagi.',
  none: 'Saat ini tidak ada penilaian yang menunggu Bapak/Ibu.',
  ownOffer:
    'Saat ini tidak ada penilaian dari BKPP yang menunggu. Bapak/Ibu boleh menilai diri sendiri di luar periode: tanpa tenggat, dan tidak dikirim ke siapa pun kecuali Bapak/Ibu sendiri yang mengirimnya.',
  explain:
    'Maksud saya: satu kejadian nyata di pekerjaan, apa yang Bapak/Ibu lakukan sendiri, dan bagaimana akhirnya. Perilakunya kira-kira seperti di bawah ini. Bila sulit bercerita, silakan pilih perilaku saja.',
  explainProposal:
    'Maksud saya: dari cerita tadi, cara kerja Bapak/Ibu tampak seperti di bawah ini. Bila memang begitu, pilih “Setuju”. Bila tidak, pilih tingkat lain atau tambah contoh.',
  notInAssessment: 'Kompetensi itu tidak termasuk dalam penilaian Bapak/Ibu kali ini.',
  reviewTitle: 'Ringkasan penilaian mandiri',
  reviewLine: (level, unsupported) =>
    level === null ? 'Belum diisi' : `${levelHead(level)}${mark(unsupported)}`,
  reviewCounts: (answered, skipped, total) => {
    const open = total - answered - skipped;
    const parts = [`${answered} dari ${total} terjawab`];
    if (skipped > 0) parts.push(`${skipped} dilewati`);
    if (open > 0) parts.push(`${open} belum dijawab`);
    return `${parts.join(', ')}.`;
  },
  reviewNote: `${ESTIMATE} Jawaban bisa diubah sebelum dikirim.`,
  changeAsk: 'Jawaban mana yang ingin Bapak/Ibu ubah?',
  sendTitle: 'Kirim penilaian ini?',
  sendTo: (superior) => stopped(`Penilaian dikirim ke atasan langsung Bapak/Ibu: ${superior}`),
  sendSeen: (superior) =>
    [
      `Yang akan dilihat ${superior}:\n- tingkat yang Bapak/Ibu pilih di tiap kompetensi\n- tandanya, dengan bukti atau ${UNSUPPORTED}\n- contoh kerja, persis seperti yang ditulis`,
      'Bila berhalangan, yang melihat adalah wakil yang ditunjuknya. Bila terlalu lama menunggu, atasan di atasnya. Bapak/Ibu diberi tahu, dan bisa membaca siapa yang membukanya di “data saya”.',
      'Umpeg hanya melihat berapa yang terisi dan sudah terkirim atau belum.',
      'Yang tidak dilihat siapa pun: draf, cerita di kompetensi yang dilewati, dan pencarian atas nama Bapak/Ibu.',
    ].join('\n\n'),
  sendNobody:
    'Atasan langsung Bapak/Ibu belum tercatat, jadi penilaian ini tidak dikirim ke siapa pun. Hasilnya tetap tersimpan untuk Bapak/Ibu. Bila seharusnya ada, silakan beri tahu umpeg OPD.',
  sent: (superior) =>
    superior === null
      ? 'Penilaian sudah selesai dan tersimpan. Terima kasih, Bapak/Ibu.'
      : `${stopped(`Penilaian sudah terkirim ke ${superior}`)} Terima kasih, Bapak/Ibu.`,
  reminderGone:
    'Penilaian di pengingat itu sudah terkirim atau sudah ditutup. Tidak ada yang perlu dikerjakan.',
};
