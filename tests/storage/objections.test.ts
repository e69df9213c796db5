import { beforeEach, expect, it } from 'vitest';
import type { VerdictRef } from '../../src/domain/dialog/topics/details.ts';
import type { VerifyChange } from '../../src/domain/dialog/topics/verify.ts';
import { standings } from '../../src/storage/assessment/standings.ts';
import { assignSecondLooks, secondLooks } from '../../src/storage/verification/objections.ts';
import { aboveVerdict, fourVerdicts, historyOf } from '../../src/storage/verification/verdicts.ts';
import { verifyCase } from '../../src/storage/verification/verifying.ts';
import { onEveryDatabase } from '../support/database.ts';
import { answerOf, change, HOUR, MINE, NOW, seedWorld, TODAY, WHO } from './world.ts';

const OF = { id: MINE, sentAt: NOW.toISOString() };
const AGAINST: VerdictRef = { assessment: MINE, code: 'INT', revision: 2, n: 1 };
const VERDICT = {
  verify: 'verdict',
  code: 'INT',
  revision: 2,
  n: 1,
  level: 2,
  note: 'Belum tampak',
} as const;
const REASON = 'Saya sudah rutin melakukannya sejak awal tahun';
const later = new Date(NOW.getTime() + HOUR);

onEveryDatabase('an objection', (database) => {
  const decide = (what: VerifyChange, who: number) =>
    change(database(), { change: 'verify', what }, who, later);
  const object = (who: number = WHO.asn, to: number | null = WHO.kepala, against = AGAINST) =>
    decide({ verify: 'object', against, reason: REASON, to }, who);
  const second = (who: number = WHO.kepala, level: 0 | 3 = 3) =>
    decide({ verify: 'second', against: AGAINST, level, note: 'Buktinya cukup' }, who);
  const looks = async (who: number) => (await secondLooks(database(), who, TODAY)).length;

  beforeEach(async () => {
    await seedWorld(database());
    await database().query('update people set superior_id = $1 where id = $2', [WHO.kepala, WHO.superior]);
    await change(database(), { change: 'send', assessment: MINE, to: WHO.superior }, WHO.asn);
    expect(await decide({ ...VERDICT, of: OF }, WHO.superior)).toBe('done');
  });

  it('is looked at by the superior above, who sees the disputed answer and nothing else', async () => {
    expect(await aboveVerdict(database(), WHO.asn, MINE, 'INT')).toEqual({ id: WHO.kepala, name: 'kepala' });
    expect(await object()).toBe('done');
    expect(await secondLooks(database(), WHO.kepala, TODAY)).toMatchObject([
      {
        ...AGAINST,
        name: 'asn',
        own: 3,
        story: 'cerita baru',
        verdict: { level: 2, note: 'Belum tampak', by: 'superior' },
        reason: REASON,
      },
    ]);
    expect(await verifyCase(database(), WHO.kepala, OF, TODAY)).toBeNull();
    for (const who of [WHO.superior, WHO.colleague, WHO.umpeg, WHO.admin, WHO.asn])
      expect(await looks(who)).toBe(0);
  });

  it('is decided once, by a verdict after the disputed one that counts from then on', async () => {
    await object();
    expect(await second(WHO.superior)).toEqual({ conflict: 'second look' });
    expect(await second()).toBe('done');
    expect(await second()).toEqual({ conflict: 'second look' });
    expect(await looks(WHO.kepala)).toBe(0);
    const [int] = (await standings(database(), WHO.asn, TODAY)).standings.filter(
      ({ code }) => code === 'INT',
    );
    expect(int?.supported).toEqual({ level: 3, source: 'superior' });
    const [four] = await fourVerdicts(database(), WHO.asn, TODAY, 'INT');
    expect(four).toMatchObject({
      own: { level: 3, revision: 2 },
      superior: { level: 3, n: 2, capacity: 'second', by: 'kepala' },
      objection: { reason: REASON, to: 'kepala' },
    });
    const history = await historyOf(database(), WHO.asn, 'INT');
    expect(history.map(({ what, level }) => `${what} ${level}`)).toEqual([
      'verdict 3',
      'objection null',
      'verdict 2',
      'answer 3',
      'answer 2',
    ]);
  });

  it('is raised once, by the person only, against the current verdict only', async () => {
    expect(await object(WHO.superior)).toEqual({ conflict: 'objection' });
    expect(await object(WHO.colleague)).toEqual({ conflict: 'objection' });
    expect(await object(WHO.asn, WHO.kepala, { ...AGAINST, n: 2 })).toEqual({ conflict: 'objection' });
    expect(await object()).toBe('done');
    expect(await object()).toEqual({ conflict: 'objection' });
    await second();
    expect(await object(WHO.asn, WHO.kepala, { ...AGAINST, n: 2 })).toEqual({ conflict: 'objection' });
  });

  it('falls away when the answer is mended, and is frozen with the period', async () => {
    await object();
    await database().query('update assessments set sent_at = null where id = $1', [MINE]);
    expect(await change(database(), answerOf(3), WHO.asn, later)).toBe('done');
    expect(await looks(WHO.kepala)).toBe(0);
    expect(await second()).toEqual({ conflict: 'second look' });
    await database().query('delete from answers where revision = 3');
    expect(await looks(WHO.kepala)).toBe(1);
    await database().query('update periods set closed_at = $1', [NOW]);
    expect(await looks(WHO.kepala)).toBe(0);
    expect(await second()).toEqual({ conflict: 'second look' });
  });

  it('is not raised against an older verdict or answer, nor once the period is closed', async () => {
    expect(await decide({ ...VERDICT, n: 2, level: 1, of: OF }, WHO.superior)).toBe('done');
    expect(await object()).toEqual({ conflict: 'objection' });
    const newer = { ...AGAINST, n: 2 };
    await database().query('update periods set closed_at = $1', [NOW]);
    expect(await object(WHO.asn, WHO.kepala, newer)).toEqual({ conflict: 'objection' });
    await database().query('update periods set closed_at = null');
    await database().query('update assessments set sent_at = null where id = $1', [MINE]);
    expect(await change(database(), answerOf(3), WHO.asn, later)).toBe('done');
    expect(await object(WHO.asn, WHO.kepala, newer)).toEqual({ conflict: 'objection' });
    await database().query('delete from answers where revision = 3');
    expect(await object(WHO.asn, WHO.kepala, newer)).toBe('done');
  });

  it('waits where nobody stands above, and goes to whoever comes to stand there', async () => {
    await database().query('update people set superior_id = null where id = $1', [WHO.superior]);
    expect(await aboveVerdict(database(), WHO.asn, MINE, 'INT')).toBeNull();
    expect(await object(WHO.asn, null)).toBe('done');
    expect(await assignSecondLooks(database(), later)).toBe(0);
    await database().query('update people set superior_id = $1 where id = $2', [WHO.kepala, WHO.superior]);
    expect(await assignSecondLooks(database(), later)).toBe(1);
    expect(await looks(WHO.kepala)).toBe(1);
  });

  it('never goes round in a circle of superiors, nor to the person', async () => {
    await database().query('update people set superior_id = $1 where id = $2', [WHO.asn, WHO.superior]);
    expect(await aboveVerdict(database(), WHO.asn, MINE, 'INT')).toBeNull();
  });

  it('compares with the period before in the same dictionary version only', async () => {
    await database().execute(`
      insert into periods (name, opens_on, closes_on, dictionary_version, competencies, closed_at)
        values ('2025', '2025-11-01', '2025-11-30', 1, '{INT}', '2025-12-01');
      insert into assessments (person_id, agency_id, period_id, dictionary_version, opened_at, sent_at)
        values (2, 1, 2, 1, '2025-11-01T00:00:00Z', '2025-11-05T00:00:00Z');
      insert into assessment_items (assessment_id, competency, position, required) values (4, 'INT', 1, 3);
      insert into answers (assessment_id, competency, revision, basis, chosen, answered_at, channel)
        values (4, 'INT', 1, 'tapped', 1, '2025-11-02T00:00:00Z', 'terminal');`);
    const before = async () => (await fourVerdicts(database(), WHO.asn, TODAY, 'INT'))[0]?.before;
    expect(await before()).toEqual({ level: 1, period: '2025' });
    await database().execute(`
      insert into dictionaries (version, published_at) values (2, '2026-02-01T00:00:00Z');
      update assessments set dictionary_version = 2 where id = 4`);
    expect(await before()).toBeNull();
  });
});
