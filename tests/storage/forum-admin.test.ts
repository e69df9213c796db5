import { expect, it } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { addSeries } from '../../src/storage/forums/add.ts';
import { comingEvent, comingEvents, type EventLine } from '../../src/storage/forums/admin.ts';
import { cancelEvent, moveEvent } from '../../src/storage/forums/decide.ts';
import { nextForum } from '../../src/storage/forums/forums.ts';
import { shownSeries } from '../../src/storage/forums/series.ts';
import { onEveryDatabase } from '../support/database.ts';
import { rsvp } from '../support/rsvp.ts';
import { at, type City, makeCity } from './reminders/city.ts';

const now = at('2026-12-01 10.00');
const notice = { id: { body: 'Forum dibatalkan' }, en: { body: 'Forum cancelled' } };
const time = { dueAt: now, expiresAt: at('2026-12-09 09.00') };
const told = { notice, speaking: notice, room: notice, time };
const MONTHLY = {
  rule: 'FREQ=MONTHLY;BYDAY=+2WE',
  since: '2026-12-01',
  startsAt: 540,
  minutes: 120,
  place: 'Aula',
};

/** Three people of one agency, and one of another. */
async function office(db: Database) {
  const city = await makeCity(db);
  const [sari, budi, wati] = [
    await city.person('Sari'),
    await city.person('Budi'),
    await city.person('Wati'),
  ];
  const other = await city.agency('Dinkes');
  await city.person('Rina', { agency: other });
  return { city, sari, budi, wati, other };
}

async function seriesEvent(db: Database, city: City): Promise<EventLine> {
  expect(await addSeries(db, { agencyId: 1, name: 'Forum Transportasi', ...MONTHLY }, 'operator', now)).toBe(
    'done',
  );
  await city.tick(now);
  const [event] = await comingEvents(db, 1, 'operator', now);
  if (event === undefined) throw new Error('the series made no event');
  return event;
}

onEveryDatabase('an operator decides about forums', (database) => {
  it('adds a series once, and the next tick makes its events', async () => {
    const { city, other } = await office(database());
    const event = await seriesEvent(database(), city);
    expect(event).toMatchObject({ opd: 'Dishub', title: 'Forum Transportasi', place: 'Aula', attending: 0 });
    expect(event.startsAt).toEqual(at('2026-12-09 09.00'));
    expect(
      await addSeries(database(), { agencyId: 1, name: 'Forum Transportasi', ...MONTHLY }, 'operator', now),
    ).toEqual({
      conflict: 'series',
    });
    expect(await shownSeries(database(), 1, 'operator', '2026-12-01')).toMatchObject([
      { startsAt: 540, minutes: 120 },
    ]);
    expect(await shownSeries(database(), other, 'operator', '2026-12-01')).toEqual([]);
    expect(await comingEvents(database(), other, 'operator', now)).toEqual([]);
  });

  it('tells a cancellation to who comes or was reminded, once, in their language, and to nobody else', async () => {
    const { city, sari, budi, wati } = await office(database());
    const db = database();
    const event = await seriesEvent(db, city);
    await rsvp(db, sari, event.id, 'hadir', now);
    await rsvp(db, budi, event.id, 'tidak', now);
    await db.query(`update people set language = 'en' where id = $1`, [sari]);
    const current = await comingEvent(db, event.id, 'operator', now);
    expect(current).toMatchObject({ attending: 1, told: 1 });
    if (current === null) return;
    const before = (await city.outbox()).length;
    expect(await cancelEvent(db, current, 'Aula dipakai', told, 'operator', now)).toBe('done');
    expect(await cancelEvent(db, current, '', told, 'operator', now)).toEqual({ conflict: 'event' });
    const heard = (await city.outbox()).slice(before);
    expect(heard.map((row) => row.person)).toEqual(['Sari']);
    expect(heard[0]?.text).toContain('Forum cancelled');
    expect(await comingEvent(db, event.id, 'operator', now)).toBeNull();
    expect(await nextForum(db, wati, now)).not.toMatchObject({ id: event.id });
    const audit = await db.query(
      `select actor, agency_id as agency, subject from audit where action = 'forum cancelled'`,
    );
    expect(audit).toEqual([{ actor: 'operator', agency: 1, subject: String(event.id) }]);
    // The series does not bring it back, and nobody is reminded of it any more.
    await city.tick(at('2026-12-02 09.00'));
    expect((await comingEvents(db, 1, 'operator', now)).map((one) => one.id)).not.toContain(event.id);
    expect(
      await db.query(`select 1 from reminders where subject = $1 and state = 'planned'`, [String(event.id)]),
    ).toEqual([]);
  });

  it('moves one event for good, and asks those who come again', async () => {
    const { city, sari } = await office(database());
    const db = database();
    const event = await seriesEvent(db, city);
    await rsvp(db, sari, event.id, 'hadir', now);
    const current = await comingEvent(db, event.id, 'operator', now);
    if (current === null) throw new Error('the event is gone');
    const to = { startsAt: at('2026-12-16 13.00'), endsAt: at('2026-12-16 15.00') };
    const before = (await city.outbox()).length;
    expect(await moveEvent(db, current, to, told, 'operator', now)).toBe('done');
    // Somebody who looked before the move decides about another event.
    expect(await moveEvent(db, current, to, told, 'operator', now)).toEqual({
      conflict: 'event',
    });
    expect((await city.outbox()).slice(before).map((row) => row.person)).toEqual(['Sari']);
    await city.tick(at('2026-12-02 09.00'));
    expect(await nextForum(db, sari, at('2026-12-02 09.00'))).toMatchObject({
      id: event.id,
      startsAt: to.startsAt,
      reply: null,
    });
  });
});
