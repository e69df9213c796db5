import type { Change } from '../../domain/dialog/change.ts';
import type { Statement } from '../statements.ts';
import type { Writer } from '../writer.ts';

/** Only into an own, unsent, still open assessment, and only on top of the answer that was seen. */
export function answer(change: Extract<Change, { change: 'answer' }>, who: Writer, now: Date): Statement {
  const { revision, basis, proposed, quote, chosen, story } = change.answer;
  return {
    name: 'answer',
    must: 'hit',
    sql: `insert into answers (assessment_id, competency, revision, basis, proposed, quote, chosen, story, answered_at, channel)
          select i.assessment_id, i.competency, $4, $5, $6, $7, $8, $9, $10, $11
          from assessment_items i
          join assessments s on s.id = i.assessment_id and s.person_id = $1 and s.sent_at is null and s.withdrawn_at is null
          left join periods d on d.id = s.period_id
          where i.assessment_id = $2 and i.competency = $3 and d.closed_at is null
            and (d.id is null or greatest(d.closes_on + d.late_days, s.mend_until) >= $12::text::date)
            and $4 = 1 + coalesce((select max(w.revision) from answers w
              where w.assessment_id = i.assessment_id and w.competency = i.competency), 0)
          on conflict do nothing`,
    values: [
      who.personId,
      change.assessment,
      change.code,
      revision,
      basis,
      proposed,
      quote.slice(0, 500),
      chosen,
      story.slice(0, 8000),
      now,
      who.channel,
      who.today,
    ],
  };
}

/** Only an own one that was not sent, to the superior of that moment, with as many optional competencies as asked. */
export function send(change: Extract<Change, { change: 'send' }>, who: Writer, now: Date): Statement {
  return {
    name: 'send',
    must: 'hit',
    sql: `update assessments s set sent_at = $3, sent_to = $4, verifier_id = null, mend_until = null,
            late = s.late or coalesce((select d.closes_on < $5::text::date and s.mend_until is null from periods d where d.id = s.period_id), false)
          where s.id = $2 and s.person_id = $1 and s.sent_at is null and s.withdrawn_at is null
            and not exists (select 1 from periods d where d.id = s.period_id
              and (d.closed_at is not null or greatest(d.closes_on + d.late_days, s.mend_until) < $5::text::date))
            and (select count(*) from assessment_items i where i.assessment_id = s.id and i.optional and exists (
                select 1 from answers w where w.assessment_id = i.assessment_id and w.competency = i.competency
                  and w.chosen is not null))
              >= least((select d.optional_min from periods d where d.id = s.period_id),
                (select count(*) from assessment_items i where i.assessment_id = s.id and i.optional))
            and $4::bigint is not distinct from (
              select b.id from people p join people b on b.id = p.superior_id and b.active where p.id = $1)`,
    values: [who.personId, change.assessment, now, change.to, who.today],
  };
}
