import type { Preferences, Stored } from '../../domain/dialog/facts.ts';
import type { OfficeTexts, RosterFacts } from '../../domain/dialog/texts/office.ts';
import { clock, list, number } from './format.ts';
import { hoursLine } from './home.ts';
import { TOPICS } from './topics.ts';

const REPLIES = {
  hadir: 'Bapak/Ibu sudah menyatakan hadir.',
  tidak: 'Bapak/Ibu sudah menyatakan tidak hadir.',
  tunggu: 'Bapak/Ibu ada di daftar tunggu.',
} as const;
const REPLIED = {
  hadir: 'Terima kasih. Bapak/Ibu tercatat hadir:',
  tidak: 'Baik. Bapak/Ibu tercatat tidak hadir:',
  tunggu: 'Semua kursi sudah terisi. Bapak/Ibu saya catat di daftar tunggu:',
} as const;
const CHANNELS: Readonly<Record<string, string>> = {
  telegram: 'Telegram',
  slack: 'Slack',
  terminal: 'terminal',
};

function preferenceLines({ hour, channel, platforms = [], muted, stopped }: Preferences): string {
  if (stopped) return 'Status: berhenti.';
  const lines = [
    'Status: aktif',
    hour === null ? 'Jam: berapa saja di jam kerja' : `Jam: sekitar pukul ${clock(hour * 60)}`,
    ...(platforms.length < 2
      ? []
      : [
          channel === null
            ? 'Lewat: yang terakhir Bapak/Ibu pakai'
            : `Lewat: ${CHANNELS[channel] ?? channel}`,
        ]),
    muted.length === 0
      ? `Topik: ${list(Object.values(TOPICS))}`
      : `Dimatikan: ${list(muted.map((topic) => TOPICS[topic]))}`,
    'Paling banyak tiga pesan seminggu, tidak pada hari libur.',
  ];
  return lines.join('\n');
}

function storedLines(stored: Stored, roster: RosterFacts | null): string {
  const {
    answers,
    stories,
    files,
    courseMarks,
    former,
    hours,
    viewsAsked,
    viewsGiven,
    mentorings,
    accounts,
  } = stored;
  return [
    'Yang saya simpan tentang Bapak/Ibu:',
    ...(roster === null
      ? []
      : [
          `- data pegawai dari BKPP: ${[roster.post, roster.unit].filter((part) => part !== '').join(', ')}`,
          roster.superior === null
            ? '- atasan langsung: belum tercatat'
            : `- atasan langsung: ${roster.superior}`,
        ]),
    `- ${number(answers)} jawaban penilaian`,
    `- ${number(stories)} contoh kerja`,
    `- ${number(files)} berkas (bukti dan sertifikat)`,
    `- ${number(courseMarks)} tanda pada pelatihan`,
    `- ${number(hours)} catatan JP`,
    ...(former > 0
      ? [`- ${number(former)} catatan lama yang diganti impor data, dihapus paling lambat 30 hari sesudahnya`]
      : []),
    ...(viewsAsked > 0 ? [`- ${number(viewsAsked)} permintaan pandangan rekan, dengan ringkasannya`] : []),
    ...(viewsGiven > 0
      ? [`- ${number(viewsGiven)} jawaban pandangan untuk rekan, dihapus begitu permintaannya selesai`]
      : []),
    ...(mentorings > 0 ? [`- ${number(mentorings)} pendampingan atau permintaan mentor`] : []),
    accounts.length === 0
      ? '- belum ada akun terhubung'
      : `- akun terhubung: ${list(accounts.map((one) => CHANNELS[one] ?? one))}`,
    '- pengaturan pengingat, bahasa, dan posisi percakapan',
  ].join('\n');
}

export const office: OfficeTexts = {
  hoursTitle: 'JP Bapak/Ibu',
  hours: (hours, year) => {
    const { verified, claimed, target, ceiling } = hours;
    const lines = [
      `Tahun ${year}: ${hoursLine(hours)}${claimed > 0 ? ` · +${number(claimed)} menunggu` : ''}`,
    ];
    if (target !== null)
      lines.push(
        verified >= target
          ? 'Target tahun ini sudah tercapai.'
          : `Kurang ${number(target - verified)} JP menuju target ${number(target)} JP.`,
      );
    else if (ceiling !== null) lines.push(`${number(ceiling)} JP itu batas setahun, bukan target.`);
    return lines.join('\n');
  },
  hoursNote: 'Yang dihitung hanya JP yang sudah diperiksa umpeg. Yang menunggu belum dihitung.',
  forumNone: 'Belum ada jadwal forum untuk OPD Bapak/Ibu.',
  forum: (place, topic, reply) => {
    const lines = [`Tempat: ${place === '' ? 'belum ditentukan' : place}`];
    if (topic !== '') lines.push(`Topik: ${topic}`);
    if (reply !== null) lines.push(REPLIES[reply]);
    return lines.join('\n');
  },
  forumOver: 'Forum itu sudah lewat atau dibatalkan. Tidak ada yang berubah.',
  replied: (reply, title, when) => `${REPLIED[reply]}\n${title}\n${when}`,
  remindersTitle: 'Pengingat',
  reminders: preferenceLines,
  remindersSaved: 'Pengaturan pengingat sudah disimpan.',
  stopped: 'Baik, semua pengingat saya hentikan. Bisa dinyalakan lagi kapan saja.',
  snoozed: (when) => `Baik, saya ingatkan lagi pada ${when}.`,
  snoozeGone: 'Yang ini tidak bisa ditunda lagi: sudah selesai, atau waktunya tinggal sedikit.',
  dataTitle: 'Data Bapak/Ibu',
  data: storedLines,
  dataSeen: (name, when) => `${name} membuka jawaban Bapak/Ibu, ${when}`,
  dataNobody: 'Belum ada orang lain yang membuka jawaban Bapak/Ibu.',
  dataWrongDoor: 'Ada yang keliru',
  dataWrong:
    'Nama, NIP, jabatan, unit, golongan, dan atasan saya terima dari data pegawai BKPP. Di sini tidak bisa saya ubah, dan pesan tadi tidak saya teruskan ke siapa pun. Mohon sampaikan kepada umpeg OPD Bapak/Ibu; begitu BKPP memperbaruinya, di sini ikut berubah.\n\nJawaban penilaian yang belum dikirim dan klaim JP yang belum diperiksa bisa Bapak/Ibu ubah sendiri.',
  eraseAsk: [
    'Yang akan dihapus: draf jawaban, cerita dan bukti yang belum dikirim, sertifikat, tanda pada pelatihan, pengaturan, posisi percakapan, dan hubungan ke akun ini.',
    'Yang tetap ada: penilaian yang sudah dikirim dan catatan JP. Penilaian disimpan BKPP menurut aturan penyimpanan, rencananya 3 tahun. Lamanya akan dikonfirmasi BKPP.',
    'Penghapusan tidak bisa dibatalkan. Hapus sekarang?',
  ].join('\n\n'),
  erased:
    'Data yang bisa dihapus sudah saya hapus, dan akun ini tidak terhubung lagi. Penilaian yang sudah dikirim tetap disimpan BKPP sampai masa simpannya habis.',
  languageAsk: 'Bapak/Ibu ingin memakai bahasa apa?',
  languageSet: 'Baik, kita memakai bahasa Indonesia.',
  codeNotYours:
    'Kode penghubung akun hanya bisa dibuat umpeg dan admin BKPP. Silakan minta ke umpeg OPD Bapak/Ibu.',
  codeAsk: 'Kode ini untuk siapa? Silakan ketik nama atau NIP pegawainya.',
  codeNobody: 'Nama atau NIP itu tidak saya temukan di OPD Bapak/Ibu. Silakan ketik sekali lagi.',
  codePick: 'Untuk siapa kode ini?',
  code: (name, code, until) =>
    `Kode untuk ${name}:\n${code}\n\nBerlaku sekali, sampai ${until}. Mohon disampaikan langsung kepada orangnya, jangan lewat grup.`,
  teamName: 'Nama',
  teamProgress: 'Kemajuan',
  teamTitle: 'Status penilaian tim',
  teamOfAgency: (agency) => `Pegawai ${agency} yang ikut periode ini`,
  teamOfUnits: (units) => `Bawahan langsung Bapak/Ibu: ${list(units)}`,
  teamStandIn: (superiors) =>
    `Bapak/Ibu juga mewakili ${list(superiors)}. Bawahannya tidak termasuk di sini; yang sudah mereka kirim ada di /verifikasi.`,
  teamNoneRunning: 'tidak ada penilaian yang berjalan',
  resultsWhose:
    'Isi dan tingkatnya hanya bisa dilihat oleh yang bersangkutan dan, sesudah dikirim, oleh atasannya.',
  teamNone: 'Tidak ada penilaian tim yang bisa saya tunjukkan saat ini.',
  teamLine: (answered, total, sent) => {
    if (sent) return 'sudah terkirim';
    return answered === 0 ? 'belum mulai' : `terjawab ${answered} dari ${total}, belum terkirim`;
  },
  teamMore: (count) => `${number(count)} orang lagi belum terkirim dan tidak ditampilkan di sini.`,
  teamCount: (sent, total) => `${sent} dari ${total} sudah terkirim.`,
  teamNote: 'Hanya status pengisian. Isi jawaban tidak ditampilkan di sini.',
};
