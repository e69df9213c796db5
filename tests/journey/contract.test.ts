import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type City, openCity } from './city.ts';
import {
  OWN_DOORS,
  type Seat,
  type SeatMaker,
  type Seen,
  slackSeat,
  telegramSeat,
  terminalSeat,
} from './seats.ts';

const channels: readonly (readonly [string, SeatMaker])[] = [
  ['terminal', terminalSeat],
  ['telegram', telegramSeat],
  ['slack', slackSeat],
];
const STORY =
  'Minggu lalu saya mengingatkan dua rekan yang menerima uang rokok dari pemohon, lalu saya sendiri menolak dan melaporkannya ke kasi.';
const PDF = Buffer.from('%PDF-1.4 bukti');

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

const CONTENT: Readonly<Record<string, Buffer>> = {
  'application/pdf': PDF,
  'image/png': Buffer.from('89504e470d0a1a0a0000', 'hex'),
  'audio/ogg': Buffer.from('OggS\0\x02'),
};

async function act(seat: Seat, step: string): Promise<readonly Seen[]> {
  const label = /^\[(.+)\]$/.exec(step)?.[1];
  if (label !== undefined) return seat.press(label);
  const [, name, type] = /^@(\S+) (\S+)$/.exec(step) ?? [];
  if (name === undefined || type === undefined) return seat.say(step);
  return seat.send(name, type, CONTENT[type] ?? PDF);
}

/** What differs by nature: which account is linked, and Telegram's own name for a photo. */
const alike = (words: string): string =>
  words.replaceAll(/akun terhubung.*? - /g, 'akun terhubung - ').replaceAll('photo.jpg', 'foto.png');

describe.each(ASKERS)('a scenario of %s is the same on every channel', (_who, scenarios, whoIn) => {
  const seen = new Map<string, Map<string, unknown>>();
  const open: { name: string; city: City; seat: Seat }[] = [];
  beforeAll(async () => {
    for (const [name, make] of channels) {
      const city = await openCity('pglite');
      const seat = await make(city.app, 801);
      await seat.say(await city.codeFor(await whoIn(city)));
      open.push({ name, city, seat });
      seen.set(name, new Map());
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
      const all: (readonly [
        string,
        readonly { words: string; buttons: readonly string[]; file?: string }[],
      ])[][] = [];
      for (const { seat } of open) {
        const told: (typeof all)[number] = [];
        for (const step of steps) {
          const shown = await act(seat, step);
          // What was updated in place counts as well: the screen's end is what the person looks at.
          const visible = shown.length > 0 ? shown : seat.screen().slice(-1);
          told.push([
            step,
            visible.map(({ words, buttons, file }) => ({
              words: alike(words),
              buttons: buttons.filter((label) => !OWN_DOORS.has(label)),
              ...(file === undefined ? {} : { file: file.name }),
            })),
          ]);
        }
        all.push(told);
      }
      const [terminal, telegram, slack] = all;
      expect(telegram).toEqual(terminal);
      expect(slack).toEqual(terminal);
      for (const [step, shown] of terminal ?? []) {
        expect(shown.length, `${scenario}: ${step}`).toBeGreaterThan(0);
        for (const { words } of shown) {
          expect(words, step).not.toBe('');
          expect(words).not.toMatch(/\b(MS|MMS|KMS)\b|undefined|\[object|NaN/);
        }
      }
    },
    60_000,
  );

  it('leaves nothing for an operator', () => {
    for (const { name, city } of open) expect([name, city.complaints]).toEqual([name, []]);
  });
});
