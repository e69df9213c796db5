import type { Database } from '../../database/database.ts';
import { planScope } from './plan-scope.ts';

/** What somebody may see of unmet needs: one agency, or the whole city (`opd` null). */
export interface NeedsScope {
  readonly opd: string | null;
  readonly needs: readonly { readonly words: string; readonly teller: string | null }[];
  /** Competency code → people who called a course about it unfit. */
  readonly dismissed: ReadonlyMap<string, number>;
}

/** Newest ones that are counted: beyond it the older ones say nothing new. */
const MOST = 5_000;

/**
 * Searches that found nothing in the last six months, and what was called unfit: of the own agency for its personnel
 * officer and its head, of the city for an admin; null for everybody else. `asker` null is an operator: the city.
 */
export async function unmetNeeds(db: Database, asker: number | null, now: Date): Promise<NeedsScope | null> {
  const scope = await planScope(db, asker);
  if (scope === null) return null;
  const { agency, opd } = scope;
  const needs = await db.query<{ words: string; teller: string | null }>(
    `select words, teller from unmet_needs
      where at > $1::timestamptz - interval '6 months' and ($2::bigint is null or agency_id = $2)
      order by at desc limit $3`,
    [now, agency, MOST],
  );
  const dismissed = await db.query<{ competency: string; people: number }>(
    `select c.competencies[1] as competency, count(distinct m.person_id) as people
       from course_marks m join courses c on c.id = m.course_id join people p on p.id = m.person_id
      where m.mark = 'unfit' and cardinality(c.competencies) > 0
        and m.at > $1::timestamptz - interval '6 months' and ($2::bigint is null or p.agency_id = $2)
      group by 1`,
    [now, agency],
  );
  return {
    opd,
    needs,
    dismissed: new Map(dismissed.map(({ competency, people }) => [competency, people])),
  };
}
