import { expect, it } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import {
  addEvent,
  addSeries,
  decidedBefore,
  nameTaken,
  plannedAgency,
} from '../../src/storage/forums/add.ts';
import { comingEvent, comingEvents } from '../../src/storage/forums/admin.ts';
import { cancelEvent, moveEvent } from '../../src/storage/forums/decide.ts';
import { onEveryDatabase } from '../support/database.ts';
import { at, makeCity } from './reminders/city.ts';

const now = at('2026-12-01 10.00');
const notice = { id: { body: 'Forum pindah' }, en: { body: 'Forum moved' } };
const time = { dueAt: now, expiresAt: at('2026-12-16 09.00') };
const told = { notice, speaking: notice, room: notice, time };
const to = { startsAt: at('2026-12-17 13.00'), endsAt: at('2026-12-17 15.00') };

/** An officer of Dishub, one of Dinkes, BKPP's admin at Dinkes, an officer who left, somebody without any right. */
async function world(db: Database) {
  const city = await makeCity(db);
  const dinkes = await city.agency('Dinkes');
  const officer = await city.person('Sari');
  const other = await city.person('Rina', { agency: dinkes });
  const admin = await city.person('Dewi', { agency: dinkes });
  const left = await city.person('Tono');
  const nobody = await city.person('Budi');
  const role = (who: number, what: string, active = true) =>
    db.query('update people set roles = array[$2], active = $3 where id = $1', [who, what, active]);
  await role(officer, 'umpeg');
  await role(other, 'umpeg');
  await role(admin, 'admin');
  await role(left, 'umpeg', false);
  const event = {
    agencyId: 1,
    title: 'Bedah Aplikasi',
    place: 'Aula',
    startsAt: at('2026-12-16 09.00'),
    endsAt: at('2026-12-16 11.00'),
  };
  const series = {
    agencyId: 1,
    name: 'Bincang',
    rule: 'FREQ=MONTHLY;BYDAY=+2WE',
    since: '2026-12-01',
    startsAt: 540,
    minutes: 120,
    place: 'Aula',
  };
  return { officer, other, admin, left, nobody, event, series };
}

onEveryDatabase('the right to plan forums', (database) => {
  it('is an umpeg officer’s for the own agency and BKPP’s admin’s for all, in every statement', async () => {
    const db = database();
    const { officer, other, admin, left, nobody, event, series } = await world(db);
    for (const who of [other, left, nobody]) {
      expect(await addEvent(db, event, who, now)).toEqual({ conflict: 'event' });
      expect(await addSeries(db, series, who, now)).toEqual({ conflict: 'series' });
      expect(await plannedAgency(db, 'Dishub', who)).toBeNull();
    }
    expect(await db.query('select 1 from forum_series union all select 1 from forum_events')).toEqual([]);
    expect(await plannedAgency(db, 'dishub', officer)).toEqual({
      id: 1,
      short: 'Dishub',
      people: 2,
      sixDays: false,
    });
    expect(await plannedAgency(db, 'dishub', admin)).not.toBeNull();
    expect(await addEvent(db, event, officer, now)).toBe('done');
    expect(await addEvent(db, event, officer, now)).toEqual({ conflict: 'event' });
    expect(await addSeries(db, series, admin, now)).toBe('done');
    const [seen] = await comingEvents(db, null, officer, now);
    if (seen === undefined) throw new Error('the officer does not see the own event');
    for (const who of [other, left, nobody]) {
      expect(await comingEvents(db, null, who, now)).toEqual([]);
      expect(await comingEvent(db, seen.id, who, now)).toBeNull();
      expect(await moveEvent(db, seen, to, told, who, now)).toEqual({ conflict: 'event' });
      expect(await cancelEvent(db, seen, 'Aula dipakai', told, who, now)).toEqual({
        conflict: 'event',
      });
    }
    expect(await moveEvent(db, seen, to, told, officer, now)).toBe('done');
    // Who looked before the move decides about another event.
    expect(await cancelEvent(db, seen, 'Aula dipakai', told, admin, now)).toEqual({
      conflict: 'event',
    });
    const moved = await comingEvent(db, seen.id, admin, now);
    expect(moved?.startsAt).toEqual(to.startsAt);
    if (moved === null) return;
    expect(await cancelEvent(db, moved, 'Aula dipakai', told, admin, now)).toBe('done');
    const audit = await db.query(
      `select actor, action, agency_id as agency from audit where action like 'forum %' order by id`,
    );
    expect(audit).toEqual([
      { actor: `person:${officer}`, action: 'forum event', agency: 1 },
      { actor: `person:${admin}`, action: 'forum series', agency: 1 },
      { actor: `person:${officer}`, action: 'forum moved', agency: 1 },
      { actor: `person:${admin}`, action: 'forum cancelled', agency: 1 },
    ]);
  });

  it('finds a name that is taken, and what a person has decided a moment ago', async () => {
    const db = database();
    const { officer, admin, event, series } = await world(db);
    await addEvent(db, event, officer, now);
    await addSeries(db, series, officer, now);
    expect(await nameTaken(db, 1, 'BINCANG', null)).toBe(true);
    expect(await nameTaken(db, 1, 'Bedah Aplikasi', null)).toBe(false);
    expect(await nameTaken(db, 1, 'bedah aplikasi', event.startsAt)).toBe(true);
    expect(await nameTaken(db, 1, 'bedah aplikasi', to.startsAt)).toBe(false);
    expect(await decidedBefore(db, 'forum series', 'Bincang', officer, now)).toBe(true);
    expect(await decidedBefore(db, 'forum series', 'Bincang', admin, now)).toBe(false);
    expect(await decidedBefore(db, 'forum series', 'Bincang', officer, at('2026-12-01 11.00'))).toBe(false);
  });

  it('adds no event in the past', async () => {
    const { officer, event } = await world(database());
    const late = at('2026-12-16 09.00');
    expect(await addEvent(database(), event, officer, late)).toEqual({ conflict: 'event' });
  });
});
