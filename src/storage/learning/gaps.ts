import type { Database } from '../../database/database.ts';
import type { GapRow } from '../../domain/insight/gap-counts.ts';
import { smallestGroup } from '../assessment/rules.ts';
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
  const [rule] = await db.query<{ least: number }>(`select ${smallestGroup('$1')} as least`, [today]);
  return { rows, least: rule?.least ?? 5 };
}

/* As in `standings`, for everybody at once: a valid official result, else the superior's current verdict, else the own. */
const GAPS = `
with those as (
  select p.id, p.agency_id from people p where p.active and ($1::bigint is null or p.agency_id = $1)
), sent as (
  select s.id, s.person_id, s.opened_at from assessments s join those t on t.id = s.person_id
  where s.sent_at is not null
), item as (
  select distinct on (m.person_id, i.competency) m.person_id, i.competency, i.required
  from sent m join assessment_items i on i.assessment_id = m.id
  order by m.person_id, i.competency, m.opened_at desc, m.id desc
), own as (
  select distinct on (m.person_id, w.competency) m.person_id, w.competency, w.assessment_id, w.revision, w.chosen
  from sent m join answers w on w.assessment_id = m.id
  where w.basis <> 'skipped'
  order by m.person_id, w.competency, w.answered_at desc, m.id desc, w.revision desc
), official as (
  select distinct on (o.person_id, o.competency) o.person_id, o.competency, o.level
  from official_results o join those t on t.id = o.person_id where o.valid_until >= $2::date
  order by o.person_id, o.competency, o.assessed_on desc
), reached as (
  select t.agency_id, i.competency, i.required, coalesce(f.level, k.level, o.chosen) as level,
    coalesce(f.level, k.level) is not null as confirmed
  from item i
  join those t on t.id = i.person_id
  left join official f on f.person_id = i.person_id and f.competency = i.competency
  left join own o on o.person_id = i.person_id and o.competency = i.competency
  left join lateral (
    select c.level from confirmations c
    where c.assessment_id = o.assessment_id and c.competency = o.competency and c.revision = o.revision
    order by c.n desc limit 1
  ) k on true
)
select r.competency as code, a.short as opd, count(*)::int as known,
  (count(*) filter (where r.confirmed))::int as confirmed,
  (count(*) filter (where r.level < r.required))::int as below,
  (mode() within group (order by r.required) filter (where r.level < r.required))::int as required,
  (mode() within group (order by r.level) filter (where r.level < r.required))::int as actual
from reached r join agencies a on a.id = r.agency_id
where r.required is not null and r.level is not null
group by r.competency, a.short
order by r.competency, a.short`;
