import { cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import type { Database, SqlValue } from './database.ts';
import { joined } from './joined.ts';

const INT8 = 20;
const NUMERIC = 1700;
const DATE = 1082;
const INT8_ARRAY = 1016;
const DATE_ARRAY = 1182;

const numbers = (text: string): number[] => (text === '{}' ? [] : text.slice(1, -1).split(',').map(Number));
const words = (text: string): string[] => (text === '{}' ? [] : text.slice(1, -1).split(','));

export interface PgliteOptions {
  /** Data folder; undefined keeps everything in memory. Guard it with `lockFolder` first: two processes corrupt it silently. */
  readonly folder?: string;
  /** A prepared data folder to begin from when `folder` holds no database yet (see `snapshot.ts`). */
  readonly prepared?: string;
}

/** The embedded PostgreSQL. One connection: transactions run one after the other. */
export async function openPglite(options: PgliteOptions): Promise<Database> {
  if (options.folder !== undefined) await prepareFolder(options.folder, options.prepared);
  const lite = await PGlite.create({
    ...(options.folder === undefined ? {} : { dataDir: options.folder }),
    extensions: { vector },
    parsers: {
      [INT8]: Number,
      [NUMERIC]: Number,
      [DATE]: (text: string) => text,
      [INT8_ARRAY]: numbers,
      [DATE_ARRAY]: words,
    },
  });
  const open = joined<Transaction>();

  return {
    kind: 'pglite',
    async query<Row extends object>(sql: string, values: readonly SqlValue[] = []): Promise<Row[]> {
      const { rows } = await (open.current() ?? lite).query<Row>(sql, [...values]);
      return rows;
    },
    async execute(sql) {
      await (open.current() ?? lite).exec(sql);
    },
    transaction<T>(work: () => Promise<T>): Promise<T> {
      if (open.current() !== undefined) return work();
      return lite.transaction((session) => open.run(session, work));
    },
    close: () => lite.close(),
  };
}

/** Copies the prepared folder aside and renames it, so that a kill in the middle leaves no half database. */
async function prepareFolder(folder: string, prepared: string | undefined): Promise<void> {
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
  if (prepared === undefined || (await exists(join(folder, 'PG_VERSION')))) return;
  const aside = `${folder}.new`;
  await rm(aside, { recursive: true, force: true });
  await cp(prepared, aside, { recursive: true });
  await rm(folder, { recursive: true, force: true });
  await rename(aside, folder);
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
