import { expect, it } from 'vitest';
import { openCity } from '../journey/city.ts';
import { CASTS, playPage, seenBy } from './page.ts';
import { linkedSeat, somebodyNew } from './people.ts';

const seen: unknown[] = [];

it.each(CASTS)(
  'docs/mentoring.md says what is really said (%s)',
  async (_, cast) => {
    const city = await openCity('pglite');
    try {
      const next = somebodyNew(city);
      const [senior, junior] = [await next(), await next()];
      // One may guide in *Komunikasi*, the other has a gap there.
      await city.app.db.query(
        `insert into official_results (person_id, competency, level, assessor, assessed_on, valid_until)
       values ($1, 'M.03', 4, 'BKN', '2026-10-01', '2029-10-01'), ($2, 'M.03', 0, 'BKN', '2026-10-01', '2029-10-01')`,
        [senior.id, junior.id],
      );
      const seats = {
        mentor: await linkedSeat(city, senior.id, cast[0]),
        pegawai: await linkedSeat(city, junior.id, cast[1]),
      };
      await playPage('mentoring.md', seats);
      seen.push(seenBy(seats));
      expect(seen.at(-1)).toEqual(seen[0]);
      for (const seat of Object.values(seats)) await seat.leave();
      expect(city.complaints).toEqual([]);
    } finally {
      await city.close();
    }
  },
  120_000,
);
