import type { Database, SqlValue } from './database.ts';

/** One import that was written. Knowledge and storage both keep theirs here. */
export interface NewImport {
  readonly kind: 'catalogue' | 'roster' | 'holidays' | 'requirements' | 'official' | 'jp' | 'leave';
  readonly actor: string;
  /** What it was made from: the same a second time is the same import. */
  readonly source?: string | undefined;
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
}

/** How long what an import replaced is kept for taking it back. */
const KEPT = `interval '30 days'`;

/**
 * Notes an import and leaves its audit row; only the newest of a kind keeps what it replaced, for a month at most.
 * Inside the transaction that writes it.
 */
export async function noteImport(db: Database, done: NewImport, now: Date): Promise<number> {
  const [row] = await db.query<{ id: number }>(
    'insert into imports (kind, actor, source, at, rows, added, changed) values ($1, $2, $3, $4, $5, $6, $7) returning id',
    [done.kind, done.actor, done.source ?? null, now, done.rows, done.added, done.changed],
  );
  const id = row?.id ?? 0;
  await db.query(
    `delete from import_rows r using imports i
      where i.id = r.import_id and i.id <> $1 and (i.kind = $2 or i.at < $3::timestamptz - ${KEPT})`,
    [id, done.kind, now],
  );
  await db.query('insert into audit (at, actor, action, subject) values ($1, $2, $3, $4)', [
    now,
    done.actor,
    `import_${done.kind}`,
    `${done.rows}`,
  ]);
  return id;
}

/** Deletes what imports replaced once nobody can take them back any more. Returns how many rows. */
export async function purgeReplaced(db: Database, now: Date): Promise<number> {
  const [row] = await db.query<{ rows: number }>(
    `with gone as (
       delete from import_rows r using imports i where i.id = r.import_id and i.at < $1::timestamptz - ${KEPT} returning 1
     ) select count(*) as rows from gone`,
    [now],
  );
  return row?.rows ?? 0;
}

/** Whether import `i` can still be taken back at a moment, as far as itself is concerned. */
export const isKept = (at: string): string => `i.undone_at is null and i.at >= ${at}::timestamptz - ${KEPT}
  and exists (select from import_rows r where r.import_id = i.id)`;

/** An import that can still be taken back. */
export interface KeptImport {
  readonly id: number;
  readonly added: number;
  readonly changed: number;
}

/** What taking an import back did, as `UndoOutcome` of the domain says it. */
export type TakenBack =
  | ({ readonly ok: true; readonly id: number } & Returned)
  | { readonly ok: false; readonly why: 'none' }
  | { readonly ok: false; readonly why: 'changed_since'; readonly count: number };

export interface Returned {
  readonly removed: number;
  readonly restored: number;
  /** Added by the import and kept all the same, because something hangs on it. */
  readonly left: number;
}

/** What only a kind knows about its rows. Both run in the transaction that takes the import back. */
export interface Returning {
  /** How many of the rows somebody has changed since the import. */
  readonly changedSince: (db: Database, id: number, now: Date) => Promise<number>;
  /** Puts back what the import replaced and removes what it added; says what the rows themselves do not count right. */
  readonly restore: (
    db: Database,
    imported: KeptImport,
    by: { readonly actor: string; readonly now: Date },
  ) => Promise<Partial<Returned>>;
}

/**
 * How imports of one kind are taken back: the last one or none, and nothing of it once somebody has changed a row since.
 * `only` is the one that was shown to whoever decides: another that came since is not taken back in its stead.
 */
export const undoOf =
  (kind: NewImport['kind'], { changedSince, restore }: Returning) =>
  (db: Database, actor: string, now: Date, only?: number): Promise<TakenBack> =>
    db.transaction(async (): Promise<TakenBack> => {
      const last = await lastImport(db, kind, now);
      if (last === null || (only !== undefined && only !== last.id)) return { ok: false, why: 'none' };
      const count = await changedSince(db, last.id, now);
      if (count > 0) return { ok: false, why: 'changed_since', count };
      const rows = await countRows(db, last.id);
      const returned = await restore(db, last, { actor, now });
      await noteUndo(db, { id: last.id, kind, actor }, now);
      return { ok: true, id: last.id, left: 0, ...rows, ...returned };
    });

/** The newest import of a kind, locked so that two people who press at once take one back; null when it cannot be any more. */
async function lastImport(db: Database, kind: NewImport['kind'], now: Date): Promise<KeptImport | null> {
  const [row] = await db.query<KeptImport & { kept: boolean }>(
    `select i.id, i.added, i.changed, ${isKept('$2')} as kept
       from imports i where i.kind = $1 order by i.id desc limit 1 for update`,
    [kind, now],
  );
  return row?.kept === true ? row : null;
}

async function countRows(db: Database, id: number): Promise<Pick<Returned, 'removed' | 'restored'>> {
  const [row] = await db.query<Pick<Returned, 'removed' | 'restored'>>(
    `select count(*) filter (where before is null) as removed, count(*) filter (where before is not null) as restored
       from import_rows where import_id = $1`,
    [id],
  );
  return row ?? { removed: 0, restored: 0 };
}

/** The single number, called `count`, that a statement about an import finds. */
export async function counted(db: Database, sql: string, ...values: readonly SqlValue[]): Promise<number> {
  const [row] = await db.query<{ count: number }>(sql, values);
  return row?.count ?? 0;
}

/** Notes that an import was taken back, with its audit row. */
async function noteUndo(
  db: Database,
  { id, kind, actor }: { readonly id: number; readonly kind: NewImport['kind']; readonly actor: string },
  now: Date,
): Promise<void> {
  await db.query('update imports set undone_at = $2, undone_by = $3 where id = $1', [id, now, actor]);
  await db.query('delete from import_rows where import_id = $1', [id]);
  await db.query('insert into audit (at, actor, action, subject) values ($1, $2, $3, $4)', [
    now,
    actor,
    `undo_import_${kind}`,
    `${id}`,
  ]);
}
