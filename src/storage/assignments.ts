import type { Database } from '../database/database.ts';

/**
 * Gives everybody in the scope of an unclosed period an assessment with its items, required levels frozen as of now;
 * whoever has one already keeps it, so that a second run or a second machine changes nothing. Items are the period's
 * competencies and the post's technical ones; the rule for levels is `requiredLevel` in set form, and null is
 * *belum ditetapkan*.
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
       select id, dictionary_version, scope, competencies from periods
        where closed_at is null and (id = $1 or closes_on >= $3::text::date)
     ), opened as (
       insert into assessments (person_id, agency_id, period_id, dictionary_version, opened_at)
       select p.id, p.agency_id, period.id, period.dictionary_version, $2
         from period
        cross join people p
         join agencies a on a.id = p.agency_id
        where p.active
          and (period.scope->'opd' is null or period.scope->'opd' @> to_jsonb(a.short))
          and (period.scope->'units' is null or period.scope->'units' @> to_jsonb(p.unit))
          and (period.scope->'jobLevels' is null or period.scope->'jobLevels' @> to_jsonb(p.job_level))
          and (period.scope->'statuses' is null or period.scope->'statuses' @> to_jsonb(p.status))
          and not exists (select 1 from assessments s where s.person_id = p.id and s.period_id = period.id)
       on conflict (person_id, period_id) do nothing
       returning id, person_id, period_id
     ), items as (
       insert into assessment_items (assessment_id, competency, position, required)
       select o.id, c.code, row_number() over (partition by o.id order by c.position),
              coalesce(post.level, own.level, case when c.kind <> 'teknis' then everyone.level end)
         from opened o
         join people p on p.id = o.person_id
         join period on period.id = o.period_id
         join competencies c on c.version = period.dictionary_version
         left join post_requirements post on post.post = p.post and post.competency = c.code
         left join job_level_requirements own on own.job_level = p.job_level and own.competency = c.code
         left join job_level_requirements everyone on everyone.job_level = p.job_level and everyone.competency = ''
        where c.code = any(period.competencies) or (c.kind = 'teknis' and post.level is not null)
     )
     select count(*) as opened from opened`,
    typeof which === 'number' ? [which, now, null] : [null, now, which.today],
  );
  return row?.opened ?? 0;
}
