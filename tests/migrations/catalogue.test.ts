import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { migrate } from '../../src/database/migrate.ts';
import { openPglite } from '../../src/database/pglite.ts';
import { catalogueHealth } from '../../src/knowledge/catalogue/health.ts';
import { catalogueState } from '../../src/knowledge/retrieval/course-index.ts';

const MIGRATIONS = join(import.meta.dirname, '../../migrations');
/** The catalogue as it was before vectors followed the words only. */
const BEFORE = '0012';
const folder = mkdtempSync(join(tmpdir(), 'sinau-catalogue-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('an older catalogue keeps its vectors: only what was stale is embedded again', async () => {
  for (const name of readdirSync(MIGRATIONS).filter((one) => one < BEFORE))
    cpSync(join(MIGRATIONS, name), join(folder, name));
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
