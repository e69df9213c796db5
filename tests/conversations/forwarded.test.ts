import { afterAll, beforeAll, expect, it } from 'vitest';
import { type City, openCity } from '../journey/city.ts';
import { telegramSeat } from '../journey/seats.ts';
import { linkedSeat, somebodyNew } from './people.ts';
import { contents, talk } from './talk.ts';

let city: City;
beforeAll(async () => {
  city = await openCity('pglite');
}, 60_000);
afterAll(() => city.close());

it('a forwarded story is evidence only once somebody says that it is her own, and what she told before is kept', async () => {
  const { id } = await somebodyNew(city)();
  const seat = await linkedSeat(city, id, telegramSeat);
  await talk(
    seat,
    `
    Ibu: mulai penilaian
    Sinau: …
    Sinau: 1 dari … [Pilih perilaku saja] …
    `,
  );
  const before = await contents(city.app.db);
  await talk(
    seat,
    `
    Ibu: ↪ Saya menolak amplop dari pemohon dan melaporkannya ke kasi hari itu juga.
    Sinau: Pesan ini diteruskan dari percakapan lain. … [Ya, cerita saya sendiri] [Bukan, kembali ke soal]
    Ibu: iya
    Sinau: … [Ya, cerita saya sendiri] [Bukan, kembali ke soal]
    Ibu: [Bukan, kembali ke soal]
    Sinau: 1 dari … Integritas … [Pilih perilaku saja] …
    Ibu: Minggu lalu ada kejadian di loket.
    Sinau: 1 dari … [Pilih tingkat sendiri] …
    Ibu: ↪ Saya menolak amplop dari pemohon dan melaporkannya ke kasi hari itu juga.
    Sinau: Pesan ini diteruskan dari percakapan lain. … [Ya, cerita saya sendiri] [Bukan, kembali ke soal]
    `,
  );
  expect(await contents(city.app.db)).toEqual(before);
  await talk(
    seat,
    `
    Ibu: [Ya, cerita saya sendiri]
    Sinau: 1 dari … Integritas: usulan saya tingkat … [Setuju] …
    Ibu: [Setuju]
    Sinau: Tersimpan. …
    Sinau: 2 dari …
    `,
  );
  const [saved] = await city.app.db.query<{ story: string }>(
    `select w.story from answers w join assessments s on s.id = w.assessment_id
     join periods d on d.id = s.period_id and d.closed_at is null where s.person_id = $1`,
    [id],
  );
  expect(saved?.story).toMatch(/kejadian di loket[\s\S]*menolak amplop/);
  await seat.leave();
});
