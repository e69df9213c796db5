import { expect, it } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { comingEvent } from '../../src/storage/forums/admin.ts';
import { moveEvent } from '../../src/storage/forums/decide.ts';
import { forumPage, runLine } from '../../src/storage/forums/run.ts';
import { fillSeats, setSeats } from '../../src/storage/forums/seats.ts';
import { onEveryDatabase } from '../support/database.ts';
import { rsvp, tellSeat } from '../support/rsvp.ts';
import { at, type City, makeCity } from './reminders/city.ts';
import { change } from './world.ts';

const now = at('2026-12-01 10.00');
const tell = tellSeat(now);

/** An event of Dishub with `seats`, and that many people of the agency. */
async function world(db: Database, seats: number | null, count: number) {
  const city = await makeCity(db);
  const event = await city.forum(1, at('2026-12-09 09.00'));
  const people: number[] = [];
  for (let n = 0; n < count; n += 1) people.push(await city.person(`Orang ${n}`));
  if (seats !== null) await db.query('update forum_events set seats = $2 where id = $1', [event, seats]);
  return { city, event, people };
}

const replies = async (db: Database, event: number): Promise<string[]> => {
  const rows = await db.query<{ person: number; reply: string }>(
    'select person_id as person, reply from forum_replies where event_id = $1 order by person_id',
    [event],
  );
  return rows.map((row) => `${row.person} ${row.reply}`);
};

const seatNotices = async (city: City): Promise<string[]> =>
  (await city.outbox()).filter((row) => row.key.includes(':seat:')).map((row) => row.person);

onEveryDatabase('seats of a forum', (database) => {
  it('are taken in order, the rest wait, and who leaves makes room for who waits longest, told once', async () => {
    const db = database();
    const { city, event, people } = await world(db, 2, 4);
    const [a = 0, b = 0, c = 0, d = 0] = people;
    const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
    expect(await rsvp(db, a, event, 'hadir', now)).toMatchObject({ reply: 'hadir', queue: null, seats: 2 });
    await rsvp(db, b, event, 'hadir', later(1));
    expect(await rsvp(db, d, event, 'hadir', later(2))).toMatchObject({ reply: 'tunggu', queue: 1 });
    expect(await rsvp(db, c, event, 'hadir', later(3))).toMatchObject({ reply: 'tunggu', queue: 2 });
    // Asking again neither jumps the queue nor falls back in it.
    expect(await rsvp(db, d, event, 'hadir', later(4))).toMatchObject({ reply: 'tunggu', queue: 1 });
    expect(await forumPage(db, c, later(4))).toMatchObject({ free: 0, event: { queue: 2 } });
    expect(await runLine(db, event, 'operator', now)).toMatchObject({ attending: 2, waiting: 2 });
    await rsvp(db, a, event, 'tidak', later(5));
    expect(await replies(db, event)).toEqual([`${a} tidak`, `${b} hadir`, `${c} tunggu`, `${d} hadir`]);
    expect(await rsvp(db, c, event, 'hadir', later(6))).toMatchObject({ reply: 'tunggu', queue: 1 });
    // Replayed, it tells nobody again.
    await rsvp(db, a, event, 'tidak', later(6));
    expect(await seatNotices(city)).toEqual(['Orang 3']);
    // Whoever waits may leave the list, too.
    await rsvp(db, c, event, 'tidak', later(7));
    await rsvp(db, b, event, 'tidak', later(8));
    expect(await seatNotices(city)).toEqual(['Orang 3']);
  });

  it('are never given twice, however many ask and leave at once', async () => {
    const db = database();
    const { city, event, people } = await world(db, 5, 14);
    await Promise.all(people.map((one) => rsvp(db, one, event, 'hadir', now)));
    const attending = async (): Promise<number> =>
      (await runLine(db, event, 'operator', now))?.attending ?? 0;
    expect(await attending()).toBe(5);
    const seated = await db.query<{ id: number }>(
      `select person_id as id from forum_replies where event_id = $1 and reply = 'hadir'`,
      [event],
    );
    const leaving = seated.slice(0, 3).map(({ id }) => id);
    const others = people.filter((one) => !seated.some(({ id }) => id === one));
    await Promise.all([
      ...leaving.map((one) => rsvp(db, one, event, 'tidak', now)),
      ...others.map((one) => rsvp(db, one, event, 'hadir', now)),
      fillSeats(db, now, tell),
    ]);
    expect(await attending()).toBe(5);
    const told = await seatNotices(city);
    expect(told).toHaveLength(3);
    expect(new Set(told).size).toBe(3);
  });

  it('are set by the own agency’s officer or BKPP’s admin only; nobody loses one, more seats let people up', async () => {
    const db = database();
    const { city, event, people } = await world(db, null, 4);
    const elsewhere = await city.agency('Dinkes');
    const role = async (name: string, roles: string, agency = 1): Promise<number> => {
      const id = await city.person(name, { agency });
      await db.query('update people set roles = $2::text::text[] where id = $1', [id, roles]);
      return id;
    };
    const officer = await role('Umpeg', '{umpeg}');
    const admin = await role('Admin', '{admin}', elsewhere);
    const other = await role('Umpeg lain', '{umpeg}', elsewhere);
    for (const one of people) await rsvp(db, one, event, 'hadir', now);
    for (const who of [other, people[0] ?? 0]) {
      expect(await setSeats(db, event, 2, false, who, now, tell)).toBeNull();
      expect(await runLine(db, event, who, now)).toBeNull();
    }
    expect(await setSeats(db, event, 2, false, officer, now, tell)).toBe(0);
    expect(await runLine(db, event, officer, now)).toMatchObject({ seats: 2, attending: 4, waiting: 0 });
    const late = await city.person('Terlambat');
    expect(await rsvp(db, late, event, 'hadir', now)).toMatchObject({ reply: 'tunggu' });
    // Two leave, and still nobody has room.
    await rsvp(db, people[0] ?? 0, event, 'tidak', now);
    await rsvp(db, people[1] ?? 0, event, 'tidak', now);
    expect(await seatNotices(city)).toEqual([]);
    expect(await setSeats(db, event, null, false, admin, now, tell)).toBe(1);
    expect(await seatNotices(city)).toEqual(['Terlambat']);
    const audit = await db.query(`select actor from audit where action = 'forum seats' order by id`);
    expect(audit).toEqual([{ actor: `person:${officer}` }, { actor: `person:${admin}` }]);
    expect(await setSeats(db, event, 3, false, officer, at('2026-12-09 09.00'), tell)).toBeNull();
  });

  it('of a series hold for the later ones too, and of those to come', async () => {
    const db = database();
    const city = await makeCity(db);
    await db.query(
      `insert into forum_series (agency_id, name, rule, starts_at, minutes, place)
       values (1, 'Forum Dishub', 'FREQ=MONTHLY;BYDAY=+2WE', '09:00', 120, 'Aula')`,
    );
    await city.tick(now);
    const events = await db.query<{ id: number }>('select id from forum_events order by starts_at');
    expect(events).toHaveLength(2);
    await setSeats(db, events[0]?.id ?? 0, 30, true, 'operator', now, tell);
    await city.tick(at('2027-01-14 10.00'));
    const seats = await db.query<{ seats: number }>('select seats from forum_events order by starts_at');
    expect(seats.map((one) => one.seats)).toEqual([30, 30, 30, 30].slice(0, seats.length));
    expect(seats.length).toBeGreaterThan(2);
  });

  it('of somebody who left the agency go to the next at the next tick', async () => {
    const db = database();
    const { city, event, people } = await world(db, 1, 2);
    const [a = 0, b = 0] = people;
    await rsvp(db, a, event, 'hadir', now);
    await rsvp(db, b, event, 'hadir', now);
    await db.query('update people set agency_id = $2 where id = $1', [a, await city.agency('Dinkes')]);
    await city.tick(at('2026-12-01 12.10'));
    expect(await replies(db, event)).toEqual([`${a} hadir`, `${b} hadir`]);
    const [told] = (await db.query(
      `select due_at as due, expires_at as until from outbox where key like '%:seat:%'`,
    )) as { due: Date; until: Date }[];
    // Noon is no time for a message: the window opens at one.
    expect(told).toEqual({ due: at('2026-12-01 13.00'), until: at('2026-12-09 09.00') });
  });

  it('do not wait for somebody who deleted her data', async () => {
    const db = database();
    const { event, people } = await world(db, 1, 3);
    for (const one of people) await rsvp(db, one, event, 'hadir', now);
    const [a = 0, b = 0, c = 0] = people;
    await change(db, { change: 'erase' }, b, now);
    await rsvp(db, a, event, 'tidak', now);
    expect(await replies(db, event)).toEqual([`${a} tidak`, `${c} hadir`]);
  });

  it('are asked for anew after a move, also by who waited', async () => {
    const db = database();
    const { event, people } = await world(db, 1, 2);
    for (const one of people) await rsvp(db, one, event, 'hadir', now);
    const current = await comingEvent(db, event, 'operator', now);
    expect(current).toMatchObject({ attending: 1, told: 2 });
    if (current === null) return;
    const to = { startsAt: at('2026-12-16 09.00'), endsAt: at('2026-12-16 11.00') };
    const notice = { id: { body: 'Pindah' }, en: { body: 'Moved' } };
    const time = { dueAt: now, expiresAt: to.startsAt };
    await moveEvent(db, current, to, { notice, speaking: notice, room: notice, time }, 'operator', now);
    expect(await replies(db, event)).toEqual([]);
  });
});
