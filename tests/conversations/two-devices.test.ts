import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type City, openCity } from '../journey/city.ts';
import { type Seat, terminalSeat } from '../journey/seats.ts';
import { linkedSeat, somebodyNew } from './people.ts';

const STORY =
  'Saya mengingatkan dua rekan yang menerima uang rokok dari pemohon, lalu saya sendiri menolak dan melaporkannya ke kasi.';

let city: City;
let next: ReturnType<typeof somebodyNew>;
beforeAll(async () => {
  city = await openCity('pglite');
  next = somebodyNew(city);
}, 60_000);
afterAll(() => city.close());

/** One person in front of two screens. */
async function both(other: number): Promise<{ person: number; one: Seat; two: Seat }> {
  const { id } = await next();
  const one = await linkedSeat(city, id);
  const two = await terminalSeat(city.app, other);
  await two.say(await city.codeFor(id));
  return { person: id, one, two };
}

const last = (seat: Seat): string => seat.screen().at(-1)?.words ?? '';
const KINDLY = /tombol itu dari pesan lama|sudah saya terima|sudah ditutup atau sudah terkirim/;

describe('Two devices at once', () => {
  it('save one answer, and the slower one is told kindly', async () => {
    const { person, one, two } = await both(9001);
    await one.press('Mulai penilaian');
    await one.say(STORY);
    await two.say('lanjut');
    expect(last(two)).toContain('usulan saya');
    await Promise.all([one.press('Setuju'), two.press('Setuju')]);
    const rows = await city.app.db.query(
      `select w.competency, w.revision from answers w join assessments s on s.id = w.assessment_id
       join periods d on d.id = s.period_id and d.closed_at is null where s.person_id = $1`,
      [person],
    );
    expect(rows).toEqual([{ competency: 'M.01', revision: 1 }]);
    expect([...one.screen(), ...two.screen()].some(({ words }) => KINDLY.test(words))).toBe(true);
    await one.leave();
    await two.leave();
  });

  it('send once, and the second press changes nothing', async () => {
    const { person, one, two } = await both(9002);
    await one.press('Mulai penilaian');
    await one.say(STORY);
    await one.press('Setuju');
    while (one.screen().at(-1)?.buttons.includes('Lewati') === true) await one.press('Lewati');
    await one.press('Kirim ke atasan');
    await two.say('lanjut');
    await two.press('Kirim ke atasan');
    await Promise.all([one.press('Kirim ke atasan'), two.press('Kirim ke atasan')]);
    const sent = await city.app.db.query(
      `select count(*)::int as n from audit where action = 'send' and actor = 'person:' || $1::bigint`,
      [person],
    );
    expect(sent).toEqual([{ n: 1 }]);
    expect([...one.screen(), ...two.screen()].some(({ words }) => KINDLY.test(words))).toBe(true);
    await one.leave();
    await two.leave();
  });

  it('of two who verify the same, one is taken and the other is told that nothing waits any more', async () => {
    const { id, name } = await next();
    const [boss] = await city.app.db.query<{ id: number }>(
      'select superior_id as id from people where id = $1',
      [id],
    );
    await city.app.db.query('update assessments set sent_to = null where sent_to = $1', [boss?.id ?? 0]);
    const person = await linkedSeat(city, id);
    await person.press('Mulai penilaian');
    await person.say(STORY);
    await person.press('Setuju');
    await person.say('kirim');
    await person.press('Kirim ke atasan');
    await person.press('Kirim ke atasan');
    const one = await linkedSeat(city, boss?.id ?? 0);
    await one.say('/verifikasi');
    await one.press('Sesuai semua');
    // Somebody else was faster: the answers were decided between the list and the yes.
    await city.app.db.query(
      `insert into confirmations (assessment_id, competency, revision, by_person, level, at)
       select w.assessment_id, w.competency, w.revision, $2, w.chosen, w.answered_at from answers w
       join assessments s on s.id = w.assessment_id and s.sent_at is not null where s.person_id = $1 and w.chosen is not null
       on conflict do nothing`,
      [id, boss?.id ?? 0],
    );
    await one.press('Ya, sesuai untuk 1 orang');
    expect(last(one)).toContain('tidak sedang menunggu Bapak/Ibu');
    expect(last(one)).not.toContain(name);
    await person.leave();
    await one.leave();
  });
});
