import { beforeEach, describe, expect, it } from 'vitest';
import type { Database, SqlValue } from '../../../src/database/database.ts';
import { setPreferences } from '../../../src/storage/reminders/reminders.ts';
import { tick } from '../../../src/tick.ts';
import { onEveryDatabase } from '../../support/database.ts';
import { at, type City, makeCity, pendingIn } from './city.ts';

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

onEveryDatabase('what a tick sends', (database) => {
  let city: City;
  let dishub: number;
  beforeEach(async () => {
    city = await makeCity(database());
    const [agency] = await database().query<{ id: number }>('select id from agencies');
    dishub = agency?.id ?? 0;
  });

  const pending = (name: string, closesOn?: string, opensOn?: string) =>
    pendingIn(city, name, closesOn, opensOn);

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
});
