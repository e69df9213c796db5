import type { Database } from '../../database/database.ts';
import type { MentorOffer } from '../../domain/dialog/topics/mentoring.ts';
import type { Candidate, Enough } from '../../domain/mentoring/match.ts';
import { supportedLevels } from '../assessment/supported.ts';
import { ruleValue } from '../rules/rules.ts';

/** Candidates looked at, the nearest first: their levels are compared outside of SQL. */
const MOST_CANDIDATES = 60;
/** Requests and pairs of one person who learns. */
const MOST_OPEN = 3;

/** Places that mentor `m` with offer `o` still has: requests that wait hold one. */
export const placesLeft = (m: string, o: string): string => `(${o}.capacity - (
  select count(*) from mentorings t where t.mentor_id = ${m} and t.state in ('asked', 'running')))`;

/** Whether `m` may guide `a` at all: both are in service, and neither leads the other. */
export const MAY_GUIDE = `a.active and m.active and m.id <> a.id
  and m.superior_id is distinct from a.id and a.superior_id is distinct from m.id`;

/**
 * Whether `a` may see and ask mentor `m`, whose offer is `o`, for a competency: she may guide her, agreed to be seen,
 * and offers it. One text for showing and for writing.
 */
export const mayAsk = (code: string): string => `${MAY_GUIDE}
  and o.person_id = m.id and o.ended_at is null and ${code} = any(o.competencies)
  and exists (select 1 from mentor_consents c where c.person_id = m.id and c.given)
  and not exists (select 1 from mentorings t where t.mentor_id = m.id and t.mentee_id = a.id
    and t.state in ('asked', 'running'))
  and (select count(*) from mentorings t where t.mentee_id = a.id and t.state in ('asked', 'running')) < ${MOST_OPEN}`;

/** Earlier pairs and refusals of the two. */
export const before = 'exists (select 1 from mentorings t where t.mentor_id = m.id and t.mentee_id = a.id)';

/** Who is asked first: whoever knows the work, then whoever is near and free. */
const NEAREST = `"sameFamily" desc, "sameAgency" desc, free desc, id`;

/** Who offers the competency and may be asked by `askerId`. Their levels stay with whoever ranks them. */
export async function candidates(
  db: Database,
  askerId: number,
  code: string,
  today: string,
): Promise<Candidate[]> {
  return db.query(
    `with those as (
       select m.id, m.name, m.post, m.unit, g.short as agency, o.field, ${placesLeft('m.id', 'o')}::int as free,
         m.agency_id = a.agency_id as "sameAgency",
         m.job_family <> '' and m.job_family = a.job_family as "sameFamily", ${before} as before
       from people a join mentor_offers o on true join people m on ${mayAsk('$2')}
       join agencies g on g.id = m.agency_id
       where a.id = $1
       order by ${NEAREST} limit ${MOST_CANDIDATES}
     ), ${supportedLevels('$3')}
     select t.*, case when v.level is not null then jsonb_build_object('level', v.level, 'source', v.source) end as supported
     from those t left join supported v on v.person_id = t.id and v.competency = $2
     order by ${NEAREST}`,
    [askerId, code, today],
  );
}

/** The own consent (null: not decided) and the offer that stands. */
export async function ownOffer(
  db: Database,
  personId: number,
): Promise<{ readonly consent: boolean | null; readonly offer: MentorOffer | null }> {
  const [row] = await db.query<{ consent: boolean | null; offer: MentorOffer | null }>(
    `select (select given from mentor_consents where person_id = $1) as consent,
       (select jsonb_build_object('codes', o.competencies, 'field', o.field, 'capacity', o.capacity)
        from mentor_offers o where o.person_id = $1 and o.ended_at is null) as offer`,
    [personId],
  );
  return row ?? { consent: null, offer: null };
}

/** What is enough to guide on a day. */
export async function enoughOn(db: Database, today: string): Promise<Enough> {
  const [row] = await db.query<Enough>(
    `select ${ruleValue('mentor_least_level', '$1', 3)} as least, ${ruleValue('mentor_above', '$1', 1)} as above`,
    [today],
  );
  return row ?? { least: 3, above: 1 };
}
