import { expect, it } from 'vitest';
import type { Database } from '../../../src/database/database.ts';
import { comingEvent } from '../../../src/storage/forums/admin.ts';
import { calendarEventsFor } from '../../../src/storage/forums/calendar.ts';
import { onEveryDatabase } from '../../support/database.ts';
import { rsvp } from '../../support/rsvp.ts';
import { at, makeCity } from './city.ts';

const ROOM = 'T0KOTA:C0DISHUB';
const BEFORE = at('2026-12-02 08.45');

/** A forum of one seat, a week before it is held: who comes, waits, declined, speaks from elsewhere, or said nothing. */
async function announced(db: Database) {
  const city = await makeCity(db);
  const [sari, budi, tono, diam] = [
    await city.person('Sari'),
    await city.person('Budi'),
    await city.person('Tono'),
    await city.person('Diam', { linked: false }),
  ];
  const rina = await city.person('Rina', { agency: await city.agency('Dinkes') });
  await db.query(
    `insert into rooms (channel, room, agency_id, name, bound_at) values ('slack', $1, 1, 'dishub', $2)`,
    [ROOM, at('2026-11-01 08.00')],
  );
  await db.query(
    `insert into forum_series (agency_id, name, rule, starts_at, minutes, place, seats)
     values (1, 'Forum Dishub', 'FREQ=MONTHLY;BYDAY=+2WE', '09:00', 120, 'Aula', 1)`,
  );
  await city.tick(at('2026-12-01 09.00'));
  const [row] = await db.query<{ id: number }>('select id from forum_events order by starts_at limit 1');
  const event = row?.id ?? 0;
  await rsvp(db, sari, event, 'hadir', at('2026-12-01 09.10'));
  await rsvp(db, budi, event, 'hadir', at('2026-12-01 09.20'));
  await rsvp(db, tono, event, 'tidak', at('2026-12-01 09.30'));
  await db.query(
    `insert into forum_speakers (event_id, person_id, asked_at, answer, answered_at) values ($1, $2, $3, 'bersedia', $3)`,
    [event, rina, at('2026-12-01 09.40')],
  );
  // The channel is invited, and the reminders of a week before go out.
  await city.tick(BEFORE);
  const holiday = (day: string) =>
    db.query(
      `insert into holidays (day, name, kind, official) values ($1::text::date, 'Cuti bersama', 'cuti_bersama', true)`,
      [day],
    );
  const [last] = await db.query<{ id: number }>('select max(id) as id from outbox');
  const told = () =>
    db.query<{ to: string; text: string; due: Date; expires: Date }>(
      `select coalesce(p.name, '#' || o.conversation) as to, o.outgoing::text as text, o.due_at as due, o.expires_at as expires
       from outbox o left join people p on p.id = o.person_id where o.id > $1 and o.key like '%forum:%' order by 1, o.id`,
      [last?.id ?? 0],
    );
  return { city, event, sari, budi, tono, diam, rina, holiday, told };
}

onEveryDatabase('a holiday that becomes known later', (database) => {
  it('moves a forum, told once to who comes, waits or speaks and to the channel, who all answer anew', async () => {
    const db = database();
    const { city, event, sari, budi, rina, holiday, told } = await announced(db);
    await holiday('2026-12-09');
    await city.tick(at('2026-12-02 09.30'));
    await city.tick(at('2026-12-02 09.31'));
    await city.tick(at('2026-12-03 09.30'));
    const rows = await told();
    expect(rows.map(({ to }) => to)).toEqual(['#C0DISHUB', 'Budi', 'Rina', 'Sari']);
    for (const { text, due, expires } of rows) {
      expect(text).toContain('Kamis, 10 Desember 2026, 09.00');
      expect([due, expires]).toEqual([at('2026-12-02 09.30'), at('2026-12-10 09.00')]);
    }
    const [room, waited, speaker, comes] = rows.map(({ text }) => text);
    for (const text of [waited, comes]) {
      expect(text).toContain('Semula: Rabu, 9 Desember 2026, 09.00');
      expect(text).toContain('Alasannya: hari semula ditetapkan sebagai hari libur');
      expect(text).toContain(`s:rsvp:${event}:hadir`);
      expect(text).toContain(`s:ics:${event}`);
    }
    expect(speaker).toContain(`s:speak:${event}:bersedia`);
    expect(room).toContain(`s:rsvp:${event}:tidak`);
    for (const name of ['Sari', 'Budi', 'Rina']) expect(room).not.toContain(name);
    // Who declined stays so; everybody else is asked anew, in the order of the new answers.
    expect(await db.query('select reply from forum_replies where event_id = $1', [event])).toEqual([
      { reply: 'tidak' },
    ]);
    expect(await db.query('select answer from forum_speakers where person_id = $1', [rina])).toEqual([
      { answer: null },
    ]);
    expect(await rsvp(db, budi, event, 'hadir', at('2026-12-03 10.00'))).toMatchObject({ reply: 'hadir' });
    expect(await calendarEventsFor(db, sari, event, at('2026-12-03 10.00'))).toMatchObject([
      { sequence: 1, startsAt: at('2026-12-10 09.00') },
    ]);
    expect(
      await db.query(`select actor, agency_id as agency, subject from audit where action = 'forum moved'`),
    ).toEqual([{ actor: 'tick', agency: 1, subject: String(event) }]);
  });

  it('moves it further with the next decree, and back when one is withdrawn, each told', async () => {
    const db = database();
    const { city, event, sari, holiday, told } = await announced(db);
    await holiday('2026-12-09');
    await city.tick(at('2026-12-02 09.30'));
    await rsvp(db, sari, event, 'hadir', at('2026-12-02 10.00'));
    await db.query(`delete from holidays where day = '2026-12-09'`);
    await city.tick(at('2026-12-02 10.30'));
    await rsvp(db, sari, event, 'hadir', at('2026-12-02 10.40'));
    await holiday('2026-12-09');
    await city.tick(at('2026-12-02 11.00'));
    const own = (await told()).filter(({ to }) => to === 'Sari').map(({ text }) => text);
    expect(own.map((text) => /Menjadi: \w+, (\d+) Desember/.exec(text)?.[1])).toEqual(['10', '9', '10']);
    expect(own[1]).toContain('Alasannya: hari yang lebih awal tidak jadi libur');
  });

  it('tells nobody who said nothing, and no channel that was not invited', async () => {
    const db = database();
    const { city, event, holiday, told } = await announced(db);
    await db.query('delete from forum_replies where event_id = $1', [event]);
    await db.query('delete from forum_speakers where event_id = $1', [event]);
    await db.query(`delete from reminders where kind = 'forum'`);
    await db.query('update forum_events set announced_at = null');
    await holiday('2026-12-09');
    await city.tick(at('2026-12-02 09.30'));
    expect(await told()).toEqual([]);
    expect((await comingEvent(db, event, 'operator', BEFORE))?.startsAt).toEqual(at('2026-12-10 09.00'));
  });

  it('leaves alone what an officer moved, and what is cancelled', async () => {
    const db = database();
    const { city, event, holiday, told } = await announced(db);
    await db.query('update forum_events set moved_at = $2 where id = $1', [event, BEFORE]);
    await holiday('2026-12-09');
    await city.tick(at('2026-12-02 09.30'));
    expect(await told()).toEqual([]);
    expect((await comingEvent(db, event, 'operator', BEFORE))?.startsAt).toEqual(at('2026-12-09 09.00'));
  });
});
