import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runner } from 'node-pg-migrate';
import type { ClientBase } from 'pg';
import type { Database, SqlValue } from './database.ts';

/** Where the plain-SQL migrations lie, seen from `src/` and from the compiled `dist/src/` alike. */
const MIGRATIONS = fileURLToPath(new URL('../../migrations', new URL('.', import.meta.url)));

/** Brings the schema to the newest version; returns the names that ran now. Safe to call from several processes at once. */
export async function migrate(database: Database, folder: string = MIGRATIONS): Promise<string[]> {
  return database.transaction(async () => {
    // The runner's own advisory lock fails instead of waiting, and PGlite has none worth the name.
    if (database.kind === 'postgres') await database.query('select pg_advisory_xact_lock(72418653)');
    const ran = await runner({
      dbClient: clientOf(database),
      dir: folder,
      direction: 'up',
      migrationsTable: 'migrations',
      checkOrder: true,
      noLock: true,
      log: () => undefined,
    });
    return ran.map((migration) => migration.name);
  });
}

/** Names of migrations in the folder that this database has not run. */
export async function pendingMigrations(database: Database, folder: string = MIGRATIONS): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const known = await database.query<{ present: boolean }>(
    `select to_regclass('migrations') is not null as present`,
  );
  const done = new Set<string>();
  if (known[0]?.present === true) {
    for (const row of await database.query<{ name: string }>('select name from migrations'))
      done.add(row.name);
  }
  return files.map((name) => name.replace(/\.sql$/, '')).filter((name) => !done.has(name));
}

/** All migrations as one text: what a prepared database depends on. Names count: the runner remembers those. */
export async function migrationsText(folder: string = MIGRATIONS): Promise<string> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  return files.map((name, n) => `-- ${name}\n${texts[n] ?? ''}`).join('\n');
}

/** The little of a pg client that the runner uses, on top of our port. */
function clientOf(database: Database): ClientBase {
  const query = async (sql: string | { text: string; values?: SqlValue[] }, values?: SqlValue[]) => {
    const text = typeof sql === 'string' ? sql : sql.text;
    const bound = values ?? (typeof sql === 'string' ? undefined : sql.values);
    // The transaction around the whole run is the one that counts: the runner's own would end it half-way.
    if (/^\s*(begin|commit|rollback)\s*;?\s*$/i.test(text)) return { rows: [] };
    if (bound === undefined && !/^\s*select/i.test(text)) {
      await database.execute(text);
      return { rows: [] };
    }
    return { rows: await database.query(text, bound ?? []) };
  };
  const client: object = { query, end: async () => undefined };
  if (!answersQueries(client)) throw new Error('not a client');
  return client;
}

/** The runner calls nothing of a client but these; the rest of pg's class stays out of reach. */
function answersQueries(client: object): client is ClientBase {
  return 'query' in client && 'end' in client;
}
