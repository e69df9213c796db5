/**
 * Sent assessments that `asker` may read and decide on that day, each with `for_person`, whose turn it is: the asker's
 * own turn, or that of somebody who delegated it for these days. One text for reading and for writing, so that the two
 * never disagree. Nobody decides about herself, an inactive person about nobody, and what BKPP closed is frozen.
 * `asker` and `today` are SQL expressions, as a rule `$n`.
 */
export const mayVerify = (asker: string, today: string): string => `(
  select s.id as assessment_id, turn.person as for_person
  from people a
  cross join lateral (
    select a.id as person
    union select g.from_person from delegations g
      where g.to_person = a.id and g.ended_at is null and ${today}::date between g.first_day and g.last_day
  ) turn
  join assessments s on coalesce(s.verifier_id, s.sent_to) = turn.person and s.sent_at is not null
    and s.person_id <> a.id and s.withdrawn_at is null
  where a.id = ${asker} and a.active
    and not exists (select 1 from periods d where d.id = s.period_id and d.closed_at is not null)
)`;

/** Newest answers of assessment `id` that no verdict is about; skipped ones are nothing to confirm. */
export const waitingAnswers = (id: string): string => `(
  select w.* from answers w
  where w.assessment_id = ${id} and w.chosen is not null
    and not exists (select 1 from answers x where x.assessment_id = w.assessment_id and x.competency = w.competency
      and x.revision > w.revision)
    and not exists (select 1 from confirmations c where c.assessment_id = w.assessment_id
      and c.competency = w.competency and c.revision = w.revision)
)`;

/** Objections `asker` decides on that day: own ones, or as a stand-in; never about the asker, never once it is frozen. */
export const mayLookAgain = (asker: string, today: string): string => `(
  select j.*, turn.person as for_person from people a
  cross join lateral (
    select a.id as person
    union select g.from_person from delegations g
      where g.to_person = a.id and g.ended_at is null and ${today}::date between g.first_day and g.last_day
  ) turn
  join objections j on j.to_person = turn.person and j.decided_at is null
  join assessments s on s.id = j.assessment_id and s.person_id <> a.id
  where a.id = ${asker} and a.active
    and not exists (select 1 from periods d where d.id = s.period_id and d.closed_at is not null)
    and not exists (select 1 from answers x where x.assessment_id = j.assessment_id and x.competency = j.competency
      and x.revision > j.revision)
)`;

/** How many people wait for `asker`, and objections: for home and for the bot's own page. */
export const toVerifyCount = (asker: string, today: string): string => `
  select (select count(*) from ${mayVerify(asker, today)} v
    where exists (select 1 from ${waitingAnswers('v.assessment_id')} w))::int
    + (select count(*) from ${mayLookAgain(asker, today)} j)::int`;

/** `s.sent_at` as the sending that was seen: JavaScript keeps milliseconds only. */
export const sameSending = (sentAt: string): string =>
  `date_trunc('milliseconds', s.sent_at) = ${sentAt}::timestamptz`;

/** A dated rule of table `rules` as a number of days, on `today`. */
export const daysOf = (rule: string, today: string): string =>
  `(select r.value::int from rules r where r.name = '${rule}' and r.valid_from <= ${today}::date
    order by r.valid_from desc limit 1)`;

/** What was handed back of assessment `s` and not sent again since, with the revision it was about. */
export const RETURNED = `(
  select jsonb_build_object('until', s.mend_until, 'notes', jsonb_agg(jsonb_build_object('code', r.competency,
    'action', r.action, 'note', r.note, 'by', b.name, 'revision', coalesce((select max(w.revision) from answers w
      where w.assessment_id = s.id and w.competency = r.competency and w.answered_at <= r.handed_at), 0)) order by r.id))
  from returns r join people b on b.id = r.by_person
  where r.assessment_id = s.id and r.handed_at is not null and r.closed_at is null
  having count(*) > 0)`;
