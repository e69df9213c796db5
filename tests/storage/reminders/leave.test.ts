import { beforeEach, expect, it } from 'vitest';
import type { LeaveChange } from '../../../src/domain/dialog/topics/leave.ts';
import { dataCopy } from '../../../src/storage/people/data-copy.ts';
import { forgetLeaves, leaveStatements, ownLeaves } from '../../../src/storage/reminders/leaves.ts';
import { setPreferences } from '../../../src/storage/reminders/reminders.ts';
import { commit } from '../../../src/storage/statements.ts';
import { onEveryDatabase } from '../../support/database.ts';
import { at, type City, makeCity, pendingIn } from './city.ts';

onEveryDatabase('leave', (database) => {
  let city: City;
  let sari: number;
  beforeEach(async () => {
    city = await makeCity(database());
    sari = await pendingIn(city, 'Sari', '2026-12-10');
  });
  const save = (change: LeaveChange, person = sari, now = at('2026-11-30 09.00')) =>
    commit(database(), leaveStatements(change, person, now));
  const away = (first: string, last: string, person = sari) => save({ change: 'leave', first, last }, person);
  const told = async (when: string): Promise<string[]> =>
    (await city.rows(at(when))).map(({ rung, outcome, reason }) => `${rung} ${outcome} ${reason}`);
  /** Everything that went out between two days, at every window's beginning. */
  const sent = async (from: string, to: string): Promise<string[]> => {
    const said: string[] = [];
    for (let day = at(`${from} 08.30`); day <= at(`${to} 23.00`); day = new Date(day.getTime() + 86_400_000))
      for (const row of await city.rows(day))
        if (row.outcome === 'sent' || row.outcome === 'merged')
          said.push(`${day.toISOString().slice(0, 10)} ${row.kind} ${row.rung} ${row.outcome}`);
    return said;
  };

  it('keeps Sari in peace and merges what waited into one message on her first morning', async () => {
    await city.tick(at('2026-11-26 10.00'));
    await database().query(
      `insert into reminders (person_id, kind, subject, rung, due_at, window_at, words)
       values ($1, 'own', '7', 'own:2026-12-04', $2, $2, 'kirim laporan')`,
      [sari, at('2026-12-04 09.00')],
    );
    await away('2026-12-01', '2026-12-07');
    expect(await sent('2026-11-30', '2026-12-08')).toEqual([
      '2026-12-08 own own:2026-12-04 sent',
      '2026-12-08 assessment H-3 merged',
      '2026-12-08 assessment H-7 merged',
    ]);
    expect(await city.outbox()).toHaveLength(1);
    expect(await sent('2026-12-09', '2026-12-10')).toEqual([
      '2026-12-09 assessment H-1 sent',
      '2026-12-10 assessment last-day sent',
    ]);
  });

  it('says in the log that it waits, and why something was dropped that did not', async () => {
    await away('2026-12-02', '2026-12-11');
    await city.tick(at('2026-12-01 10.00'));
    expect(await told('2026-12-03 08.30')).toEqual(['H-7 planned on leave: waits for the return']);
    expect(await told('2026-12-03 08.31')).toEqual([]);
    await told('2026-12-10 10.00');
    expect(await told('2026-12-14 08.30')).toEqual(
      expect.arrayContaining(['H-7 dropped it is past: the person was on leave']),
    );
    expect(await city.outbox()).toEqual([]);
  });

  it('is not called late when the machine was down meanwhile', async () => {
    await away('2026-12-01', '2026-12-07');
    await city.tick(at('2026-12-01 10.00'));
    expect(await sent('2026-12-08', '2026-12-08')).toContain('2026-12-08 assessment H-3 sent');
  });

  it('ends by itself, goes on over a weekend into the next one, and keeps the preferred hour', async () => {
    await setPreferences(database(), sari, { hour: 14 }, at('2026-11-30 09.00'));
    await away('2026-12-01', '2026-12-04');
    await away('2026-12-07', '2026-12-07');
    await city.tick(at('2026-12-01 10.00'));
    const [row] = (await city.rows(at('2026-12-03 14.00'))).filter(({ rung }) => rung === 'H-7');
    expect(row?.dueAt).toEqual(at('2026-12-08 14.00'));
  });

  it('taken back, lets go of what waited, and of nobody else’s', async () => {
    const budi = await pendingIn(city, 'Budi', '2026-12-10');
    await away('2026-12-01', '2026-12-07');
    await away('2026-12-01', '2026-12-07', budi);
    await city.tick(at('2026-12-03 08.30'));
    const [leave] = await ownLeaves(database(), sari, '2026-12-03');
    const unleave = { change: 'unleave', id: leave?.id ?? 0 } as const;
    await save(unleave, budi, at('2026-12-03 09.00'));
    expect(await ownLeaves(database(), sari, '2026-12-03')).toHaveLength(1);
    await save(unleave, sari, at('2026-12-03 09.00'));
    expect(await ownLeaves(database(), sari, '2026-12-03')).toEqual([]);
    expect(await city.tick(at('2026-12-03 09.01'))).toEqual(['Sari assessment H-7 sent']);
    expect(await ownLeaves(database(), budi, '2026-12-03')).toEqual([
      { id: expect.any(Number), first: '2026-12-01', last: '2026-12-07' },
    ]);
  });

  it('stands in the copy of one’s data, ten at most, and is forgotten a month after its end', async () => {
    for (let n = 1; n <= 12; n += 1)
      await away(`2027-01-${String(n).padStart(2, '0')}`, `2027-01-${String(n).padStart(2, '0')}`);
    expect(await ownLeaves(database(), sari, '2026-12-01')).toHaveLength(10);
    expect((await dataCopy(database(), sari)).filter(({ part }) => part === 'leave')).toHaveLength(10);
    expect(await forgetLeaves(database(), '2027-02-05')).toBe(4);
  });
});
