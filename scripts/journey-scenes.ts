/** One sitting of one person at one channel. */
export interface Scene {
  readonly title: string;
  /** Told above the transcript. */
  readonly about: string;
  /** Office time. */
  readonly at: string;
  /** NIP; missing: somebody without a link. */
  readonly as?: string;
  readonly channel: 'telegram' | 'slack' | 'terminal';
  /** Makes a one-time code for this NIP, typed as `{code}`. */
  readonly codeFor?: string;
  /** Moments at which reminders are planned and sent before. */
  readonly ticks?: readonly string[];
  /** `[Label]` presses a button. */
  readonly lines: readonly string[];
}

/** Tyas Maharani, who manages parking at Dishub, and Sumarni, who leads her field. */
const STAFF = '198205212005032935';
const SUPERIOR = '197905062001042934';

export const scenes: readonly Scene[] = [
  {
    title: "On Telegram, before the morning's apel",
    about:
      'She comes without a link; the personnel officer of her agency gave her a code (`sinau code NIP`, or `/kode` in chat).',
    at: '2026-11-25T07:10:00+07:00',
    channel: 'telegram',
    codeFor: STAFF,
    lines: [
      'selamat pagi',
      '[Hubungkan akun]',
      '{code}',
      '[Mulai penilaian]',
      'pernah ada jukir ngasih amplop biar setorannya ga dicek, sy tolak trs sy ingetin temen2 jg jgn nerima',
      'setuju',
      '[Pilih perilaku saja]',
      '[Ya, konsisten]',
      '[Belum]',
      'kemarin ada jukir baru bingung soal setoran, saya jelaskan pelan2 pakai contoh terus saya tanya ulang sampai dia paham',
      '[Setuju]',
      'udahan dulu ya, mau apel',
    ],
  },
  {
    title: 'On Slack, three hours later',
    about: 'At exactly the question she left.',
    at: '2026-11-25T10:20:00+07:00',
    as: STAFF,
    channel: 'slack',
    lines: [
      'lanjut',
      '3',
      '[Tetap tingkat 3, tanpa bukti]',
      '[Lewati]',
      '[Pilih perilaku saja]',
      '[Ya, konsisten]',
      '[Belum]',
      'setoran parkir sy pindah ke QRIS, awalnya jukir pada nolak, sy dampingi satu2 sampe bisa',
      'setuju',
      '[Pilih perilaku saja]',
      '[Kadang]',
      '[Pilih perilaku saja]',
      '[Ya, konsisten]',
      '[Belum]',
      'pelayanan publik',
      'ada warga marah2 karena karcisnya hilang, saya dengarkan dulu, saya carikan datanya, trs saya antar ke loket sampai beres',
      'setuju',
      '[Kirim ke atasan]',
      '[Lihat seperti atasan]',
      '[Kirim ke atasan]',
      '[Hasil saya]',
      '[Pelatihan untuk saya]',
      '#1',
      '[Daftar minat]',
      '/cari cara ngadepin warga marah di loket, yang gratis',
    ],
  },
  {
    title: 'Her superior, the next morning, on Telegram',
    about: 'One answer stands without an example: it is opened, the others are confirmed together.',
    at: '2026-11-26T09:05:00+07:00',
    as: SUPERIOR,
    channel: 'telegram',
    lines: [
      '/verifikasi',
      '[1]',
      '[Periksa satu per satu]',
      '[Minta contoh]',
      'Mohon satu contoh target yang Ibu capai tahun ini.',
      '[Kembalikan sekarang]',
    ],
  },
  {
    title: 'She adds an example',
    about: '',
    at: '2026-11-26T10:30:00+07:00',
    ticks: ['2026-11-26T09:30:00+07:00'],
    as: STAFF,
    channel: 'slack',
    lines: [
      '[Baca catatannya]',
      'target setoran 2 milyar, tiap minggu sy cek capaian tiap titik trs yg turun sy datangi dan benahi, akhir tahun tercapai',
      'setuju',
      '[Kirim ke atasan]',
      '[Kirim ke atasan]',
    ],
  },
  {
    title: 'Confirmed',
    about: '',
    at: '2026-11-26T13:10:00+07:00',
    as: SUPERIOR,
    channel: 'telegram',
    lines: ['/verifikasi', '[Sesuai semua]', '[Ya, sesuai untuk 1 orang]'],
  },
  {
    title: 'What came of it',
    about: '',
    at: '2026-11-27T08:40:00+07:00',
    as: STAFF,
    channel: 'slack',
    lines: ['hasil', '/forum', '[Hadir]'],
  },
  {
    title: 'The day before the forum',
    about:
      '`sinau tick` has planned and sent what was due; the notice an hour before the 09.00 forum would fall outside office hours, so it joined the one of the day before.',
    at: '2026-12-08T14:40:00+07:00',
    ticks: ['2026-12-08T14:30:00+07:00'],
    as: STAFF,
    channel: 'slack',
    lines: ['/mulai'],
  },
];
