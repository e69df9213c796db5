import type { Database } from '../../database/database.ts';
import type { Told } from '../../domain/reminders/item.ts';
import { type LocalDate, mondayOf } from '../../domain/reminders/office.ts';
import { NEWLY_TOLD } from '../newly-told.ts';
import { dayOf } from '../office-day.ts';
import { PENDING_FACTS, PENDING_GONE } from '../reminders/pending.ts';
import type { Statement } from '../statements.ts';
import { unlinkedFacts, unlinkedGone } from './unlinked-superiors.ts';
import { waitingAnswers } from './verify-rights.ts';

const HOUR_MS = 3_600_000;

/** Kinds that speak of one assessment of the person. */
export const OF_ASSESSMENT = `('assessment', 'returned', 'verdict', 'handed', 'second')`;

/** What waits for person `r.person_id` by own turn or as a stand-in, on the office day of the reminder. */
const waitingIn = (zone: string): string => `
  from assessments s
  where coalesce(s.verifier_id, s.sent_to) in (
      select r.person_id union select g.from_person from delegations g
      where g.to_person = r.person_id and g.ended_at is null and ${dayOf('r.due_at', zone)} between g.first_day and g.last_day)
    and s.sent_at is not null and s.person_id <> r.person_id and s.withdrawn_at is null
    and not exists (select 1 from periods z where z.id = s.period_id and z.closed_at is not null)
    and exists (select 1 from ${waitingAnswers('s.id')} w)`;

/** Objections that wait for the same person. */
const OBJECTIONS = 'from objections o where o.to_person = r.person_id and o.decided_at is null';

/** Why a reminder `r` of verifying has no reason any more: a branch list of {@link reasonGone}. */
export const verifyGone = (zone: string): string => `
    when r.kind = 'verify' and not exists (select 1 ${waitingIn(zone)})
      and not exists (select 1 ${OBJECTIONS}) then 'nothing waits to be verified'
    when r.kind = 'delegated' and not exists (select 1 from delegations g where g.from_person = r.subject::bigint
      and g.to_person = r.person_id and g.ended_at is null) then 'the delegation has ended'
    when r.kind = 'peer' and not exists (select 1 from peer_invites i where i.assessment_id = r.subject::bigint
      and i.person_id = r.person_id) then 'the view is not asked for any more'${unlinkedGone(zone)}${PENDING_GONE}`;

/** The facts of a reminder `r` of verifying, with its assessment `a` and period `d`, as JSON. */
export const verifyFacts = (zone: string): string => `case
  when r.kind = 'verify' then jsonb_build_object('count',
    (select count(*) ${waitingIn(zone)}) + (select count(*) ${OBJECTIONS}), 'differing', 0, 'by', null,
    'to', null, 'period', null, 'until', null)
  when r.kind = 'returned' then (
    select jsonb_build_object('count', count(*), 'differing', 0, 'by', max(b.name), 'to', null, 'period', d.name,
      'until', a.mend_until)
    from returns q join people b on b.id = q.by_person
    where q.assessment_id = a.id and q.handed_at is not null and q.closed_at is null)
  when r.kind in ('verdict', 'second') then (
    select jsonb_build_object('count', count(*), 'differing', count(*) filter (where k.level <> w.chosen),
      'by', max(b.name), 'to', null, 'period', d.name, 'until', null)
    from answers w
    join lateral (select c.level, c.by_person from confirmations c
      where (c.assessment_id, c.competency, c.revision) = (w.assessment_id, w.competency, w.revision)
        and (r.kind = 'verdict' or c.capacity = 'second')
      order by c.n desc limit 1) k on true
    join people b on b.id = k.by_person
    where w.assessment_id = a.id and not exists (select 1 from answers x where x.assessment_id = w.assessment_id
      and x.competency = w.competency and x.revision > w.revision))
  when r.kind = 'handed' then (
    select jsonb_build_object('count', 0, 'differing', 0, 'by', b.name, 'to', t.name, 'period', d.name, 'until', null)
    from handovers h join people t on t.id = h.to_person left join people b on b.id = h.from_person
    where h.assessment_id = a.id order by h.n desc limit 1)
  when r.kind = 'passed' then (
    select jsonb_build_object('count', count(*), 'differing', 0, 'by', null, 'to', max(t.name), 'period', null,
      'until', null)
    from handovers h join people t on t.id = h.to_person
    where h.from_person = r.person_id and r.rung = 'at:' || ${dayOf('h.at', zone)})
  when r.kind = 'delegated' then (
    select jsonb_build_object('count', 0, 'differing', 0, 'by', b.name, 'to', null, 'period', null,
      'until', g.last_day)
    from delegations g join people b on b.id = g.from_person
    where g.from_person = r.subject::bigint and g.ended_at is null)
  when r.kind = 'peer' then (
    select jsonb_build_object('count', 0, 'differing', 0, 'by', b.name, 'to', null, 'period', null,
      'until', q.closes_on)
    from peer_requests q join assessments s on s.id = q.assessment_id join people b on b.id = s.person_id
    where q.assessment_id = r.subject::bigint)
  when r.kind = 'viewed' then jsonb_build_object('count', 0, 'differing', 0, 'by', null, 'to', null, 'period', null,
    'until', null)${unlinkedFacts(zone)}${PENDING_FACTS}
  end`;

/**
 * Tells a superior once a week that somebody waits: an hour after it was sent, so that a unit that sends together is
 * told of together. Who has been told this week is not looked at again.
 */
export async function planVerify(database: Database, today: LocalDate, now: Date): Promise<Told[]> {
  return database.query<Told>(
    `with waiting as (
       select distinct coalesce(s.verifier_id, s.sent_to) as person
       from assessments s
       where s.sent_at <= $2 and s.withdrawn_at is null and coalesce(s.verifier_id, s.sent_to) is not null
         and not exists (select 1 from reminders r where r.person_id = coalesce(s.verifier_id, s.sent_to)
           and r.kind = 'verify' and r.subject = '0' and r.rung = $3)
         and not exists (select 1 from periods z where z.id = s.period_id and z.closed_at is not null)
         and exists (select 1 from ${waitingAnswers('s.id')} w)
     ), told as (
       select person from waiting
       union select g.to_person from delegations g join waiting w on w.person = g.from_person
         where g.ended_at is null and $4::text::date between g.first_day and g.last_day
     ), written as (
       insert into reminders (person_id, kind, subject, rung, due_at, window_at)
       select person, 'verify', '0', $3, $1, $1 from told
       on conflict (person_id, kind, subject, rung) do nothing
       returning person_id, kind, subject, rung, due_at
     )
     ${NEWLY_TOLD}`,
    [now, new Date(now.getTime() - HOUR_MS), `week:${mondayOf(today)}`, today],
  );
}

/** Tells once more of what was handed back and not sent again, on the working day before its last. @param next the working day after today */
export async function planMending(
  database: Database,
  today: string,
  next: string,
  now: Date,
): Promise<Told[]> {
  return database.query<Told>(
    `with written as (
       insert into reminders (person_id, kind, subject, rung, due_at, window_at)
       select s.person_id, 'returned', s.id::text, 'H-1:' || s.mend_until, $3, $3
       from assessments s
       where s.sent_at is null and s.withdrawn_at is null
         and s.mend_until > $1::text::date and s.mend_until <= $2::text::date
         and not exists (select 1 from periods z where z.id = s.period_id and z.closed_at is not null)
       on conflict (person_id, kind, subject, rung) do nothing
       returning person_id, kind, subject, rung, due_at
     )
     ${NEWLY_TOLD}`,
    [today, next, now],
  );
}

/** When the person is told: soon, but not while the superior is still going through the answers. */
const SOON_MS = 2 * HOUR_MS;

/** Part of a turn's commit: the person is told about an own assessment; of verdicts once a day. */
export function tell(
  kind: 'returned' | 'verdict' | 'second',
  assessment: number,
  today: string,
  now: Date,
): Statement {
  const dueAt = kind === 'returned' ? now : new Date(now.getTime() + SOON_MS);
  return {
    sql: `insert into reminders as r (person_id, kind, subject, rung, due_at, window_at)
          select s.person_id, $2, s.id::text, $3, $4, $4 from assessments s where s.id = $1
          on conflict (person_id, kind, subject, rung) do update
            set state = 'planned', reason = '', due_at = $4, window_at = $4, settled_at = null
            where r.state <> 'sent'`,
    values: [assessment, kind, kind === 'returned' ? `at:${now.toISOString()}` : `on:${today}`, dueAt],
  };
}

/** Part of a turn's commit: who handed it back is told that it was sent again. */
export function tellAgain(assessment: number, to: number | null, now: Date): Statement {
  const dueAt = new Date(now.getTime() + HOUR_MS);
  return {
    sql: `insert into reminders (person_id, kind, subject, rung, due_at, window_at)
          select $2, 'verify', '0', 'again:' || s.id || ':' || $3::text, $4, $4
          from assessments s where s.id = $1 and s.mend_until is not null and $2::bigint is not null
          on conflict do nothing`,
    values: [assessment, to, now.toISOString(), dueAt],
  };
}
