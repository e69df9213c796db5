import { beforeEach, expect, it } from 'vitest';
import { unmetNeeds } from '../../src/storage/learning/needs.ts';
import { onEveryDatabase } from '../support/database.ts';
import { NOW, seedWorld, WHO } from './world.ts';

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
    (await unmetNeeds(database(), asker, NOW))?.words.toSorted() ?? null;

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
