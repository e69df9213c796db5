import { beforeEach, expect, it } from 'vitest';
import { effectByRung, holdOut, muteRate, setHoldOut } from '../../../src/storage/reminders/effect.ts';
import { setPreferences } from '../../../src/storage/reminders/reminders.ts';
import { OPERATOR } from '../../../src/storage/steerer.ts';
import { onEveryDatabase } from '../../support/database.ts';
import { at, type City, makeCity, pendingIn } from './city.ts';

onEveryDatabase('the effect of reminders', (database) => {
  let city: City;
  beforeEach(async () => {
    city = await makeCity(database());
  });
  const sent = (person: number, when: string) =>
    database().query('update assessments set sent_at = $2 where person_id = $1', [person, at(when)]);

  it('counts who acted within 48 hours of each rung, and who switched something off', async () => {
    const sari = await pendingIn(city, 'Sari');
    const budi = await pendingIn(city, 'Budi');
    await city.tick(at('2026-11-26 08.30'));
    await sent(sari, '2026-11-28 08.29');
    await setPreferences(database(), budi, { mute: 'forum' }, at('2026-11-27 09.00'));
    await city.tick(at('2026-11-30 08.30'));
    await sent(budi, '2026-12-02 08.31');
    const since = at('2026-11-01 00.00');
    const later = at('2026-12-02 08.32');
    expect(await effectByRung(database(), OPERATOR, since, later)).toEqual([
      { kind: 'assessment', rung: 'H-3', sent: 1, acted: 0 },
      { kind: 'assessment', rung: 'H-7', sent: 2, acted: 1 },
    ]);
    // What went out less than 48 hours ago may still be acted on.
    expect(await effectByRung(database(), OPERATOR, since, at('2026-12-02 08.29'))).toEqual([
      { kind: 'assessment', rung: 'H-7', sent: 2, acted: 1 },
    ]);
    expect(await muteRate(database(), OPERATOR, since)).toEqual({ reached: 2, muted: 1 });
    expect(await effectByRung(database(), OPERATOR, at('2026-12-01 00.00'), later)).toEqual([]);
  });

  it('leaves about one in ten in peace until the last day, always the same, and can be ended', async () => {
    expect(await holdOut(database(), OPERATOR)).toBe(null);
    expect(await setHoldOut(database(), OPERATOR, true, at('2026-11-16 00.00'))).toBe(true);
    expect(await setHoldOut(database(), OPERATOR, true, at('2026-11-17 00.00'))).toBe(false);
    const period = await city.period('Semester II', '2026-11-16', '2026-12-03');
    for (let n = 0; n < 60; n += 1)
      await city.evaluation(await city.person(`Orang ${n}`), period, at('2026-11-16 08.00'));
    const held = (rows: string[]): string[] =>
      rows.filter((row) => row.endsWith('held')).map((row) => row.split(' assessment')[0] ?? '');
    const first = held(await city.tick(at('2026-11-26 08.30')));
    expect(first.length).toBeGreaterThan(1);
    expect(first.length).toBeLessThan(15);
    expect(held(await city.tick(at('2026-11-30 08.30'))).sort()).toEqual(first.sort());
    expect(held(await city.tick(at('2026-12-03 08.30')))).toEqual([]);
    expect(await holdOut(database(), OPERATOR)).toMatchObject({
      reminded: { people: 60 - first.length, began: 0 },
      heldOut: { people: first.length, began: 0 },
    });
    expect(await setHoldOut(database(), OPERATOR, false, at('2026-12-04 00.00'))).toBe(true);
    expect(await holdOut(database(), OPERATOR)).toBe(null);
  });
});
