import { randomBytes } from 'node:crypto';
import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config, NipKeyConfig } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import { type LockHolder, lockFolder } from '../database/lock.ts';
import { migrate } from '../database/migrate.ts';
import { openPglite } from '../database/pglite.ts';
import { openPostgres } from '../database/postgres.ts';
import { preparedFolder } from '../database/prepared.ts';
import { Unhealthy } from '../doctor/doctor.ts';
import { installFoundation } from '../sample/city.ts';
import type { CityContent } from '../sample/content.ts';
import { importHolidays } from '../storage/reminders/calendar.ts';
import { keyOfFolder, type Sealing, sealing } from '../storage/sealing.ts';
import { CONTENT } from './content.ts';

export interface Opened {
  readonly db: Database;
  readonly sealing: Sealing;
  /** The key of secrets that only have to match: link codes. */
  readonly key: Uint8Array;
  readonly close: () => Promise<void>;
}

/** The folder is another process's: only one may open it. */
export class FolderHeld extends Error {
  readonly holder: LockHolder;

  constructor(folder: string, holder: LockHolder) {
    super(
      `The data folder ${folder} is in use by process ${holder.pid} on ${holder.host}. Stop that process, use another folder (--data), or set DATABASE_URL to share one PostgreSQL.`,
    );
    this.holder = holder;
  }
}

/** Opens, guards and migrates the database of this configuration, and finds its NIP key. Throws `FolderHeld`. */
export async function openDatabase(
  config: Config,
  content: CityContent,
  now: () => Date,
  onBroken: (error: Error) => void,
): Promise<Opened> {
  const { database } = config;
  return database.kind === 'postgres'
    ? openServer(database.url, config.nipKey, content, now, onBroken)
    : openFolder(database.dir, config.nipKey, content, now);
}

async function openServer(
  url: string,
  nipKey: NipKeyConfig,
  content: CityContent,
  now: () => Date,
  onBroken: (error: Error) => void,
): Promise<Opened> {
  if (nipKey.kind !== 'given') throw new Error('NIP_KEY or NIP_KEY_FILE is needed with DATABASE_URL.');
  const { key } = nipKey;
  const db = openPostgres({ url, onBroken });
  const close = (): Promise<void> => db.close();
  return orClosed(close, async () => {
    await needVector(db);
    await migrate(db);
    await found(db, content, now());
    await needKey(db, sealing(key));
    return { db, sealing: sealing(key), key, close };
  });
}

async function openFolder(
  dir: string,
  nipKey: NipKeyConfig,
  content: CityContent,
  now: () => Date,
): Promise<Opened> {
  // The machine's own time, also under --now: it tells living processes from dead ones.
  const lock = lockFolder(dir, () => new Date());
  if (!lock.ok) throw new FolderHeld(dir, lock.holder);
  const release = async (): Promise<void> => lock.release();
  const db = await orClosed(release, async () => {
    const prepared = await preparedFolder('foundation', await fingerprint(), (fresh) =>
      found(fresh, content, now()),
    );
    return openPglite({ folder: join(dir, 'database'), prepared });
  });
  const close = async (): Promise<void> => {
    await db.close();
    lock.release();
  };
  return orClosed(close, async () => {
    // Made readable to others by the copy, while it holds what people said.
    await chmod(join(dir, 'database'), 0o700);
    await migrate(db);
    await found(db, content, now());
    const key = nipKey.kind === 'given' ? nipKey.key : await keyOfFolder(dir, () => randomBytes(32));
    await needKey(db, sealing(key));
    return { db, sealing: sealing(key), key, close };
  });
}

/** Closes what is open already when the rest fails: else the process would never end, or another find the folder free. */
async function orClosed<T>(close: () => Promise<void>, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await close();
    throw error;
  }
}

/** Production refuses to start without pgvector, and says how to get it. */
async function needVector(db: Database): Promise<void> {
  const [row] = await db.query<{ there: boolean }>(
    `select exists (select 1 from pg_available_extensions where name = 'vector') as there`,
  );
  if (row?.there !== true)
    throw new Error(
      'This PostgreSQL has no pgvector. On Debian: apt-get install postgresql-17-pgvector; in containers use the image pgvector/pgvector:pg17.',
    );
}

/** Another key than the one people were stored under would find nobody, and every import would add everybody once more. */
async function needKey(db: Database, { open }: Sealing): Promise<void> {
  const [row] = await db.query<{ sealed: Uint8Array }>('select nip_sealed as sealed from people limit 1');
  if (row === undefined) return;
  try {
    open(row.sealed);
  } catch (error) {
    const found = new Unhealthy(
      'nip key',
      'The NIP key is not the one under which the people here were stored.',
      'Put the former key back (NIP_KEY_FILE, or nip.key in the data folder) from its backup.',
    );
    throw Object.assign(found, { cause: error });
  }
}

/** What every installation needs before there is anybody: agencies, dictionary, JP rules, holidays. */
async function found(db: Database, content: CityContent, now: Date): Promise<void> {
  await db.transaction(async () => {
    await installFoundation(db, content, now);
    const [row] = await db.query<{ none: boolean }>('select not exists (select 1 from holidays) as none');
    if (row?.none !== true) return;
    const holidays: unknown = JSON.parse(await file('holidays.json'));
    await importHolidays(db, holidays);
  });
}

const file = (name: string): Promise<string> => readFile(join(CONTENT, name), 'utf8');

async function fingerprint(): Promise<string> {
  const names = [
    'agencies.json',
    'dictionary.json',
    'learning-rules.json',
    'assessment-rules.json',
    'holidays.json',
  ];
  return (await Promise.all(names.map(file))).join('\0');
}
