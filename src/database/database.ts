/** What may be bound to a `$n`. JSON is bound as text (`json(value)`): a JS array for jsonb works on PGlite and fails on pg. */
export type SqlValue =
  | string
  | number
  | boolean
  | bigint
  | Date
  | null
  | Uint8Array
  | readonly string[]
  | readonly number[]
  | readonly boolean[]
  | readonly (string | null)[]
  | readonly (number | null)[]
  | readonly Date[];

export interface QueryOptions {
  /**
   * `once`: a server plans it once a connection instead of each time, which takes many times as long as a turn's
   * statements themselves. Only for a text that never changes and that is right for whatever is bound to it.
   */
  readonly plan?: 'once';
}

/**
 * The one door to SQL, the same for PGlite and PostgreSQL.
 *
 * Rows come back normalised, whichever driver answered: int8 and numeric → number (integers must stay below 2^53),
 * date → 'YYYY-MM-DD', timestamptz → Date, bytea → Uint8Array, json/jsonb → parsed value, vector → its text.
 */
export interface Database {
  readonly kind: 'postgres' | 'pglite';
  /** Runs one statement. Inside `transaction` it joins the open one. Rejects with a `DatabaseError` of the driver (`code` is the SQLSTATE). */
  query<Row extends object = Record<string, unknown>>(
    sql: string,
    values?: readonly SqlValue[],
    options?: QueryOptions,
  ): Promise<Row[]>;
  /** Runs several statements without values (migrations, snapshots). Never with text that came from outside. */
  execute(sql: string): Promise<void>;
  /** Runs `work` in a transaction; nested calls join the open one. A rejection rolls everything back. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** What jsonb refuses: the character NUL, and half of a character that was cut in two. */
const REFUSED = /\\u(?:0000|d[89a-f])/;

/**
 * Text for a json or jsonb parameter. A person's message must be saved whatever is in it: NUL goes, half a character
 * becomes U+FFFD.
 */
export function json(value: unknown): string {
  const text = JSON.stringify(value);
  return REFUSED.test(text) ? JSON.stringify(value, clean) : text;
}

const clean = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value;

/** The SQLSTATE of a database error, or undefined for anything else. */
export function sqlState(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Classes of SQLSTATE that tell of the connection or the server, not of a statement. */
const OF_THE_SERVER = new Set(['08', '53', '57', '58']);

/** A code with a digit in it: EPIPE is of a connection, in five capital letters. */
const SQLSTATE = /^(?=.*\d)[0-9A-Z]{5}$/;

/** Whether the statement or its values are at fault, so that another one may do. Without a server the next would only wait in turn. */
export function isOfAStatement(error: unknown): boolean {
  const state = sqlState(error);
  return state !== undefined && SQLSTATE.test(state) && !OF_THE_SERVER.has(state.slice(0, 2));
}
