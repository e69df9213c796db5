import { beforeEach, expect, it } from 'vitest';
import { loadCalendarOf } from '../../../src/storage/reminders/calendar.ts';
import { snooze } from '../../../src/storage/reminders/reminders.ts';
import { addRules } from '../../../src/storage/rules/rules.ts';
import { onEveryDatabase } from '../../support/database.ts';
import { at, type City, makeCity, office, pendingIn } from './city.ts';

onEveryDatabase('weeks of five and of six days', (database) => {
  let city: City;
  beforeEach(async () => {
    city = await makeCity(database());
  });
  const six = (person: number) =>
    database().query(`update people set work_pattern = '6' where id = $1`, [person]);
  const sent = async (day: string): Promise<string[]> =>
    (await city.rows(at(day)))
      .filter(({ outcome }) => outcome === 'sent')
      .map(({ person, rung }) => `${person} ${rung}`);

  it('reminds Sari of the clinic on the Saturday before a Sunday deadline, and Budi on the Friday', async () => {
    await six(await pendingIn(city, 'Sari', '2026-11-29', '2026-11-02'));
    await pendingIn(city, 'Budi', '2026-11-29', '2026-11-02');
    await city.tick(at('2026-11-23 08.00'));
    expect(await sent('2026-11-27 08.30')).toEqual(['Budi last-day']);
    expect(await sent('2026-11-28 08.30')).toEqual(['Sari last-day']);
    expect(await sent('2026-11-28 11.00')).toEqual([]);
  });

  it('lets what is due on a Saturday wait for Monday where nobody works then', async () => {
    const budi = await pendingIn(city, 'Budi', '2026-12-04');
    await database().query(
      `insert into reminders (person_id, kind, subject, rung, due_at, window_at)
       select $1, 'assessment', a.id::text, 'own:2026-11-28', $2, $2 from assessments a where a.person_id = $1`,
      [budi, at('2026-11-28 08.30')],
    );
    await six(await pendingIn(city, 'Sari', '2026-11-29', '2026-11-02'));
    await city.tick(at('2026-11-27 12.00'));
    expect(await sent('2026-11-28 08.30')).toEqual(['Sari last-day']);
    expect(await sent('2026-11-30 08.30')).toContain('Budi own:2026-11-28');
  });

  it('brings Tunda of a Friday back on Saturday for who works then', async () => {
    const sari = await pendingIn(city, 'Sari', '2026-12-04');
    await six(sari);
    const calendar = await loadCalendarOf(database(), sari, '2026-11-27', '2026-12-27');
    const [one] = await database().query<{ id: number }>('select id from assessments');
    expect(
      await snooze(database(), office, calendar, sari, 'assessment', String(one?.id), at('2026-11-27 10.00')),
    ).toEqual({ snoozed: true, dueAt: at('2026-11-28 08.30') });
  });

  it('follows a roster that moves somebody to a six-day unit', async () => {
    const sari = await pendingIn(city, 'Sari', '2026-11-29', '2026-11-02');
    await city.tick(at('2026-11-24 10.00'));
    await six(sari);
    const moved = await city.rows(at('2026-11-24 10.01'));
    expect(moved.map(({ rung, dueAt }) => `${rung} ${office.dayOf(dueAt)}`)).toEqual([
      'H-1 2026-11-28',
      'last-day 2026-11-28',
    ]);
  });

  it('plans by the rules on record, and holds back what a smaller budget does not carry', async () => {
    await addRules(database(), [
      {
        name: 'reminder_third_days',
        from: '2026-01-01',
        value: 2,
        basis: 'SK Kepala BKPP',
        certainty: 'ditemukan',
      },
      {
        name: 'reminder_weekly_messages',
        from: '2026-01-01',
        value: 1,
        basis: 'SK Kepala BKPP',
        certainty: 'ditemukan',
      },
    ]);
    await pendingIn(city, 'Sari', '2026-12-03');
    await city.tick(at('2026-11-29 10.00'));
    expect(await city.tick(at('2026-11-30 08.30'))).toEqual(['Sari assessment H-3 held']);
    expect(await city.tick(at('2026-12-01 08.30'))).toEqual(['Sari assessment H-2 held']);
    expect(await sent('2026-12-03 08.30')).toEqual(['Sari last-day']);
  });
});
