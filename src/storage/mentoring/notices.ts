import type { Database } from '../../database/database.ts';
import type { Told } from '../../domain/reminders/item.ts';
import { NEWLY_TOLD } from '../newly-told.ts';
import { silenced } from '../reminders/plan-sql.ts';

/** News older than this is no news. Days. */
const NEWS_DAYS = 7;
/** Check-ins this near are planned. Days. */
const AHEAD_DAYS = 3;
/** Check-ins in a row that nobody answered: then it is quiet until somebody says something. */
const MOST_UNANSWERED = 2;
/** Hour of a check-in for whoever named none. */
const HOUR = 9;

/** The pair `mt` that reminder `r` speaks of, and whether its person is one of the two. */
export const MENTORING_JOIN = `
  left join mentorings mt on r.kind = 'mentoring'
    and mt.id = case when r.kind = 'mentoring' then r.subject::bigint end and r.person_id in (mt.mentor_id, mt.mentee_id)`;

/** Days of reminder `r` when it is a check-in. */
const DUE_ON = `case when r.rung like 'check:%' then substr(r.rung, 7)::date end`;

/** Why a reminder of mentoring has no reason any more: a branch of the list of reasons. */
export const MENTORING_GONE = `
    when r.kind = 'mentoring' and mt.id is null then 'the pair was deleted'
    when r.kind = 'mentoring' and r.rung = 'asked' and mt.state <> 'asked' then 'the request was answered'
    when r.kind = 'mentoring' and r.rung in ('accepted') and mt.state <> 'running' then 'the pair has ended'
    when r.kind = 'mentoring' and r.rung like 'check:%' and mt.state <> 'running' then 'the pair has ended'
    when r.kind = 'mentoring' and r.rung like 'check:%' and exists (select 1 from people o
      where o.id in (mt.mentor_id, mt.mentee_id) and not o.active) then 'one of the two is no longer in service'
    when r.kind = 'mentoring' and r.rung like 'check:%' and exists (select 1 from mentoring_sessions s
      where s.mentoring_id = mt.id and s.held_on > ${DUE_ON} - mt.rhythm / 2) then 'they have met'`;

/** The facts of a reminder of mentoring as JSON: the other one's name, the competency, and the part of whoever is reminded. */
export const MENTORING_FACTS = `case when r.kind = 'mentoring' then (
  select jsonb_build_object('name', o.name, 'mentor', mt.mentor_id = r.person_id, 'competency',
    coalesce((select c.name from competencies c where c.code = mt.competency order by c.version desc limit 1),
      mt.competency))
  from people o where o.id = case when mt.mentor_id = r.person_id then mt.mentee_id else mt.mentor_id end) end`;

/**
 * What pairs give reason to be told of: a request to the mentor, its answer to the mentee, an end to the other one, and
 * "sudah bertemu?" to both, every rhythm after the beginning. By their natural identity planning again adds nothing.
 * `zone` is where the office lies.
 */
export async function planMentoring(db: Database, zone: string, now: Date): Promise<Told[]> {
  return db.query<Told>(
    `with news as (
       select t.mentor_id as person_id, t.id, 'asked' as rung, t.asked_at as due_at from mentorings t
         where t.state = 'asked'
       union all
       select t.mentee_id, t.id, case t.state when 'declined' then 'declined' else 'accepted' end, t.answered_at
         from mentorings t where t.state in ('running', 'declined') and t.answered_at > $1::timestamptz - interval '${NEWS_DAYS} days'
       union all
       select case when t.ended_by = t.mentor_id then t.mentee_id else t.mentor_id end, t.id, 'ended', t.ended_at
         from mentorings t where t.state = 'ended' and t.ended_at > $1::timestamptz - interval '${NEWS_DAYS} days'
     ), checks as (
       select b.person_id, t.id, 'check:' || d.due_on as rung,
         (d.due_on + make_interval(hours => coalesce(f.hour, ${HOUR}))) at time zone $2 as due_at
       from mentorings t
       cross join lateral (
         select t.started_on + t.rhythm * n as due_on
         from generate_series(1, 1 + greatest(0, ($1::timestamptz at time zone $2)::date - t.started_on) / t.rhythm) n
       ) d
       cross join lateral (values (t.mentor_id), (t.mentee_id)) b (person_id)
       left join reminder_preferences f on f.person_id = b.person_id
       where t.state = 'running'
         and d.due_on between ($1::timestamptz at time zone $2)::date and ($1::timestamptz at time zone $2)::date + ${AHEAD_DAYS}
         and not exists (select 1 from mentoring_sessions s
           where s.mentoring_id = t.id and s.held_on > d.due_on - t.rhythm / 2)
         and ${MOST_UNANSWERED} > (select count(*) from reminders q
           where q.person_id = b.person_id and q.kind = 'mentoring' and q.subject = t.id::text and q.rung like 'check:%'
             and q.state = 'sent' and q.settled_at > greatest('epoch',
               (select max(c.at) from mentoring_checks c where c.mentoring_id = t.id and c.person_id = b.person_id),
               (select max(s.at) from mentoring_sessions s where s.mentoring_id = t.id)))
     ), written as (
       insert into reminders (person_id, kind, subject, rung, due_at, window_at)
       select n.person_id, 'mentoring', n.id::text, n.rung, n.due_at, n.due_at
       from (select * from news union all select * from checks) n
       join people p on p.id = n.person_id and p.active
       where not ${silenced('mentoring')}
       on conflict (person_id, kind, subject, rung) do nothing
       returning person_id, kind, subject, rung, due_at
     )
     ${NEWLY_TOLD}`,
    [now, zone],
  );
}
