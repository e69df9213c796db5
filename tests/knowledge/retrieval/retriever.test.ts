import { RunnableLambda } from '@langchain/core/runnables';
import { expect, it } from 'vitest';
import { CATALOGUE_COLUMNS } from '../../../src/knowledge/catalogue/columns.ts';
import { importCatalogue } from '../../../src/knowledge/catalogue/import.ts';
import { loadRetrievalContent } from '../../../src/knowledge/retrieval/content.ts';
import { createCourses } from '../../../src/knowledge/retrieval/courses.ts';
import { CourseRetriever } from '../../../src/knowledge/retrieval/retriever.ts';
import { CONTENT } from '../../../src/wire/content.ts';
import { onEveryDatabase } from '../../support/database.ts';
import { linesOf } from '../../support/lines.ts';
import { COURSES } from './catalogue.ts';

const content = loadRetrievalContent(CONTENT);
const now = new Date('2026-11-24T02:00:00Z');

onEveryDatabase('whoever builds with LangChain', (database) => {
  const retriever = async (more: object = {}) => {
    await importCatalogue(database(), linesOf(COURSES, CATALOGUE_COLUMNS), now, {
      actor: 'operator',
      today: '2026-11-24',
      aliases: () => [],
    });
    const courses = createCourses({ db: database(), content });
    return new CourseRetriever({ courses, today: () => '2026-11-24', ...more });
  };

  it('gets courses as documents, best first, inside a chain like any retriever', async () => {
    const chain = (await retriever()).pipe(
      RunnableLambda.from((found: { metadata: Record<string, unknown> }[]) =>
        found.map(({ metadata }) => metadata['id']),
      ),
    );
    expect((await chain.invoke('menghitung kendaraan di simpang'))[0]).toBe('KRS-902');
    const [document] = await (await retriever()).invoke('merawat kucing liar');
    expect(document).toMatchObject({
      id: 'KRS-903',
      pageContent: 'Merawat Kucing Liar di Kantor. Sterilisasi dan pakan kucing.',
      metadata: { jp: 40, reasons: [{ because: 'words' }] },
    });
  });

  it('gets nothing where chat would say that nothing fits, and never what is over', async () => {
    expect(await (await retriever()).invoke('sertifikasi penyelam laut dalam')).toEqual([]);
    const ids = (await (await retriever()).invoke('anjing penjaga gudang')).map(({ id }) => id);
    expect(ids).not.toContain('KRS-904');
  });

  it('keeps to filters and to the number that was asked for', async () => {
    const one = await retriever({ limit: 1, filters: { maxJp: 20 } });
    const found = await one.invoke('merawat kucing liar atau membaca puisi');
    expect(found.length).toBeLessThanOrEqual(1);
    expect(found.every(({ metadata }) => Number(metadata['jp']) <= 20)).toBe(true);
  });
});
