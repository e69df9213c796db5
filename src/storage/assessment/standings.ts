import type { Database } from '../../database/database.ts';
import type { Standing } from '../../domain/assessment/gap.ts';
import type { Basis } from '../../domain/assessment/state.ts';
import { bestSupported } from '../../domain/assessment/supported.ts';
import type { Level } from '../../domain/competency/dictionary.ts';

interface Row {
  readonly code: string;
  readonly required: Level | null;
  readonly version: number;
  readonly own_level: (0 | Level) | null;
  readonly own_revision: number | null;
  readonly basis: Basis | null;
  readonly superior_level: (0 | Level) | null;
  readonly superior_revision: number | null;
  readonly official_level: (0 | Level) | null;
  readonly valid_until: string | null;
}

/**
 * Where a person stands, a line a competency: the requirement of the newest assessment that has it, the newest answer
 * (never a skip over an earlier answer), the superior's verdict on it and the newest official result. Only for the
 * person's own eyes: the caller passes the asker's own id.
 */
export async function standings(
  db: Database,
  personId: number,
  today: string,
): Promise<{ standings: Standing[]; version: number }> {
  const rows = await db.query<Row>(STANDINGS, [personId, today]);
  return {
    version: Math.max(0, ...rows.map((row) => row.version)),
    standings: rows.map((row) => ({
      code: row.code,
      required: row.required,
      supported: supported(row, today),
    })),
  };
}

function supported(row: Row, today: string) {
  const { own_level: own, superior_level: superior, official_level: official } = row;
  return bestSupported(
    {
      official: official === null ? null : { level: official, validUntil: row.valid_until ?? '' },
      superior: superior === null ? null : { level: superior, revision: row.superior_revision ?? 0 },
      own:
        own === null
          ? null
          : { level: own, revision: row.own_revision ?? 0, basis: row.basis ?? 'unsupported' },
    },
    today,
  );
}

/* Answers of a version are comparable only with that version: older ones count until the newest has its own. */
const STANDINGS = `
with mine as (
  select s.id, s.dictionary_version, s.opened_at from assessments s where s.person_id = $1
), item as (
  select distinct on (i.competency) i.competency, i.required, i.position, m.dictionary_version
  from mine m join assessment_items i on i.assessment_id = m.id
  order by i.competency, m.opened_at desc, m.id desc
), own as (
  select distinct on (w.competency) w.competency, w.assessment_id, w.revision, w.chosen, w.basis
  from mine m join answers w on w.assessment_id = m.id
  where w.basis <> 'skipped'
  order by w.competency, w.answered_at desc, m.id desc, w.revision desc
), official as (
  select distinct on (o.competency) o.competency, o.level, o.valid_until
  from official_results o where o.person_id = $1 and o.valid_until >= $2::date
  order by o.competency, o.assessed_on desc
)
select i.competency as code, i.required, i.dictionary_version as version,
  o.chosen as own_level, o.revision as own_revision, o.basis,
  k.level as superior_level, k.revision as superior_revision,
  f.level as official_level, f.valid_until
from item i
left join own o on o.competency = i.competency
left join lateral (
  select c.level, c.revision from confirmations c
  where c.assessment_id = o.assessment_id and c.competency = o.competency
  order by c.revision desc, c.n desc limit 1
) k on true
left join official f on f.competency = i.competency
order by i.position, i.competency`;
