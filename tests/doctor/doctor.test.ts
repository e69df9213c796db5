import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import type { ContentFacts } from '../../src/doctor/content.ts';
import { type DatabaseFacts, type Probes, runChecks } from '../../src/doctor/doctor.ts';
import { diagnosisTable } from '../../src/doctor/table.ts';

const content: ContentFacts = {
  dictionary: { version: 1, competencies: 20 },
  catalogue: { courses: 330, fresh: 330, stale: 0, index: 'not needed' },
  outsideVectors: null,
  holidays: { official: 3, estimated: [], lastDay: '2027-12-25' },
  waiting: { drafts: 0, words: 0 },
  replaced: { rows: 0, late: 0 },
  inbox: { failed: 0, waiting: 0 },
  outbox: { refused: 0, unknown: 0, open: 2 },
};
const facts: DatabaseFacts = { server: 'PostgreSQL 17.2', vector: '0.8.0', pending: [], content };
const healthy: Probes = {
  nodeVersion: 'v24.21.0',
  missingForModel: () => null,
  config: readConfig({}),
  folder: async () => ({ state: 'free' }),
  database: async () => facts,
};
const unwell = async (probes: Partial<Probes>) =>
  (await runChecks({ ...healthy, ...probes })).checks.filter((check) => check.status !== 'ok');
const withContent = (change: Partial<ContentFacts>): Partial<Probes> => ({
  database: async () => ({ ...facts, content: { ...content, ...change } }),
});

describe('an operator who runs doctor', () => {
  it('is warned when former values of people are kept too long', async () => {
    expect(await unwell(withContent({ replaced: { rows: 9, late: 4 } }))).toMatchObject([
      { name: 'imports', status: 'warn', detail: '4 replaced rows are kept beyond their 30 days' },
    ]);
  });

  it('sees which model is asked, and what is missing before it can be', async () => {
    const config = readConfig({
      AI_PROVIDER: 'anthropic',
      AI_BASE_URL: 'https://model.example',
      AI_CHAT_MODEL: 'haiku',
    });
    const shown = (await runChecks({ ...healthy, config })).checks.find(({ name }) => name === 'outside AI');
    expect(shown).toMatchObject({
      status: 'ok',
      detail: 'anthropic haiku at model.example, for people who agreed',
    });
    expect(await unwell({ config, missingForModel: () => 'npm install it' })).toMatchObject([
      {
        name: 'outside AI',
        status: 'fail',
        detail: 'anthropic haiku at model.example',
        todo: 'npm install it',
      },
    ]);
  });

  it('sees all green on a healthy installation, channels off included', async () => {
    const diagnosis = await runChecks(healthy);
    expect(diagnosis.ok).toBe(true);
    expect(diagnosis.checks.map((check) => check.name)).toEqual([
      'node',
      'configuration',
      'telegram',
      'slack',
      'outside AI',
      'data folder',
      'database',
      'vector extension',
      'migrations',
      'dictionary',
      'catalogue',
      'vector index',
      'holidays',
      'decisions',
      'imports',
      'messages in',
      'messages out',
    ]);
  });

  it('is told how far the vectors of an endpoint are, and that search does not wait for them', async () => {
    const of = async (fresh: number) => {
      const { checks, ok } = await runChecks({
        ...healthy,
        ...withContent({ outsideVectors: { model: 'e5', fresh } }),
      });
      return [ok, checks.find(({ name }) => name === 'outside embedding')];
    };
    expect(await of(200)).toMatchObject([
      true,
      {
        status: 'warn',
        detail: expect.stringMatching(/^200 of 330 .* e5: .*built-in/),
        todo: expect.any(String),
      },
    ]);
    expect(await of(330)).toMatchObject([true, { status: 'ok' }]);
  });

  it.each(['missing', 'broken'] as const)('is warned of a %s vector index', async (index) => {
    expect(
      await unwell(withContent({ catalogue: { courses: 20_000, fresh: 20_000, stale: 0, index } })),
    ).toMatchObject([{ name: 'vector index', status: 'warn', todo: expect.stringMatching(/[Ii]mport/) }]);
  });

  it.each<[string, Partial<Probes>]>([
    ['node', { nodeVersion: 'v20.20.2' }],
    ['configuration', { config: readConfig({ LOG_LEVEL: 'loud' }) }],
    ['database', { database: async () => Promise.reject(new Error('ECONNREFUSED')) }],
    ['vector extension', { database: async () => ({ ...facts, vector: null }) }],
    ['migrations', { database: async () => ({ ...facts, pending: ['0006_new'], content: null }) }],
    ['dictionary', withContent({ dictionary: null })],
    ['catalogue', withContent({ catalogue: { courses: 0, fresh: 0, stale: 0, index: 'not needed' } })],
    ['catalogue', withContent({ catalogue: { courses: 330, fresh: 0, stale: 0, index: 'not needed' } })],
    ['catalogue', withContent({ catalogue: { courses: 330, fresh: 329, stale: 1, index: 'not needed' } })],
    ['holidays', withContent({ holidays: { official: 0, estimated: [], lastDay: null } })],
    ['messages in', withContent({ inbox: { failed: 1, waiting: 0 } })],
    ['messages out', withContent({ outbox: { refused: 0, unknown: 1, open: 0 } })],
  ])('is told of a red %s, and what to do', async (name, probes) => {
    const diagnosis = await runChecks({ ...healthy, ...probes });
    expect(diagnosis.ok).toBe(false);
    expect(diagnosis.checks.filter((check) => check.status !== 'ok')).toEqual([
      { name, status: 'fail', detail: expect.any(String), todo: expect.stringMatching(/\w.*\.$/) },
    ]);
  });

  it('is warned of holidays that are only estimated, without a red light', async () => {
    const estimated = [{ day: '2027-01-05', name: 'Isra Mikraj' }];
    const probes = withContent({ holidays: { official: 2, estimated, lastDay: '2027-12-25' } });
    expect(await unwell(probes)).toMatchObject([
      { name: 'holidays', status: 'warn', detail: expect.stringContaining('2027-01-05 Isra Mikraj') },
    ]);
    expect((await runChecks({ ...healthy, ...probes })).ok).toBe(true);
  });

  it('never opens a folder that another process holds', async () => {
    let opened = false;
    const holder = { pid: 7, host: 'balai', id: 'x', since: '2026-11-24T02:00:00Z', began: '' };
    const checks = await unwell({
      folder: async () => ({ state: 'held', holder, answers: false }),
      database: async () => {
        opened = true;
        return facts;
      },
    });
    expect(opened).toBe(false);
    expect(checks).toMatchObject([{ name: 'data folder', detail: expect.stringContaining('process 7') }]);
  });

  it('finds nothing wrong with a running Sinau that answers', async () => {
    const holder = { pid: 7, host: 'balai', id: 'x', since: '2026-11-24T02:00:00Z', began: '' };
    expect(await unwell({ folder: async () => ({ state: 'held', holder, answers: true }) })).toEqual([]);
  });

  it('reads what to do right under the red line', async () => {
    const table = diagnosisTable(await runChecks({ ...healthy, ...withContent({ dictionary: null }) }));
    const lines = table.split('\n');
    const red = lines.findIndex((line) => line.startsWith('FAIL  dictionary'));
    expect(lines[red + 1]).toMatch(/^ +→ Run "sinau import dictionary FILE"\.$/);
  });
});
