import { beforeEach, expect, it } from 'vitest';
import { changeStatements } from '../../src/storage/changes.ts';
import { unmetNeeds } from '../../src/storage/learning/needs.ts';
import { tellerMarks } from '../../src/storage/learning/tellers.ts';
import { commit } from '../../src/storage/statements.ts';
import { onEveryDatabase } from '../support/database.ts';
import { NOW, seedWorld, WHO } from './world.ts';

it('The mark of who looked in vain is hers for one half-year, one agency and one key only', () => {
  const marks = tellerMarks(Buffer.alloc(32, 7));
  const mark = marks(2, 1, '2026-07-01');
  expect(mark).toMatch(/^2026-2:[\w-]{22}$/);
  expect(marks(2, 1, '2026-12-31')).toBe(mark);
  const others = [
    marks(3, 1, '2026-07-01'),
    marks(2, 3, '2026-07-01'),
    marks(2, 1, '2026-06-30'),
    tellerMarks(Buffer.alloc(32, 8))(2, 1, '2026-07-01'),
  ];
  expect(new Set([mark, ...others].map((one) => one.slice(7))).size).toBe(5);
});

onEveryDatabase('unmet needs', (database) => {
  beforeEach(async () => {
    await seedWorld(database());
    await database().query(
      `insert into unmet_needs (agency_id, words, at) values (1, 'drone', $1), (2, 'gis', $1), (null, 'excel', $1),
         (1, 'lama', $1::timestamptz - interval '7 months')`,
      [NOW],
    );
  });
  const seen = async (asker: number | null): Promise<string[] | null> =>
    (await unmetNeeds(database(), asker, NOW))?.needs.map(({ words }) => words).toSorted() ?? null;

  it('are the own agency’s for its officer and head, the city’s for an admin, nobody else’s', async () => {
    expect(await seen(WHO.umpeg)).toEqual(['drone']);
    expect(await seen(WHO.kepala)).toEqual(['drone']);
    expect(await seen(WHO.umpegElsewhere)).toEqual(['gis']);
    expect(await seen(WHO.admin)).toEqual(['drone', 'excel', 'gis']);
    expect(await seen(null)).toEqual(['drone', 'excel', 'gis']);
    for (const who of [WHO.asn, WHO.superior, WHO.colleague, 0]) expect(await seen(who)).toBeNull();
    await database().query('update people set active = false where id = $1', [WHO.umpeg]);
    expect(await seen(WHO.umpeg)).toBeNull();
  });

  it('keep the mark instead of the person, for as long as it counts; an erasure is not hindered by it', async () => {
    const who = {
      personId: WHO.asn,
      channel: 'terminal' as const,
      account: 'asn',
      today: '2026-11-24',
      teller: '2026-2:x',
    };
    await database().query(`update unmet_needs set teller = '2026-1:y' where words = 'lama'`);
    const need = { change: 'unmetNeed', words: 'pidato', competency: null } as const;
    expect(await commit(database(), changeStatements(need, who, NOW))).toBe('done');
    const kept = async () =>
      database().query(`select words, teller from unmet_needs where words in ('lama', 'pidato') order by 1`);
    const both = [
      { words: 'lama', teller: null },
      { words: 'pidato', teller: '2026-2:x' },
    ];
    expect(await kept()).toEqual(both);
    expect(await commit(database(), changeStatements({ change: 'erase' }, who, NOW))).toBe('done');
    expect(await kept()).toEqual(both);
  });

  it('count people, not taps, where courses were called unfit, and only of the agency', async () => {
    await database().query(
      `insert into courses (id, title, description, competencies, level_from, level_to, jp, form, mode, provider, audience,
         content_hash, updated_at) values ('KRS-001', 't', 'd', '{M.03,M.01}', 0, 1, 1, 'f', 'm', 'p', '{}', 'x', $1)`,
      [NOW],
    );
    await database().query(
      `insert into course_marks values ($1, 'KRS-001', 'unfit', $4), ($2, 'KRS-001', 'unfit', $4), ($3, 'KRS-001', 'unfit', $4)`,
      [WHO.asn, WHO.colleague, WHO.umpegElsewhere, NOW],
    );
    const of = async (asker: number) => (await unmetNeeds(database(), asker, NOW))?.dismissed;
    expect(await of(WHO.umpeg)).toEqual(new Map([['M.03', 2]]));
    expect(await of(WHO.admin)).toEqual(new Map([['M.03', 3]]));
  });
});
