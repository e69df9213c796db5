import type { Database } from '../../database/database.ts';
import { dayOf, jobLevelSet, postSet } from '../assessment/levels-in-force.ts';

/** Whether person `p` of agency `a` fits a scope; a list that is missing excludes nobody. */
export const inScope = (scope: string): string => `(
  (${scope}->'opd' is null or ${scope}->'opd' @> to_jsonb(a.short))
  and (${scope}->'units' is null or ${scope}->'units' @> to_jsonb(p.unit))
  and (${scope}->'jobLevels' is null or ${scope}->'jobLevels' @> to_jsonb(p.job_level))
  and (${scope}->'statuses' is null or ${scope}->'statuses' @> to_jsonb(p.status)))`;

/**
 * The items of the assessments in `of` (id, post, job_level, period_id): the period's competencies, the post's technical
 * ones, and last the optional ones. The rule for levels is `requiredLevel` in set form, of the sets that hold on `today` or
 * on the period's first day if that is later; null is *belum ditetapkan*.
 */
export const itemsOf = (of: string, today: string): string => `
  select o.id, c.code, row_number() over (partition by o.id order by kind.optional, c.position) as position,
         coalesce(post.level, own.level, case when c.kind <> 'teknis' then everyone.level end) as required, kind.optional
    from ${of} o
    join periods d on d.id = o.period_id
    join competencies c on c.version = d.dictionary_version
    cross join lateral (select greatest(d.opens_on, ${today}::date) as day) day
    left join post_requirements post on post.post = o.post and post.competency = c.code
      and ${postSet('post', 'day.day')}
    left join job_level_requirements own on own.job_level = o.job_level and own.competency = c.code
      and ${jobLevelSet('own', 'day.day')}
    left join job_level_requirements everyone on everyone.job_level = o.job_level and everyone.competency = ''
      and ${jobLevelSet('everyone', 'day.day')}
   cross join lateral (select not (c.code = any(d.competencies) or (c.kind = 'teknis' and post.level is not null))
     as optional) kind
   where not kind.optional or c.code = any(d.optional)`;

/**
 * Gives everybody in the scope of an unclosed period an assessment with its items, required levels frozen as of now;
 * whoever has one already keeps it, so that a second run or a second machine changes nothing.
 * @param which one period, or all whose last day is not over on this office day: new people get theirs by this.
 * @returns how many assessments were opened.
 */
export async function openAssignments(
  db: Database,
  which: number | { readonly today: string },
  now: Date,
): Promise<number> {
  const [row] = await db.query<{ opened: number }>(
    `with period as (
       select id, dictionary_version, scope from periods
        where closed_at is null and (id = $1 or closes_on >= $3::text::date)
     ), opened as (
       insert into assessments (person_id, agency_id, period_id, dictionary_version, opened_at, post, job_level)
       select p.id, p.agency_id, period.id, period.dictionary_version, $2, p.post, p.job_level
         from period
        cross join people p
         join agencies a on a.id = p.agency_id
        where p.active and ${inScope('period.scope')}
          and not exists (select 1 from assessments s where s.person_id = p.id and s.period_id = period.id)
       on conflict (person_id, period_id) do nothing
       returning id, period_id, post, job_level
     ), items as (
       insert into assessment_items (assessment_id, competency, position, required, optional)
       ${itemsOf('opened', dayOf('$2'))}
     )
     select count(*) as opened from opened`,
    typeof which === 'number' ? [which, now, null] : [null, now, which.today],
  );
  return row?.opened ?? 0;
}
