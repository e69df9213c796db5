import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type City, openCity } from '../journey/city.ts';
import { linkedSeat, somebodyNew } from './people.ts';
import { talk } from './talk.ts';

let city: City;
beforeAll(async () => {
  city = await openCity('pglite');
}, 60_000);
afterAll(() => city.close());

describe('people who choose a course after the same words', () => {
  it('make them a name that waits for a decision, each counted once and none of them named', async () => {
    const person = somebodyNew(city);
    const words = () => city.app.db.query('select value, verdict, source, score from course_words');
    let course = '';
    /** Whose list begins with another one presses the number of the same. */
    const choose = async (id: number): Promise<void> => {
      const seat = await linkedSeat(city, id);
      await seat.say('/cari  Belajar EXCEL');
      const listed = [...(seat.screen().at(-1)?.words ?? '').matchAll(/(\d)\. [^(]+ \((KRS-\d+)\)/g)];
      course ||= listed[0]?.[2] ?? '';
      await seat.press(listed.find(([, , one]) => one === course)?.[1] ?? 'not listed');
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

describe('somebody who goes on about the list that she sees', () => {
  it('narrows it, opens one by its place, leaves it, and asks for others until there are none', async () => {
    const seat = await linkedSeat(city, (await somebodyNew(city)()).id);
    await seat.say('/cari belajar excel');
    await talk(
      seat,
      `
      Ibu: yang daring
      Sinau: Pelatihan untuk “belajar excel, yang daring” … Saya saring: daring … [1] …
      Ibu: yang pertama dong
      Sinau: … [Daftar minat] [Simpan] …
      Ibu: kembali
      Sinau: Pelatihan untuk “belajar excel, yang daring” … [1] …
      `,
    );
    const first = /\((KRS-\d+)\)/.exec(seat.screen().at(-1)?.words ?? '')?.[1] ?? 'none';
    for (let more = 0; more < 12; more += 1) {
      await seat.say('yang lain dong');
      expect(seat.screen().at(-1)?.words).not.toContain(first);
      if (seat.screen().at(-1)?.words.startsWith('Yang sesuai sudah')) break;
    }
    expect(seat.screen().at(-1)?.words).toBe(
      'Yang sesuai sudah saya tunjukkan semua. Boleh dicari dengan kata lain.',
    );
    await seat.leave();
  });

  it('signs up by word for the course that is open', async () => {
    const person = (await somebodyNew(city)()).id;
    const seat = await linkedSeat(city, person);
    await seat.say('/cari belajar excel');
    await seat.say('nomor 1');
    await seat.say('daftar');
    expect(
      await city.app.db.query(`select mark from course_marks where person_id = $1 and mark = 'interested'`, [
        person,
      ]),
    ).not.toEqual([]);
    await seat.leave();
  });
});
