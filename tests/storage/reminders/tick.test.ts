import { beforeEach, describe, expect, it } from 'vitest';
import type { Database, SqlValue } from '../../../src/database/database.ts';
import { loadCalendar } from '../../../src/storage/calendar.ts';
import { rsvp } from '../../../src/storage/forums.ts';
import { setPreferences, snooze } from '../../../src/storage/reminders.ts';
import { tick } from '../../../src/tick.ts';
import { onEveryDatabase } from '../../support/database.ts';
import { at, type City, makeCity, office } from './city.ts';

const THURSDAY = '2026-12-03';

/**
 * Holds whoever has read what is planned until the other tick has read it too, or waits its turn: the worst moment for
 * two schedulers to meet. PGlite has one connection, so there the second can never come so far.
 */
function meeting(database: Database): Database {
  let read = 0;
  const othersWait = async (): Promise<boolean> => {
    const rows = await database.query(`select 1 from pg_locks where locktype = 'advisory' and not granted`);
    return rows.length > 0;
  };
  return {
    ...database,
    query: async <Row extends object>(sql: string, values?: readonly SqlValue[]): Promise<Row[]> => {
      const rows = await database.query<Row>(sql, values);
      if (database.kind === 'postgres' && sql.includes('sentThisWeek')) {
        read += 1;
        while (read < 2 && !(await othersWait()));
      }
      return rows;
    },
  };
}

onEveryDatabase('a tick', (database) => {
  let city: City;
  let dishub: number;
  beforeEach(async () => {
    city = await makeCity(database());
    const [agency] = await database().query<{ id: number }>('select id from agencies');
    dishub = agency?.id ?? 0;
  });

  const pending = async (name: string, closesOn = THURSDAY, opensOn = '2026-11-16'): Promise<number> => {
    const person = await city.person(name);
    const period = await city.period(`Penilaian ${name}`, opensOn, closesOn);
    await city.evaluation(person, period);
    return person;
  };
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

  describe('one message', () => {
    it('merges what falls into one window, also what is due later in it', async () => {
      const sari = await pending('Sari');
      await city.forum(dishub, at(`${THURSDAY} 10.30`));
      const rows = await city.tick(at(`${THURSDAY} 08.30`));
      expect(rows).toContain('Sari assessment last-day sent');
      expect(rows).toContain('Sari forum one-hour merged');
      const [message, ...others] = await city.outbox();
      expect(others).toEqual([]);
      expect(message?.text).toContain('s:rsvp:1:hadir');
      expect(message?.text).toContain('s:work:1');
      // The forum begins before the deadline: the message must not arrive after that.
      expect(message?.expires).toEqual(at(`${THURSDAY} 10.30`));
      expect(sari).toBe(1);
    });

    it('speaks once of one subject when two of its rungs fall together', async () => {
      await pending('Sari', '2026-11-29');
      const rows = await city.tick(at('2026-11-27 08.30'));
      expect(rows).toEqual(
        expect.arrayContaining(['Sari assessment last-day sent', 'Sari assessment H-1 merged']),
      );
      const [message] = await city.outbox();
      expect(message?.text.match(/Penilaian Sari/g)).toHaveLength(1);
      expect(message?.text).toContain('hari kerja terakhir sebelum tenggat');
    });

    it('goes out once, and is told once, from two ticks at the same moment', async () => {
      for (const name of ['Sari', 'Budi', 'Tono']) await pending(name);
      await city.tick(at('2026-11-25 10.00'));
      const both = { ...city.deps, database: meeting(database()) };
      const when = at('2026-11-26 08.30');
      const rows = (await Promise.all([tick(both, when), tick(both, when)])).flat();
      expect(rows.map((row) => `${row.person} ${row.rung} ${row.outcome}`).toSorted()).toEqual([
        'Budi H-7 sent',
        'Sari H-7 sent',
        'Tono H-7 sent',
      ]);
      expect(await city.outbox()).toHaveLength(3);
    });

    it('is not repeated by the next tick', async () => {
      await pending('Sari');
      await city.tick(at('2026-11-26 08.30'));
      expect(await city.tick(at('2026-11-26 08.31'))).toEqual([]);
    });

    it('goes where the person wants it, else to the platform used last, never past one that left', async () => {
      const sari = await pending('Sari');
      await database().query(
        `insert into accounts (channel, account, conversation, person_id, last_heard_at) values
           ('slack', 's', 's', $1, $2), ('terminal', 't', 't', $1, $3)`,
        [sari, at('2026-11-20 09.00'), at('2026-11-23 09.00')],
      );
      const channelAt = async (when: string) =>
        (await city.rows(at(when))).find((row) => row.outcome === 'sent')?.channel;
      expect(await channelAt('2026-11-26 08.30')).toBe('slack');
      await setPreferences(database(), sari, { channel: 'telegram' }, at('2026-11-27 09.00'));
      expect(await channelAt('2026-11-30 08.30')).toBe('telegram');
      await database().query(`update accounts set gone_at = $1 where channel = 'telegram'`, [
        at('2026-12-01 09.00'),
      ]);
      expect(await channelAt('2026-12-02 08.30')).toBe('slack');
    });

    it('holds for somebody who never linked an account, and says so once', async () => {
      const person = await city.person('Budi', { linked: false });
      await city.evaluation(person, await city.period('P', '2026-11-16', THURSDAY));
      const rows = await city.rows(at('2026-11-26 08.30'));
      expect(rows.find((row) => row.rung === 'H-7')).toMatchObject({
        outcome: 'held',
        reason: 'no linked account',
      });
      expect(await city.tick(at('2026-11-26 08.31'))).toEqual([]);
    });
  });

  describe('three messages a week', () => {
    it('holds back the least urgent and logs it', async () => {
      const sari = await city.person('Sari');
      for (const closesOn of ['2026-12-14', '2026-12-15', '2026-12-17', '2026-12-11'])
        await city.evaluation(sari, await city.period(closesOn, '2026-11-16', closesOn));
      const said: string[] = [];
      for (const day of ['07', '08', '09', '10', '11'])
        for (const row of await city.rows(at(`2026-12-${day} 08.30`)))
          if (row.outcome !== 'planned' && row.outcome !== 'missed')
            said.push(`${day} ${row.subject} ${row.rung} ${row.outcome}`);
      expect(said).toEqual([
        '07 1 H-7 held',
        '08 4 H-3 sent',
        '08 2 H-7 merged',
        '10 4 H-1 sent',
        '10 3 H-7 merged',
        '11 4 last-day sent',
        '11 1 H-1 merged',
        '11 1 H-3 merged',
        '11 2 H-3 merged',
      ]);
      const [held] = await database().query<{ reason: string }>(
        `select reason from reminders where state = 'held'`,
      );
      expect(held?.reason).toBe('3 messages a week: 0 sent, 3 more urgent to come');
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
