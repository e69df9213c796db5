import { afterAll, beforeAll, expect, it } from 'vitest';
import { type City, openCity } from '../journey/city.ts';
import { linkedSeat, somebodyNew } from './people.ts';
import { talk } from './talk.ts';

let city: City;
beforeAll(async () => {
  city = await openCity('pglite');
}, 60_000);
afterAll(() => city.close());

const answers = (person: number) =>
  city.app.db.query(
    `select w.revision, w.chosen, w.basis from answers w join assessments s on s.id = w.assessment_id
     join periods d on d.id = s.period_id and d.closed_at is null where s.person_id = $1 order by w.revision`,
    [person],
  );

it('how far one is and until when is told as an aside, in the words people use, and its question stays open', async () => {
  const { id } = await somebodyNew(city)();
  await talk(
    await linkedSeat(city, id),
    `
    Ibu: mulai penilaian
    Sinau: Penilaian Mandiri …
    Sinau: 1 dari … [Lewati] …
    Ibu: kapan deadline nya ya?
    Sinau: Penilaian Mandiri Semester II 2026 Belum mulai · tenggat …
    Ibu: [Lewati]
    Sinau: … dilewati. …
    Sinau: 2 dari …
    Ibu: pinten sing dereng kula isi
    Sinau: … Terisi 0 dari … · 1 dilewati · tenggat …
    `,
  );
});

it('a change that is left leaves the answer as it was', async () => {
  const { id } = await somebodyNew(city)();
  const seat = await linkedSeat(city, id);
  await talk(
    seat,
    `
    Ibu: mulai penilaian
    Sinau: Penilaian Mandiri …
    Sinau: 1 dari … Integritas …
    Ibu: Saya menolak amplop dari pemohon dan melaporkannya ke kasi hari itu juga.
    Sinau: 1 dari … Integritas: usulan saya tingkat … [Setuju] …
    Ibu: ya pas
    Sinau: Tersimpan. Integritas: tingkat …
    Sinau: 2 dari …
    `,
  );
  const saved = await answers(id);
  expect(saved).toMatchObject([{ revision: 1, basis: 'told' }]);
  await talk(
    seat,
    `
    Ibu: ubah jawaban integritas
    Sinau: 1 dari … Integritas Jawaban sekarang: tingkat … [Tidak jadi diubah] [Berhenti dulu]
    Ibu: lewati dulu yang ini
    Sinau: Tidak diubah. Integritas tetap tingkat …
    Sinau: Ringkasan penilaian mandiri 1 dari …
    `,
  );
  expect(await answers(id)).toEqual(saved);
});
