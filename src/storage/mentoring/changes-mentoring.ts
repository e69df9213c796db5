import type { MentorAct } from '../../domain/dialog/topics/mentoring.ts';
import type { Statement } from '../statements.ts';
import type { Writer } from '../writer.ts';
import { before, MAY_GUIDE, mayAsk, placesLeft } from './offers.ts';

/** The pieces of a turn's commit that carry out an act of mentoring. What changed meanwhile is a conflict. */
export function mentoringStatements(act: MentorAct, who: Writer, now: Date): Statement[] {
  return [...pieces(act, who, now), audited(act, who, now)];
}

const pair = (sql: string, values: Statement['values']): Statement => ({
  name: 'mentoring',
  must: 'hit',
  sql,
  values,
});

function pieces(act: MentorAct, who: Writer, now: Date): Statement[] {
  const me = who.personId;
  switch (act.mentoring) {
    case 'consent':
      return [
        {
          sql: `insert into mentor_consents (person_id, given, decided_at) values ($1, $2, $3)
                on conflict (person_id) do update set given = excluded.given, decided_at = excluded.decided_at`,
          values: [me, act.given, now],
        },
      ];
    case 'offer':
      return [
        pair(
          `insert into mentor_offers (person_id, competencies, field, capacity, offered_at)
           select c.person_id, $2::text[], $3, $4, $5 from mentor_consents c where c.person_id = $1 and c.given
           on conflict (person_id) do update set competencies = excluded.competencies, field = excluded.field,
             capacity = excluded.capacity, offered_at = excluded.offered_at, ended_at = null`,
          [me, [...act.codes], act.field, act.capacity, now],
        ),
      ];
    case 'offerEnd':
      return [
        {
          sql: 'update mentor_offers set ended_at = $2 where person_id = $1 and ended_at is null',
          values: [me, now],
        },
      ];
    case 'ask':
      return [
        pair(
          `insert into mentorings (mentor_id, mentee_id, competency, goal, rhythm, asked_at)
           select m.id, a.id, $3, $4, $5, $6 from people a join mentor_offers o on true join people m on ${mayAsk('$3')}
           where a.id = $1 and m.id = $2 and ${placesLeft('m.id', 'o')} > 0 and ($7 or not ${before})
           on conflict do nothing`,
          [me, act.mentor, act.code, act.goal, act.rhythm, now, act.again],
        ),
      ];
    case 'answer':
      return [
        pair(
          `update mentorings t set state = case when $3 then 'running' else 'declined' end, answered_at = $4,
             started_on = case when $3 then $5::text::date end
           where t.id = $2 and t.mentor_id = $1 and t.state = 'asked'
             and (not $3 or (exists (select 1 from people m, people a
                 where m.id = t.mentor_id and a.id = t.mentee_id and ${MAY_GUIDE})
               and (select count(*) from mentorings x where x.mentor_id = $1 and x.state = 'running')
                 < coalesce((select o.capacity from mentor_offers o where o.person_id = $1), 1)))`,
          [me, act.pair, act.accept, now, who.today],
        ),
      ];
    case 'withdraw':
      return [
        pair(
          `update mentorings set state = 'withdrawn', answered_at = $3
           where id = $2 and mentee_id = $1 and state = 'asked'`,
          [me, act.pair, now],
        ),
      ];
    case 'met':
      return [
        pair(
          `insert into mentoring_sessions (mentoring_id, held_on, told_by, at)
           select t.id, $3::text::date, $1, $4 from mentorings t
           where t.id = $2 and $1 in (t.mentor_id, t.mentee_id) and t.state = 'running'
             and $3::text::date between t.started_on and $5::text::date
           on conflict (mentoring_id, held_on) do update set held_on = excluded.held_on`,
          [me, act.pair, act.on, now, who.today],
        ),
        check(act.pair, true, who, now),
      ];
    case 'notYet':
      return [{ ...check(act.pair, false, who, now), name: 'mentoring', must: 'hit' }];
    case 'end':
      return [
        pair(
          `update mentorings set state = 'ended', ended_at = $3, ended_by = $1
           where id = $2 and $1 in (mentor_id, mentee_id) and state = 'running'`,
          [me, act.pair, now],
        ),
      ];
  }
}

/** How "sudah bertemu?" was answered on this day; answered again, the newest holds. */
const check = (id: number, met: boolean, who: Writer, now: Date): Statement => ({
  sql: `insert into mentoring_checks (mentoring_id, person_id, due_on, met, at)
        select t.id, $1, $3::text::date, $4, $5 from mentorings t
        where t.id = $2 and $1 in (t.mentor_id, t.mentee_id) and t.state = 'running'
        on conflict (mentoring_id, person_id, due_on) do update set met = excluded.met, at = excluded.at`,
  values: [who.personId, id, who.today, met, now],
});

/** Names whoever acted, and of a request the mentor only by the pair that it became. */
function audited(act: MentorAct, who: Writer, now: Date): Statement {
  const subject = 'pair' in act ? `mentoring:${act.pair}` : '';
  const action =
    act.mentoring === 'consent'
      ? `mentor visibility ${act.given ? 'given' : 'taken back'}`
      : `mentoring ${act.mentoring}`;
  return {
    sql: `insert into audit (at, actor, action, person_id, agency_id, subject)
          values ($2, 'person:' || $1::bigint, $3, $1, (select agency_id from people where id = $1), $4)`,
    values: [who.personId, now, action, subject],
  };
}

/**
 * Deleting one's data: consent, offer and answers go; pairs end, and keep only that there was one, so that it is not
 * proposed again without asking. The goal was the mentee's own words.
 */
export const eraseMentoring = (personId: number | null, now: Date): Statement[] => [
  { sql: 'delete from mentor_consents where person_id = $1', values: [personId] },
  { sql: 'delete from mentor_offers where person_id = $1', values: [personId] },
  { sql: 'delete from mentoring_checks where person_id = $1', values: [personId] },
  { sql: 'update mentoring_sessions set told_by = null where told_by = $1', values: [personId] },
  {
    sql: `update mentorings set goal = case when mentee_id = $1 then '-' else goal end,
            state = case state when 'running' then 'ended' when 'asked' then 'withdrawn' else state end,
            ended_at = case when state = 'running' then $2::timestamptz else ended_at end,
            ended_by = case when state = 'running' then $1 else ended_by end
          where $1 in (mentor_id, mentee_id)`,
    values: [personId, now],
  },
];
