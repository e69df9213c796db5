import { expect, it } from 'vitest';
import { openCity } from '../journey/city.ts';
import { CASTS, playPage, seenBy } from './page.ts';
import { linkedSeat, somebodyNew } from './people.ts';

const seen: unknown[] = [];

it.each(CASTS)(
  'docs/verification.md says what is really said (%s)',
  async (_, cast) => {
    const city = await openCity('pglite');
    try {
      const { id } = await somebodyNew(city)();
      const [line] = await city.app.db.query<{ boss: number; above: number }>(
        'select b.id as boss, b.superior_id as above from people p join people b on b.id = p.superior_id where p.id = $1',
        [id],
      );
      if (line === undefined) throw new Error('nobody leads the first person');
      // Only this one waits, so that the transcripts name everybody.
      await city.app.db.query('update assessments set sent_to = null where sent_to in ($1, $2)', [
        line.boss,
        line.above,
      ]);
      const person = await linkedSeat(city, id, cast[0]);
      const seats = {
        pegawai: person,
        atasan: await linkedSeat(city, line.boss, cast[1]),
        'di atasnya': await linkedSeat(city, line.above, cast[2]),
      };
      await person.press('Mulai penilaian');
      await person.say(
        'Saya mengingatkan dua rekan yang menerima uang rokok dari pemohon, lalu saya sendiri menolak dan melaporkannya ke kasi.',
      );
      await person.press('Setuju');
      await person.say('Saya menawarkan bantuan ke rekan yang kewalahan menyusun berkas akreditasi.');
      await person.press('Setuju');
      while (person.screen().at(-1)?.buttons.includes('Lewati') === true) await person.press('Lewati');
      await playPage('verification.md', seats);
      seen.push(seenBy(seats));
      expect(seen.at(-1)).toEqual(seen[0]);
      for (const seat of Object.values(seats)) await seat.leave();
    } finally {
      await city.close();
    }
  },
  120_000,
);
