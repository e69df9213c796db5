import type { Database } from '../database/database.ts';
import { isKept } from '../database/imports.ts';
import type { LastImport } from '../domain/dialog/topics/importing.ts';

/** Who imports, and from what. */
export interface Importer {
  /** For the audit: 'operator', 'operator:name' or 'person:<id>'. */
  readonly actor: string;
  /** What it was made from: the same a second time is the same import. */
  readonly source?: string | undefined;
}

/** Whether somebody is BKPP's admin, asked of the roster each time. */
export async function mayImport(db: Database, person: number): Promise<boolean> {
  const [row] = await db.query<{ may: boolean }>(
    `select exists (select from people where id = $1 and active and 'admin' = any(roles)) as may`,
    [person],
  );
  return row?.may === true;
}

/** The imports that can still be taken back, for an admin; nothing for anybody else. */
export async function undoableImports(db: Database, person: number, now: Date): Promise<LastImport[]> {
  return db.query(
    `select i.kind, i.id, i.at, i.added, i.changed from imports i
      where ${isKept('$2')} and not exists (select from imports j where j.kind = i.kind and j.id > i.id)
        and exists (select from people where id = $1 and active and 'admin' = any(roles))
      order by i.at desc, i.id desc`,
    [person, now],
  );
}

/** An import by what it was made from; its counts, when it was this person's. */
export async function importFrom(
  db: Database,
  source: string,
): Promise<(LastImport & { readonly rows: number }) | null> {
  const [row] = await db.query<LastImport & { rows: number }>(
    'select kind, id, at, rows, added, changed from imports where source = $1',
    [source],
  );
  return row ?? null;
}

/** An import that this actor has taken back; null when it is another's, or stands. */
export async function undoneImport(db: Database, id: number, actor: string): Promise<LastImport | null> {
  const [row] = await db.query<LastImport>(
    'select kind, id, at, added, changed from imports where id = $1 and undone_by = $2',
    [id, actor],
  );
  return row ?? null;
}
