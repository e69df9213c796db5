/** Of the sources of a level, those in which somebody else than the person herself has spoken. */
export const SEEN_BY_OTHERS = `('official', 'superior')`;

/**
 * The best supported level (product.md, "Result and recommendation") of many people at once: a valid official result, else
 * the superior's verdict on the newest answer, else the own choice with evidence, else the own choice without; never the
 * highest of them. Queries of a `with` that come after `those` (`id` of people); `today` is SQL, and so is
 * `only`: of which assessments `s` the answers count.
 *
 * - `asked`: what was asked of each person (`person_id`, `competency`), with `required` and `position` of the newest
 *   assessment that has it, and its dictionary's `version`.
 * - `supported`: `level` and `source` of each person and competency where something supports one. Who counts only what
 *   others saw takes the sources in `SEEN_BY_OTHERS`: the own choice comes after all of them.
 */
export const supportedLevels = (today: string, only = 'true'): string => `
taken as (
  select s.id, s.person_id, s.dictionary_version, s.opened_at from assessments s join those t on t.id = s.person_id
  where ${only}
), asked as (
  select distinct on (m.person_id, i.competency) m.person_id, i.competency, i.required, i.position,
    m.dictionary_version as version
  from taken m join assessment_items i on i.assessment_id = m.id
  order by m.person_id, i.competency, m.opened_at desc, m.id desc
), newest as (
  -- Never a skip over an earlier answer.
  select distinct on (m.person_id, w.competency) m.person_id, w.competency, w.assessment_id, w.revision, w.chosen, w.basis
  from taken m join answers w on w.assessment_id = m.id
  where w.basis <> 'skipped'
  order by m.person_id, w.competency, w.answered_at desc, m.id desc, w.revision desc
), official as (
  select distinct on (o.person_id, o.competency) o.person_id, o.competency, o.level
  from official_results o join those t on t.id = o.person_id where ${today}::date between o.assessed_on and o.valid_until
  order by o.person_id, o.competency, o.assessed_on desc
), supported as (
  select person_id, competency, coalesce(f.level, k.level, n.chosen) as level,
    case when f.level is not null then 'official' when k.level is not null then 'superior'
      when n.basis = 'unsupported' then 'unsupported' else 'own' end as source
  from newest n
  left join lateral (
    select c.level from confirmations c
    where c.assessment_id = n.assessment_id and c.competency = n.competency and c.revision = n.revision
    order by c.n desc limit 1
  ) k on true
  full join official f using (person_id, competency)
)`;
