import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { migrate } from '../../src/database/migrate.ts';
import { openPglite } from '../../src/database/pglite.ts';
import { catalogueHealth } from '../../src/knowledge/catalogue/health.ts';
import { catalogueState } from '../../src/knowledge/retrieval/index/course-index.ts';

const MIGRATIONS = join(import.meta.dirname, '../../migrations');
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** The migrations before one, as an older installation has them. */
function olderThan(number: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'sinau-catalogue-'));
  folders.push(folder);
  for (const name of readdirSync(MIGRATIONS).filter((one) => one < number))
    cpSync(join(MIGRATIONS, name), join(folder, name));
  return folder;
}

it('an older catalogue keeps its vectors: only what was stale is embedded again', async () => {
  // As it was before vectors followed the words only.
  const folder = olderThan('0012');
  const db = await openPglite({});
  try {
    await migrate(db, folder);
    for (const id of ['KRS-001', 'KRS-002', 'KRS-003'])
      await db.query(
        `insert into courses (id, title, description, competencies, level_from, level_to, jp, form, mode, provider,
           audience, content_hash, updated_at) values ($1, 't', 'd', '{}', 0, 1, 1, 'f', 'm', 'p', '{}', $1 || 'new', $2)`,
        [id, new Date('2026-11-20T02:00:00Z')],
      );
    await db.query(
      `insert into course_vectors (course_id, model, dimension, content_hash, embedding)
       values ('KRS-001', 'm', 2, 'KRS-001new', '[1,0]'), ('KRS-002', 'm', 2, 'older', '[1,0]')`,
    );
    await migrate(db);
    expect(await catalogueHealth(db, 'm')).toEqual({ courses: 3, vectors: 1, stale: 1, model: 'm' });
    expect(await catalogueState(db)).toMatchObject({ courses: 3 });
    const { version } = await catalogueState(db);
    await db.query(`delete from courses where id = 'KRS-003'`);
    const after = await catalogueState(db);
    expect(after.courses).toBe(2);
    expect(after.version).toBeGreaterThan(version);
  } finally {
    await db.close();
  }
}, 60_000);

it('an older catalogue is not asked about anew where a model has named courses already', async () => {
  const folder = olderThan('0031');
  const db = await openPglite({});
  try {
    await migrate(db, folder);
    for (const { id, source } of [
      { id: 'KRS-001', source: 'model' },
      { id: 'KRS-002', source: 'search' },
    ]) {
      await db.query(
        `insert into courses (id, title, description, competencies, level_from, level_to, jp, form, mode, provider,
           audience, content_hash, updated_at) values ($1, 't', 'd', '{}', 0, 1, 1, 'f', 'm', 'p', '{}', $1, $2)`,
        [id, new Date('2026-11-20T02:00:00Z')],
      );
      await db.query(
        `insert into course_words (course_id, kind, value, verdict, source, at)
         values ($1, 'alias', 'a', 'suggested', $2, $3)`,
        [id, source, new Date('2026-11-20T02:00:00Z')],
      );
    }
    await migrate(db);
    expect(await db.query('select course_id from course_names_asked')).toEqual([{ course_id: 'KRS-001' }]);
  } finally {
    await db.close();
  }
}, 60_000);
