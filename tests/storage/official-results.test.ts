import { beforeEach, expect, it } from 'vitest';
import { purgeReplaced } from '../../src/database/imports.ts';
import { type DatedRule, ruleOn } from '../../src/domain/assessment/rules.ts';
import { saveOfficial, undoOfficial, validUntil } from '../../src/storage/assessment/official-results.ts';
import { standings } from '../../src/storage/assessment/standings.ts';
import { addRules, rulesOf } from '../../src/storage/rules/rules.ts';
import { sealing } from '../../src/storage/sealing.ts';
import { onEveryDatabase } from '../support/database.ts';
import { NOW, seedWorld, TODAY, WHO } from './world.ts';

const rule = (from: string, value: number, basis: string): DatedRule => ({
  name: 'official_years',
  from,
  value,
  basis,
  certainty: 'usulan',
});
const RULES = [rule('2019-01-01', 3, 'lama'), rule('2026-01-01', 2, 'baru')];
const NIP = '198001012005011001';

it('The day picks the rule', () => {
  expect(ruleOn(RULES, 'official_years', '2018-12-31')).toBeNull();
  expect(ruleOn(RULES, 'official_years', '2019-01-01')?.basis).toBe('lama');
  expect(ruleOn(RULES, 'official_years', '2025-12-31')?.value).toBe(3);
  expect(ruleOn(RULES, 'official_years', '2026-01-01')?.basis).toBe('baru');
  expect(ruleOn(RULES, 'late_days', '2026-01-01')).toBeNull();
  expect(validUntil('2025-06-30', RULES)).toBe('2028-06-30');
  expect(validUntil('2026-06-30', RULES)).toBe('2028-06-30');
  expect(validUntil('2024-02-29', RULES)).toBe('2027-02-28');
});

onEveryDatabase('An official result', (database) => {
  const seal = sealing(Buffer.alloc(32, 7));
  beforeEach(async () => {
    await seedWorld(database());
    await database().query('update people set nip_hash = $1 where id = $2', [
      Buffer.from(seal.hash(NIP)),
      WHO.asn,
    ]);
  });
  const save = (level: 0 | 1 | 2 | 3, assessedOn: string, actor = 'operator') =>
    saveOfficial(
      database(),
      [{ nip: NIP, competency: 'INT', level, assessor: 'Puspenkom BKN', assessedOn }],
      { sealing: seal, rules: RULES, actor },
      NOW,
    );

  it('counts before every other verdict while it is valid, and is kept beside them', async () => {
    expect(await save(1, '2025-03-03')).toMatchObject({ added: 1, changed: 0, unchanged: 0 });
    const level = async (day: string) =>
      (await standings(database(), WHO.asn, day)).standings.find((one) => one.code === 'INT')?.supported;
    expect(await level(TODAY)).toMatchObject({ level: 1, source: 'official' });
    expect(await level('2028-03-03')).toMatchObject({ source: 'official' });
    expect(await level('2028-03-04')).toMatchObject({ level: 3, source: 'own' });
    expect(await database().query('select chosen from answers order by revision')).toHaveLength(2);
  });

  it('of the same day is replaced, of another day stands beside it, and the newest counts', async () => {
    await save(1, '2025-03-03');
    expect(await save(1, '2025-03-03')).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
    expect(await save(2, '2025-03-03')).toMatchObject({ added: 0, changed: 1, unchanged: 0 });
    expect(await save(3, '2026-03-03')).toMatchObject({ added: 1, changed: 0, unchanged: 0 });
    const rows = await database().query(
      'select level, valid_until as until from official_results order by assessed_on',
    );
    expect(rows).toEqual([
      { level: 2, until: '2028-03-03' },
      { level: 3, until: '2028-03-03' },
    ]);
    const audits = await database().query(
      `select 1 from audit where action = 'official result' and person_id = 2`,
    );
    expect(audits).toHaveLength(3);
  });

  it('is taken back: what it replaced returns, a new one goes, and the audit of whom it was about says so', async () => {
    const kept = () =>
      database().query('select * from official_results where person_id = $1 order by assessed_on', [WHO.asn]);
    await save(1, '2025-03-03');
    const before = await kept();
    const undo = () => undoOfficial(database(), 'person:1', NOW);
    await save(2, '2025-03-03');
    expect(await undo()).toMatchObject({ ok: true, removed: 0, restored: 1 });
    expect(await kept()).toEqual(before);
    expect(await undo()).toEqual({ ok: false, why: 'none' });
    await save(3, '2026-03-03');
    await database().query(`update official_results set level = 4 where assessed_on = '2026-03-03'`);
    expect(await undo()).toEqual({ ok: false, why: 'changed_since', count: 1 });
    await database().query(`update official_results set level = 3 where assessed_on = '2026-03-03'`);
    expect(await undo()).toMatchObject({ ok: true, removed: 1 });
    expect(await kept()).toEqual(before);
    const audits = await database().query(
      `select person_id as person from audit where action = 'official result undone'`,
    );
    expect(audits).toEqual([{ person: WHO.asn }, { person: WHO.asn }]);
  });

  it('cannot be taken back after thirty days, and what it replaced is gone by then', async () => {
    await save(1, '2025-03-03');
    const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000);
    expect(await purgeReplaced(database(), days(30))).toBe(0);
    expect(await undoOfficial(database(), 'operator', days(30.01))).toEqual({ ok: false, why: 'none' });
    expect(await purgeReplaced(database(), days(30.01))).toBe(1);
    expect(await database().query('select 1 from import_rows')).toEqual([]);
  });

  it('Rules are added, never overwritten', async () => {
    expect(await addRules(database(), RULES)).toBe(2);
    expect(await addRules(database(), [rule('2019-01-01', 9, 'lain')])).toBe(0);
    expect(await rulesOf(database())).toEqual(RULES);
  });
});
