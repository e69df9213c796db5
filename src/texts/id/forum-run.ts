import type { ForumRunTexts } from '../../domain/dialog/texts/forum-run.ts';
import { list } from './format.ts';

const SPEAKER_STATE = {
  open: 'sudah ditanya, belum menjawab',
  bersedia: 'bersedia',
  tidak: 'tidak bisa',
} as const;
const YOU_SPEAK = {
  bersedia: 'Bapak/Ibu adalah narasumber forum ini.',
  tidak: 'Bapak/Ibu tercatat tidak bisa menjadi narasumber.',
  open: 'Bapak/Ibu diundang menjadi narasumber. Mohon dijawab.',
} as const;

/** A forum as it is run, in Indonesian. */
export const forumRun: ForumRunTexts = {
  movedUpTitle: 'Ada kursi untuk Bapak/Ibu',
  movedUp: (title, when, place) =>
    [
      title,
      when,
      `Tempat: ${place}`,
      '',
      'Bapak/Ibu naik dari daftar tunggu dan tercatat hadir. Bila berhalangan, mohon kursinya dilepas.',
    ].join('\n'),
  free: (free, seats) => (free === 0 ? `Kursi: ${seats}, sudah penuh` : `Kursi: ${seats}, sisa ${free}`),
  queue: (at) => `Urutan daftar tunggu: ${at}`,
  waitNote: (at) => `Urutan ke-${at}. Begitu ada kursi kosong, saya kabari di jam kerja.`,
  seatsNow: (seats, attending, waiting) =>
    [
      seats === null ? 'Kursi sekarang: tidak dibatasi' : `Kursi sekarang: ${seats}`,
      `Akan hadir: ${attending} orang`,
      ...(waiting === 0 ? [] : [`Daftar tunggu: ${waiting} orang`]),
    ].join('\n'),
  seatsAsk: 'Berapa kursinya? Silakan ketik angkanya, atau “bebas” bila tidak dibatasi.',
  seatsFault: (least, most) => `Mohon ketik angka ${least} sampai ${most}, atau “bebas”.`,
  seatsCheck: (seats) =>
    [
      seats === null ? 'Kursi tidak dibatasi.' : `Kursi menjadi ${seats}.`,
      'Yang sudah punya kursi tetap punya. Yang menunggu naik menurut urutan dan saya kabari.',
      'Simpan?',
    ].join('\n'),
  seatsSaved: (up) =>
    up === 0
      ? 'Jumlah kursi sudah disimpan.'
      : `Jumlah kursi sudah disimpan. ${up} orang naik dari daftar tunggu dan diberi tahu.`,
  seatsLine: (seats, waiting) =>
    [
      seats === null ? 'Kursi tidak dibatasi' : `Kursi: ${seats}`,
      ...(waiting === 0 ? [] : [`daftar tunggu ${waiting} orang`]),
    ].join(', '),
  room: (title, attended) =>
    attended
      ? `Kehadiran Bapak/Ibu di ${title} sudah tercatat.`
      : `${title} sedang berlangsung. Kode hadirnya ditunjukkan di ruangan.`,
  attendAsk: 'Silakan ketik kode hadir yang ditunjukkan di ruangan.',
  attended: (title) => `Terima kasih. Kehadiran Bapak/Ibu sudah tercatat:\n${title}`,
  claimFrom: (from) =>
    from === null
      ? 'Kehadiran ini bisa diklaim sebagai JP.'
      : `JP-nya bisa diklaim sesudah forum selesai pukul ${from}, di sini atau lewat /forum.`,
  attendedBefore: (title) => `Kehadiran Bapak/Ibu memang sudah tercatat:\n${title}`,
  attendedLine: (count) => `Tercatat hadir dengan kode: ${count} orang`,
  wrongCode: (before, after) =>
    `Kode itu tidak cocok dengan forum OPD Bapak/Ibu yang sedang berlangsung. Kode berlaku dari ${before} menit sebelum mulai sampai ${after} menit sesudah selesai. Mohon dilihat lagi di layar.`,
  codeBlocked: (minutes) =>
    `Kodenya sudah beberapa kali tidak cocok. Mohon dicoba lagi sesudah ${minutes} menit, atau minta bantuan petugas forum.`,
  codeNotNow: 'Kode hadir dibuat mulai sehari sebelum forum, sampai setengah jam sesudah selesai.',
  codeAsk: (when, coded, attended) =>
    [
      `Kode berlaku ${when}.`,
      ...(attended === 0 ? [] : [`Sudah tercatat hadir: ${attended} orang. Catatan itu tetap ada.`]),
      coded
        ? 'Kode yang lama tidak berlaku lagi begitu yang baru dibuat.'
        : 'Kodenya saya tunjukkan satu kali.',
      'Buat kode?',
    ].join('\n'),
  code: (code, when) =>
    `Mohon ditunjukkan di ruangan. Peserta cukup mengetik di sini:\nhadir ${code}\n\nBerlaku ${when}. Kode ini tidak saya simpan, jadi mohon dicatat.`,
  attend: 'Catat kehadiran',
  codeDoor: 'Kode hadir',
  makeCode: 'Buat kode',
  agendaLine: (topic) => `Agenda: ${topic}`,
  votes: (count) => `Usulan pegawai, ${count} dukungan`,
  gapPeople: (count) => `Kesenjangan terlebar yang sudah terverifikasi, ${count} orang`,
  gapTopic: (competency) => `Berbagi cara kerja: ${competency}`,
  agendaAsk:
    'Itu bahan dari dukungan pegawai dan dari kesenjangan OPD, tanpa nama. Pakai usulan ini, atau ketik agenda sendiri dalam satu kalimat.',
  agendaNoIdeas: 'Silakan ketik agendanya dalam satu kalimat.',
  agendaLength: (least, most) => `Agendanya mohon ditulis dalam ${least} sampai ${most} huruf.`,
  agendaCheck: (words) =>
    `Agenda menjadi:\n“${words}”\n\nPeserta membacanya di /forum, di pengingat, dan di kanal OPD. Simpan?`,
  agendaSaved: 'Agenda sudah disimpan.',
  speakerAsk: 'Siapa narasumbernya? Silakan ketik nama pegawainya.',
  speakerState: (answer) => SPEAKER_STATE[answer ?? 'open'],
  speakerLine: (name, state) => `Narasumber: ${name} (${state})`,
  speakerPick: 'Siapa yang diundang?',
  speakerCheck: (name) =>
    `Di jam kerja saya tanyakan kepada ${name} apakah bersedia menjadi narasumber. Jawabannya saya sampaikan kepada Bapak/Ibu. Undang?`,
  speakerAsked: (name) => `${name} sudah diundang. Jawabannya saya kabarkan.`,
  speakerUnlinked: (name) =>
    `Undangan untuk ${name} sudah dicatat, tetapi akunnya belum terhubung. Mohon disampaikan langsung.`,
  speakerNot: 'Pegawai itu sudah diundang, atau forumnya sudah mulai. Tidak ada yang berubah.',
  withdraw: (name) => `Tarik undangan ${name}`,
  withdrawCheck: (name) =>
    `Undangan untuk ${name} akan ditarik. ${name} saya beri tahu di jam kerja. Tarik undangannya?`,
  withdrawYes: 'Ya, tarik',
  withdrawn: (name) => `Undangan untuk ${name} sudah ditarik. ${name} saya beri tahu.`,
  withdrawNot: 'Undangan itu sudah tidak ada, atau forumnya sudah mulai. Tidak ada yang berubah.',
  withdrawnTitle: 'Undangan narasumber ditarik',
  withdrawnBody: (title, opd, when) =>
    [
      `Bapak/Ibu tidak jadi menjadi narasumber forum ${opd}:`,
      title,
      when,
      '',
      'Terima kasih atas kesediaan Bapak/Ibu. Tidak ada yang perlu dilakukan.',
    ].join('\n'),
  speakTitle: 'Undangan menjadi narasumber',
  speakAgainTitle: 'Jadwal berubah: narasumber',
  speakBody: (title, opd, when, place) =>
    [
      `Bapak/Ibu diminta menjadi narasumber forum ${opd}:`,
      title,
      when,
      `Tempat: ${place}`,
      '',
      'Bila bersedia, nama Bapak/Ibu terlihat oleh peserta. Apakah Bapak/Ibu bersedia?',
    ].join('\n'),
  spoken: (accepts, title, when) =>
    accepts
      ? `Terima kasih. Bapak/Ibu tercatat sebagai narasumber:\n${title}\n${when}\n\nSaya ingatkan sebelum harinya.`
      : `Baik. Bapak/Ibu tercatat tidak bisa menjadi narasumber:\n${title}\n${when}`,
  speakGone: 'Undangan itu sudah tidak berlaku: ditarik, atau forumnya sudah mulai atau dibatalkan.',
  answeredTitle: (accepts) => (accepts ? 'Narasumber bersedia' : 'Narasumber tidak bisa'),
  answered: (name, accepts, title, when) =>
    `${name} ${accepts ? 'bersedia' : 'tidak bisa'} menjadi narasumber:\n${title}\n${when}`,
  speakers: (names) => `Narasumber: ${list(names)}`,
  youSpeak: (answer) => YOU_SPEAK[answer],
  speaker: 'Undang narasumber',
  speakerYes: 'Ya, undang',
  speakYes: 'Bersedia',
  speakNo: 'Tidak bisa',
  speakBack: 'Batal jadi narasumber',
  openEvent: 'Buka forum ini',
  notesAsk: 'Apa yang diputuskan di forum ini? Silakan tulis singkat, tanpa nama orang.',
  notesLine: (notes) => `Hasil: ${notes}`,
  notesLength: (least, most) => `Hasilnya mohon ditulis dalam ${least} sampai ${most} huruf.`,
  notesCheck: (notes) =>
    `Hasil forum:\n“${notes}”\n\nSemua pegawai OPD membacanya di /forum, di pengingat bulan depan, dan di kanal OPD. Simpan?`,
  notesSaved: 'Hasil forum sudah disimpan.',
  decidedBefore: (on, notes) => `Hasil ${on}: ${notes}`,
  decidedLast: (notes) => `Hasil pertemuan lalu: ${notes}`,
  notesDoor: 'Tulis hasil',
  heldDoor: (on) => `Hasil forum ${on}`,
  claimable: (title) => `Kehadiran Bapak/Ibu di ${title} bisa diklaim sebagai JP.`,
  claim: 'Klaim JP',
  agenda: 'Susun agenda',
  agendaUse: 'Pakai usulan ini',
  seats: 'Atur kursi',
  join: 'Masuk daftar tunggu',
  leave: 'Lepas kursi',
  save: 'Simpan',
  onlyThis: 'Ya, pertemuan ini saja',
  wholeSeries: 'Ya, juga pertemuan berikutnya',
  backToEvent: 'Kembali ke forum ini',
};
