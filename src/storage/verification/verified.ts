/** Assessment `s` was sent, and every answer that says something has a verdict on its newest revision. */
export const VERIFIED = `(s.sent_at is not null and not exists (
  select 1 from answers w where w.assessment_id = s.id and w.basis <> 'skipped'
    and not exists (select 1 from answers n where n.assessment_id = w.assessment_id
      and n.competency = w.competency and n.revision > w.revision)
    and not exists (select 1 from confirmations k where k.assessment_id = w.assessment_id
      and k.competency = w.competency and k.revision = w.revision)))`;
