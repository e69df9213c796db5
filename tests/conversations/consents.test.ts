import { afterAll, beforeAll, expect, it } from 'vitest';
import { type City, openCity } from '../journey/city.ts';
import { linkedSeat, somebodyNew } from './people.ts';
import { contents, talk } from './talk.ts';

let city: City;
beforeAll(async () => {
  city = await openCity('pglite');
}, 60_000);
afterAll(() => city.close());

it('who takes a consent back finds the three as they stand; words alone withdraw nothing', async () => {
  const { id } = await somebodyNew(city)();
  await city.app.db.query(
    'insert into mentor_consents (person_id, given, decided_at) values ($1, true, $2)',
    [id, city.app.clock.now()],
  );
  const seat = await linkedSeat(city, id);
  const before = await contents(city.app.db);
  await talk(
    seat,
    `
    Ibu: saya cabut izin data saya
    Sinau: Persetujuan Bapak/Ibu Berbagi jawaban dengan atasan … Terlihat sebagai mentor diizinkan AI luar tidak diizinkan [Tarik persetujuan] [AI luar] [Mentoring] [Hapus data saya] … [Beranda]
    Ibu: njih
    Sinau: …
    `,
  );
  expect(await contents(city.app.db)).toEqual(before);
  await talk(
    seat,
    `
    Ibu: tarik semua persetujuan saya
    Sinau: Persetujuan Bapak/Ibu …
    Ibu: [Tarik persetujuan]
    Sinau: Persetujuan sudah ditarik. Bapak/Ibu tidak ditampilkan lagi sebagai mentor. …
    Ibu: /data
    Sinau: Data Bapak/Ibu … [Persetujuan saya] [AI luar] …
    Ibu: [Persetujuan saya]
    Sinau: Persetujuan Bapak/Ibu … Terlihat sebagai mentor tidak diizinkan … [AI luar] [Mentoring] [Hapus data saya] …
    `,
  );
  expect(await city.app.db.query('select given from mentor_consents where person_id = $1', [id])).toEqual([
    { given: false },
  ]);
  await seat.leave();
});

it('a consent to outside AI stands and can be taken back while the operator has the model off', async () => {
  const { id } = await somebodyNew(city)();
  await city.app.db.query(
    'insert into outside_ai_consents (person_id, given, decided_at) values ($1, true, $2)',
    [id, city.app.clock.now()],
  );
  const seat = await linkedSeat(city, id);
  await talk(
    seat,
    `
    Ibu: tarik semua persetujuan saya
    Sinau: Persetujuan Bapak/Ibu … AI luar diizinkan [Tarik izin AI luar] [AI luar] …
    Ibu: [Tarik izin AI luar]
    Sinau: …
    `,
  );
  expect(await city.app.db.query('select given from outside_ai_consents where person_id = $1', [id])).toEqual(
    [{ given: false }],
  );
  await seat.leave();
});
