import { expect, it } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { setNotes } from '../../src/storage/forums/agenda.ts';
import { forumPage, heldLines } from '../../src/storage/forums/run.ts';
import { roomFacts } from '../../src/storage/rooms/room-posts.ts';
import { onEveryDatabase } from '../support/database.ts';
import { at, makeCity } from './reminders/city.ts';

const after = at('2026-12-09 12.00');

/** A monthly series of Dishub with its events of December to February. */
async function world(db: Database) {
  const city = await makeCity(db);
  const role = async (name: string, roles: string, agency = 1): Promise<number> => {
    const id = await city.person(name, { agency });
    await db.query('update people set roles = $2::text::text[] where id = $1', [id, roles]);
    return id;
  };
  const umpeg = await role('Umpeg', '{umpeg}');
  const elsewhere = await role('Umpeg lain', '{umpeg}', await city.agency('Dinkes'));
  const sari = await city.person('Sari');
  await db.query(
    `insert into forum_series (agency_id, name, rule, starts_at, minutes, place)
     values (1, 'Forum Dishub', 'FREQ=MONTHLY;BYDAY=+2WE', '09:00', 120, 'Aula')`,
  );
  await city.tick(at('2026-12-01 10.00'));
  const [event] = await db.query<{ id: number }>('select id from forum_events order by starts_at');
  return { city, umpeg, elsewhere, sari, event: event?.id ?? 0 };
}

onEveryDatabase('what was decided at a forum', (database) => {
  it('is written after it began by whoever runs it, and read by the agency before the next one', async () => {
    const db = database();
    const { umpeg, elsewhere, sari, event } = await world(db);
    const words = 'Trotoar Simpang Lima diperbaiki sebelum Maret.';
    expect(await setNotes(db, event, words, umpeg, at('2026-12-09 08.59'))).toEqual({ conflict: 'event' });
    for (const who of [elsewhere, sari])
      expect(await setNotes(db, event, words, who, after)).toEqual({ conflict: 'event' });
    expect((await heldLines(db, elsewhere, after)).length).toBe(0);
    expect((await heldLines(db, umpeg, after)).map((one) => one.id)).toEqual([event]);
    expect((await forumPage(db, sari, after)).before).toBeNull();
    expect(await setNotes(db, event, `${words} Hubungi sari@semarang.example.`, umpeg, after)).toBe('done');
    expect((await forumPage(db, sari, after)).before).toEqual({
      title: 'Forum Dishub',
      heldAt: at('2026-12-09 09.00'),
      notes: `${words} Hubungi ….`,
    });
    expect((await forumPage(db, elsewhere, after)).before).toBeNull();
    expect(await setNotes(db, event, words, umpeg, after)).toBe('done');
    const audit = await db.query(`select actor from audit where action = 'forum notes'`);
    expect(audit).toEqual([{ actor: `person:${umpeg}` }, { actor: `person:${umpeg}` }]);
  });

  it('is told by next month’s first reminder and by the channel, and not by the one after that', async () => {
    const db = database();
    const { city, umpeg, sari, event } = await world(db);
    await setNotes(db, event, 'Trotoar Simpang Lima diperbaiki.', umpeg, after);
    await db.query(
      `insert into rooms (channel, room, name, language, agency_id, bound_at)
       values ('slack', 'T0:C0', 'dishub', 'id', 1, $1)`,
      [at('2026-12-01 10.00')],
    );
    for (const when of ['2027-01-04 08.30', '2027-01-06 08.30', '2027-01-12 14.30'])
      await city.tick(at(when));
    const texts = (await city.outbox())
      .filter((row) => row.person === 'Sari' && row.key.startsWith('reminder:'))
      .map((row) => row.text.includes('Hasil pertemuan lalu: Trotoar'));
    // H-7 tells it; H-1 does not repeat it.
    expect(texts.slice(-2)).toEqual([true, false]);
    const [facts] = await roomFacts(db, '2027-01-06', at('2027-01-06 08.30'));
    expect(facts?.forums[0]).toMatchObject({ before: 'Trotoar Simpang Lima diperbaiki.', seats: null });
    await city.tick(at('2027-01-14 10.00'));
    expect((await forumPage(db, sari, at('2027-01-14 10.00'))).before).toBeNull();
  });
});
