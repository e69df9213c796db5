import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { supportedLevels } from '../../src/storage/assessment/supported.ts';
import { onEveryDatabase } from '../support/database.ts';
import { seedWorld, TODAY, WHO } from './world.ts';

const CODES = ['INT', 'KSM'];

interface Answer {
  readonly code: string;
  readonly basis: 'told' | 'tapped' | 'unsupported' | 'skipped';
  readonly level: number;
  /** Day of November. */
  readonly day: number;
  /** The superior's verdicts on this answer, the last one counts. */
  readonly verdicts: readonly number[];
}

interface Official {
  readonly code: string;
  readonly level: number;
  readonly assessedOn: string;
  readonly validUntil: string;
}

/** Assessments of a person from the oldest on, each with its answers as they were given, and results from outside. */
interface History {
  readonly taken: readonly { readonly sent: boolean; readonly answers: readonly Answer[] }[];
  readonly official: readonly Official[];
}

interface Line {
  readonly code: string;
  readonly level: number;
  readonly source: string;
}

/** The rule as it stands in the product's words, over a history in memory. */
function supportedIn({ taken, official }: History, today: string, onlySent: boolean): Line[] {
  const given = taken.flatMap(({ sent, answers }, at) =>
    sent || !onlySent ? answers.map((answer, n) => ({ ...answer, at, n })) : [],
  );
  return CODES.flatMap((code): Line[] => {
    const result = official
      .filter((one) => one.code === code && one.assessedOn <= today && one.validUntil >= today)
      .sort((a, b) => b.assessedOn.localeCompare(a.assessedOn))[0];
    if (result !== undefined) return [{ code, level: result.level, source: 'official' }];
    const own = given
      .filter((one) => one.code === code && one.basis !== 'skipped')
      .sort((a, b) => b.day - a.day || b.at - a.at || b.n - a.n)[0];
    if (own === undefined) return [];
    const seen = own.verdicts.at(-1);
    if (seen !== undefined) return [{ code, level: seen, source: 'superior' }];
    return [{ code, level: own.level, source: own.basis === 'unsupported' ? 'unsupported' : 'own' }];
  });
}

const level = fc.integer({ min: 0, max: 5 });
const code = fc.constantFrom(...CODES);
const answer: fc.Arbitrary<Answer> = fc
  .record({
    code,
    basis: fc.constantFrom('told' as const, 'tapped' as const, 'unsupported' as const, 'skipped' as const),
    level,
    day: fc.integer({ min: 1, max: 6 }),
    verdicts: fc.array(level, { maxLength: 2 }),
  })
  // A skipped one is nothing to decide on.
  .map((one) => (one.basis === 'skipped' ? { ...one, verdicts: [] } : one));
const history: fc.Arbitrary<History> = fc.record({
  taken: fc.array(fc.record({ sent: fc.boolean(), answers: fc.array(answer, { maxLength: 4 }) }), {
    maxLength: 3,
  }),
  official: fc.uniqueArray(
    fc.record({
      code,
      level,
      assessedOn: fc.constantFrom('2023-11-25', '2024-03-01', '2025-05-05', '2026-11-25'),
      validUntil: fc.constantFrom('2026-11-23', TODAY, '2027-01-01'),
    }),
    { selector: (one) => `${one.code} ${one.assessedOn}`, maxLength: 3 },
  ),
});

onEveryDatabase('the best supported level', (database) => {
  beforeEach(() => seedWorld(database()));

  /** Gives the people these histories, in place of what they had. */
  const live = async (histories: readonly History[]): Promise<void> => {
    await database().execute('delete from official_results; delete from assessments');
    const assessments: object[] = [];
    const answers: object[] = [];
    const verdicts: object[] = [];
    for (const [person, { taken }] of histories.entries()) {
      for (const [at, one] of taken.entries()) {
        const id = assessments.length + 1000;
        assessments.push({
          id,
          person: person + 1,
          period: at + 1,
          sent: one.sent ? '2026-11-10T00:00:00Z' : null,
        });
        const revisions = new Map<string, number>();
        for (const { code: competency, basis, level: chosen, day, verdicts: seen } of one.answers) {
          const revision = (revisions.get(competency) ?? 0) + 1;
          revisions.set(competency, revision);
          const key = { id, competency, revision };
          answers.push({
            ...key,
            basis,
            chosen: basis === 'skipped' ? null : chosen,
            at: `2026-11-0${day}T00:00:00Z`,
          });
          verdicts.push(...seen.map((given, n) => ({ ...key, n: n + 1, level: given })));
        }
      }
    }
    const rows = (of: readonly object[]) => [JSON.stringify(of)];
    await database().query(
      `insert into assessments (id, person_id, agency_id, period_id, dictionary_version, opened_at, sent_at)
       overriding system value
       select id, person, 1, period, 1, '2026-11-01T00:00:00Z', sent
       from jsonb_to_recordset($1::text::jsonb) as x(id bigint, person bigint, period bigint, sent timestamptz)`,
      rows(assessments),
    );
    await database().query(
      `insert into assessment_items (assessment_id, competency, position, required)
       select (x->>'id')::bigint, c, 1, 3 from jsonb_array_elements($1::text::jsonb) x, unnest('{INT,KSM}'::text[]) c`,
      rows(assessments),
    );
    await database().query(
      `insert into answers (assessment_id, competency, revision, basis, chosen, answered_at, channel)
       select id, competency, revision, basis, chosen, at, 'terminal'
       from jsonb_to_recordset($1::text::jsonb)
         as x(id bigint, competency text, revision int, basis text, chosen int, at timestamptz)`,
      rows(answers),
    );
    await database().query(
      `insert into confirmations (assessment_id, competency, revision, n, level, by_person, at)
       select id, competency, revision, n, level, $2, '2026-11-20T00:00:00Z'
       from jsonb_to_recordset($1::text::jsonb) as x(id bigint, competency text, revision int, n int, level int)`,
      [...rows(verdicts), WHO.superior],
    );
    await database().query(
      `insert into official_results (person_id, competency, level, assessor, assessed_on, valid_until)
       select person, code, level, 'uji', "assessedOn", "validUntil"
       from jsonb_to_recordset($1::text::jsonb)
         as x(person bigint, code text, level int, "assessedOn" date, "validUntil" date)`,
      rows(
        histories.flatMap(({ official }, person) => official.map((one) => ({ ...one, person: person + 1 }))),
      ),
    );
  };

  const levels = (sent: boolean) =>
    database().query<Line & { readonly person: number }>(
      `with those as (select generate_series(1, 8)::bigint as id), ${supportedLevels('$1', sent ? 's.sent_at is not null' : undefined)}
       select person_id as person, competency as code, level, source from supported order by person, code`,
      [TODAY],
    );

  it.each([false, true])(
    'is the same for many at once as the rule says of each, whatever was said (only what was sent: %s)',
    async (onlySent) => {
      await database().execute(`insert into periods (name, opens_on, closes_on, dictionary_version, competencies)
        select 'Periode ' || n, '2026-11-01', '2026-11-30', 1, '{}' from generate_series(2, 3) n`);
      await fc.assert(
        fc.asyncProperty(fc.array(history, { minLength: 8, maxLength: 8 }), async (histories) => {
          await live(histories);
          expect(await levels(onlySent)).toEqual(
            histories.flatMap((one, person) =>
              supportedIn(one, TODAY, onlySent).map((line) => ({ person: person + 1, ...line })),
            ),
          );
        }),
        { seed: 20261124, numRuns: 60 },
      );
    },
    60_000,
  );
});
