import type { Database } from '../database/database.ts';

/** One row of the audit: append-only, without content. */
export interface AuditNote {
  /** 'person:7', 'operator:name', 'sample'. */
  readonly actor: string;
  readonly action: string;
  readonly personId?: number;
  readonly subject?: string;
}

export async function noteAudit(db: Database, note: AuditNote, now: Date): Promise<void> {
  await db.query('insert into audit (at, actor, action, person_id, subject) values ($1, $2, $3, $4, $5)', [
    now,
    note.actor,
    note.action,
    note.personId ?? null,
    note.subject ?? '',
  ]);
}
