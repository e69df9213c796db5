import { expect, it } from 'vitest';
import { CATALOGUE_COLUMNS } from '../../../src/knowledge/catalogue/columns.ts';
import { catalogueFile } from '../../../src/knowledge/catalogue/export.ts';
import { importCatalogue } from '../../../src/knowledge/catalogue/import.ts';
import { suggestTags } from '../../../src/knowledge/catalogue/suggest-tags.ts';
import { courseWords, decideWord, suggestWord } from '../../../src/knowledge/catalogue/words.ts';
import { loadRetrievalContent } from '../../../src/knowledge/retrieval/content.ts';
import { createCourses } from '../../../src/knowledge/retrieval/courses.ts';
import { CONTENT } from '../../../src/wire/content.ts';
import { onEveryDatabase } from '../../support/database.ts';
import { linesOf } from '../../support/lines.ts';
import { COURSES, row } from './catalogue.ts';

const content = loadRetrievalContent(CONTENT);
const now = new Date('2026-11-24T02:00:00Z');

onEveryDatabase('what courses are called and teach', (database) => {
  const load = (rows: readonly object[] = COURSES) =>
    importCatalogue(database(), linesOf(rows, CATALOGUE_COLUMNS), now, {
      actor: 'operator',
      today: '2026-11-24',
      aliases: () => [],
    });
  const decide = (value: string, verdict: 'approved' | 'rejected', kind: 'alias' | 'competency' = 'alias') =>
    decideWord(database(), { course: 'KRS-903', kind, value, verdict }, 'operator:Ani', now);
  const first = async (query: string): Promise<string | undefined> => {
    const courses = createCourses({ db: database(), content });
    const { ranked } = await courses.suggest({ query, profile: {}, today: '2026-11-24', limit: 5 });
    return ranked[0]?.course.id;
  };

  it('are found by a word once a person has approved it, and no longer once rejected', async () => {
    await load();
    expect(await first('meong oren pasar')).not.toBe('KRS-903');
    expect(await decide('meong oren pasar', 'approved')).toBe(true);
    expect(await first('meong oren pasar')).toBe('KRS-903');
    await decide('meong oren pasar', 'rejected');
    expect(await first('meong oren pasar')).not.toBe('KRS-903');
    expect(
      await database().query('select actor, action, subject from audit order by id desc limit 1'),
    ).toEqual([{ actor: 'operator:Ani', action: 'alias_rejected', subject: 'KRS-903' }]);
  });

  it('keep what was decided when their file comes again, and give it away with the export', async () => {
    await load();
    await decide('pawang kucing', 'approved');
    await decide('M.07', 'approved', 'competency');
    await decide('M.05', 'rejected', 'competency');
    expect(await load()).toMatchObject({ changed: 0, unchanged: COURSES.length });
    const { courses } = await catalogueFile(database());
    const cats = courses.find(({ id }) => id === 'KRS-903');
    expect(cats).toMatchObject({ aliases: ['pawang kucing'], competencies: ['M.07'] });
    expect(await load(courses)).toMatchObject({ changed: 0, added: 0, rejected: [] });
  });

  it('wait for a decision only when three people chose the course after the same words', async () => {
    await load();
    const suggest = (score: number) =>
      suggestWord(
        database(),
        { course: 'KRS-903', kind: 'alias', value: 'kucing pasar', source: 'search', score },
        now,
      );
    await suggest(2);
    const waiting = () => courseWords(database(), { kind: 'alias', verdict: 'suggested' });
    expect(await waiting()).toEqual([]);
    await suggest(3);
    expect(await waiting()).toMatchObject([{ course: 'KRS-903', value: 'kucing pasar', score: 3 }]);
    await decide('kucing pasar', 'rejected');
    await suggest(9);
    expect(await waiting()).toEqual([]);
  });

  it('get a tag suggested from their words, never given', async () => {
    await load([
      row(1, {
        title: 'Pengelolaan Arsip Dinamis',
        description: 'Pemberkasan, penyusutan dan jadwal retensi arsip.',
        competencies: [],
      }),
    ]);
    expect(await suggestTags(database(), content, now)).toBe(1);
    expect(await courseWords(database(), { kind: null, verdict: 'suggested' })).toMatchObject([
      { course: 'KRS-901', kind: 'competency', value: 'T.ARS.01', source: 'words' },
    ]);
    expect((await catalogueFile(database())).courses[0]?.competencies).toEqual([]);
    expect(
      await decideWord(
        database(),
        { course: 'KRS-000', kind: 'alias', value: 'x', verdict: 'approved' },
        'o',
        now,
      ),
    ).toBe(false);
  });
});
