import { beforeEach, expect, it } from 'vitest';
import { agencyGaps } from '../../src/storage/learning/gaps.ts';
import { onEveryDatabase } from '../support/database.ts';
import { NOW, seedWorld, TODAY, WHO } from './world.ts';

onEveryDatabase('gaps in counts', (database) => {
  beforeEach(() => seedWorld(database()));

  /** Somebody of an agency who chose a level where 3 is required. */
  const answered = async (name: string, agency: number, chosen: number, sent = true): Promise<number> => {
    const [person] = await database().query<{ id: number }>(
      `insert into people (nip_hash, nip_sealed, name, status, agency_id, unit, post, job_level)
       values (convert_to($1, 'UTF8'), convert_to($1, 'UTF8'), $1, 'PNS', $2, '', 'Analis', 'PELAKSANA') returning id`,
      [name, agency],
    );
    const id = person?.id ?? 0;
    const [own] = await database().query<{ id: number }>(
      `insert into assessments (person_id, agency_id, dictionary_version, opened_at, sent_at)
       values ($1, $4, 1, $2, case when $3 then $2::timestamptz end) returning id`,
      [id, NOW, sent, agency],
    );
    await database().query(
      `insert into assessment_items (assessment_id, competency, position, required) values ($1, 'KSM', 1, 3)`,
      [own?.id ?? 0],
    );
    await database().query(
      `insert into answers (assessment_id, competency, revision, basis, chosen, answered_at, channel)
       values ($1, 'KSM', 1, 'tapped', $2, $3, 'telegram')`,
      [own?.id ?? 0, chosen, NOW],
    );
    return id;
  };
  const counts = async (asker: number | null) => (await agencyGaps(database(), asker, TODAY))?.rows ?? null;

  it('are the own agency’s for its officer and head, the city’s for an admin, nobody else’s', async () => {
    for (let n = 0; n < 3; n += 1) await answered(`Dishub ${n}`, 1, n + 1);
    await answered('Dinkes', 2, 1);
    const here = { code: 'KSM', opd: 'Dishub', known: 3, confirmed: 0, below: 2, required: 3, actual: 1 };
    const there = { code: 'KSM', opd: 'Dinkes', known: 1, confirmed: 0, below: 1, required: 3, actual: 1 };
    expect(await counts(WHO.umpeg)).toEqual([here]);
    expect(await counts(WHO.kepala)).toEqual([here]);
    expect(await counts(WHO.umpegElsewhere)).toEqual([there]);
    expect(await counts(WHO.admin)).toEqual([there, here]);
    expect(await counts(null)).toEqual([there, here]);
    for (const who of [WHO.asn, WHO.superior, WHO.colleague, 0]) expect(await counts(who)).toBeNull();
  });

  it('take a valid official result before the superior’s verdict before the own choice, and nothing unsent', async () => {
    const sari = await answered('Sari', 1, 1);
    await answered('Draf', 1, 0, false);
    expect(await counts(null)).toMatchObject([{ known: 1, below: 1, confirmed: 0 }]);
    await database().query(
      `insert into confirmations (assessment_id, competency, revision, n, level, by_person, at, capacity)
       select id, 'KSM', 1, 1, 3, $2, $3, 'direct' from assessments where person_id = $1`,
      [sari, WHO.superior, NOW],
    );
    expect(await counts(null)).toMatchObject([
      { known: 1, below: 0, confirmed: 1, required: null, actual: null },
    ]);
    await database().query(
      `insert into official_results (person_id, competency, level, assessor, assessed_on, valid_until)
       values ($1, 'KSM', 2, 'uji', '2025-01-01', '2028-01-01')`,
      [sari],
    );
    expect(await counts(null)).toMatchObject([{ below: 1, confirmed: 1, required: 3, actual: 2 }]);
    await database().query('update people set active = false where id = $1', [sari]);
    expect(await counts(null)).toEqual([]);
  });
});
