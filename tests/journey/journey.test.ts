import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postgresUrl } from '../support/database.ts';
import { type City, openCity } from './city.ts';
import {
  OWN_DOORS,
  type Seat,
  type SeatMaker,
  type Seen,
  slackHttpSeat,
  slackSeat,
  telegramSeat,
  terminalSeat,
} from './seats.ts';

const STORY =
  'Minggu lalu saya mengingatkan dua rekan yang menerima uang rokok dari pemohon, lalu saya sendiri menolak dan melaporkannya ke kasi.';

/** Everything the person saw, step by step: the same on every channel. */
async function journey(seat: Seat, city: City, person: number): Promise<Seen[][]> {
  const seen: Seen[][] = [];
  const note = (shown: readonly Seen[]): readonly Seen[] => {
    seen.push([...shown]);
    return shown;
  };
  note(await seat.say('halo'));
  note(await seat.press('Hubungkan akun'));
  note(await seat.say(await city.codeFor(person)));
  note(await seat.press('Mulai penilaian'));
  note(await seat.say(STORY));
  note(await seat.press('Setuju'));
  note(await seat.press('Pilih perilaku saja'));
  note(await seat.press('Ya, konsisten'));
  note(await seat.press('Belum'));
  note(await seat.say('3'));
  note(await seat.press('Tetap tingkat 3, tanpa bukti'));
  note(await seat.press('Lewati'));
  note(await seat.say('udahan dulu ya, mau apel'));
  note(await seat.say('/jp'));
  note(await seat.say('lanjut'));
  for (let taps = 0; taps < 30 && !onReview(seat); taps += 1) {
    if (lastHas(seat, 'Pilih perilaku saja')) note(await seat.press('Pilih perilaku saja'));
    note(await seat.press('Belum'));
  }
  note(await seat.press('Kirim ke atasan'));
  note(await seat.press('Kirim ke atasan'));
  note(await seat.say('/hasil'));
  note(await seat.press('Pelatihan untuk saya'));
  note(await seat.press('1'));
  note(await seat.press('Daftar minat'));
  note(await seat.say('/cari cara menghadapi warga yang marah di loket'));
  note(await seat.say('/cari sertifikasi barista untuk kedai kopi'));
  note(await seat.say('/forum'));
  note(await seat.press('Hadir'));
  return seen;
}

const lastHas = (seat: Seat, label: string): boolean =>
  seat.screen().at(-1)?.buttons.includes(label) === true;
const onReview = (seat: Seat): boolean => lastHas(seat, 'Kirim ke atasan');

const channels: readonly (readonly [string, SeatMaker])[] = [
  ['terminal', terminalSeat],
  ['telegram', telegramSeat],
  ['slack', slackSeat],
  ['slack over HTTP', slackHttpSeat],
];
const kinds = postgresUrl === undefined ? (['pglite'] as const) : (['pglite', 'postgres'] as const);

describe.each(kinds)('A civil servant’s first week (%s)', (kind) => {
  const seen = new Map<string, Seen[][]>();
  const complaints: string[] = [];

  for (const [name, makeSeat] of channels) {
    it(`links, assesses herself, sends and sees where she stands on ${name}`, async () => {
      const city = await openCity(kind);
      const person = await city.fresh('Dishub');
      const seat = await makeSeat(city.app, 501);
      try {
        seen.set(name, await journey(seat, city, person.id));
      } finally {
        await seat.leave();
        complaints.push(...city.complaints);
        await city.close();
      }
      const all = seen.get(name)?.flat() ?? [];
      expect(all.length).toBeGreaterThan(20);
      const result = all.find((one) => one.words.includes('Syarat jabatan terpenuhi'));
      expect(result?.words).toContain('Estimasi mandiri, bukan hasil asesmen resmi');
      const offered = all.filter((one) => one.words.includes('KRS-') && one.words.includes('karena'));
      expect(offered.length).toBeGreaterThanOrEqual(1);
      expect(all.map((one) => one.words).join(' ')).toContain('Belum ada pelatihan di katalog');
      expect(all.map((one) => one.words).join(' ')).not.toMatch(/\b(MS|MMS|KMS)\b|undefined|\[object/);
    }, 60_000);
  }

  it('shows the same words and buttons on every channel', () => {
    const shown = (name: string): unknown =>
      seen
        .get(name)
        ?.map((turn) =>
          turn.map((one) => ({ ...one, buttons: one.buttons.filter((label) => !OWN_DOORS.has(label)) })),
        );
    expect(shown('telegram')).toEqual(shown('terminal'));
    expect(shown('slack')).toEqual(shown('terminal'));
    expect(shown('slack over HTTP')).toEqual(shown('terminal'));
  });

  it('leaves nothing for an operator', () => {
    expect(complaints).toEqual([]);
  });
});

describe.each(kinds)('Leaving on one channel and going on elsewhere (%s)', (kind) => {
  let city: City;
  beforeAll(async () => {
    city = await openCity(kind);
  }, 60_000);
  afterAll(() => city.close());

  it('goes on in Slack at question four, exactly where it was left on Telegram', async () => {
    const person = await city.fresh('Dinkes');
    const telegram = await telegramSeat(city.app, 601);
    const slack = await slackSeat(city.app, 602);
    try {
      await telegram.say(await city.codeFor(person.id));
      await slack.say(await city.codeFor(person.id));
      await telegram.press('Mulai penilaian');
      for (let question = 1; question < 4; question += 1) await telegram.press('Lewati');
      const left = await telegram.press('Pilih perilaku saja');
      expect(left).toEqual([]);
      const before = telegram.screen().at(-1);
      expect(before?.words).toMatch(/^4 dari /);
      const [found] = await slack.say('lanjut');
      expect(found).toEqual(before);
      await slack.press('Belum');
      // The Telegram button belongs to a question that has moved on: nothing happens twice.
      const [stale] = await telegram.press('Belum');
      expect(stale?.words).toContain('tombol');
      const answers = await city.app.db.query(
        `select w.competency from answers w join assessments s on s.id = w.assessment_id
         join periods d on d.id = s.period_id and d.closed_at is null
         where s.person_id = $1 and w.basis = 'tapped'`,
        [person.id],
      );
      expect(answers.length).toBeLessThanOrEqual(1);
    } finally {
      await telegram.leave();
      await slack.leave();
    }
  }, 60_000);
});
