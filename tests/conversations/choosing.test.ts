import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type City, openCity } from '../journey/city.ts';
import { linkedSeat, somebodyNew } from './people.ts';

let city: City;
beforeAll(async () => {
  city = await openCity('pglite');
}, 60_000);
afterAll(() => city.close());

describe('people who choose a course after the same words', () => {
  it('make them a name that waits for a decision, each counted once and none of them named', async () => {
    const person = somebodyNew(city);
    const words = () => city.app.db.query('select value, verdict, source, score from course_words');
    const choose = async (id: number): Promise<void> => {
      const seat = await linkedSeat(city, id);
      await seat.say('/cari  Belajar EXCEL');
      await seat.press('1');
      await seat.press('Daftar minat');
    };
    const { id } = await person();
    await choose(id);
    const seat = await linkedSeat(city, id);
    await seat.say('/cari belajar excel');
    await seat.press('1');
    await seat.press('Simpan');
    expect(await words()).toEqual([
      { value: 'belajar excel', verdict: 'suggested', source: 'search', score: 1 },
    ]);
    await choose((await person()).id);
    expect(await words()).toMatchObject([{ score: 2 }]);
  });
});
