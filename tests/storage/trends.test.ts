import { beforeEach, expect, it } from 'vitest';
import { trendRows } from '../../src/storage/assessment/trends.ts';
import { onEveryDatabase } from '../support/database.ts';
import { NOW, seedWorld, TODAY, WHO, type Who } from './world.ts';

onEveryDatabase('trends over periods', (database) => {
  beforeEach(async () => {
    await seedWorld(database());
    await database().execute(`
      insert into periods (name, opens_on, closes_on, dictionary_version, competencies) values
        ('2025', '2025-11-01', '2025-11-30', 1, '{INT}'), ('nanti', '2027-01-01', '2027-01-31', 1, '{INT}');
      insert into assessments (person_id, agency_id, period_id, dictionary_version, opened_at, sent_at, sent_to)
        values (2, 1, 2, 1, '2025-11-01', '2025-11-10', 1);
      insert into assessment_items (assessment_id, competency, position, required)
        select id, 'INT', 1, 3 from assessments where period_id = 2;
      insert into answers (assessment_id, competency, revision, basis, chosen, answered_at, channel)
        select id, 'INT', 1, 'told', 2, '2025-11-05', 'terminal' from assessments where period_id = 2;
      update assessments set sent_at = '2026-11-10', sent_to = 1 where id = 1;
    `);
  });
  const seen = (who: Who, opd = '') => trendRows(database(), WHO[who], opd, TODAY);
  const participation = async (who: Who) =>
    (await seen(who))?.rows.participation.map((row) => [
      row.period,
      row.opd,
      row.total,
      row.sent,
      row.verified,
    ]) ?? null;

  it('are the agency’s for its officer and head, the city’s for an admin, the own people’s for a superior', async () => {
    const agency = [
      [1, 'Dishub', 2, 1, 0],
      [2, 'Dishub', 1, 1, 0],
    ];
    expect(await participation('umpeg')).toEqual(agency);
    expect(await participation('kepala')).toEqual(agency);
    expect(await participation('umpegElsewhere')).toEqual([[1, 'Dinkes', 1, 0, 0]]);
    expect(await participation('admin')).toEqual([[1, 'Dinkes', 1, 0, 0], ...agency]);
    expect(await participation('superior')).toEqual([
      [1, '', 1, 1, 0],
      [2, '', 1, 1, 0],
    ]);
    expect(await participation('otherSuperior')).toEqual([[1, '', 1, 0, 0]]);
    expect(await participation('asn')).toBeNull();
    expect(await participation('colleague')).toBeNull();
  });

  it('count an assessment as verified when every answer has its verdict', async () => {
    const verdict = (revision: number) =>
      database().query(
        `insert into confirmations (assessment_id, competency, revision, by_person, level, at) values (1, 'INT', $1, 1, 3, $2)`,
        [revision, NOW],
      );
    await verdict(1);
    expect((await participation('superior'))?.[0]).toEqual([1, '', 1, 1, 0]);
    await verdict(2);
    expect((await participation('superior'))?.[0]).toEqual([1, '', 1, 1, 1]);
  });

  it('begin with the oldest period, without one that has not begun, and tell what was withdrawn to nobody', async () => {
    expect((await seen('umpeg'))?.rows.periods.map(({ name }) => name)).toEqual(['2025', '2026']);
    await database().execute(`update assessments set withdrawn_at = '2026-11-11' where id = 1`);
    expect((await participation('superior'))?.map(([period]) => period)).toEqual([2]);
  });

  it('tell the levels of each period as they were then, of what was sent', async () => {
    const below = async () =>
      (await seen('superior'))?.rows.below.map((row) => [row.period, row.code, row.known, row.below]);
    // Level 2 of required 3 in 2025; level 3 of 3 now.
    expect(await below()).toEqual([
      [2, 'INT', 1, 1],
      [1, 'INT', 1, 0],
    ]);
    // An official result of today says nothing of last year.
    await database().query(
      `insert into official_results (person_id, competency, level, assessor, assessed_on, valid_until)
       values ($1, 'INT', 1, 'UPT', '2026-11-20', '2029-11-20')`,
      [WHO.asn],
    );
    expect(await below()).toEqual([
      [2, 'INT', 1, 1],
      [1, 'INT', 1, 1],
    ]);
    await database().execute('update assessments set sent_at = null where id = 1');
    expect(await below()).toEqual([[2, 'INT', 1, 1]]);
  });

  it('stay with the agency in which somebody was then', async () => {
    await database().query('update people set agency_id = 2 where id = $1', [WHO.asn]);
    expect(await participation('umpegElsewhere')).toEqual([[1, 'Dinkes', 1, 0, 0]]);
    expect((await participation('umpeg'))?.[1]).toEqual([2, 'Dishub', 1, 1, 0]);
  });

  it('are chosen by an agency’s name for an admin only', async () => {
    const scope = async (who: Who, opd: string) => (await seen(who, opd))?.scope;
    expect(await scope('admin', 'dishub')).toEqual({ of: 'city', opd: 'Dishub' });
    expect(await scope('admin', 'Dinas Kesehatan')).toEqual({ of: 'city', opd: 'Dinkes' });
    expect(await scope('admin', 'entah')).toEqual({ of: 'city', opd: null });
    expect(await scope('umpeg', 'Dinkes')).toEqual({ of: 'agency', opd: 'Dishub' });
    expect(await scope('superior', 'Dinkes')).toEqual({ of: 'team', opd: null });
  });
});
