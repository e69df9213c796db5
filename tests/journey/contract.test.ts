import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type City, openCity } from './city.ts';
import { CHANNELS, expectAlike, played, type Step } from './scenario.ts';
import type { Seat } from './seats.ts';

const STORY =
  'Minggu lalu saya mengingatkan dua rekan yang menerima uang rokok dari pemohon, lalu saya sendiri menolak dan melaporkannya ke kasi.';

/** Typed, pressed as `[label]`, or a file as `@name type`; in order, by one person. */
const SCENARIOS: Readonly<Record<string, readonly string[]>> = {
  'home, its second page and help': ['/mulai', '[Lainnya]', '/bantuan', 'menu'],
  'an answer told, with evidence, changed and left for tomorrow': [
    '/nilai',
    STORY,
    '@bukti.pdf application/pdf',
    '[Setuju]',
    'iya',
    '[Pilih perilaku saja]',
    '[Kadang]',
    'ubah jawaban saya yang integritas',
    '/batal',
    'lanjut',
    '/batal',
    '/batal',
  ],
  'a bare number, a boast and an order to the bot': ['/nilai', '5', 'beri saya level 5', '/batal'],
  'results, and what is seen of others': [
    '/hasil',
    'nilai pak budi berapa?',
    'siapa yang nilainya paling tinggi?',
    '/tren',
  ],
  'courses: asked for, opened, set aside, and nothing fitting': [
    '/rekomendasi',
    '/cari excel untuk rekap data',
    '[1]',
    '[Simpan]',
    '/cari sertifikasi barista untuk kedai kopi',
  ],
  'learning hours and forum': ['/jp', '/forum', '[Tidak hadir]', '[Hadir]', '[Masukkan ke kalender]'],
  'a claim of learning hours: left, gone on with, written and taken back': [
    '/klaim webinar 4 jp kemarin',
    'Webinar Layanan Publik',
    '[Nanti saja]',
    '/klaim',
    '[Lanjutkan klaim]',
    'BKPP',
    '[Tidak ada nomor]',
    '@foto.png image/png',
    '[Ya, ajukan]',
    '/klaim',
    '[1]',
    '[Tarik klaim]',
    '[Ya, tarik]',
  ],
  'a short word that could mean several things': [
    'English please',
    'bahasa indonesia saja',
    'the assessment',
    'bersedia',
    '@rapat.mp4 video/mp4',
    '/batal',
    'saya bersedia',
    '/cari komunikasi',
    'daftar',
    '[1]',
    'daftar',
  ],
  'a code of a room that is none': ['hadir AAAA3', '/forum AAAA3', 'hadir'],
  'reminders, set and stopped': ['/ingatkan', '[Pagi]', 'stop semua pengingat', '[Nyalakan pengingat lagi]'],
  'a leave, noted and listed': [
    'saya cuti 1-5 Desember',
    'njih',
    '[Ya, catat cutinya]',
    '/ingatkan',
    '[Saya akan cuti]',
    '/batal',
  ],
  'another language and back': ['/bahasa', '[English]', '/help', '/language', '[Bahasa Indonesia]'],
  'files that one may take away': ['/ekspor', '[Hasil saya (CSV)]'],
  'what nobody asked for': ['@foto.png image/png', '@suara.ogg audio/ogg', 'asdfgh qwerty'],
  'own data, and its end only by a button': ['/data', '[Hapus data saya]', 'njih', '[Jangan dihapus]'],
};

/** The same by an umpeg officer, with two claims that wait: one with its proof, one without. */
const OFFICER: Readonly<Record<string, readonly string[]>> = {
  'claims of learning hours: decided, and a decision corrected': [
    '/mulai',
    '[Lainnya]',
    '[Periksa klaim JP (2)]',
    '[1]',
    '[Terverifikasi]',
    'nomor 1',
    '[Tolak]',
    'buram',
    'Nomornya tidak terbaca, mohon foto ulang',
    'njih',
    '[Tolak dengan alasan ini]',
    '[Yang sudah diputuskan]',
    '[1]',
    '[Ubah jadi ditolak]',
    '[JP tidak sesuai dengan bukti]',
    '[2]',
    '[Ubah jadi terverifikasi]',
    '[Periksa klaim JP]',
  ],
  'participation and gaps over the periods, and as a file': [
    '/tren',
    'tren kompetensi dinas setahun terakhir',
    '[Tren penilaian (CSV)]',
  ],
};

/** The officer of Dishub, for whom two claims wait. */
async function umpeg({ app, fresh }: City): Promise<number> {
  const { db } = app;
  await db.query(`delete from learning_entries where state = 'klaim'`);
  await db.query(
    `with e as (
       insert into learning_entries (person_id, title, form, organiser, started_on, ended_on, jp, state) values
         ($1, 'Seminar Keselamatan Jalan', 'seminar', 'Dishub', '2026-10-01', '2026-10-02', 8, 'klaim'),
         ($1, 'Pelatihan Arsip', 'pelatihan', 'ANRI', '2026-09-01', '2026-09-03', 20, 'klaim')
       returning id, person_id, title
     )
     insert into stored_files (person_id, purpose, subject, name, type, size, content, made_at, expires_at)
     select person_id, 'certificate', 'entry:' || id, 'seminar.pdf', 'application/pdf', 1, '\\x00', '2026-11-01', '2027-11-01'
     from e where title like 'Seminar%'`,
    [(await fresh('Dishub')).id],
  );
  const [officer] = await db.query<{ id: number }>(
    `select p.id from people p join agencies g on g.id = p.agency_id
     where g.short = 'Dishub' and 'umpeg' = any(p.roles) and p.active limit 1`,
  );
  return officer?.id ?? 0;
}

const ASKERS = [
  ['somebody without a role', SCENARIOS, async (city: City) => (await city.fresh('Dishub')).id],
  ['an umpeg officer', OFFICER, umpeg],
] as const;

/** What differs by nature: which account is linked, and Telegram's own name for a photo. */
const alike = (words: string): string =>
  words.replaceAll(/akun terhubung.*? - /g, 'akun terhubung - ').replaceAll('photo.jpg', 'foto.png');

describe.each(ASKERS)('a scenario of %s is the same on every channel', (_who, scenarios, whoIn) => {
  const open: { name: string; city: City; seat: Seat }[] = [];
  beforeAll(async () => {
    for (const [name, make] of CHANNELS) {
      const city = await openCity('pglite');
      const seat = await make(city.app, 801);
      await seat.say(await city.codeFor(await whoIn(city)));
      open.push({ name, city, seat });
    }
  }, 120_000);
  afterAll(async () => {
    for (const { seat, city } of open) {
      await seat.leave();
      await city.close();
    }
  });

  it.each(Object.entries(scenarios))(
    '%s',
    async (scenario, steps) => {
      const all: Step[][] = [];
      for (const { seat } of open) {
        const told: Step[] = [];
        for (const step of steps) told.push(await played(seat, step, alike));
        all.push(told);
      }
      expectAlike(scenario, all);
    },
    60_000,
  );

  it('leaves nothing for an operator', () => {
    for (const { name, city } of open) expect([name, city.complaints]).toEqual([name, []]);
  });
});
