import type { Database } from './database.ts';

/** One import that was written. Knowledge and storage both keep theirs here. */
export interface NewImport {
  readonly kind: 'catalogue' | 'roster' | 'holidays' | 'requirements' | 'official' | 'jp';
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

/** An import that can still be taken back. */
export interface KeptImport {
  readonly id: number;
  readonly added: number;
  readonly changed: number;
}

/**
 * The import of this kind that can be taken back: the newest one, unless that was taken back already or is too old.
 * Locks it, so that two people who press at once take one import back.
 * @param only the one that was shown to whoever decides: another that came since is not taken back in its stead.
 */
export async function lastImport(
  db: Database,
  kind: NewImport['kind'],
  now: Date,
  only?: number,
): Promise<KeptImport | null> {
  const [row] = await db.query<KeptImport & { undoable: boolean }>(
    `select i.id, i.added, i.changed, i.undone_at is null and i.at >= $2::timestamptz - ${KEPT}
              and (i.added + i.changed = 0 or exists (select from import_rows r where r.import_id = i.id)) as undoable
       from imports i where i.kind = $1 order by i.id desc limit 1 for update`,
    [kind, now],
  );
  if (row?.undoable !== true) return null;
  const { undoable: _, ...found } = row;
  return only === undefined || only === row.id ? found : null;
}

/** Notes that an import was taken back, with its audit row. */
export async function noteUndo(
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
