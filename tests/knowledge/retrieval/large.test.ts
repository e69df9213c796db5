import { expect, it } from 'vitest';
import type { Course } from '../../../src/domain/recommendation/course.ts';
import { fillCourses } from '../../../src/knowledge/catalogue/import.ts';
import { embedStale } from '../../../src/knowledge/catalogue/vectors.ts';
import type { Embed } from '../../../src/knowledge/embedding/embed.ts';
import { offlineEmbed } from '../../../src/knowledge/embedding/offline.ts';
import { loadRetrievalContent } from '../../../src/knowledge/retrieval/content.ts';
import { createCourses } from '../../../src/knowledge/retrieval/courses.ts';
import {
  ensureVectorIndex,
  LARGE,
  nearby,
  nearest,
  vectorIndex,
} from '../../../src/knowledge/retrieval/index/nearby.ts';
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

  it('has its index while the rest is still embedded: of all at once it takes longer than a statement may', async () => {
    const [course] = await shippedCatalogue();
    if (course === undefined) throw new Error('the catalogue is empty');
    const copies = Array.from({ length: LARGE + 1 }, (_, n) => ({ ...course, id: `KRS-${40_000 + n}` }));
    await fillCourses(database(), copies, () => [], now);
    let seen = 0;
    const cut: Embed = {
      model: 'cut',
      dimension: 2,
      embed: async (texts) => {
        if (seen >= LARGE) throw new Error('the line was cut');
        return texts.map(() => {
          seen += 1;
          return Float32Array.of(Math.cos(seen), Math.sin(seen));
        });
      },
    };
    await expect(embedStale(database(), cut)).rejects.toThrow('the line was cut');
    expect(await vectorIndex(database(), cut.model)).toBe('there');
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

  it('finds the one course that meets a narrow condition behind hundreds that are nearer and do not', async () => {
    const [like] = await shippedCatalogue();
    if (like === undefined) throw new Error('the catalogue is empty');
    const base: Course = { ...like, audience: [], startDate: null, endDate: null, state: null, cost: null };
    const near = Array.from(
      { length: 200 },
      (_, n): Course => ({
        ...base,
        id: `KRS-${20_000 + n}`,
        title: 'Bahasa isyarat',
        description: `Bahasa isyarat, kelas ${n}.`,
        mode: 'klasikal',
        cost: 1_000_000,
      }),
    );
    const rare: Course = {
      ...base,
      id: 'KRS-30000',
      title: 'Percakapan dengan tunarungu',
      description: 'Latihan mandiri.',
      mode: 'daring_asinkron',
      cost: 0,
    };
    const over = near.map(
      (course): Course => ({ ...course, endDate: '2026-01-02', startDate: '2026-01-01' }),
    );
    const [vector] = await embed.embed(['bahasa isyarat']);
    if (vector === undefined) throw new Error('no vector');
    const ids = (filters: Parameters<typeof nearby>[1]['filters']) =>
      nearby(database(), {
        words: '',
        vector,
        model: embed.model,
        gaps: [],
        profile: {},
        filters,
        excludedLabels: [],
        exclude: [],
        today: '2026-11-24',
      });
    await fillCourses(database(), [...near, rare], () => [], now);
    await embedStale(database(), embed);
    expect(await ids({})).not.toContain(rare.id);
    expect(await ids({ modes: ['daring_sinkron', 'daring_asinkron'] })).toContain(rare.id);
    expect(await ids({ maxCost: 0 })).toContain(rare.id);
    // A catalogue that is mostly of past years hides what is open no less.
    await fillCourses(database(), [...over, rare], () => [], now);
    expect(await ids({})).toContain(rare.id);
  });
});
