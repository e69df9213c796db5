import { expect, it } from 'vitest';
import type { Course } from '../../../src/domain/recommendation/course.ts';
import { fillCourses } from '../../../src/knowledge/catalogue/import.ts';
import { embedStale } from '../../../src/knowledge/catalogue/vectors.ts';
import { offlineEmbed } from '../../../src/knowledge/embedding/offline.ts';
import { loadRetrievalContent } from '../../../src/knowledge/retrieval/content.ts';
import { createCourses } from '../../../src/knowledge/retrieval/courses.ts';
import { ensureVectorIndex, LARGE, nearest } from '../../../src/knowledge/retrieval/nearby.ts';
import { CONTENT } from '../../../src/wire/content.ts';
import { shippedCatalogue } from '../../../src/wire/courses.ts';
import { onEveryDatabase } from '../../support/database.ts';

const content = loadRetrievalContent(CONTENT);
const embed = offlineEmbed(content.language);
const now = new Date('2026-11-24T02:00:00Z');

onEveryDatabase('a catalogue too large to be held in memory', (database) => {
  it('is searched through its indexes, with the same answers first, and for gaps as well', async () => {
    const shipped = await shippedCatalogue();
    const copies: Course[] = Array.from({ length: LARGE }, (_, n) => {
      const from = shipped[n % shipped.length];
      if (from === undefined) throw new Error('the catalogue is empty');
      return n < shipped.length
        ? from
        : { ...from, id: `KRS-${10_000 + n}`, title: `Angkatan ${n}`, description: 'Penyelenggaraan ulang.' };
    });
    await fillCourses(database(), copies, () => [], now);
    const courses = createCourses({ db: database(), content });
    const ask = (query: string, profile = {}) =>
      courses.suggest({ query, profile, today: '2026-11-24', limit: 5 });
    // Without any vector yet, words alone find it.
    const arsip = await ask('pengelolaan arsip dinamis');
    expect(arsip.ranked[0]?.course.title).toMatch(/[Aa]rsip/);
    const gaps = [{ code: 'M.03', required: 2, actual: 1 }];
    const found = await ask('', { gaps, actual: { 'M.03': 1 } });
    expect(found.ranked.length).toBeGreaterThan(0);
    expect(found.ranked.every(({ course }) => course.competencies[0] === 'M.03')).toBe(true);
  }, 60_000);

  it('gets its index only once there are many vectors of one model', async () => {
    const [course] = await shippedCatalogue();
    if (course === undefined) throw new Error('the catalogue is empty');
    await fillCourses(database(), [course], () => [], now);
    await embedStale(database(), embed);
    expect(await ensureVectorIndex(database(), embed.model, embed.dimension)).toBe(false);
    const [vector] = await embed.embed([course.title]);
    if (vector === undefined) throw new Error('no vector');
    expect(await nearest(database(), { model: embed.model, vector, limit: 3 })).toMatchObject([
      { id: course.id },
    ]);
    expect(await nearest(database(), { model: "o'ther", vector, limit: 3 })).toEqual([]);
  });
});
