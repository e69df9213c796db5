import { beforeEach, describe, expect, it } from 'vitest';
import { setPreferences } from '../../../src/storage/reminders/reminders.ts';
import { onEveryDatabase } from '../../support/database.ts';
import { at, type City, makeCity, office, pendingIn } from './city.ts';

const THURSDAY = '2026-12-03';

onEveryDatabase('a tick', (database) => {
  let city: City;
  let dishub: number;
  beforeEach(async () => {
    city = await makeCity(database());
    const [agency] = await database().query<{ id: number }>('select id from agencies');
    dishub = agency?.id ?? 0;
  });

  const pending = (name: string, closesOn?: string, opensOn?: string) =>
    pendingIn(city, name, closesOn, opensOn);
  const send = (person: number, when: Date) =>
    database().query('update assessments set sent_at = $2 where person_id = $1', [person, when]);

  describe('a pending evaluation', () => {
    it('reminds Sari at each rung, then is silent', async () => {
      await pending('Sari');
      const said: string[] = [];
      for (
        let day = at('2026-11-16 08.30');
        day < at('2026-12-12 00.00');
        day = new Date(day.getTime() + 86_400_000)
      )
        for (const row of await city.rows(day))
          if (row.outcome === 'sent') said.push(`${office.dayOf(day)} ${row.rung} ${row.channel}`);
      expect(said).toEqual([
        '2026-11-16 opening telegram',
        '2026-11-26 H-7 telegram',
        '2026-11-30 H-3 telegram',
        '2026-12-02 H-1 telegram',
        '2026-12-03 last-day telegram',
      ]);
      expect(await city.outbox()).toHaveLength(5);
    });

    it('stops at once when she sends it, and says why', async () => {
      const sari = await pending('Sari');
      await city.tick(at('2026-11-24 10.00'));
      await send(sari, at('2026-11-25 09.00'));
      const rows = await city.rows(at('2026-11-26 08.30'));
      expect(rows.map((row) => [row.rung, row.outcome, row.reason])).toEqual(
        expect.arrayContaining([['H-7', 'dropped', 'the assessment was sent']]),
      );
      expect(rows.some((row) => row.outcome === 'sent')).toBe(false);
      expect(await city.outbox()).toEqual([]);
    });

    it('carries the facts of the moment and its buttons, and expires with the deadline', async () => {
      await pending('Sari');
      await city.tick(at(`${THURSDAY} 08.30`));
      const [message] = await city.outbox();
      expect(message?.text).toContain('Kamis, 3 Desember 2026');
      expect(message?.text).toContain('s:work:1');
      expect(message?.text).toContain('s:later:assessment:1');
      expect(message?.text).toContain('s:prefs');
      expect(message?.expires).toEqual(at('2026-12-04 00.00'));
      expect(message?.key).toBe('reminder:1:assessment:1:last-day');
    });

    it('tells somebody whose evaluation opened late on the next working day, and owes nothing earlier', async () => {
      const person = await city.person('Budi');
      const period = await city.period('Penilaian 2026', '2026-11-16', THURSDAY);
      await city.evaluation(person, period, at('2026-11-27 16.00'));
      expect(await city.tick(at('2026-11-30 08.30'))).toEqual([
        'Budi assessment H-1 planned',
        'Budi assessment last-day planned',
        'Budi assessment H-3 sent',
        'Budi assessment opening merged',
      ]);
    });
  });

  describe('planning', () => {
    it('adds nothing when it is repeated', async () => {
      await pending('Sari');
      expect(await city.tick(at('2026-11-24 10.00'))).toHaveLength(4);
      expect(await city.tick(at('2026-11-24 10.01'))).toEqual([]);
    });

    it('follows a deadline that moves', async () => {
      await pending('Sari');
      await city.tick(at('2026-11-24 10.00'));
      await database().query(`update periods set closes_on = '2026-12-04'`);
      const moved = await city.rows(at('2026-11-24 11.00'));
      expect(moved.map((row) => `${row.rung} ${office.dayOf(row.dueAt)}`)).toEqual([
        'H-7 2026-11-27',
        'H-3 2026-12-01',
        'H-1 2026-12-03',
        'last-day 2026-12-04',
      ]);
    });

    it('follows a deadline that moves further away than anything is planned, and says nothing on the old day', async () => {
      await pending('Sari');
      await city.tick(at('2026-11-24 10.00'));
      await database().query(`update periods set closes_on = '2027-01-29'`);
      const moved = await city.rows(at('2026-11-24 11.00'));
      expect(moved.map((row) => `${row.rung} ${office.dayOf(row.dueAt)}`)).toEqual([
        'H-7 2027-01-22',
        'H-3 2027-01-26',
        'H-1 2027-01-28',
        'last-day 2027-01-29',
      ]);
      const said: string[] = [];
      for (const when of ['2026-11-26 08.30', '2026-11-30 08.30', '2026-12-02 08.30', '2026-12-03 08.30'])
        for (const row of await city.rows(at(when)))
          if (row.outcome === 'sent') said.push(`${when} ${row.rung}`);
      expect(said).toEqual([]);
    });

    it('follows a holiday that is added', async () => {
      await pending('Sari');
      await city.tick(at('2026-11-24 10.00'));
      await database().query(
        `insert into holidays (day, name, kind, official) values ($1, 'Pilkada', 'libur_nasional', true)`,
        [THURSDAY],
      );
      const moved = await city.rows(at('2026-11-24 11.00'));
      expect(moved.map((row) => `${row.rung} ${office.dayOf(row.dueAt)}`)).toEqual(['last-day 2026-12-02']);
    });

    it('follows a preferred hour, and leaves who has none alone', async () => {
      const sari = await pending('Sari');
      await pending('Budi');
      await city.tick(at('2026-11-24 10.00'));
      await setPreferences(database(), sari, { hour: 14 }, at('2026-11-24 10.05'));
      const moved = await city.rows(at('2026-11-24 10.10'));
      expect(moved.map((row) => `${row.person} ${row.rung} ${office.minuteOf(row.dueAt) / 60}`)).toEqual([
        'Sari H-7 14',
        'Sari H-3 14',
        'Sari H-1 14',
        'Sari last-day 14',
      ]);
    });

    it('shows the same in a dry run, and changes nothing', async () => {
      await pending('Sari');
      const dry = await city.tick(at('2026-11-26 08.30'), { dryRun: true });
      expect(await database().query('select * from reminders')).toEqual([]);
      expect(await city.outbox()).toEqual([]);
      expect(await city.tick(at('2026-11-26 08.30'))).toEqual(dry);
      expect(dry).toContain('Sari assessment H-7 sent');
    });
  });

  describe('after the machine was down', () => {
    it('three hours: sent once, merged, in the window', async () => {
      await pending('Sari');
      await city.forum(dishub, at('2026-12-03 10.30'));
      await city.tick(at('2026-11-25 10.00'));
      expect(await city.tick(at('2026-11-26 11.15'))).toEqual([
        'Sari forum H-7 sent',
        'Sari assessment H-7 merged',
      ]);
      expect(await city.outbox()).toHaveLength(1);
    });

    it('until the window had closed: waits for the next one, and is not pulled back', async () => {
      await pending('Sari');
      await city.tick(at('2026-11-25 10.00'));
      expect(await city.tick(at('2026-11-26 12.00'))).toEqual(['Sari assessment H-7 planned']);
      expect(await city.tick(at('2026-11-26 12.30'))).toEqual([]);
      expect(await city.tick(at('2026-11-26 13.00'))).toEqual(['Sari assessment H-7 sent']);
    });

    it('three days: listed as missed, not sent', async () => {
      await pending('Sari');
      await city.tick(at('2026-11-25 10.00'));
      const rows = await city.tick(at('2026-11-28 08.30'));
      expect(rows).toEqual(['Sari assessment H-7 missed']);
      expect(await city.outbox()).toEqual([]);
    });

    it('over the forum itself: nobody is invited to what has begun', async () => {
      await city.person('Sari');
      await city.forum(dishub, at('2026-12-09 10.30'));
      await city.tick(at('2026-12-08 10.00'));
      const rows = await city.rows(at('2026-12-09 11.00'));
      expect(rows.map((row) => `${row.rung} ${row.outcome} ${row.reason}`)).toEqual([
        'one-hour dropped it is past',
      ]);
    });
  });
});
