import type { Database } from '../../database/database.ts';

export interface CatalogueHealth {
  readonly courses: number;
  /** Vectors of this model that belong to the present words. */
  readonly vectors: number;
  /** Vectors of this model that belong to older words. */
  readonly stale: number;
  readonly model: string;
}

/** Whether search by meaning sees the whole catalogue: an empty vector table must not answer "nothing found" quietly. */
export async function catalogueHealth(db: Database, model: string): Promise<CatalogueHealth> {
  const [row] = await db.query<Omit<CatalogueHealth, 'model'>>(
    `select count(*) as courses,
            count(*) filter (where v.content_hash = c.text_hash) as vectors,
            count(*) filter (where v.content_hash <> c.text_hash) as stale
     from courses c left join course_vectors v on v.course_id = c.id and v.model = $1`,
    [model],
  );
  return { courses: row?.courses ?? 0, vectors: row?.vectors ?? 0, stale: row?.stale ?? 0, model };
}
