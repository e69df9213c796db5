import type { Database } from '../../database/database.ts';
import { inScope, itemsOf } from './assignments.ts';

/** What followed the roster, as counts. */
export interface Followed {
  readonly withdrawn: number;
  readonly returned: number;
  readonly moved: number;
  /** Sent ones that now wait for somebody else. */
  readonly turned: number;
}

/** An unclosed period that still takes answers, and the person of an assessment as the roster has them now. */
const RUNNING = `
  from periods d, people p, agencies a
  where d.id = s.period_id and d.closed_at is null and d.closes_on + d.late_days >= $2::text::date
    and p.id = s.person_id and a.id = p.agency_id`;

const audited = (from: string, action: string): string => `
  insert into audit (at, actor, action, person_id, agency_id, subject)
  select $1, 'roster', '${action}', person_id, agency_id, 'assessment:' || id from ${from}`;

/**
 * Lets the assessments of running periods follow the roster; asking again changes nothing. Whoever left the service or the
 * scope is asked for nothing more, and keeps what was answered; whoever comes back goes on there. A new post brings its
 * required levels, technical competencies and verifier; what was answered for the former post stays, there *belum
 * ditetapkan*.
 */
export async function followRoster(db: Database, today: string, now: Date): Promise<Followed> {
  const counted = async (sql: string): Promise<number> => {
    const [row] = await db.query<{ count: number }>(sql, [now, today]);
    return row?.count ?? 0;
  };
  return db.transaction(async () => ({
    withdrawn: await counted(`with gone as (
      update assessments s set withdrawn_at = $1 ${RUNNING} and s.withdrawn_at is null and s.sent_at is null
        and not (p.active and ${inScope('d.scope')})
      returning s.id, s.person_id, s.agency_id
    ), noted as (${audited('gone', 'assessment withdrawn')})
    select count(*)::int as count from gone`),
    returned: await counted(`with back as (
      update assessments s set withdrawn_at = null ${RUNNING} and s.withdrawn_at is not null
        and p.active and ${inScope('d.scope')}
      returning s.id, s.person_id, s.agency_id
    ), noted as (${audited('back', 'assessment returned')})
    select count(*)::int as count from back`),
    moved: await counted(MOVED),
    // Sent and looked at by nobody: it is the turn of whoever leads the person now, unless it was handed over already.
    turned: await counted(`with turned as (
      update assessments s set verifier_id = p.superior_id ${RUNNING} and s.withdrawn_at is null and s.sent_at is not null
        and coalesce(s.verifier_id, s.sent_to) is distinct from p.superior_id
        and exists (select 1 from people b where b.id = p.superior_id and b.active)
        and not exists (select 1 from confirmations c where c.assessment_id = s.id)
        and not exists (select 1 from handovers h where h.assessment_id = s.id)
      returning s.id, s.person_id, s.agency_id
    ), noted as (${audited('turned', 'assessment goes to the new superior')})
    select count(*)::int as count from turned`),
  }));
}

/* All parts see the items as they were: what the new post has is upserted, what it has not is emptied or removed. */
const MOVED = `with moved as (
  update assessments s set agency_id = p.agency_id, post = p.post, job_level = p.job_level ${RUNNING}
    and s.withdrawn_at is null
    and (s.agency_id, s.post, s.job_level) is distinct from (p.agency_id, p.post, p.job_level)
  returning s.id, s.person_id, s.agency_id, s.period_id, s.post, s.job_level, s.sent_at
), wanted as (${itemsOf('moved', '$2::text')}
), kept as (
  insert into assessment_items as i (assessment_id, competency, position, required, optional)
  select w.id, w.code, w.position, w.required, w.optional from wanted w join moved m on m.id = w.id
   -- What was sent gets no new questions.
   where m.sent_at is null
      or exists (select 1 from assessment_items o where o.assessment_id = w.id and o.competency = w.code)
  on conflict (assessment_id, competency) do update
     set position = excluded.position, required = excluded.required, optional = excluded.optional
), removed as (
  delete from assessment_items i using moved m
   where i.assessment_id = m.id and m.sent_at is null
     and not exists (select 1 from wanted w where w.id = m.id and w.code = i.competency)
     and not exists (select 1 from answers n where n.assessment_id = m.id and n.competency = i.competency)
  returning i.assessment_id, i.competency
), emptied as (
  -- What is not removed, because it was answered or sent. Read from \`removed\`, so that no row is meant by both.
  update assessment_items i set required = null, position = 1000 + i.position % 1000 from moved m
   where i.assessment_id = m.id
     and not exists (select 1 from wanted w where w.id = m.id and w.code = i.competency)
     and not exists (select 1 from removed r where r.assessment_id = i.assessment_id and r.competency = i.competency)
), noted as (${audited('moved', 'assessment moved')})
select count(*)::int as count from moved`;
