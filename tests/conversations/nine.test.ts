import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type City, openCity } from '../journey/city.ts';
import { type Seat, terminalSeat } from '../journey/seats.ts';
import { linkedSeat } from './people.ts';

/** What one turn takes, in seconds: telling an example, reading a proposal and agreeing, choosing to tap, one tap. */
const TELLING = 45;
const AGREEING = 8;
const CHOOSING = 5;
const TAPPING = 12;

let city: City;
let codes: readonly string[];
let stories: Readonly<Record<string, readonly { readonly level: number; readonly teks: string }[]>>;
beforeAll(async () => {
  city = await openCity('pglite');
  const text = await readFile(new URL('../../content/city-stories.json', import.meta.url), 'utf8');
  stories = (JSON.parse(text) as { cerita: typeof stories }).cerita;
}, 60_000);
afterAll(() => city.close());

/** Somebody whose assessment asks nine competencies and is untouched. */
async function withNine(): Promise<number> {
  const [row] = await city.app.db.query<{ id: number; codes: string[] }>(
    `select p.id, array_agg(i.competency order by i.position) as codes from people p
     join assessments s on s.person_id = p.id and s.sent_at is null join assessment_items i on i.assessment_id = s.id
     join periods d on d.id = s.period_id and d.closed_at is null
     where p.active and p.superior_id is not null
       and not exists (select 1 from answers w where w.assessment_id = s.id)
     group by p.id, s.id having count(*) = 9 order by p.id limit 1`,
  );
  if (row === undefined) throw new Error('nobody has nine competencies');
  codes = row.codes;
  return row.id;
}

/** Acts of one channel until the overview stands there. */
function counting(seat: Seat) {
  let turns = 0;
  return {
    turns: () => turns,
    press: (label: string) => {
      turns += 1;
      return seat.press(label);
    },
    say: (text: string) => {
      turns += 1;
      return seat.say(text);
    },
    shows: (label: string) => seat.screen().at(-1)?.buttons.includes(label) === true,
    words: () => seat.screen().at(-1)?.words ?? '',
  };
}

describe('Nine competencies', () => {
  it('told take two turns each, eight minutes as was said at the beginning', async () => {
    const seat = await linkedSeat(city, await withNine());
    await seat.press('Mulai penilaian');
    const acts = counting(seat);
    expect(acts.words()).toMatch(/^1 dari 9 · ±8 menit/);
    for (const code of codes) {
      await acts.say(stories[code]?.find(({ level }) => level === 2)?.teks ?? '');
      await acts.press('Setuju');
    }
    expect(acts.words()).toContain('9 dari 9 terjawab');
    expect(acts.turns()).toBe(18);
    expect((9 * (TELLING + AGREEING)) / 60).toBeCloseTo(8, 0);
    await seat.leave();
  }, 60_000);

  it('tapped by somebody who is where her post wants her take three turns each, and less time', async () => {
    const person = await withNine();
    const seat = await linkedSeat(city, person);
    await seat.press('Mulai penilaian');
    const acts = counting(seat);
    while (acts.shows('Pilih perilaku saja')) {
      await acts.press('Pilih perilaku saja');
      await acts.press('Ya, konsisten');
      if (acts.shows('Kadang')) await acts.press('Kadang');
    }
    expect(acts.words()).toContain('9 dari 9 terjawab');
    expect(acts.turns()).toBe(27);
    expect((9 * (CHOOSING + 2 * TAPPING)) / 60).toBeLessThan(8);
    await seat.leave();
  }, 60_000);
});

describe('A deploy in the middle of a dialogue', () => {
  const STORY =
    'Saya mengingatkan dua rekan yang menerima uang rokok dari pemohon, lalu melaporkannya ke kasi.';

  it('loses nothing: the question stands where it stood, and its button still counts', async () => {
    const person = await withNine();
    const before = await linkedSeat(city, person);
    await before.press('Mulai penilaian');
    await before.say(STORY);
    const [row] = await city.app.db.query<{ asked: number }>(
      `select (c.state->>'asked')::int as asked from conversations c where c.subject = 'person:' || $1::bigint`,
      [person],
    );
    await before.leave();
    // The next process knows nothing but the database.
    const after = await terminalSeat(city.app.at(city.app.clock.now()), person);
    const agreed = await after.option(`${row?.asked.toString(36)}.agree`);
    expect(agreed.map(({ words }) => words).join('\n')).toMatch(/Tersimpan\. Integritas: .*2 dari 9/s);
    await after.leave();
  }, 60_000);

  it('to a version that asks otherwise says so, keeps every answer, and goes on at the next question', async () => {
    const person = await withNine();
    const seat = await linkedSeat(city, person);
    await seat.press('Mulai penilaian');
    await seat.say(STORY);
    await seat.press('Setuju');
    await city.app.db.query(
      `update conversations set state = jsonb_set(state, '{places}', '0') where subject = 'person:' || $1::bigint`,
      [person],
    );
    const told = await seat.say('lanjut');
    expect(told.map(({ words }) => words)).toEqual([
      'Sejak terakhir kita bercakap, Sinau diperbarui. Kita mulai dari beranda, jawaban yang tersimpan tetap aman.',
      expect.stringMatching(/^2 dari 9 .* Kerja Sama /),
    ]);
    await seat.leave();
  }, 60_000);
});
