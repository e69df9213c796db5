import type { Database } from '../../database/database.ts';
import type { Standing } from '../../domain/assessment/gap.ts';
import { supportedLevels } from './supported.ts';

/**
 * Where a person stands, a line a competency that was asked of her. Only for the person's own eyes: the caller passes the
 * asker's own id.
 */
export async function standings(
  db: Database,
  personId: number,
  today: string,
): Promise<{ standings: Standing[]; version: number }> {
  const rows = await db.query<Standing & { readonly version: number }>(STANDINGS, [personId, today]);
  return {
    version: Math.max(0, ...rows.map(({ version }) => version)),
    standings: rows.map(({ version: _, ...standing }) => standing),
  };
}

/* Answers of a version are comparable only with that version: older ones count until the newest has its own. */
const STANDINGS = `
with those as (select $1::bigint as id), ${supportedLevels('$2')}
select i.competency as code, i.required, i.version,
  case when v.level is not null then jsonb_build_object('level', v.level, 'source', v.source) end as supported
from asked i left join supported v using (person_id, competency)
order by i.position, i.competency`;
