import { beforeEach, describe, expect, it } from 'vitest';
import { loadCalendar } from '../../../src/storage/reminders/calendar.ts';
import { setPreferences, snooze } from '../../../src/storage/reminders/reminders.ts';
import { onEveryDatabase } from '../../support/database.ts';
import { rsvp } from '../../support/rsvp.ts';
import { at, type City, makeCity, office, pendingIn } from './city.ts';

const THURSDAY = '2026-12-03';

onEveryDatabase('a tick, forums and wishes', (database) => {
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

  describe('a forum', () => {
    it('reminds the own agency only, and not who declined', async () => {
      const sari = await city.person('Sari');
      await city.person('Budi');
      await city.person('Tono', { agency: await city.agency('Dinkes') });
      const event = await city.forum(dishub, at('2026-12-09 10.30'));
      await city.tick(at('2026-12-07 09.00'));
      expect(await rsvp(database(), sari, event, 'tidak', at('2026-12-07 10.00'))).not.toBeNull();
      const rows = await city.tick(at('2026-12-08 08.30'));
      expect(rows.toSorted()).toEqual([
        'Budi forum H-1 sent',
        'Sari forum H-1 dropped',
        'Sari forum one-hour dropped',
      ]);
    });

    it('comes back for who changed her mind', async () => {
      const sari = await city.person('Sari');
      const event = await city.forum(dishub, at('2026-12-09 10.30'));
      await city.tick(at('2026-12-07 09.00'));
      await rsvp(database(), sari, event, 'tidak', at('2026-12-07 10.00'));
      await city.tick(at('2026-12-07 10.01'));
      await rsvp(database(), sari, event, 'hadir', at('2026-12-07 10.05'));
      await city.tick(at('2026-12-07 10.06'));
      expect(await city.tick(at('2026-12-08 08.30'))).toEqual(['Sari forum H-1 sent']);
    });

    it('says nothing on its old day once it is moved months away, and everything before the new one', async () => {
      await city.person('Sari');
      const event = await city.forum(dishub, at('2026-12-09 10.30'));
      await city.tick(at('2026-12-03 09.00'));
      await database().query(
        `update forum_events set starts_at = starts_at + interval '63 days', ends_at = ends_at + interval '63 days' where id = $1`,
        [event],
      );
      const said: string[] = [];
      for (const when of [
        '2026-12-03 10.00',
        '2026-12-08 08.30',
        '2026-12-09 09.30',
        '2027-02-09 08.30',
        '2027-02-10 09.30',
      ])
        for (const row of await city.rows(at(when)))
          if (row.outcome === 'sent') said.push(`${when} ${row.rung}`);
      expect(said).toEqual(['2027-02-09 08.30 H-1', '2027-02-10 09.30 one-hour']);
    });

    it('is made from its series, moves when a holiday is added, and says so', async () => {
      await city.person('Sari');
      await database().query(
        `insert into forum_series (agency_id, name, rule, starts_at, minutes, place)
         values ($1, 'Forum Dishub', 'FREQ=MONTHLY;BYDAY=+2WE', '09:00', 120, 'Aula'), ($1, 'Rusak', 'kapan saja', '09:00', 60, '')`,
        [dishub],
      );
      await city.tick(at('2026-12-01 09.00'));
      expect(city.logged).toEqual([
        'info forum "Forum Dishub" is on 2026-12-09',
        'info forum "Forum Dishub" is on 2027-01-13',
        expect.stringMatching(/^warn forum series "Rusak" made no events: RuleError: .*RFC 5545/),
      ]);
      await database().query(
        `insert into holidays (day, name, kind, official) values ('2026-12-09', 'Pilkada', 'libur_nasional', true)`,
      );
      city.logged.length = 0;
      const rows = await city.rows(at('2026-12-01 10.00'));
      expect(city.logged[0]).toBe(
        'info forum "Forum Dishub" is on 2026-12-10 (moved from 2026-12-09, which is no working day)',
      );
      // The notices of the day before were on the 8th already, and stay there.
      expect(rows.map((row) => `${row.rung} ${office.dayOf(row.dueAt)}`)).toEqual(['H-7 2026-12-03']);
    });
  });

  it('a forum on Saturdays is held where everybody works then, and on Monday where not', async () => {
    const sari = await city.person('Sari');
    const budi = await city.person('Budi');
    await database().query(
      `insert into forum_series (agency_id, name, rule, starts_at, minutes, place)
       values ($1, 'Forum RSUD', 'FREQ=MONTHLY;BYDAY=+2SA', '09:00', 120, 'Aula')`,
      [dishub],
    );
    const week = (pattern: string, who: number) =>
      database().query('update people set work_pattern = $1 where id = $2', [pattern, who]);
    await week('6', sari);
    await city.tick(at('2026-12-01 09.00'));
    expect(city.logged[0]).toMatch(/on 2026-12-14 \(moved from 2026-12-12/);
    city.logged.length = 0;
    await week('6', budi);
    await city.tick(at('2026-12-01 09.01'));
    expect(city.logged[0]).toBe('info forum "Forum RSUD" is on 2026-12-12');
  });

  describe('what was decided at a forum that is over', () => {
    const held = async (): Promise<{ umpeg: number; event: number }> => {
      const umpeg = await city.person('Umpeg');
      await city.person('Budi');
      const elsewhere = await city.person('Tono', { agency: await city.agency('Dinkes') });
      await database().query(`update people set roles = '{umpeg}' where id = any($1)`, [[umpeg, elsewhere]]);
      // Friday afternoon: it ends after the last window.
      return { umpeg, event: await city.forum(dishub, at('2026-12-04 14.30')) };
    };
    const asked = async (when: string): Promise<string[]> =>
      (await city.tick(at(when))).filter((row) => row.includes(' notes '));

    it('is asked of its officers, once, in office hours, with the way to write it', async () => {
      const { event } = await held();
      expect(await asked('2026-12-04 16.00')).toEqual([]);
      expect(await asked('2026-12-04 17.30')).toEqual(['Umpeg notes ended planned']);
      expect(await asked('2026-12-07 08.30')).toEqual(['Umpeg notes ended sent']);
      expect(await asked('2026-12-08 08.30')).toEqual([]);
      const [message] = (await city.outbox()).filter((row) => row.text.includes('forumRun'));
      expect(message).toMatchObject({ person: 'Umpeg' });
      expect(message?.text).toContain('Forum Jumat, 4 Desember 2026 sudah selesai. Apa yang diputuskan?');
      expect(message?.text).toContain(`s:forumRun:${event}:notes`);
    });

    it('is not asked once it is written, after a cancellation, or of who wants nothing about forums', async () => {
      const { umpeg, event } = await held();
      expect(await asked('2026-12-04 17.30')).toEqual(['Umpeg notes ended planned']);
      await database().query(`update forum_events set notes = 'Trotoar diperbaiki' where id = $1`, [event]);
      expect(await asked('2026-12-07 08.30')).toEqual(['Umpeg notes ended dropped']);
      const other = await city.forum(dishub, at('2026-12-07 09.00'));
      await database().query('update forum_events set cancelled_at = now() where id = $1', [other]);
      expect(await asked('2026-12-07 12.30')).toEqual([]);
      await city.forum(dishub, at('2026-12-08 09.00'));
      await setPreferences(database(), umpeg, { mute: 'forum' }, at('2026-12-08 08.00'));
      expect(await asked('2026-12-08 12.30')).toEqual([]);
    });
  });

  describe('what a person decides', () => {
    it('Tunda comes back the next working morning as her own request, and later rungs stay', async () => {
      const sari = await pending('Sari');
      await city.tick(at('2026-11-26 08.30'));
      const calendar = await loadCalendar(database(), '2026-11-26', '2026-12-10');
      expect(
        await snooze(database(), office, calendar, sari, 'assessment', '1', at('2026-11-26 09.00')),
      ).toEqual({ snoozed: true, dueAt: at('2026-11-27 08.30') });
      await snooze(database(), office, calendar, sari, 'assessment', '1', at('2026-11-26 09.01'));
      expect(await city.tick(at('2026-11-27 08.30'))).toEqual(['Sari assessment own:2026-11-27 sent']);
      expect(await city.tick(at('2026-11-30 08.30'))).toEqual(['Sari assessment H-3 sent']);
    });

    it('Tunda is refused when tomorrow is too late, or it is somebody else’s', async () => {
      const sari = await pending('Sari');
      const budi = await city.person('Budi');
      const calendar = await loadCalendar(database(), '2026-11-26', '2026-12-10');
      const later = (person: number, subject: string, when: string) =>
        snooze(database(), office, calendar, person, 'assessment', subject, at(when));
      expect(await later(sari, '1', `${THURSDAY} 09.00`)).toEqual({ snoozed: false, why: 'tooLate' });
      expect(await later(budi, '1', '2026-11-26 09.00')).toEqual({ snoozed: false, why: 'gone' });
      expect(await later(sari, '99', '2026-11-26 09.00')).toEqual({ snoozed: false, why: 'gone' });
      await send(sari, at('2026-11-26 10.00'));
      expect(await later(sari, '1', '2026-11-26 11.00')).toEqual({ snoozed: false, why: 'gone' });
    });

    it('Berhenti stops everything at once, a muted topic only itself', async () => {
      const sari = await pending('Sari');
      const budi = await pending('Budi');
      await city.forum(dishub, at(`${THURSDAY} 10.30`));
      await city.tick(at('2026-11-25 10.00'));
      await setPreferences(database(), sari, { stopped: true }, at('2026-11-25 11.00'));
      await setPreferences(database(), budi, { mute: 'assessment' }, at('2026-11-25 11.00'));
      const rows = await city.tick(at('2026-11-26 08.30'));
      expect(rows).toContain('Sari assessment H-7 dropped');
      expect(rows).toContain('Sari forum H-7 dropped');
      expect(rows).toContain('Budi assessment H-7 dropped');
      expect(rows).toContain('Budi forum H-7 sent');
    });
  });
});
