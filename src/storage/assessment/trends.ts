import type { Database } from '../../database/database.ts';
import type { TrendScope } from '../../domain/dialog/topics/trends.ts';
import type { BelowRow, ParticipationRow, TrendPeriod, TrendRows } from '../../domain/insight/trends.ts';
import { smallestGroup } from '../rules/rules.ts';
import { VERIFIED } from '../verification/verified.ts';
import { supportedLevels } from './supported.ts';

/** Periods that are told of: three years of half-years. */
const PERIODS = 6;

/**
 * Assessments `s` of `$1`: the city's for an admin, the own agency's for its personnel officer and its head, as it was then,
 * the own people's for a superior; nobody else's.
 */
const SEEN = `asker as (
  select p.id, p.agency_id, 'admin' = any(p.roles) as city, p.roles && '{umpeg,kepala}'::text[] as office
  from people p where p.id = $1 and p.active
), seen as (
  select s.id, s.person_id, s.period_id, case when a.city or a.office then g.short else '' end as opd, s.sent_at
  from asker a
  join assessments s on s.period_id is not null and s.withdrawn_at is null
    and (a.city or (a.office and s.agency_id = a.agency_id) or (not a.city and not a.office
      and s.person_id in (select q.id from people q where q.superior_id = a.id and q.active)))
  join agencies g on g.id = s.agency_id
)`;

/**
 * What the asker may see of periods that have begun, in counts by agency; null for who may see nobody's. Never shown as it
 * is: see `trends` of the domain.
 * @param opd one agency by its short or whole name, for an admin; any other word is the city
 */
export async function trendRows(
  db: Database,
  asker: number,
  opd: string,
  today: string,
): Promise<{ scope: TrendScope; rows: TrendRows; least: number } | null> {
  const [scope] = await db.query<TrendScope & { readonly least: number }>(
    `select case when 'admin' = any(p.roles) then 'city' when p.roles && '{umpeg,kepala}'::text[] then 'agency' else 'team' end as of,
       case when 'admin' = any(p.roles) then (select a.short from agencies a where lower($2) in (lower(a.short), lower(a.name)))
         when p.roles && '{umpeg,kepala}'::text[] then g.short end as opd,
       ${smallestGroup('$3')} as least
     from people p join agencies g on g.id = p.agency_id
     where p.id = $1 and p.active and (p.roles && '{umpeg,kepala,admin}'::text[]
       or exists (select 1 from people q where q.superior_id = p.id and q.active))`,
    [asker, opd, today],
  );
  if (scope === undefined) return null;
  const { least, ...whose } = scope;
  const periods = await db.query<TrendPeriod & { readonly closesOn: string }>(
    `select * from (
       select d.id, d.name, d.dictionary_version as version, d.opens_on, d.closes_on as "closesOn" from periods d
       where d.opens_on <= $1::date order by d.opens_on desc, d.id desc limit ${PERIODS}) d
     order by opens_on, id`,
    [today],
  );
  const ids = periods.map(({ id }) => id);
  const participation = await db.query<ParticipationRow>(
    `with ${SEEN}
     select s.period_id as period, s.opd, count(*)::int as total, count(s.sent_at)::int as sent,
       (count(*) filter (where ${VERIFIED}))::int as verified
     from seen s where s.period_id = any($2::bigint[]) group by 1, 2 order by 1, 2`,
    [asker, ids],
  );
  const below: BelowRow[] = [];
  // One period at a time: what supports a level is of that period, and official only where it was by its end.
  for (const { id, closesOn } of periods)
    below.push(...(await db.query<BelowRow>(BELOW, [asker, id, closesOn < today ? closesOn : today])));
  return { scope: whose, least, rows: { periods, participation, below } };
}

const BELOW = `
with ${SEEN}, those as (
  select s.person_id as id, s.opd from seen s where s.period_id = $2 and s.sent_at is not null
), ${supportedLevels('$3', 's.sent_at is not null and s.period_id = $2')}
select $2::bigint as period, t.opd, i.competency as code, count(*)::int as known,
  (count(*) filter (where v.level < i.required))::int as below
from asked i join supported v using (person_id, competency) join those t on t.id = i.person_id
where i.required is not null
group by t.opd, i.competency order by t.opd, i.competency`;
