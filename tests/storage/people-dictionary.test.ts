import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  currentDictionaryVersion,
  loadDictionary,
  publishDictionary,
} from '../../src/storage/dictionary/dictionary.ts';
import { readDictionary } from '../../src/storage/dictionary/dictionary-file.ts';
import { onEveryDatabase } from '../support/database.ts';

const FILE = fileURLToPath(new URL('../../content/dictionary.json', import.meta.url));
const NOW = new Date('2026-11-24T03:00:00Z');

interface Draft {
  job_levels: { code: string; overrides: Record<string, number> }[];
  competencies: { code: string; name: string; levels: { level: number; indicators: unknown[] }[] }[];
}
const draft = async (): Promise<Draft> => JSON.parse(await readFile(FILE, 'utf8'));

/** The file with one thing changed, and what the reader says of it. */
async function problemsAfter(change: (file: Draft) => void): Promise<unknown[]> {
  const file = await draft();
  change(file);
  const read = readDictionary(file);
  return read.ok ? [] : read.problems.map(({ at, code, why }) => [at, code, why]);
}

describe('a dictionary file', () => {
  it('is refused with the place of each mistake', async () => {
    expect(await problemsAfter(() => undefined)).toEqual([]);
    expect(
      await problemsAfter((file) => {
        for (const [index, competency] of file.competencies.entries()) {
          if (index === 4) competency.code = 'M.01';
          if (index === 2) competency.levels.pop();
          if (index === 3) for (const level of competency.levels) level.indicators = [];
        }
      }),
    ).toEqual([
      ['competencies.2.levels', 'M.03', 'five_levels'],
      ...[0, 1, 2, 3, 4].map((level) => [`competencies.3.levels.${level}`, 'M.04', 'no_indicator']),
      ['competencies.4', 'M.01', 'duplicate_code'],
    ]);
  });

  it('is refused for a level given twice, an empty name, a job level or an override that nobody knows', async () => {
    expect(
      await problemsAfter((file) => {
        const [first] = file.competencies;
        if (first?.levels[4] !== undefined) first.levels[4].level = 4;
      }),
    ).toEqual([['competencies.0.levels', 'M.01', 'five_levels']]);
    expect(
      await problemsAfter((file) => {
        for (const competency of file.competencies.slice(0, 1)) competency.name = ' ';
      }),
    ).toEqual([['competencies.0.name', '', 'form']]);
    expect(
      await problemsAfter((file) => {
        file.job_levels = file.job_levels.map((each, index) =>
          index === 1 ? { ...each, code: 'RAJA' } : { ...each, overrides: index === 2 ? { 'X.99': 2 } : {} },
        );
      }),
    ).toEqual([
      ['job_levels.1', 'RAJA', 'unknown_job_level'],
      ['job_levels.2', 'X.99', 'unknown_competency'],
    ]);
  });
});

onEveryDatabase('dictionaries', (database) => {
  it('come back as they were published, and a new version leaves the old one readable', async () => {
    expect(await currentDictionaryVersion(database())).toBeNull();
    expect(await publishDictionary(database(), await draft(), NOW)).toEqual({ ok: true, version: 1 });
    const changed = await draft();
    for (const competency of changed.competencies.slice(0, 1)) competency.name = 'Kejujuran';
    expect(await publishDictionary(database(), changed, NOW)).toEqual({ ok: true, version: 2 });

    expect(await currentDictionaryVersion(database())).toBe(2);
    const [old, fresh] = [await loadDictionary(database(), 1), await loadDictionary(database(), 2)];
    expect([...(old?.competencies.keys() ?? [])].slice(7, 11)).toEqual([
      'M.08',
      'SK.01',
      'T.DIK.01',
      'T.KES.01',
    ]);
    expect(old?.competencies.get('M.01')?.name).toBe('Integritas');
    expect(fresh?.competencies.get('M.01')?.name).toBe('Kejujuran');
    expect(old?.competencies.get('M.01')?.levels[1]?.indicators[0]).toEqual({
      level: 2,
      n: 1,
      text: 'Mengingatkan rekan dengan santun ketika melihat pelanggaran kecil.',
    });
    expect(await loadDictionary(database(), 3)).toBeNull();
  });

  it('are published whole or not at all', async () => {
    const broken = await draft();
    broken.competencies[0]?.levels.pop();
    expect(await publishDictionary(database(), broken, NOW)).toMatchObject({ ok: false });
    expect(await currentDictionaryVersion(database())).toBeNull();
  });

  it('bring the levels by job level, without the one that a city does not have', async () => {
    await publishDictionary(database(), await draft(), NOW);
    const rows = await database().query<{ rule: string }>(
      `select job_level || ' ' || competency || ' ' || level as rule from job_level_requirements
        where job_level in ('JF_TERAMPIL', 'JPT_MADYA', 'JPT_PRATAMA') order by job_level, competency`,
    );
    expect(rows.map(({ rule }) => rule)).toEqual([
      'JF_TERAMPIL  1',
      'JF_TERAMPIL M.01 2',
      'JF_TERAMPIL M.02 2',
      'JPT_PRATAMA  4',
    ]);
  });
});
