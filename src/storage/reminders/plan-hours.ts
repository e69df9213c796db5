import type { Database } from '../../database/database.ts';
import { isAttended } from '../learning/claim-rights.ts';
import { hoursOf, PROVEN, targetOf, WERE_THERE } from '../learning/hours-notices.ts';
import { type Facts, PACE, silenced } from './plan-sql.ts';

/** Days before today on which something may have ended whose rungs are still near. */
const LOOK_BACK_DAYS = 30;

/** Who is short of the year's target: what waits to be checked counts, nobody is told to learn again what is only unchecked. */
export const YEARS: Facts = {
  kind: 'jp',
  whom: 'select id as person_id from people where $1::bigint[] is not null',
  people: (within) => `
  select p.id as person_id, u.year as subject, u.year as source, date 'epoch' as opening, ${PACE} as pace,
    timestamptz '-infinity' as since
  from (select distinct unnest($2::bigint[]) as year) u
  join people p on p.active and ${within.person('p.id')}
  left join reminder_preferences f on f.person_id = p.id
  where $1::text is not null and not ${silenced('jp')}
    and ${hoursOf('p.id', 'u.year::text')} < ${targetOf('p.status', 'u.year')}`,
};

/** The day from which the proof of entry `l` is waited for. Presence noted at a forum is one. */
const CLAIMED_ON = 'greatest(l.ended_on, (l.claimed_at at time zone $1)::date)';
const UNPROVEN = `l.state = 'klaim' and not ${isAttended('l')} and not ${PROVEN}`;

export const PROOFS: Facts = {
  kind: 'certificate',
  whom: `select person_id from learning_entries where state = 'klaim' and 0 = any($1::bigint[])`,
  people: (within) => `
  select p.id as person_id, l.id as subject, 0 as source, ${CLAIMED_ON} as opening, ${PACE} as pace,
    timestamptz '-infinity' as since
  from learning_entries l
  join people p on p.id = l.person_id and p.active
  left join reminder_preferences f on f.person_id = p.id
  where ${UNPROVEN} and not ${silenced('jp')} and 0 = any($2::bigint[]) and ${within.person('p.id')}
    and ${within.own('l.person_id')}`,
};

/** Courses that were marked as done, and are no entry. */
export const DONE: Facts = {
  kind: 'done',
  whom: `select person_id from course_marks where mark = 'done' and 0 = any($1::bigint[])`,
  people: (within) => `
  select p.id as person_id, m.course_id as subject, 0 as source, (m.at at time zone $1)::date as opening, ${PACE} as pace,
    m.at as since
  from course_marks m
  join courses c on c.id = m.course_id
  join people p on p.id = m.person_id and p.active
  left join reminder_preferences f on f.person_id = p.id
  where m.mark = 'done' and not ${silenced('jp')} and 0 = any($2::bigint[]) and ${within.person('p.id')} and ${within.own('m.person_id')}
    and not exists (select 1 from learning_entries l where l.person_id = p.id and l.state <> 'ditarik'
      and (l.origin = 'course:' || m.course_id or lower(l.title) = lower(c.title)))`,
};

/** Forums that somebody was at, or said to come to where nobody's presence was noted, that are over and are no entry. */
export const ATTENDED: Facts = {
  kind: 'attended',
  whom: `select person_id from forum_replies where 0 = any($1::bigint[])
    union all select person_id from forum_attendance`,
  people: (within) => `
  select p.id as person_id, e.id as subject, 0 as source, (e.ends_at at time zone $1)::date as opening, ${PACE} as pace,
    e.ends_at as since
  from forum_events e
  join lateral (${WERE_THERE('e')}) y on true
  join people p on p.id = y.person_id and p.active and p.agency_id = e.agency_id
  left join reminder_preferences f on f.person_id = p.id
  where e.cancelled_at is null and not ${silenced('jp')} and 0 = any($2::bigint[]) and ${within.person('p.id')}
    and not exists (select 1 from learning_entries l where l.person_id = p.id and l.state <> 'ditarik'
      and (l.origin = 'forum:' || e.id or lower(l.title) = lower(e.title)))`,
};

/** Days on which something ended or was claimed: the openings of the ladders of proof. */
export async function proofDays(
  db: Database,
  zone: string,
  today: string,
): Promise<{ readonly claims: string[]; readonly done: string[]; readonly attended: string[] }> {
  const [row] = await db.query<{ claims: string[]; done: string[]; attended: string[] }>(
    `select
       coalesce((select array_agg(distinct to_char(${CLAIMED_ON}, 'YYYY-MM-DD')) from learning_entries l
         where l.state = 'klaim' and ${CLAIMED_ON} >= $2::date - $3::int), '{}') as claims,
       coalesce((select array_agg(distinct to_char(m.at at time zone $1, 'YYYY-MM-DD')) from course_marks m
         where m.mark = 'done' and m.at >= ($2::date - $3::int)::timestamp at time zone $1), '{}') as done,
       coalesce((select array_agg(distinct to_char(e.ends_at at time zone $1, 'YYYY-MM-DD')) from forum_events e
         where e.cancelled_at is null and e.ends_at >= ($2::date - $3::int)::timestamp at time zone $1
           and e.ends_at < ($2::date + 1)::timestamp at time zone $1), '{}') as attended`,
    [zone, today, LOOK_BACK_DAYS],
  );
  return row ?? { claims: [], done: [], attended: [] };
}
