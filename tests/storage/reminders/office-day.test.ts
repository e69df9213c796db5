import { beforeEach, describe, expect, it } from 'vitest';
import type { OfficeTime } from '../../../src/domain/reminders/office.ts';
import { officeTime } from '../../../src/office-time.ts';
import { tick } from '../../../src/tick.ts';
import { onEveryDatabase } from '../../support/database.ts';
import { at, type City, makeCity, office } from './city.ts';

const MONDAY_EVENING = at('2026-11-23 21.00');
const wit = officeTime('Asia/Jayapura');

onEveryDatabase('between midnight and seven, when Greenwich still has yesterday,', (database) => {
  let city: City;
  let boss: number;
  let dini: number;
  beforeEach(async () => {
    city = await makeCity(database());
    boss = await city.person('Bambang');
    dini = await city.person('Dini');
    const sari = await city.person('Sari');
    await database().query('update people set superior_id = $1 where id = $2', [boss, sari]);
    const assessment = await city.answered(sari, MONDAY_EVENING);
    await database().query('update assessments set sent_at = $2, sent_to = $3 where id = $1', [
      assessment,
      MONDAY_EVENING,
      boss,
    ]);
  });

  const delegated = (firstDay: string, lastDay: string) =>
    database().query(
      'insert into delegations (from_person, to_person, first_day, last_day, made_at) values ($1, $2, $3, $4, $5)',
      [boss, dini, firstDay, lastDay, MONDAY_EVENING],
    );
  const of = async (person: string, zone: OfficeTime, ...moments: Date[]) => {
    const rows: string[] = [];
    for (const moment of moments)
      for (const row of await tick({ ...city.deps, office: zone }, moment))
        if (row.person === person) rows.push(`${row.kind} ${row.rung} ${row.outcome}`);
    return rows;
  };

  describe('a stand-in', () => {
    it('whose days begin today is told', async () => {
      await delegated('2026-11-24', '2026-11-24');
      expect(await of('Dini', office, at('2026-11-24 01.00'), at('2026-11-24 08.30'))).toEqual([
        'verify week:2026-11-23 planned',
        'verify week:2026-11-23 sent',
      ]);
    });

    it('whose days ended yesterday is not', async () => {
      await delegated('2026-11-23', '2026-11-23');
      expect(await of('Dini', office, at('2026-11-24 01.00'), at('2026-11-24 08.30'))).toEqual([]);
    });

    it('is told in Jayapura’s window, which opens before Greenwich’s day does', async () => {
      await delegated('2026-11-24', '2026-11-24');
      const opens = wit.instantOf('2026-11-24', 8 * 60 + 30);
      expect(await of('Dini', wit, opens)).toEqual(['verify week:2026-11-23 sent']);
    });
  });

  it('an officer hears nothing of a superior for whom somebody stands in from today', async () => {
    const officer = await city.person('Ursula');
    await database().query(`update people set roles = '{umpeg}' where id = $1`, [officer]);
    await database().query('delete from accounts where person_id = $1', [boss]);
    await delegated('2026-11-25', '2026-11-25');
    expect(await of('Ursula', office, at('2026-11-25 01.00'), at('2026-11-25 08.30'))).toEqual([]);
    expect(await of('Ursula', office, at('2026-11-26 01.00'), at('2026-11-26 08.30'))).toEqual([
      'unlinked week:2026-11-23 planned',
      'unlinked week:2026-11-23 sent',
    ]);
  });

  it('what waited too long is passed on under the day that has begun, and counted on it', async () => {
    const head = await city.person('Kartika');
    await database().query('update people set superior_id = $1 where id = $2', [head, boss]);
    const passed = { kind: 'passed', rung: 'at:2026-12-08' };
    const rows = await tick(city.deps, at('2026-12-08 01.00'));
    expect(rows.filter(({ kind }) => kind === 'passed')).toMatchObject([passed]);
    await city.tick(at('2026-12-08 08.30'));
    const told = (await city.outbox()).filter(({ person }) => person === 'Bambang');
    expect(told.map(({ text }) => text).join()).toContain('1 penilaian');
  });
});
