import type { MentorTexts } from '../../domain/dialog/texts/mentoring.ts';
import type { Rhythm } from '../../domain/mentoring/offer.ts';
import { list, number, stopped } from './format.ts';

const RHYTHM: Readonly<Record<Rhythm, string>> = { 7: 'tiap pekan', 14: 'tiap dua pekan', 30: 'tiap bulan' };
const REASON = {
  family: 'rumpun jabatannya sama dengan Bapak/Ibu',
  agency: 'satu OPD',
  elsewhere: 'dari OPD lain',
} as const;

const meetings = (count: number, lastMet: string | null): string =>
  lastMet === null ? 'belum ada pertemuan' : `${number(count)} pertemuan, terakhir ${lastMet}`;

export const mentoring: MentorTexts = {
  door: 'Mentoring',
  find: 'Cari mentor',
  become: 'Menjadi mentor',
  ownOffer: 'Tawaran saya',
  intro:
    'Belajar langsung dari rekan yang sudah lebih dulu menguasainya, lewat beberapa pertemuan saja. Bapak/Ibu bisa mencari mentor, atau menawarkan diri.',
  pairHead: (competency, name) => `${competency}, bersama ${name}`,
  pairLine: ({ role, state, rhythm, meetings: count }, lastMet) => {
    if (state === 'asked')
      return role === 'mentor' ? 'meminta Bapak/Ibu menjadi mentor' : 'menunggu jawabannya';
    return `${role === 'mentor' ? 'Bapak/Ibu mentornya' : 'mentor Bapak/Ibu'} · ${RHYTHM[rhythm]} · ${meetings(count, lastMet)}`;
  },
  which: 'Mentor untuk kompetensi apa? Ini yang masih terbuka, atau ketik nama kompetensinya.',
  whichNoGap: 'Mentor untuk kompetensi apa? Silakan ketik namanya, misalnya Komunikasi.',
  unknownCompetency: 'Kompetensi itu tidak saya temukan di kamus. Silakan ketik namanya sekali lagi.',
  matchesTitle: (competency) => `Mentor untuk ${competency}`,
  match: ({ post, unit, agency, field, free, reasons }, competency) =>
    [
      `${post}, ${unit}, ${agency}`,
      ...(field === '' ? [] : [`Bidangnya: ${field}`]),
      `karena menawarkan ${competency}, dan tingkatnya cukup untuk membimbing Bapak/Ibu`,
      `${list(reasons.map((one) => REASON[one]))} · masih ada ${number(free)} tempat`,
    ].join('\n'),
  matchesNote: 'Belum ada yang diberi tahu. Atasan dan bawahan langsung tidak ditawarkan.',
  none: (competency, before) =>
    `Belum ada mentor yang tersedia untuk ${competency}.${before ? ' Yang pernah berpasangan dengan Bapak/Ibu tidak saya tampilkan begitu saja.' : ''} Forum OPD bisa menjadi tempat bertanya. Kebutuhan ini saya catat untuk BKPP tanpa nama.`,
  showBefore: 'Tampilkan yang pernah',
  other: 'Kompetensi lain',
  goal: (name) =>
    `Apa yang ingin Bapak/Ibu capai bersama ${name}? Tulis satu dua kalimat. ${name} akan membacanya.`,
  goalLong: (most) => `Terlalu panjang. Mohon paling banyak ${number(most)} huruf.`,
  rhythmAsk: (name) => `Seberapa sering ingin bertemu dengan ${name}?`,
  rhythm: (days) => ({ 7: 'Tiap pekan', 14: 'Tiap dua pekan', 30: 'Tiap bulan' })[days],
  agreeTitle: (name) => `Minta ${name} menjadi mentor?`,
  agree: (competency, goal, days, before) =>
    `${before ? 'Bapak/Ibu dan orang ini pernah berpasangan, atau permintaannya pernah dijawab.\n\n' : ''}Yang akan dibacanya:\n- nama, jabatan, dan OPD Bapak/Ibu\n- kompetensi: ${competency}\n- tujuan: “${goal}”\n- bertemu ${RHYTHM[days]}\n\nTingkat dan jawaban Bapak/Ibu tidak ditampilkan.`,
  send: 'Kirim permintaan',
  again: 'Tulis ulang',
  leave: 'Tidak jadi',
  left: 'Baik, tidak ada yang dikirim.',
  sent: (name) =>
    `Permintaan sudah saya teruskan ke ${stopped(name)} Jawabannya saya kabarkan pada jam kerja.`,
  gone: 'Mentor ini sudah tidak tersedia, jadi tidak ada yang dikirim. Silakan pilih yang lain.',
  notYetAble: (least) =>
    `Untuk menjadi mentor, satu kompetensi paling sedikit tingkat ${number(least)}, dengan contoh kerja, verifikasi atasan, atau hasil asesmen resmi. Saat ini belum ada yang tercatat begitu.`,
  consentTitle: 'Terlihat sebagai mentor',
  consent:
    'Rekan yang mencari mentor akan melihat nama, jabatan, unit, OPD, bidang, dan kompetensi yang Bapak/Ibu tawarkan, dan bahwa tingkat Bapak/Ibu cukup untuk membimbing.\n\nAngka tingkat, jawaban, dan bukti tidak ditampilkan. Persetujuan ini bisa ditarik kapan saja.',
  consentYes: 'Setuju, lanjut',
  consentNo: 'Tidak sekarang',
  consentLeft: 'Baik. Bapak/Ibu tidak ditampilkan sebagai mentor.',
  offerAsk: (most) =>
    `Kompetensi apa yang ingin Bapak/Ibu bimbingkan? Pilih paling banyak ${number(most)}. Yang ditawarkan hanya yang tingkatnya cukup.`,
  chosen: (names) => `Terpilih: ${stopped(list(names))}`,
  next: 'Lanjut',
  capacityAsk: 'Berapa orang yang bisa dibimbing sekaligus?',
  capacity: (count) => `${number(count)} orang`,
  fieldAsk:
    'Bidang pekerjaan yang paling dikuasai? Tulis singkat, misalnya pengadaan konstruksi. Boleh dilewati.',
  fieldLong: (most) => `Terlalu panjang. Mohon paling banyak ${number(most)} huruf.`,
  skip: 'Lewati',
  offerTitle: 'Tawaran Bapak/Ibu',
  offer: ({ field, capacity }, names) =>
    [
      `Kompetensi: ${list(names)}`,
      ...(field === '' ? [] : [`Bidang: ${field}`]),
      `Sekaligus: ${number(capacity)} orang`,
    ].join('\n'),
  offerYes: 'Tawarkan',
  offered:
    'Terima kasih. Tawaran Bapak/Ibu sekarang terlihat oleh rekan yang mencari mentor. Setiap permintaan Bapak/Ibu sendiri yang memutuskan.',
  ownNote: 'Terlihat oleh rekan yang mencari mentor.',
  change: 'Ubah tawaran',
  stop: 'Berhenti menawarkan',
  stopped:
    'Baik, tawaran Bapak/Ibu sudah tidak ditampilkan. Pendampingan yang berjalan tidak berubah. Terima kasih sudah membimbing.',
  hide: 'Tarik persetujuan',
  hidden:
    'Persetujuan sudah ditarik. Bapak/Ibu tidak ditampilkan lagi sebagai mentor. Pendampingan yang berjalan tidak berubah.',
  requestTitle: (name) => `${name} meminta pendampingan`,
  request: ({ post, agency, goal, rhythm }, competency) =>
    `${post}, ${agency}\n\nKompetensi: ${competency}\nTujuannya: “${goal}”\nBertemu ${RHYTHM[rhythm]}\n\nBapak/Ibu bebas memutuskan. Alasan tidak ditanyakan.`,
  accept: 'Terima',
  decline: 'Belum bisa',
  bar: (bar) =>
    ({
      full: 'Tempat Bapak/Ibu sedang penuh. Permintaan ini bisa dijawab belum bisa, atau ditunggu sampai satu pendampingan selesai.',
      apart:
        'Permintaan ini tidak bisa lagi diterima: salah satu sekarang atasan langsung yang lain, atau sudah tidak bertugas. Silakan dijawab belum bisa.',
    })[bar],
  accepted: (name) =>
    `Terima kasih. Pendampingan dengan ${name} dimulai hari ini, dan ia saya kabari. Silakan sepakati pertemuan pertama.`,
  declined: (name) => `Baik. ${name} saya kabari dengan halus bahwa saat ini belum bisa, tanpa alasan.`,
  waitingTitle: (name) => `Menunggu jawaban ${name}`,
  waiting: ({ goal, rhythm }, competency) =>
    `Kompetensi: ${competency}\nTujuan: “${goal}”\nBertemu ${RHYTHM[rhythm]}`,
  withdraw: 'Tarik permintaan',
  withdrawn: 'Permintaan sudah ditarik.',
  running: ({ role, goal, rhythm, meetings: count }, competency, lastMet) =>
    `${role === 'mentor' ? 'Bapak/Ibu mentornya.' : 'Mentor Bapak/Ibu.'}\n\nKompetensi: ${competency}\nTujuan: “${goal}”\nBertemu ${RHYTHM[rhythm]}, ${meetings(count, lastMet)}`,
  met: 'Catat pertemuan',
  end: 'Akhiri pendampingan',
  endAsk: (name) =>
    `Akhiri pendampingan dengan ${name}? Catatan pertemuan dan klaim JP tetap ada. ${name} saya kabari dengan ucapan terima kasih, tanpa alasan.`,
  endYes: 'Ya, akhiri',
  ended: (name, count) =>
    `Pendampingan dengan ${name} sudah selesai${count > 0 ? `, dengan ${number(count)} pertemuan` : ''}. Terima kasih atas waktu dan kesediaannya.`,
  pairGone: 'Pendampingan itu sudah berakhir atau sudah dijawab. Tidak ada yang berubah.',
  when: (name) => `Kapan bertemu dengan ${name}? Boleh juga ketik tanggalnya.`,
  today: 'Hari ini',
  yesterday: 'Kemarin',
  whenUnclear: (from) => `Mohon satu tanggal antara ${from} dan hari ini, misalnya 24 November.`,
  noted: (name, day, nth) => `Tercatat: pertemuan ke-${number(nth)} dengan ${name}, ${day}.`,
  claim: 'Klaim JP',
  claimed: (jp) => `Klaim ${number(jp)} JP sudah tercatat dan menunggu diperiksa umpeg.`,
  claimedBefore: 'Pertemuan ini sudah pernah diklaim. Tidak ada yang berubah.',
  claimFull: 'JP mentoring bulan itu sudah mencapai batasnya, jadi pertemuan ini tidak menambah JP.',
  claimGone: 'Pertemuan itu tidak saya temukan.',
  notYet: (name) =>
    `Tidak apa-apa, pekerjaan memang padat. Saya tanyakan lagi pada putaran berikutnya. Bila perlu, silakan sepakati hari lain dengan ${stopped(name)}`,
  open: 'Lihat pendampingan',
};
