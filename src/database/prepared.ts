import { createHash } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database } from './database.ts';
import { migrate, migrationsText } from './migrate.ts';
import { exists, openPglite } from './pglite.ts';

/** Where prepared databases are cached: made once an installation, shared by first starts and tests. */
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/sinau', new URL('.', import.meta.url)));

/**
 * The folder of a prepared embedded database: migrated, and filled by `fill` with what every installation shares (never
 * with a person). Made when it is missing or when migrations or `fingerprint` changed. An initdb in WASM takes seconds,
 * a copy of this folder well under one.
 */
export async function preparedFolder(
  name: string,
  fingerprint: string,
  fill: (database: Database) => Promise<void>,
): Promise<string> {
  const hash = createHash('sha256')
    .update(await migrationsText())
    .update('\0')
    .update(fingerprint)
    .digest('hex')
    .slice(0, 16);
  const folder = join(CACHE, `${name}-${hash}`);
  if (await exists(join(folder, 'PG_VERSION'))) return folder;
  await mkdir(CACHE, { recursive: true });
  const aside = `${folder}.${process.pid}`;
  await rm(aside, { recursive: true, force: true });
  const database = await openPglite({ folder: aside });
  await migrate(database);
  await fill(database);
  await database.close();
  // Another process may have been faster: either one is good.
  await rename(aside, folder).catch(() => rm(aside, { recursive: true, force: true }));
  return folder;
}
