import { beforeEach, expect, it } from 'vitest';
import { setPreferences } from '../../../src/storage/reminders/reminders.ts';
import { addRules } from '../../../src/storage/rules/rules.ts';
import { onEveryDatabase } from '../../support/database.ts';
import { at, type City, makeCity, office, pendingIn } from './city.ts';

onEveryDatabase('what a rule or a day that moved leaves behind', (database) => {
  let city: City;
  beforeEach(async () => {
    city = await makeCity(database());
  });
  const firstDays = (value: number) =>
    addRules(database(), [
      { name: 'reminder_first_days', from: '2026-11-01', value, basis: 'uji', certainty: 'usulan' },
    ]);
  const told = async (when: string): Promise<string[]> =>
    (await city.rows(at(when))).map(
      ({ rung, outcome, dueAt }) => `${rung} ${outcome} ${office.dayOf(dueAt)}`,
    );
  const sent = async (...days: string[]): Promise<string[]> => {
    const said: string[] = [];
    for (const day of days)
      for (const { rung, outcome } of await city.rows(at(`${day} 08.30`)))
        if (outcome === 'sent') said.push(`${day} ${rung}`);
    return said;
  };

  it('a rung that a rule takes out of a ladder under way is not sent, the one it puts in is', async () => {
    await pendingIn(city, 'Sari');
    await city.tick(at('2026-11-24 10.00'));
    await firstDays(6);
    expect(await told('2026-11-24 10.15')).toEqual(['H-6 planned 2026-11-27', 'H-7 dropped 2026-11-26']);
    expect(await told('2026-11-24 10.16')).toEqual([]);
    expect(await sent('2026-11-26', '2026-11-27', '2026-11-30')).toEqual([
      '2026-11-27 H-6',
      '2026-11-30 H-3',
    ]);
    const [log] = await database().query(`select reason from reminders where rung = 'H-7'`);
    expect(log).toEqual({ reason: 'its ladder has no such moment any more' });
  });

  it('a rule taken back brings its rung back', async () => {
    await pendingIn(city, 'Sari');
    await city.tick(at('2026-11-24 10.00'));
    await firstDays(0);
    expect(await told('2026-11-24 10.15')).toEqual(['H-7 dropped 2026-11-26']);
    await database().query(`delete from rules where name = 'reminder_first_days'`);
    expect(await told('2026-11-24 10.20')).toEqual(['H-7 planned 2026-11-26']);
  });

  it('of a deadline that comes nearer, the rungs whose new day is past', async () => {
    await pendingIn(city, 'Sari');
    await city.tick(at('2026-11-24 10.00'));
    await database().query(`update periods set closes_on = '2026-11-27'`);
    expect(await told('2026-11-24 11.00')).toEqual([
      'H-1 planned 2026-11-26',
      'last-day planned 2026-11-27',
      'H-7 dropped 2026-11-26',
      'H-3 dropped 2026-11-30',
    ]);
    expect(await sent('2026-11-26', '2026-11-27', '2026-11-30', '2026-12-02')).toEqual([
      '2026-11-26 H-1',
      '2026-11-27 last-day',
    ]);
  });

  it('of a forum that comes nearer', async () => {
    await city.person('Sari');
    const [agency] = await database().query<{ id: number }>('select id from agencies');
    await city.forum(agency?.id ?? 0, at('2026-12-09 10.30'));
    await city.tick(at('2026-11-30 10.00'));
    await database().query('update forum_events set starts_at = $1, ends_at = $2', [
      at('2026-12-04 09.30'),
      at('2026-12-04 11.00'),
    ]);
    expect(await told('2026-11-30 10.01')).toEqual([
      'H-1 planned 2026-12-03',
      'one-hour planned 2026-12-04',
      'H-7 dropped 2026-12-02',
    ]);
  });

  it('and what has lost its reason, at the next look: not only when its day comes', async () => {
    await pendingIn(city, 'Sari');
    await city.tick(at('2026-11-24 10.00'));
    await database().query('update assessments set sent_at = $1', [at('2026-11-24 10.05')]);
    expect(await told('2026-11-24 10.06')).toEqual([
      'H-7 dropped 2026-11-26',
      'H-3 dropped 2026-11-30',
      'H-1 dropped 2026-12-02',
      'last-day dropped 2026-12-03',
    ]);
  });

  it('and nothing is planned for who has muted it', async () => {
    const sari = await pendingIn(city, 'Sari');
    await setPreferences(database(), sari, { mute: 'assessment' }, at('2026-11-24 09.00'));
    expect(await told('2026-11-24 10.00')).toEqual([]);
  });

  it('not what waits for a window or for somebody’s return, nor what somebody asked for', async () => {
    const sari = await pendingIn(city, 'Sari');
    await database().query(
      `insert into reminders (person_id, kind, subject, rung, due_at, window_at)
       select $1, 'assessment', a.id::text, 'own:2026-12-01', $2, $2 from assessments a`,
      [sari, at('2026-12-01 08.30')],
    );
    await city.tick(at('2026-11-25 10.00'));
    await database().query(
      `insert into leaves (person_id, first_day, last_day, made_at, made_by) values ($1, '2026-11-30', '2026-11-30', $2, 'person')`,
      [sari, at('2026-11-25 10.00')],
    );
    expect(await told('2026-11-26 12.00')).toEqual(['H-7 planned 2026-11-26']);
    await firstDays(0);
    expect(await told('2026-11-26 12.10')).toEqual([]);
    expect(await told('2026-11-26 13.00')).toContain('H-7 sent 2026-11-26');
    expect(await told('2026-11-30 08.30')).toEqual(['H-3 planned 2026-12-01']);
    expect(await told('2026-11-30 09.00')).toEqual([]);
    expect(await told('2026-12-01 08.30')).toEqual(
      expect.arrayContaining(['own:2026-12-01 sent 2026-12-01', 'H-3 merged 2026-12-01']),
    );
  });
});
