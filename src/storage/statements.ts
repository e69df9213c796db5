import { type Database, type SqlValue, sqlState } from '../database/database.ts';

/**
 * A piece of one commit: an insert, update or delete with its own `$1…$n`. All pieces see the data as it was before the
 * commit, so two of them must never touch the same row, and none reads what another wrote.
 */
export interface Statement {
  /** What a conflict is called: 'inbox', 'revision', 'code'. */
  readonly name?: string;
  readonly sql: string;
  readonly values: readonly SqlValue[];
  /** `hit`: when this piece changes no row, nothing of the whole commit happens. */
  readonly must?: 'hit';
}

export type Committed = 'done' | { readonly conflict: string };

/** SQLSTATE of `sinau_require`. */
const NOT_MET = 'SN001';
/** The database broke the statement off because of another one: as good as a conflict, deciding again helps. */
const BROKEN_OFF = new Set(['40001', '40P01']);

/**
 * Joins pieces into one statement: one round trip, all or nothing. Placeholders are renumbered, so a piece must bind every
 * value and hold no `$1` inside a literal. A data-modifying CTE always runs to its end, read or not; `returning 1` is
 * added where a piece must hit and has none.
 */
export function together(statements: readonly Statement[]): { sql: string; values: SqlValue[] } {
  const values: SqlValue[] = [];
  const pieces: string[] = [];
  const musts: string[] = [];
  for (const [n, piece] of statements.entries()) {
    const before = values.length;
    const numbered = piece.sql.replace(/\$(\d+)/g, (_, digits: string) => `$${before + Number(digits)}`);
    values.push(...piece.values);
    const counted = piece.must === 'hit' && !/\breturning\b/i.test(numbered);
    pieces.push(`s${n} as (${numbered}${counted ? ' returning 1' : ''})`);
    if (piece.must === 'hit') {
      values.push(piece.name ?? `s${n}`);
      musts.push(`sinau_require((select count(*) from s${n}) > 0, $${values.length})`);
    }
  }
  const head = pieces.length === 0 ? '' : `with ${pieces.join(', ')} `;
  return { sql: `${head}select ${musts.length === 0 ? 'true' : musts.join(', ')}`, values };
}

/** Runs all pieces or none. A conflict wrote nothing: load again and decide again. Not for use inside a transaction. */
export function commit(db: Database, statements: readonly Statement[]): Promise<Committed> {
  const { sql, values } = together(statements);
  return committed(db.query(sql, values));
}

/** What a statement came to that is a commit by itself. */
export async function committed(statement: Promise<unknown>): Promise<Committed> {
  try {
    await statement;
    return 'done';
  } catch (error) {
    const state = sqlState(error);
    if (state === NOT_MET) return { conflict: error instanceof Error ? error.message : 'unnamed' };
    if (state !== undefined && BROKEN_OFF.has(state)) return { conflict: 'database' };
    throw error;
  }
}
