import type { Database } from '../../database/database.ts';

/** Whose training somebody plans. */
export interface PlanScope {
  /** null: the whole city. */
  readonly agency: number | null;
  readonly opd: string | null;
}

/**
 * The own agency for its personnel officer and its head, the city for an admin; null for everybody else. `asker` null is
 * an operator: the city.
 */
export async function planScope(db: Database, asker: number | null): Promise<PlanScope | null> {
  if (asker === null) return { agency: null, opd: null };
  const [may] = await db.query<{ city: boolean; agency: number; opd: string }>(
    `select 'admin' = any(p.roles) as city, p.agency_id as agency, a.short as opd
       from people p join agencies a on a.id = p.agency_id
      where p.id = $1 and p.active and p.roles && '{umpeg,kepala,admin}'`,
    [asker],
  );
  if (may === undefined) return null;
  return may.city ? { agency: null, opd: null } : { agency: may.agency, opd: may.opd };
}
