import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postgresUrl } from '../support/database.ts';
import { buildTemplate, type Template } from './matrix/city.ts';
import { playRow, ROWS } from './matrix/matrix.ts';
import { stale } from './matrix/mutate.ts';

it('each row’s protection is where the matrix takes it out', async () => {
  expect(await stale(ROWS.flatMap((row) => row.without.changes))).toEqual([]);
  expect(ROWS.filter((row) => row.without.changes.length === 0)).toEqual([]);
});

/** The short form: each row once. `npm run faults` plays each twenty times, and without its protection. */
describe.skipIf(postgresUrl === undefined)('The fault matrix, once a row', { timeout: 120_000 }, () => {
  let template: Template | undefined;
  beforeAll(async () => {
    template = await buildTemplate(postgresUrl ?? '');
  });
  afterAll(() => template?.close());

  it.each(ROWS.map((row) => [row.name, row] as const))('%s', async (_name, row) => {
    if (template === undefined) throw new Error('there is no city');
    const outcome = await playRow(row, template, 1);
    expect(outcome.wrong).toEqual([]);
    expect(outcome).toMatchObject({ lost: 0 });
    // After three days down nothing is sent any more: what was due is listed as missed.
    expect(outcome.messages + outcome.missed).toBeGreaterThan(0);
  });
});
