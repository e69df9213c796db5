import { beforeEach, expect, it } from 'vitest';
import { drop, failedDeliveries, retry } from '../../../src/storage/messages/failed-deliveries.ts';
import { failedReceipts, retryFailed } from '../../../src/storage/messages/inbox.ts';
import { plannedAhead } from '../../../src/storage/reminders/ahead.ts';
import { effectByRung, holdOut, muteRate, setHoldOut } from '../../../src/storage/reminders/effect.ts';
import { pauseReminders, reminderPause, resumeReminders } from '../../../src/storage/reminders/pause.ts';
import { adminOf, OPERATOR } from '../../../src/storage/steerer.ts';
import { onEveryDatabase } from '../../support/database.ts';
import { at, type City, makeCity, office, pendingIn } from './city.ts';

onEveryDatabase('steering what goes out to everybody', (database) => {
  let city: City;
  const now = at('2026-11-24 10.00');
  beforeEach(async () => {
    city = await makeCity(database());
  });
  const somebody = async (roles: string, active = true): Promise<number> => {
    const person = await city.person(`Orang ${roles} ${active}`);
    await database().query('update people set roles = $2::text[], active = $3 where id = $1', [
      person,
      `{${roles}}`,
      active,
    ]);
    return person;
  };
  const failed = async (): Promise<void> => {
    await database().query(
      `insert into outbox (key, channel, account, conversation, topic, outgoing, state, due_at, created_at, settled_at)
       values ('a', 'telegram', '1', '1', 'reminder', '{}', 'unknown', $1, $1, $1), ('b', 'telegram', '1', '1', 'turn', '{}', 'refused', $1, $1, $1)`,
      [now],
    );
    await database().query(
      `insert into inbox (key, channel, account, conversation, input, received_at, state)
       values ('c', 'telegram', '1', '1', '{}', $1, 'failed')`,
      [now],
    );
  };

  it('is an admin’s alone, and an active one’s: everybody else sees and changes nothing', async () => {
    await failed();
    await pendingIn(city, 'Sari');
    await city.tick(at('2026-11-26 08.30'));
    await setHoldOut(database(), OPERATOR, true, now);
    const since = at('2026-11-01 00.00');
    expect(await effectByRung(database(), OPERATOR, since, at('2026-11-28 08.30'))).toHaveLength(1);
    const others = [
      await somebody(''),
      await somebody('umpeg'),
      await somebody('kepala'),
      await somebody('admin', false),
      0,
    ];
    for (const who of others.map(adminOf)) {
      expect(await failedDeliveries(database(), who)).toEqual([]);
      expect(await failedReceipts(database(), who)).toEqual([]);
      expect(await plannedAhead(database(), who, office, now, 7)).toEqual([]);
      expect(await retry(database(), 1, now, who)).toBe(false);
      expect(await drop(database(), 2, now, who)).toBe(false);
      expect(await retryFailed(database(), 1, now, who)).toBe(false);
      expect(await pauseReminders(database(), who, '', now)).toBe(null);
      expect(await effectByRung(database(), who, since, at('2026-11-28 08.30'))).toEqual([]);
      expect(await muteRate(database(), who, since)).toEqual({ reached: 0, muted: 0 });
      expect(await holdOut(database(), who)).toBe(null);
      expect(await setHoldOut(database(), who, false, now)).toBe(false);
    }
    await pauseReminders(database(), OPERATOR, '', now);
    for (const who of others.map(adminOf)) expect(await resumeReminders(database(), who, now)).toBe(false);
    expect(await reminderPause(database())).not.toBe(null);
    await setHoldOut(database(), OPERATOR, false, now);
    for (const who of others.map(adminOf)) expect(await setHoldOut(database(), who, true, now)).toBe(false);
    expect(await database().query('select action from audit order by id')).toEqual([
      { action: 'hold-out on' },
      { action: 'reminders paused' },
      { action: 'hold-out off' },
    ]);
  });

  it('leaves an audit row of whoever did it', async () => {
    await failed();
    const admin = await somebody('admin');
    const who = adminOf(admin);
    expect((await failedDeliveries(database(), who)).map(({ id }) => id)).toEqual([2, 1]);
    expect(await retry(database(), 1, now, who)).toBe(true);
    expect(await drop(database(), 2, now, who)).toBe(true);
    expect(await retryFailed(database(), 1, now)).toBe(true);
    expect(await pauseReminders(database(), who, '', now)).toBe(0);
    expect(await pauseReminders(database(), who, '', now)).toBe(null);
    expect(await resumeReminders(database(), who, now)).toBe(true);
    expect(await setHoldOut(database(), who, true, now)).toBe(true);
    expect(await setHoldOut(database(), who, false, now)).toBe(true);
    expect(await database().query('select actor, action, subject from audit order by id')).toEqual([
      { actor: `person:${admin}`, action: 'delivery tried again', subject: 'out-1' },
      { actor: `person:${admin}`, action: 'delivery dropped', subject: 'out-2' },
      { actor: 'operator', action: 'message tried again', subject: 'in-1' },
      { actor: `person:${admin}`, action: 'reminders paused', subject: '0' },
      { actor: `person:${admin}`, action: 'reminders resumed', subject: '' },
      { actor: `person:${admin}`, action: 'hold-out on', subject: '' },
      { actor: `person:${admin}`, action: 'hold-out off', subject: '' },
    ]);
  });

  it('counts what is planned by day, kind and rung, and whom nothing reaches', async () => {
    await pendingIn(city, 'Sari');
    await pendingIn(city, 'Budi');
    await database().query(`update accounts set gone_at = $1 where account like '%-2'`, [now]);
    await city.tick(now);
    expect(await plannedAhead(database(), OPERATOR, office, now, 7)).toEqual([
      { day: '2026-11-26', kind: 'assessment', rung: 'H-7', people: 2, unreachable: 1 },
      { day: '2026-11-30', kind: 'assessment', rung: 'H-3', people: 2, unreachable: 1 },
    ]);
  });

  it('counts nothing that a pause has kept until it is too late to be sent', async () => {
    await pendingIn(city, 'Sari');
    await city.tick(at('2026-11-26 08.30'));
    expect(await pauseReminders(database(), OPERATOR, '', at('2026-11-26 08.31'))).toBe(1);
    const planned = async (when: string) =>
      (await plannedAhead(database(), OPERATOR, office, at(when), 7)).map(
        ({ day, rung }) => `${day} ${rung}`,
      );
    expect(await planned('2026-11-26 14.30')).toEqual(['2026-11-26 H-7', '2026-11-30 H-3', '2026-12-02 H-1']);
    expect(await planned('2026-11-27 08.00')).toEqual([
      '2026-11-30 H-3',
      '2026-12-02 H-1',
      '2026-12-03 last-day',
    ]);
  });
});
