import { createHash } from 'node:crypto';
import pg from 'pg';
import type { Database, QueryOptions, SqlValue } from './database.ts';
import { joined } from './joined.ts';

const INT8 = 20;
const NUMERIC = 1700;
const DATE = 1082;
const INT8_ARRAY = 1016;
const DATE_ARRAY = 1182;

const asIs = (text: string): string => text;
const numbers = (text: string): number[] => (text === '{}' ? [] : text.slice(1, -1).split(',').map(Number));
const words = (text: string): string[] => (text === '{}' ? [] : text.slice(1, -1).split(','));

/** Only what the two drivers would return differently; everything else is pg's own. */
const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [INT8]: Number,
  [NUMERIC]: Number,
  [DATE]: asIs,
  [INT8_ARRAY]: numbers,
  [DATE_ARRAY]: words,
};

/** A statement that runs longer than this is a fault, not patience. Milliseconds. */
const STATEMENT_LIMIT = 30_000;
/** Longer than the server's own limit: only a cable that was pulled without a word is still silent then. */
const SILENCE_LIMIT = STATEMENT_LIMIT + 5_000;

export interface PostgresOptions {
  readonly url: string;
  /** Connections at most. One process needs few: turns are short. */
  readonly connections?: number;
  /** Told when an idle or checked-out connection breaks (the server restarted). The pool opens a new one by itself. */
  readonly onBroken: (error: Error) => void;
}

/** PostgreSQL through a pool. Nothing connects before the first query. */
export function openPostgres(options: PostgresOptions): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.connections ?? 10,
    statement_timeout: STATEMENT_LIMIT,
    query_timeout: SILENCE_LIMIT,
    // Compiling a statement takes the server half a second, and each of ours runs for some milliseconds: a look for what is
    // due, 80 ms without it, took 580. `options` in the URL are stronger.
    options: '-c jit=off',
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    types: {
      getTypeParser: (oid: number, format?: string) =>
        PARSERS[oid] ??
        (format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid)),
    },
  });
  let closing = false;
  const broken = (error: Error): void => {
    // A server that hangs up on a connection we are closing tells nobody anything.
    if (!closing) options.onBroken(error);
  };
  pool.on('error', broken);
  // A checked-out client emits its own 'error'; without a handler the process dies when the server stops.
  pool.on('connect', (client) => {
    client.on('error', broken);
  });
  const open = joined<pg.PoolClient>();
  const names = new Map<string, string>();
  /** A server knows a plan by its name on the connection: the same for the same text. */
  const named = (sql: string): string => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    const name = createHash('sha256').update(sql).digest('base64url').slice(0, 20);
    names.set(sql, name);
    return name;
  };

  return {
    kind: 'postgres',
    async query<Row extends object>(
      sql: string,
      values: readonly SqlValue[] = [],
      { plan }: QueryOptions = {},
    ): Promise<Row[]> {
      const name = plan === 'once' ? { name: named(sql) } : {};
      const { rows } = await (open.current() ?? pool).query<Row>({ ...name, text: sql, values: [...values] });
      return rows;
    },
    async execute(sql) {
      await (open.current() ?? pool).query(sql);
    },
    async transaction(work) {
      if (open.current() !== undefined) return work();
      const client = await pool.connect();
      let lost: Error | undefined;
      try {
        await client.query('begin');
        const result = await open.run(client, work);
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback').catch((failure: Error) => {
          lost = failure;
        });
        throw error;
      } finally {
        client.release(lost);
      }
    },
    close: () => {
      closing = true;
      return pool.end();
    },
  };
}
