import { expect, it } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { changeNotices } from '../../src/domain/forums/changes.ts';
import { addSeries, nameTaken } from '../../src/storage/forums/add.ts';
import { comingEvents } from '../../src/storage/forums/admin.ts';
import { calendarEventsFor } from '../../src/storage/forums/calendar.ts';
import { concernedCount, endSeries, shownSeries } from '../../src/storage/forums/series.ts';
import { resumeSeries, toldAgain } from '../../src/storage/forums/series-resumed.ts';
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
  const [line] = await shownSeries(db, null, officer, '2026-12-01');
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
  const resume = (by: number, seen: readonly number[], now = NOW) =>
    resumeSeries(db, { series, today: office.dayOf(now), seen }, notices(now), by, now);
  return { city, sari, budi, officer, other, admin, series, coming, end, resume };
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
    expect(await shownSeries(db, 1, officer, '2026-12-13')).toMatchObject([
      { id: series, endsFrom: '2026-12-14' },
    ]);
    expect(await shownSeries(db, 1, officer, '2026-12-20')).toHaveLength(1);
    expect(await shownSeries(db, 1, officer, '2026-12-21')).toEqual([]);
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
      expect(await shownSeries(db, null, who, '2026-12-01')).toEqual([]);
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

  it('has no meeting that a holiday would move behind its end', async () => {
    const db = database();
    const { city, officer } = await world(db);
    const then = at('2026-10-01 10.00');
    const monthly = { ...WEEKLY, name: 'Sharing', rule: 'FREQ=MONTHLY;BYDAY=-1FR', since: '2026-12-01' };
    expect(await addSeries(db, { agencyId: 1, ...monthly }, 'operator', then)).toBe('done');
    const [line] = (await shownSeries(db, null, officer, '2026-10-01')).filter(
      ({ name }) => name === 'Sharing',
    );
    const ending = {
      series: line?.id ?? 0,
      from: '2026-12-28',
      since: at('2026-12-28 00.00'),
      why: 'Diganti',
      seen: [],
    };
    expect(await endSeries(db, ending, notices(then), officer, then)).toBe('done');
    await city.tick(NOW);
    expect((await comingEvents(db, 1, 'operator', NOW)).filter(({ title }) => title === 'Sharing')).toEqual(
      [],
    );
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

  const soon = at('2026-12-01 10.20');
  /** One whose two last meetings Sari wants to come to, ended from the second one on. */
  async function ended(db: Database) {
    const made = await world(db);
    const all = (await made.coming()).map(({ id }) => id);
    const gone = all.slice(1);
    for (const event of gone.slice(0, 2)) await rsvp(db, made.sari, event, 'hadir', NOW);
    await made.city.tick(at('2026-12-01 10.05'));
    expect(await made.end(made.officer, '2026-12-14', gone)).toBe('done');
    return { ...made, all, gone };
  }

  it('goes on with its meetings, replies and reminders, and whoever was told of the end is told once', async () => {
    const db = database();
    const { city, sari, officer, series, gone, all, coming, resume, end } = await ended(db);
    await db.query(`update outbox set state = 'sent'`);
    // A meeting that was cancelled by itself before stays so.
    const alone = gone.at(-1) ?? 0;
    await db.query('update forum_events set cancelled_at = $2 where id = $1', [
      alone,
      at('2026-11-30 09.00'),
    ]);
    const back = gone.slice(0, -1);
    expect(await toldAgain(db, series, back)).toBe(1);
    const before = (await city.outbox()).length;
    expect(await resume(officer, gone, soon)).toEqual({ conflict: 'events' });
    expect(await resume(officer, back, soon)).toBe('done');
    expect((await coming()).map(({ id }) => id)).toEqual(all.filter((id) => id !== alone));
    const told = (await city.outbox()).slice(before);
    expect(told.map(({ person }) => person)).toEqual(['Sari']);
    expect(told[0]?.text).toContain('ternyata tetap diadakan');
    expect(told[0]?.text).toContain(`s:ics:${gone[0]}`);
    // One file brings both that she comes to back into a calendar.
    expect(await calendarEventsFor(db, sari, gone[0] ?? 0, soon)).toMatchObject([
      { id: gone[0], cancelled: false, sequence: 2 },
      { id: gone[1], cancelled: false, sequence: 2 },
    ]);
    await city.tick(at('2026-12-01 10.30'));
    expect(
      await db.query(
        `select state from reminders where person_id = $1 and kind = 'forum' and subject = $2 and rung = 'H-1'`,
        [sari, String(gone[0])],
      ),
    ).toEqual([{ state: 'planned' }]);
    expect(await resume(officer, [], soon)).toEqual({ conflict: 'series' });
    // Ended once more it is told once more.
    const again = at('2026-12-01 10.40');
    expect(await end(officer, '2026-12-14', back, again)).toBe('done');
    expect((await city.outbox()).slice(before).map(({ person }) => person)).toEqual(['Sari', 'Sari']);
    expect(
      await db.query(`select distinct action from audit where action like 'forum%resumed' order by 1`),
    ).toEqual([{ action: 'forum resumed' }, { action: 'forum series resumed' }]);
  });

  it('is told to the agency’s channel of what it had announced there, unless it had not heard of the end', async () => {
    const db = database();
    const { officer, gone, end, resume } = await ended(db);
    const [announced = 0] = gone;
    const posts = async (): Promise<string[]> =>
      (
        await db.query<{ text: string }>(
          `select outgoing::text as text from outbox where topic = 'room' order by created_at, key`,
        )
      ).map(({ text }) => text);
    expect(await resume(officer, gone, soon)).toBe('done');
    await db.query(
      `insert into rooms (channel, room, agency_id, name, language, bound_at)
       values ('slack', 'T1:C1', 1, 'umum', 'id', $1)`,
      [NOW],
    );
    await db.query('update forum_events set announced_at = $2 where id = $1', [announced, NOW]);

    expect(await end(officer, '2026-12-14', gone, at('2026-12-01 10.30'))).toBe('done');
    expect(await posts()).toHaveLength(1);
    expect(await resume(officer, gone, at('2026-12-01 10.31'))).toBe('done');
    expect(await posts()).toEqual([]);

    expect(await end(officer, '2026-12-14', gone, at('2026-12-01 10.40'))).toBe('done');
    await db.query(`update outbox set state = 'sent'`);
    expect(await resume(officer, gone, at('2026-12-01 10.50'))).toBe('done');
    const [cancelled, heldAgain, ...more] = await posts();
    expect(cancelled).toContain('dibatalkan');
    expect(heldAgain).toContain('tetap diadakan');
    expect(more).toEqual([]);
  });

  it('is taken back before anybody heard of the end: then nobody is told anything', async () => {
    const db = database();
    const { city, officer, series, gone, resume } = await ended(db);
    const other = (await city.outbox()).filter(({ key }) => !key.includes(':ended:'));
    expect(await toldAgain(db, series, gone)).toBe(0);
    expect(await resume(officer, gone, soon)).toBe('done');
    expect(await city.outbox()).toEqual(other);
  });

  it('comes back whole after it was ended from an earlier day too', async () => {
    const db = database();
    const { officer, all, gone, coming, end, resume } = await ended(db);
    expect(await end(officer, '2026-12-01', all.slice(0, 1), soon)).toBe('done');
    expect(await coming()).toEqual([]);
    expect(gone).toHaveLength(all.length - 1);
    expect(await resume(officer, all, at('2026-12-01 10.30'))).toBe('done');
    expect((await coming()).map(({ id }) => id)).toEqual(all);
  });

  it('stays ended after a week, and where another goes on under its name', async () => {
    const db = database();
    const { officer, gone, resume } = await ended(db);
    const late = gone.slice(2);
    expect(await resume(officer, late, at('2026-12-21 08.00'))).toEqual({ conflict: 'series' });
    await addSeries(db, { agencyId: 1, ...WEEKLY, rule: 'FREQ=MONTHLY;BYDAY=+2WE' }, officer, NOW);
    expect(await resume(officer, gone, soon)).toEqual({ conflict: 'series' });
  });

  it.each([
    ['made while it ends is not made', 'end', { told: 'done', left: 0 }],
    ['made a moment before is seen, and asked about', 'tick', { told: { conflict: 'events' }, left: 1 }],
  ] as const)('a meeting %s', async (_what, first, { told, left }) => {
    const db = database();
    // PGlite has one connection: there nothing happens meanwhile.
    if (db.kind !== 'postgres') return;
    const { officer, coming, end, city } = await world(db);
    // A week later there is one more to make.
    const then = at('2026-12-08 10.00');
    const ids = (await coming()).map(({ id }) => id).slice(1);
    const ending = () => end(officer, '2026-12-14', ids, then);
    const ticking = () => city.tick(then).then(() => 'ticked');
    const [sooner, later] = first === 'end' ? [ending, ticking] : [ticking, ending];
    const [before, after] = await meanwhile(db, sooner, later);
    expect(first === 'end' ? before : after).toEqual(told);
    const made = await comingEvents(db, 1, 'operator', then);
    expect(made.filter(({ id }) => !ids.includes(id) && id > Math.max(...ids))).toHaveLength(left);
  });
});

/** `later` begins when `sooner` has done its work and has not committed it; it is waited until it stands and waits. */
async function meanwhile(
  db: Database,
  sooner: () => Promise<unknown>,
  later: () => Promise<unknown>,
): Promise<[unknown, unknown]> {
  const begin = Promise.withResolvers<void>();
  // Begun out here: in there it would be part of the same transaction.
  const second = begin.promise.then(later);
  let stands = false;
  const first = await db.transaction(async () => {
    const done = await sooner();
    begin.resolve();
    for (let look = 0; look < 500 && !stands; look += 1)
      stands =
        (
          await db.query(
            `select 1 from pg_locks l join pg_stat_activity a using (pid)
             where not l.granted and a.datname = current_database()`,
          )
        ).length > 0;
    return done;
  });
  const after = await second;
  expect(stands).toBe(true);
  return [first, after];
}
