import { beforeEach, expect, it } from 'vitest';
import { standings } from '../../src/storage/assessment/standings.ts';
import { teamExport } from '../../src/storage/files/exports.ts';
import { agencyGaps } from '../../src/storage/learning/gaps.ts';
import { candidates } from '../../src/storage/mentoring/offers.ts';
import { fourVerdicts } from '../../src/storage/verification/verdicts.ts';
import { verifyCase } from '../../src/storage/verification/verifying.ts';
import { onEveryDatabase } from '../support/database.ts';
import { offers } from './mentoring-world.ts';
import { answerOf, change, MINE, NOW, seedWorld, TODAY, WHO } from './world.ts';

/** `asn` has answered INT with level 3 twice; the second is revision 2. */
onEveryDatabase('where a person stands', (database) => {
  beforeEach(() => seedWorld(database()));
  const integrity = async (today = TODAY) =>
    (await standings(database(), WHO.asn, today)).standings.find(({ code }) => code === 'INT')?.supported;
  const confirm = (revision: number, level: number, n = 1) =>
    database().query(
      `insert into confirmations (assessment_id, competency, revision, n, by_person, level, at)
       values (1, 'INT', $1, $4, $2, $3, '2026-11-20T00:00:00Z')`,
      [revision, WHO.superior, level, n],
    );
  const official = (level: number, on: string, until: string) =>
    database().query(
      `insert into official_results (person_id, competency, level, assessor, assessed_on, valid_until)
       values ($1, 'INT', $2, 'UPT', $3::text::date, $4::text::date)`,
      [WHO.asn, level, on, until],
    );

  it('is the own choice, as long as nobody else has spoken', async () => {
    expect(await integrity()).toMatchObject({ level: 3, source: 'own' });
  });

  const answered = (revision: number, basis: string, chosen: number | null) =>
    database().query(
      `insert into answers (assessment_id, competency, revision, basis, chosen, answered_at, channel)
       values (1, 'INT', $1, $2, $3, '2026-11-04T00:00:00Z', 'terminal')`,
      [revision, basis, chosen],
    );

  it('is the own choice without evidence, and says so; a skip takes nothing away', async () => {
    await answered(3, 'unsupported', 4);
    expect(await integrity()).toEqual({ level: 4, source: 'unsupported' });
    await answered(4, 'skipped', null);
    expect(await integrity()).toEqual({ level: 4, source: 'unsupported' });
  });

  it('is nothing where nothing was said, or only skipped', async () => {
    await database().execute('delete from answers where assessment_id = 1');
    expect(await integrity()).toBeNull();
    await answered(1, 'skipped', null);
    expect(await integrity()).toBeNull();
  });

  it("is the superior's verdict on the newest answer, though it is lower", async () => {
    await confirm(2, 1);
    expect(await integrity()).toMatchObject({ level: 1, source: 'superior' });
  });

  it('is the later of two verdicts on one answer, wherever a level is read', async () => {
    // The later one first, so that no order of writing decides.
    await confirm(2, 4, 2);
    await confirm(2, 1, 1);
    expect(await integrity()).toMatchObject({ level: 4, source: 'superior' });
    const [four] = await fourVerdicts(database(), WHO.asn, TODAY, 'INT');
    expect(four?.superior).toMatchObject({ level: 4, n: 2 });
    expect((await teamExport(database(), WHO.superior, TODAY, 'Asia/Jakarta')).lines).toMatchObject([
      { verified: 1 },
    ]);
    await change(database(), { change: 'send', assessment: MINE, to: WHO.superior }, WHO.asn);
    const of = { id: MINE, sentAt: NOW.toISOString() };
    const found = await verifyCase(database(), WHO.superior, of, TODAY);
    expect(found?.items.find(({ code }) => code === 'INT')?.verdict).toMatchObject({ level: 4, n: 2 });
    await offers(database());
    expect(await candidates(database(), WHO.colleague, 'INT', TODAY)).toMatchObject([
      { supported: { level: 4, source: 'superior' } },
    ]);
    await database().query("update assessment_items set required = 5 where competency = 'INT'");
    expect((await agencyGaps(database(), WHO.kepala, TODAY))?.rows).toMatchObject([
      { code: 'INT', below: 1, actual: 4 },
    ]);
  });

  it('is the own choice again once a newer answer made the verdict stale', async () => {
    await confirm(2, 1);
    expect(await change(database(), answerOf(3), WHO.asn)).toBe('done');
    expect(await integrity()).toMatchObject({ level: 3, source: 'own' });
  });

  it('is a valid official result before both, the newest one, up to its last day', async () => {
    await confirm(2, 1);
    await official(5, '2023-11-25', '2026-11-24');
    expect(await integrity('2026-11-24')).toMatchObject({ level: 5, source: 'official' });
    expect(await integrity('2026-11-25')).toMatchObject({ level: 1, source: 'superior' });
    await official(2, '2026-11-01', '2029-10-31');
    expect(await integrity('2026-11-24')).toMatchObject({ level: 2, source: 'official' });
  });

  it("is never another person's result", async () => {
    await database().query(
      `insert into official_results (person_id, competency, level, assessor, assessed_on, valid_until)
       values ($1, 'INT', 5, 'UPT', '2026-01-01', '2028-12-31')`,
      [WHO.colleague],
    );
    expect(await integrity()).toMatchObject({ level: 3, source: 'own' });
  });
});
