import type { Database } from '../../database/database.ts';
import type { GapRow } from '../../domain/insight/gap-counts.ts';
import { SEEN_BY_OTHERS, supportedLevels } from '../assessment/supported.ts';
import { smallestGroupOn } from '../rules/rules.ts';
import { planScope } from './plan-scope.ts';

export interface GapScope {
  readonly rows: readonly GapRow[];
  /** Fewest people about whom a figure is shown. */
  readonly least: number;
}

/**
 * How many people are below what their posts require, an agency and competency a row: of the own agency for its personnel
 * officer and its head, of the city for an admin; null for everybody else. `asker` null is an operator: the city. What was
 * not sent counts for nobody.
 */
export async function agencyGaps(
  db: Database,
  asker: number | null,
  today: string,
): Promise<GapScope | null> {
  const scope = await planScope(db, asker);
  if (scope === null) return null;
  const rows = await db.query<GapRow>(GAPS, [scope.agency, today]);
  return { rows, least: await smallestGroupOn(db, today) };
}

const GAPS = `
with those as (
  select p.id, p.agency_id from people p where p.active and ($1::bigint is null or p.agency_id = $1)
), ${supportedLevels('$2', 's.sent_at is not null')}, reached as (
  select t.agency_id, i.competency, i.required, v.level, v.source in ${SEEN_BY_OTHERS} as confirmed,
    v.level < i.required as below
  from asked i join supported v using (person_id, competency) join those t on t.id = i.person_id
  where i.required is not null
)
select r.competency as code, a.short as opd, count(*)::int as known,
  (count(*) filter (where r.confirmed))::int as confirmed,
  (count(*) filter (where r.below))::int as below,
  (mode() within group (order by r.required) filter (where r.below))::int as required,
  (mode() within group (order by r.level) filter (where r.below))::int as actual
from reached r join agencies a on a.id = r.agency_id
group by r.competency, a.short
order by r.competency, a.short`;
