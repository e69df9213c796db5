import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPglite } from '../src/database/pglite.ts';
import { preparedFolder } from '../src/database/prepared.ts';
import type { Courses } from '../src/domain/ports.ts';
import { fillCourses } from '../src/knowledge/catalogue/import.ts';
import { embedStale } from '../src/knowledge/catalogue/vectors.ts';
import { offlineEmbed } from '../src/knowledge/embedding/offline.ts';
import { evaluateRetrieval } from '../src/knowledge/evaluation/retrieval.ts';
import { loadRetrievalContent, type RetrievalContent } from '../src/knowledge/retrieval/content.ts';
import { createCourses } from '../src/knowledge/retrieval/courses.ts';
import { type Signals, WEIGHTS, type Weights } from '../src/knowledge/retrieval/score.ts';
import type { Scored } from '../src/knowledge/retrieval/scored.ts';
import { CONTENT } from '../src/wire/content.ts';
import { shippedCatalogue } from '../src/wire/courses.ts';

/**
 * What each part of retrieval brings, for the table in docs/retrieval.md: `node scripts/retrieval-parts.ts FILE…` with
 * files in the form of the retrieval sets. Abstention is left out of it: every request is answered with the ranking.
 */
const files = process.argv.slice(2);
if (files.length === 0) throw new Error('Usage: node scripts/retrieval-parts.ts FILE…');

const TODAY = '2026-11-24';
const NOW = new Date('2026-11-24T02:00:00Z');
const NONE: Weights = {
  words: 0,
  phrase: 0,
  together: 0,
  text: 0,
  cosine: 0,
  kin: 0,
  near: 0,
  shared: 0,
  bridge: 0,
  audience: 0,
  work: 0,
  named: 0,
  gap: 0,
  known: 0,
};
const only = (...names: (keyof Signals)[]): Weights => ({
  ...NONE,
  ...Object.fromEntries(names.map((name) => [name, WEIGHTS[name]])),
});
const lexical = ['words', 'phrase', 'together'] as const;

const full = loadRetrievalContent(CONTENT);
const bare: RetrievalContent = { ...full, aliases: new Map(), thesaurus: new Map() };
const parts: readonly [string, RetrievalContent, Weights][] = [
  ['PostgreSQL text search', bare, only('text')],
  ['vectors of courses alone', bare, only('cosine')],
  ['likeness word by word alone', bare, only('words')],
  ['text + vectors + word by word', bare, only(...lexical, 'text', 'cosine')],
  ['+ aliases', { ...full, thesaurus: new Map() }, only(...lexical, 'text', 'cosine')],
  ['+ thesaurus', full, only(...lexical, 'text', 'cosine')],
  ['+ competency bridge', full, only(...lexical, 'text', 'cosine', 'bridge')],
  ['+ kin of the best', full, only(...lexical, 'text', 'cosine', 'bridge', 'kin', 'near', 'shared')],
  [
    '+ conditions known to be met',
    full,
    only(...lexical, 'text', 'cosine', 'bridge', 'kin', 'near', 'shared', 'known'),
  ],
  ['+ audience, work, gaps (all)', full, WEIGHTS],
];

/** The same courses, but never an abstention: the ranking as it was scored. */
async function withCourses<T>(
  content: RetrievalContent,
  weights: Weights,
  work: (courses: Courses) => Promise<T>,
): Promise<T> {
  const parent = await mkdtemp(join(tmpdir(), 'sinau-parts-'));
  const prepared = await preparedFolder('empty', '', async () => undefined);
  const db = await openPglite({ folder: join(parent, 'database'), prepared });
  try {
    await fillCourses(db, await shippedCatalogue(), ({ id }) => content.aliases.get(id) ?? [], NOW);
    await embedStale(db, offlineEmbed(content.language));
    let last: readonly Scored[] = [];
    const courses = createCourses({
      db,
      content,
      weights,
      watch: (_, scored) => {
        last = scored;
      },
    });
    return await work({
      ...courses,
      async suggest(request) {
        last = [];
        const answer = await courses.suggest(request);
        const ranked = last
          .filter(({ over }) => !over)
          .slice(0, request.limit)
          .map(({ course, score }) => ({
            course,
            score,
            close: true,
            reasons: [],
            support: [],
            against: [],
          }));
        return { ...answer, ranked, abstained: false };
      },
    });
  } finally {
    await db.close();
    await rm(parent, { recursive: true, force: true });
  }
}

for (const [name, content, weights] of parts) {
  const cells = await withCourses(content, weights, async (courses) => {
    const found: string[] = [];
    for (const file of files) {
      const { figures } = await evaluateRetrieval(JSON.parse(await readFile(file, 'utf8')), courses, TODAY);
      found.push(figures.recall5.toFixed(3), figures.ndcg5.toFixed(3));
    }
    return found;
  });
  process.stdout.write(`| ${[name, ...cells].join(' | ')} |\n`);
}
