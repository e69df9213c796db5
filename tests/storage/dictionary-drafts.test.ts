import { beforeEach, expect, it } from 'vitest';
import type { Competency } from '../../src/domain/competency/dictionary.ts';
import { ownAssessment } from '../../src/storage/assessment/own-assessment.ts';
import {
  currentDictionaryVersion,
  loadDictionary,
  requirementRules,
} from '../../src/storage/dictionary/dictionary.ts';
import {
  decideDraft,
  dictionaryVersions,
  draftDiff,
  keepDraft,
  openDrafts,
  retireDictionary,
} from '../../src/storage/dictionary/dictionary-drafts.ts';
import {
  requirementLines,
  saveRequirements,
  undoRequirements,
} from '../../src/storage/dictionary/requirements.ts';
import { openPeriod } from '../../src/storage/periods/periods.ts';
import { onEveryDatabase } from '../support/database.ts';
import { NOW, seedWorld, TODAY, WHO } from './world.ts';

const competency = (code: string, name: string): Competency => ({
  code,
  name,
  kind: 'manajerial',
  definition: 'd',
  question: 'q',
  levels: ([1, 2, 3, 4, 5] as const).map((level) => ({
    level,
    headline: `uraian ${level}`,
    indicators: [{ level, n: 1, text: `perilaku ${level}` }],
  })),
});
const NEXT = {
  note: '',
  competencies: [competency('INT', 'Integritas'), competency('BARU', 'Baru')],
  jobLevels: [],
};
const FIRST = 'operator:Tutik';
const SECOND = 'operator:Budi';

onEveryDatabase('A new dictionary', (database) => {
  beforeEach(() => seedWorld(database()));
  const audited = async () => {
    const rows = await database().query<{ row: string }>(
      `select actor || ' ' || action || ' ' || subject as row from audit where action like 'dictionary%' order by id`,
    );
    return rows.map(({ row }) => row);
  };

  it('says what it would change, and is in force only when a second person publishes it', async () => {
    const id = await keepDraft(database(), NEXT, { actor: FIRST }, NOW);
    expect(await currentDictionaryVersion(database())).toBe(1);
    expect(await openDrafts(database())).toMatchObject([{ id, madeBy: FIRST, competencies: 2 }]);
    const found = await draftDiff(database(), id);
    expect(found?.diff).toMatchObject({
      added: [{ code: 'BARU' }],
      removed: [{ code: 'KSM' }, { code: 'TEK' }, { code: 'ASING' }],
      changed: [
        {
          code: 'INT',
          changes: expect.arrayContaining([{ what: 'definition', level: null, before: '', after: 'd' }]),
        },
      ],
      unchanged: 0,
    });
    expect(await decideDraft(database(), id, 'publish', FIRST, NOW)).toEqual({ ok: false, why: 'own' });
    expect(await decideDraft(database(), id, 'publish', SECOND, NOW)).toEqual({ ok: true, version: 2 });
    expect(await decideDraft(database(), id, 'publish', SECOND, NOW)).toEqual({ ok: false, why: 'gone' });
    expect([...((await loadDictionary(database(), 2))?.competencies.keys() ?? [])]).toEqual(['INT', 'BARU']);
    expect(await openDrafts(database())).toEqual([]);
    expect(await audited()).toEqual([
      `${FIRST} dictionary drafted draft:${id}`,
      `${SECOND} dictionary published draft:${id}`,
    ]);
  });

  it('leaves running assessments their version; what opens afterwards has the new one', async () => {
    const id = await keepDraft(database(), NEXT, { actor: FIRST }, NOW);
    await decideDraft(database(), id, 'publish', SECOND, NOW);
    const period = { opensOn: '2026-12-01', closesOn: '2026-12-10', scope: {}, competencies: null };
    await openPeriod(
      database(),
      { name: 'Baru', ...period, optional: [], optionalMin: 0, lateDays: 0 },
      'operator',
      NOW,
    );
    const rows = await database().query(
      `select d.name, s.dictionary_version as version, count(*)::int as people from assessments s
       join periods d on d.id = s.period_id group by 1, 2 order by 2`,
    );
    expect(rows).toEqual([
      { name: '2026', version: 1, people: 3 },
      { name: 'Baru', version: 2, people: 8 },
    ]);
    expect(await dictionaryVersions(database())).toMatchObject([
      { version: 1, running: 3, retiredAt: null },
      { version: 2, running: 8, competencies: 2 },
    ]);
  });

  it('that was retired stays readable, and the last one in force cannot be', async () => {
    expect(await retireDictionary(database(), 1, SECOND, NOW)).toBe(false);
    const id = await keepDraft(database(), NEXT, { actor: FIRST }, NOW);
    await decideDraft(database(), id, 'publish', SECOND, NOW);
    expect(await retireDictionary(database(), 1, SECOND, NOW)).toBe(true);
    expect(await retireDictionary(database(), 1, SECOND, NOW)).toBe(false);
    expect(await retireDictionary(database(), 2, SECOND, NOW)).toBe(false);
    expect((await loadDictionary(database(), 1))?.competencies.size).toBe(4);
  });

  it('is compared anew when another one was published in between; a draft can be rejected by its maker', async () => {
    const older = await keepDraft(database(), NEXT, { actor: FIRST }, NOW);
    const newer = await keepDraft(database(), NEXT, { actor: SECOND }, NOW);
    await decideDraft(database(), newer, 'publish', FIRST, NOW);
    expect(await decideDraft(database(), older, 'publish', SECOND, NOW)).toEqual({ ok: false, why: 'stale' });
    expect(await decideDraft(database(), older, 'reject', FIRST, NOW)).toEqual({ ok: true, version: null });
    expect(await draftDiff(database(), older)).toBeNull();
  });

  it.each(['asn', 'superior', 'umpeg', 'kepala'] as const)('is not for %s to decide', async (who) => {
    const id = await keepDraft(database(), NEXT, { actor: FIRST }, NOW);
    const actor = `person:${WHO[who]}`;
    expect(await decideDraft(database(), id, 'publish', actor, NOW)).toEqual({ ok: false, why: 'gone' });
    expect(await decideDraft(database(), id, 'publish', `person:${WHO.admin}`, NOW)).toMatchObject({
      ok: true,
    });
  });
});

const OPERATOR = { actor: 'operator' };

onEveryDatabase('Required levels', (database) => {
  beforeEach(() => seedWorld(database()));
  const row = (post: string | null, jobLevel: 'PELAKSANA' | null, code: string, level: 1 | 2 | 4) => ({
    post,
    jobLevel,
    competency: code,
    level,
    source: 'SK',
    from: null,
  });

  it('of the posts and job levels that a file names are replaced, others stay; strangers are named', async () => {
    const rows = [
      row('Pengelola', null, 'TEK', 2),
      row('Pengelola', null, 'INT', 4),
      row('Penata Taman', null, 'INT', 1),
      row(null, 'PELAKSANA', '', 2),
    ];
    expect(await saveRequirements(database(), rows, OPERATOR, TODAY, NOW)).toEqual({
      added: 2,
      changed: 1,
      unchanged: 1,
      removed: 1,
      strangers: ['Penata Taman'],
      id: 1,
    });
    const rules = await requirementRules(database(), TODAY);
    expect(rules.posts.get('Pengelola')).toEqual(
      new Map([
        ['INT', 4],
        ['TEK', 2],
      ]),
    );
    // The job level's own level for KSM is set no longer.
    expect(rules.jobLevels.get('PELAKSANA')).toEqual({ mansoskul: 2, overrides: new Map() });
    expect(await saveRequirements(database(), rows, OPERATOR, TODAY, NOW)).toMatchObject({
      unchanged: 4,
      removed: 0,
    });
  });

  it('hold from the day that the file names, with their basis, and what held before is kept', async () => {
    const next = { ...row('Pengelola', null, 'TEK', 4), source: 'SK 12/2027', from: '2027-01-01' };
    const level = async (day: string) => {
      const rules = await requirementRules(database(), day);
      return Object.fromEntries(rules.posts.get('Pengelola') ?? []);
    };
    expect(await saveRequirements(database(), [next], OPERATOR, TODAY, NOW)).toMatchObject({ changed: 1 });
    expect(await level('2026-12-31')).toEqual({ TEK: 2 });
    expect(await level('2027-01-01')).toEqual({ TEK: 4 });
    // The same from the same day is nothing new; from a later day it is no set of its own.
    const again = [next, { ...next, from: '2027-06-01' }];
    expect(await saveRequirements(database(), again, OPERATOR, TODAY, NOW)).toMatchObject({ id: null });
    // A set is whole: TEK is set no longer once INT alone is.
    const whole = [{ ...row('Pengelola', null, 'INT', 1), from: '2027-07-01' }];
    expect(await saveRequirements(database(), whole, OPERATOR, TODAY, NOW)).toMatchObject({
      added: 1,
      removed: 1,
    });
    expect([await level('2027-06-30'), await level('2027-07-01')]).toEqual([{ TEK: 4 }, { INT: 1 }]);
    expect(await undoRequirements(database(), 'operator', NOW)).toMatchObject({ ok: true });
    expect(await level('2027-07-01')).toEqual({ TEK: 4 });
    expect((await requirementLines(database())).filter((one) => one.post === 'Pengelola')).toMatchObject([
      { level: 2, from: '2020-01-01' },
      { level: 4, from: '2027-01-01', source: 'SK 12/2027' },
    ]);
  });

  it('are frozen as of the day something is opened, or of a coming period’s first day', async () => {
    const next = { ...row('Pengelola', null, 'TEK', 4), from: '2027-01-01' };
    const job = { ...row(null, 'PELAKSANA', '', 2), from: '2027-01-01' };
    await saveRequirements(database(), [next, job], OPERATOR, TODAY, NOW);
    const levels = async (assessment: number) => {
      const rows = await database().query<{ code: string; required: number }>(
        'select competency as code, required from assessment_items where assessment_id = $1 order by 1',
        [assessment],
      );
      return rows.map(({ code, required }) => `${code} ${required}`);
    };
    const own = await ownAssessment(database(), WHO.asn, NOW);
    // KSM: the job level's own until the new set, which does not name it.
    expect(await levels(own.id)).toEqual(['INT 1', 'KSM 3', 'TEK 2']);
    await database().execute(`update assessments set sent_at = now() where id = ${own.id}`);
    const later = await ownAssessment(database(), WHO.asn, new Date('2027-01-01T03:00:00Z'));
    expect(await levels(later.id)).toEqual(['INT 2', 'KSM 2', 'TEK 4']);
    const opened = async (opensOn: string) => {
      const period = { opensOn, closesOn: '2027-12-31', scope: {}, competencies: ['INT', 'KSM'] };
      await openPeriod(
        database(),
        { name: opensOn, ...period, optional: [], optionalMin: 0, lateDays: 0 },
        'operator',
        NOW,
      );
      const [row] = await database().query<{ id: number }>(
        'select s.id from assessments s join periods d on d.id = s.period_id where d.name = $1 and s.person_id = $2',
        [opensOn, WHO.asn],
      );
      return levels(row?.id ?? 0);
    };
    expect(await opened('2026-11-20')).toEqual(['INT 1', 'KSM 3', 'TEK 2']);
    expect(await opened('2027-01-04')).toEqual(['INT 2', 'KSM 2', 'TEK 4']);
  });

  it('change nothing of what has begun', async () => {
    const before = await database().query('select * from assessment_items order by 1, 2');
    await saveRequirements(database(), [row('Pengelola', null, 'INT', 4)], OPERATOR, TODAY, NOW);
    expect(await database().query('select * from assessment_items order by 1, 2')).toEqual(before);
  });

  it('are taken back as they were, and not over the head of whoever changed one since', async () => {
    const all = async () => [
      await database().query('select * from post_requirements order by 1, 2'),
      await database().query('select * from job_level_requirements order by 1, 2'),
    ];
    const undo = () => undoRequirements(database(), 'person:1', NOW);
    const before = await all();
    const rows = [
      row('Pengelola', null, 'TEK', 4),
      row('Penata Taman', null, 'INT', 1),
      row(null, 'PELAKSANA', '', 1),
    ];
    const { added, changed, removed, id } = await saveRequirements(database(), rows, OPERATOR, TODAY, NOW);
    expect(id).not.toBeNull();
    await database().query(`update post_requirements set level = 5 where post = 'Penata Taman'`);
    expect(await undo()).toEqual({ ok: false, why: 'changed_since', count: 1 });
    await database().query(`update post_requirements set level = 1 where post = 'Penata Taman'`);
    expect(await undo()).toMatchObject({ ok: true, removed: added, restored: changed + removed });
    expect(await all()).toEqual(before);
    expect(await undo()).toEqual({ ok: false, why: 'none' });
    expect(await database().query('select actor, action from audit order by id desc limit 2')).toEqual([
      { actor: 'person:1', action: 'undo_import_requirements' },
      { actor: 'operator', action: 'import_requirements' },
    ]);
  });

  it('that change nothing become no import', async () => {
    const rows = [row('Penata Taman', null, 'INT', 1)];
    await saveRequirements(database(), rows, OPERATOR, TODAY, NOW);
    expect(await saveRequirements(database(), rows, OPERATOR, TODAY, NOW)).toMatchObject({
      unchanged: 1,
      id: null,
    });
    expect(await undoRequirements(database(), 'operator', NOW)).toMatchObject({ ok: true, removed: 1 });
  });
});
