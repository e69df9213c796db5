import { beforeEach, expect, it } from 'vitest';
import { claim, settle } from '../../src/storage/messages/outbox.ts';
import { roomsOf } from '../../src/storage/rooms/rooms.ts';
import { onEveryDatabase } from '../support/database.ts';
import { at, type City, makeCity } from './reminders/city.ts';
import { change, NOW, seedWorld, WHO, type Who } from './world.ts';

const ROOM = 'T0KOTA:C0DISHUB';

onEveryDatabase('who may bind a channel to an agency', (database) => {
  beforeEach(() => seedWorld(database()));
  const bind = (who: number | null, room = ROOM) =>
    change(database(), { change: 'bindRoom', room, name: 'dishub' }, who);
  const bound = () => database().query('select room, agency_id from rooms');

  it('is an umpeg officer, for the own agency', async () => {
    for (const who of Object.keys(WHO) as Who[]) {
      await bind(WHO[who]);
      const may = who === 'umpeg' || who === 'umpegElsewhere';
      expect([who, (await bound()).length]).toEqual([who, may ? 1 : 0]);
      await database().query('delete from rooms');
    }
    await bind(null);
    expect(await bound()).toEqual([]);
  });

  it('takes over or frees no other agency’s, and sees only the own ones', async () => {
    await bind(WHO.umpeg);
    expect(await bind(WHO.umpegElsewhere)).toEqual({ conflict: 'right' });
    const unbind = { change: 'unbindRoom', room: ROOM } as const;
    expect(await change(database(), unbind, WHO.umpegElsewhere)).toEqual({ conflict: 'right' });
    expect(await change(database(), unbind, WHO.asn)).toEqual({ conflict: 'right' });
    expect(await bound()).toEqual([{ room: ROOM, agency_id: 1 }]);
    expect(await roomsOf(database(), WHO.umpeg, ROOM)).toMatchObject({
      officer: true,
      rooms: [{ id: ROOM }],
      taken: 'own',
    });
    expect(await roomsOf(database(), WHO.umpegElsewhere, ROOM)).toMatchObject({
      officer: true,
      rooms: [],
      taken: 'other',
    });
    expect(await roomsOf(database(), WHO.asn, ROOM)).toEqual({
      granted: 'rooms',
      officer: false,
      rooms: [],
      taken: null,
    });
    expect(await change(database(), unbind, WHO.umpeg)).toBe('done');
    expect(await bound()).toEqual([]);
    expect(
      await database().query(`select action, subject from audit where action like '%Room' order by id`),
    ).toEqual([
      { action: 'bindRoom', subject: `room:${ROOM}` },
      { action: 'unbindRoom', subject: `room:${ROOM}` },
    ]);
  });

  it('is left alone once the platform refuses it, and comes back when bound anew', async () => {
    await bind(WHO.umpeg);
    await database().query(
      `insert into outbox (key, channel, account, conversation, topic, outgoing, due_at, created_at)
       values ('room:1', 'slack', $1, 'C0DISHUB', 'room', '{}', $2, $2)`,
      [ROOM, NOW],
    );
    const [row] = await claim(database(), ['slack'], NOW, { limit: 1, leaseMs: 1000 });
    if (row === undefined) throw new Error('nothing was claimed');
    await settle(database(), row, { state: 'refused', why: 'is_archived', gone: true }, NOW);
    expect(await roomsOf(database(), WHO.umpeg, null)).toMatchObject({ rooms: [{ lost: true }] });
    await bind(WHO.umpeg);
    expect(await roomsOf(database(), WHO.umpeg, null)).toMatchObject({ rooms: [{ lost: false }] });
  });
});

onEveryDatabase('what an agency’s channel is told', (database) => {
  let city: City;
  let people: number[];
  const bind = (agency = 1, room = ROOM) =>
    database().query(
      `insert into rooms (channel, room, agency_id, name, bound_at) values ('slack', $1, $2, 'dishub', $3)`,
      [room, agency, at('2026-11-01 08.00')],
    );
  const posts = async () => {
    const rows = await database().query<{ key: string; account: string; conversation: string; text: string }>(
      `select key, account, conversation, outgoing::text as text from outbox where topic = 'room' order by id`,
    );
    return rows;
  };
  beforeEach(async () => {
    city = await makeCity(database());
    people = [];
    for (const name of ['Ani', 'Budi', 'Citra', 'Dedi', 'Endah', 'Fajar'])
      people.push(await city.person(name));
  });
  const period = async (opens: string, closes: string, sent: number) => {
    const id = await city.period('Penilaian II', opens, closes);
    for (const [n, person] of people.entries()) {
      const evaluation = await city.evaluation(person, id);
      if (n < sent)
        await database().query('update assessments set sent_at = $2 where id = $1', [
          evaluation,
          at('2026-11-20 09.00'),
        ]);
    }
    return id;
  };

  it('is the opening, the half and the last day of a period, each once, in counts and without a name', async () => {
    await bind();
    await period('2026-11-09', '2026-11-27', 4);
    await city.tick(at('2026-11-09 08.29'));
    expect(await posts()).toEqual([]);
    for (const moment of [
      '2026-11-09 08.30',
      '2026-11-09 08.31',
      '2026-11-18 09.00',
      '2026-11-27 08.40',
      '2026-11-27 10.00',
    ])
      await city.tick(at(moment));
    const said = await posts();
    expect(said.map(({ key }) => key.split(':').slice(3).join(':'))).toEqual([
      'period:1:opening',
      'period:1:halfway',
      'period:1:last-day',
    ]);
    expect(said[0]).toMatchObject({ account: ROOM, conversation: 'C0DISHUB' });
    expect(said[1]?.text).toContain('4 dari 6 sudah selesai.');
    for (const name of ['Ani', 'Budi', 'Citra', 'Dedi', 'Endah', 'Fajar'])
      expect(said.map(({ text }) => text).join()).not.toContain(name);
    const audit = await database().query(
      `select distinct actor, person_id, agency_id from audit where action = 'room post'`,
    );
    expect(audit).toEqual([{ actor: 'tick', person_id: null, agency_id: 1 }]);
  });

  it('is the last day on a Saturday where everybody works then, and in the hours of that week', async () => {
    await bind();
    const week = (pattern: string, who: readonly number[]) =>
      database().query('update people set work_pattern = $1 where id = any($2::bigint[])', [pattern, who]);
    await week('6', people);
    await week('shift', people.slice(0, 1));
    await period('2026-11-16', '2026-11-28', 4);
    await city.tick(at('2026-11-16 14.00'));
    await city.tick(at('2026-11-27 08.40'));
    expect(await posts()).toEqual([]);
    await week('5', people.slice(1, 2));
    await city.tick(at('2026-11-28 08.40'));
    expect(await posts()).toEqual([]);
    await week('6', people.slice(1, 2));
    await city.tick(at('2026-11-28 08.41'));
    expect((await posts()).map(({ key }) => key.split(':').slice(3).join(':'))).toEqual([
      'period:1:last-day',
    ]);
  });

  it('counts nobody where fewer than five are concerned', async () => {
    await bind();
    people = people.slice(0, 4);
    await period('2026-11-09', '2026-11-27', 3);
    await city.tick(at('2026-11-18 09.00'));
    const [said] = await posts();
    expect(said?.text).toContain('separuh jalan');
    expect(said?.text).not.toMatch(/\d dari \d/);
  });

  it('is a forum a week before, with its buttons; late ones the next working morning; a dry run says nothing', async () => {
    await bind();
    const soon = await city.forum(1, at('2026-12-09 09.00'));
    const dinkes = await city.agency('Dinkes');
    await city.forum(dinkes, at('2026-12-09 09.00'), 'Forum lain');
    const late = await city.forum(1, at('2026-12-04 09.00'), 'Forum mendadak');
    await database().query('update forum_events set created_at = $2 where id = $1', [
      late,
      at('2026-12-01 14.00'),
    ]);
    await city.tick(at('2026-12-02 08.45'), { dryRun: true });
    expect(await posts()).toEqual([]);
    expect(await city.tick(at('2026-12-02 08.45'))).toContain('#dishub room forum invitation sent');
    const said = await posts();
    expect(said.map(({ key }) => key)).toEqual([
      `room:${ROOM}:forum:${late}:invitation`,
      `room:${ROOM}:forum:${soon}:invitation`,
    ]);
    expect(said[1]?.text).toContain(`s:rsvp:${soon}:hadir`);
    expect(said.map(({ text }) => text).join()).not.toContain('Forum lain');
  });

  it('is a summary on the week’s first working day, unless something more urgent is said; nothing late', async () => {
    await bind();
    await city.forum(1, at('2026-12-09 13.00'));
    await city.tick(at('2026-11-30 08.30'));
    expect((await posts()).map(({ key }) => key)).toEqual([`room:${ROOM}:digest:2026-11-30:week`]);
    await city.tick(at('2026-12-07 14.45'));
    expect(await posts()).toHaveLength(1);
  });
});
