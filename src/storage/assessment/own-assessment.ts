import type { Database } from '../../database/database.ts';
import type { Assessment } from '../../domain/assessment/state.ts';
import { dayOf, jobLevelSet, postSet } from './levels-in-force.ts';

/**
 * The person's own assessment outside a period: the open one, or a new one with the managerial, socio-cultural and the
 * post's technical competencies of the current dictionary. One open one a person, so asking again changes nothing.
 */
export async function ownAssessment(db: Database, personId: number, now: Date): Promise<Assessment> {
  return db.transaction(async () => {
    await db.query(
      `insert into assessments (person_id, agency_id, period_id, dictionary_version, opened_at)
       select p.id, p.agency_id, null, (select max(version) from dictionaries where retired_at is null), $2
       from people p where p.id = $1 and p.active
       on conflict (person_id) where period_id is null and sent_at is null do nothing`,
      [personId, now],
    );
    await db.query(
      `insert into assessment_items (assessment_id, competency, position, required)
       select s.id, c.code, c.position, coalesce(own.level, special.level, general.level)
       from assessments s
       join people p on p.id = s.person_id
       join competencies c on c.version = s.dictionary_version
       left join post_requirements own on own.post = p.post and own.competency = c.code and ${postSet('own', dayOf('$2'))}
       left join job_level_requirements special on special.job_level = p.job_level and special.competency = c.code
         and ${jobLevelSet('special', dayOf('$2'))}
       left join job_level_requirements general
         on general.job_level = p.job_level and general.competency = '' and c.kind <> 'teknis'
         and ${jobLevelSet('general', dayOf('$2'))}
       where s.person_id = $1 and s.period_id is null and s.sent_at is null
         and (c.kind <> 'teknis' or own.level is not null)
       on conflict do nothing`,
      [personId, now],
    );
    const [row] = await db.query<Assessment>(
      `select s.id, null as period, s.dictionary_version as "dictionaryVersion",
         (select jsonb_agg(jsonb_build_object('code', i.competency, 'required', i.required, 'answer', (
            select jsonb_build_object('revision', w.revision, 'basis', w.basis, 'proposed', w.proposed,
              'quote', w.quote, 'chosen', w.chosen, 'story', w.story)
            from answers w where w.assessment_id = i.assessment_id and w.competency = i.competency
            order by w.revision desc limit 1)) order by i.position)
          from assessment_items i where i.assessment_id = s.id) as items
       from assessments s where s.person_id = $1 and s.period_id is null and s.sent_at is null`,
      [personId],
    );
    if (row === undefined) throw new Error('an inactive person has no assessment');
    return row;
  });
}
