import { expect, it } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { changeNotices } from '../../src/domain/forums/changes.ts';
import { addSeries, nameTaken } from '../../src/storage/forums/add.ts';
import { comingEvents } from '../../src/storage/forums/admin.ts';
import { calendarEventsFor } from '../../src/storage/forums/calendar.ts';
import { concernedCount, endSeries, runningSeries } from '../../src/storage/forums/series.ts';
import { textsEn } from '../../src/texts/en/texts.ts';
import { textsId } from '../../src/texts/id/texts.ts';
import { onEveryDatabase } from '../support/database.ts';
import { rsvp } from '../support/rsvp.ts';
import { at, makeCity, office } from './reminders/city.ts';

const NOW = at('2026-12-01 10.00');
const WEEKLY = {
  name: 'Apel Berbagi',
  rule: 'FREQ=WEEKLY;BYDAY=MO',
  since: '2026-12-01',
  startsAt: 480,
  minutes: 60,
  place: 'Aula',
};
const texts = { id: textsId, en: textsEn };
const notices = (now: Date) =>
  changeNotices(texts, office, { windowAt: null, nextWindowAt: at('2026-12-01 13.00') }, now);

/** A weekly series of Dishub with two colleagues, their officer, one of Dinkes, and BKPP's admin. */
async function world(db: Database) {
  const city = await makeCity(db);
  const dinkes = await city.agency('Dinkes');
  const [sari, budi, officer] = [
    await city.person('Sari'),
    await city.person('Budi'),
    await city.person('Wati'),
  ];
  const other = await city.person('Rina', { agency: dinkes });
  const admin = await city.person('Dewi', { agency: dinkes });
  for (const [who, role] of [
    [officer, 'umpeg'],
    [other, 'umpeg'],
    [admin, 'admin'],
  ] as const)
    await db.query('update people set roles = array[$2] where id = $1', [who, role]);
  expect(await addSeries(db, { agencyId: 1, ...WEEKLY }, 'operator', NOW)).toBe('done');
  await city.tick(NOW);
  const [line] = await runningSeries(db, null, officer, '2026-12-01');
  const series = line?.id ?? 0;
  const coming = () => comingEvents(db, 1, 'operator', NOW);
  const end = (by: number, from: string, seen: readonly number[], now = NOW) =>
    endSeries(
      db,
      { series, from, since: office.instantOf(from, 0), why: 'Peserta terlalu sedikit', seen },
      notices(now),
      by,
      now,
    );
  return { city, sari, budi, officer, other, admin, series, coming, end };
}

onEveryDatabase('a series that ends', (database) => {
  it('cancels what is planned from that day on, makes no more, and tells whoever said that they come once', async () => {
    const db = database();
    const { city, sari, budi, officer, series, coming, end } = await world(db);
    const events = await coming();
    const [first, second, third] = events;
    if (first === undefined || second === undefined || third === undefined) throw new Error('no events');
    const gone = events.slice(1).map(({ id }) => id);
    for (const event of [second, third]) await rsvp(db, sari, event.id, 'hadir', NOW);
    await rsvp(db, budi, first.id, 'hadir', NOW);
    await rsvp(db, budi, second.id, 'tidak', NOW);
    expect(await concernedCount(db, gone)).toBe(1);
    const before = (await city.outbox()).length;
    expect(await end(officer, '2026-12-14', gone)).toBe('done');
    expect((await coming()).map(({ id }) => id)).toEqual([first.id]);
    const told = (await city.outbox()).slice(before);
    expect(told.map(({ person }) => person)).toEqual(['Sari']);
    expect(told[0]?.text).toContain('tidak diadakan lagi mulai Senin, 14 Desember 2026');
    expect(told[0]?.text).toContain('Senin, 21 Desember 2026, 08.00');
    expect(told[0]?.text).toContain(`s:ics:${second.id}`);
    expect(told[0]?.expires).toEqual(events.at(-1)?.startsAt);
    // One file takes all of them out of a calendar, the remaining one is left alone.
    const file = await calendarEventsFor(db, sari, second.id, NOW);
    expect(file.map(({ id }) => id)).toEqual(gone);
    expect(file.every(({ cancelled, sequence }) => cancelled && sequence === 1)).toBe(true);
    expect(await calendarEventsFor(db, sari, first.id, NOW)).toMatchObject([
      { id: first.id, cancelled: false },
    ]);
    // Later ticks bring nothing back.
    await city.tick(at('2026-12-08 09.00'));
    await city.tick(at('2027-01-12 09.00'));
    expect(await comingEvents(db, 1, 'operator', at('2026-12-08 09.00'))).toEqual([]);
    expect(await runningSeries(db, 1, officer, '2026-12-13')).toMatchObject([
      { id: series, endsFrom: '2026-12-14' },
    ]);
    expect(await runningSeries(db, 1, officer, '2026-12-14')).toEqual([]);
    expect(
      await db.query(
        `select actor, action, subject from audit where action in ('forum series ended', 'forum cancelled')
         order by action desc, subject::text = '${second.id}' desc limit 2`,
      ),
    ).toEqual([
      { actor: `person:${officer}`, action: 'forum series ended', subject: `${series}:2026-12-14` },
      { actor: `person:${officer}`, action: 'forum cancelled', subject: String(second.id) },
    ]);
  });

  it('ends for an officer of that agency and BKPP’s admin only, as it was seen, and not later than it does', async () => {
    const db = database();
    const { city, officer, other, admin, sari, series, coming, end } = await world(db);
    const ids = (await coming()).map(({ id }) => id);
    for (const who of [other, sari, 0]) {
      expect(await end(who, '2026-12-07', ids)).toEqual({ conflict: 'series' });
      expect(await runningSeries(db, null, who, '2026-12-01')).toEqual([]);
    }
    // Somebody cancelled one of them meanwhile: what was shown is not what would happen.
    await db.query('update forum_events set cancelled_at = $2 where id = $1', [ids[0] ?? 0, NOW]);
    const before = await city.outbox();
    expect(await end(officer, '2026-12-07', ids)).toEqual({ conflict: 'events' });
    expect(await city.outbox()).toEqual(before);
    const left = ids.slice(1);
    expect(await end(admin, '2026-12-07', left)).toBe('done');
    expect(await end(officer, '2026-12-07', [])).toEqual({ conflict: 'series' });
    expect(await end(officer, '2026-12-14', [])).toEqual({ conflict: 'series' });
    expect(await end(officer, '2026-12-02', [])).toBe('done');
    expect(await db.query('select ends_from as "from" from forum_series where id = $1', [series])).toEqual([
      { from: '2026-12-02' },
    ]);
  });

  it('leaves its name to another rhythm', async () => {
    const db = database();
    const { end, coming, officer } = await world(db);
    const again = () =>
      addSeries(db, { agencyId: 1, ...WEEKLY, rule: 'FREQ=MONTHLY;BYDAY=+2WE' }, officer, NOW);
    expect(await again()).toEqual({ conflict: 'series' });
    expect(await nameTaken(db, 1, WEEKLY.name, null)).toBe(true);
    await end(
      officer,
      '2026-12-01',
      (await coming()).map(({ id }) => id),
    );
    expect(await nameTaken(db, 1, WEEKLY.name, null)).toBe(false);
    expect(await again()).toBe('done');
  });
});
