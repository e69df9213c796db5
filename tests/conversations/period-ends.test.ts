import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closePeriod, periodLine, periodLines, reopenPeriod } from '../../src/storage/periods/periods.ts';
import { type City, openCity } from '../journey/city.ts';
import { linkedSeat, somebodyNew } from './people.ts';
import { talk } from './talk.ts';

const STORY =
  'Saya mengingatkan dua rekan yang menerima uang rokok dari pemohon, lalu saya sendiri menolak dan melaporkannya ke kasi.';

let city: City;
beforeAll(async () => {
  city = await openCity('pglite');
}, 60_000);
afterAll(() => city.close());

describe('A period that ends in mid-answer', () => {
  it('says so at once, keeps what was saved, and goes on where it was once reopened', async () => {
    const { id: person } = await somebodyNew(city)();
    const seat = await linkedSeat(city, person);
    const now = city.app.clock.now();
    const answers = () =>
      city.app.db.query(
        `select w.competency, w.chosen from answers w join assessments s on s.id = w.assessment_id
         join periods d on d.id = s.period_id where s.person_id = $1 and d.name like '%II 2026' order by w.competency`,
        [person],
      );
    await seat.press('Mulai penilaian');
    await seat.say(STORY);
    await seat.press('Setuju');
    const saved = await answers();
    expect(saved).toHaveLength(1);
    const running = (await periodLines(city.app.db, 'operator')).find((one) => !one.closed);
    if (running === undefined) throw new Error('no running period');

    expect(await closePeriod(city.app.db, running, 'operator', now)).toBe(true);
    await talk(
      seat,
      `
      Ibu: Saya membagi tugas piket dengan tim dan menggantikan rekan yang sakit.
      Sinau: Penilaian ini sudah ditutup atau sudah terkirim, jadi jawabannya tidak bisa diubah lagi. …
      `,
    );
    expect(await answers()).toEqual(saved);

    const closed = await periodLine(city.app.db, running.id, 'operator');
    if (closed === null) throw new Error('the period is gone');
    expect(await reopenPeriod(city.app.db, closed, closed.closesOn, 'operator', now)).toBe(true);
    await talk(
      seat,
      `
      Ibu: lanjut
      Sinau: 2 dari … [Pilih perilaku saja] [Lewati] [Sebelumnya] [Berhenti dulu]
      `,
    );
    expect(await answers()).toEqual(saved);
    await seat.leave();
  });
});
