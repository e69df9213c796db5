import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { migrate } from '../../src/database/migrate.ts';
import { openPglite } from '../../src/database/pglite.ts';
import { openPostgres } from '../../src/database/postgres.ts';
import { preparedFolder } from '../../src/database/prepared.ts';

export const postgresUrl: string | undefined = process.env['TEST_DATABASE_URL'];

export interface TestDatabase {
  readonly database: Database;
  /** Where another process can open the same data: a connection URL (PostgreSQL) or a folder (PGlite, after closing). */
  readonly place: { readonly url: string } | { readonly folder: string };
  close(): Promise<void>;
}

/** A migrated, empty database on PGlite, in a folder of its own. */
export async function openTestPglite(): Promise<TestDatabase> {
  const prepared = await preparedFolder('test', '', async () => undefined);
  const parent = await mkdtemp(join(tmpdir(), 'sinau-test-'));
  const folder = join(parent, 'data');
  const database = await openPglite({ folder, prepared });
  return {
    database,
    place: { folder },
    close: async () => {
      await database.close();
      await rm(parent, { recursive: true, force: true });
    },
  };
}

/** A migrated, empty database of its own on the server of TEST_DATABASE_URL. */
export async function openTestPostgres(url: string): Promise<TestDatabase> {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const admin = openPostgres({
    url,
    connections: 1,
    onBroken: () => undefined,
  });
  await admin.execute(`create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  const database = openPostgres({ url: own.href, onBroken: () => undefined });
  await migrate(database);
  return {
    database,
    place: { url: own.href },
    close: async () => {
      await database.close();
      await admin.execute(`drop database ${name} with (force)`);
      await admin.close();
    },
  };
}

/** Both databases where TEST_DATABASE_URL names a server, else PGlite alone. */
export const databaseKinds: readonly ('pglite' | 'postgres')[] =
  postgresUrl === undefined ? ['pglite'] : ['pglite', 'postgres'];

export const openTestDatabase = (kind: 'pglite' | 'postgres'): Promise<TestDatabase> =>
  kind === 'postgres' && postgresUrl !== undefined ? openTestPostgres(postgresUrl) : openTestPglite();

/**
 * Runs the suite once on PGlite and, with TEST_DATABASE_URL, once more on the real server. All tables are emptied before
 * each test, so that every test tells its own story.
 */
export function onEveryDatabase(name: string, suite: (database: () => Database) => void): void {
  describe.each(databaseKinds)(`${name} (%s)`, (kind) => {
    let test: TestDatabase | undefined;
    const database = (): Database => {
      if (test === undefined) throw new Error('the test database is not open yet');
      return test.database;
    };
    beforeAll(async () => {
      test = await openTestDatabase(kind);
    }, 60_000);
    beforeEach(() => empty(database()));
    afterAll(async () => {
      await test?.close();
    });
    suite(database);
  });
}

async function empty(database: Database): Promise<void> {
  const tables = await database.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migrations'`,
  );
  await database.execute(
    `truncate ${tables.map((table) => `"${table.name}"`).join(', ')} restart identity cascade`,
  );
}
