import type { Database } from '../../database/database.ts';
import type { MentorRequest, Pair } from '../../domain/dialog/topics/mentoring.ts';
import { type AddedClaim, addClaim } from '../learning/add-claim.ts';
import { before, MAY_GUIDE, mayAsk, placesLeft } from './offers.ts';

/** At most so many are read: capacity and open requests keep them fewer. */
const MOST_PAIRS = 20;

/** Open pairs `t` of person `$1`, with the other one: requests that wait and pairs that run. Nobody else's can come back. */
const PAIRS = `
  select t.id, case when t.mentor_id = $1 then 'mentor' else 'mentee' end as role, p.name, p.post, g.short as agency,
    t.competency as code, t.goal, t.rhythm, t.state, t.started_on as "startedOn",
    (select count(*)::int from mentoring_sessions s where s.mentoring_id = t.id) as meetings,
    (select max(s.held_on) from mentoring_sessions s where s.mentoring_id = t.id) as "lastMet",
    case when not exists (select 1 from people m, people a
        where m.id = t.mentor_id and a.id = t.mentee_id and ${MAY_GUIDE}) then 'apart'
      when (select count(*) from mentorings x where x.mentor_id = t.mentor_id and x.state = 'running')
        >= coalesce((select o.capacity from mentor_offers o where o.person_id = t.mentor_id), 1) then 'full' end as bar
  from mentorings t
  join people p on p.id = case when t.mentor_id = $1 then t.mentee_id else t.mentor_id end
  join agencies g on g.id = p.agency_id
  where $1 in (t.mentor_id, t.mentee_id) and t.state in ('asked', 'running')`;

export async function pairsOf(db: Database, personId: number): Promise<Pair[]> {
  return db.query<Pair>(`${PAIRS} order by t.state desc, t.asked_at, t.id limit ${MOST_PAIRS}`, [personId]);
}

/** One open pair of the asker's; null when it is none, or no longer open. */
export async function pairOf(db: Database, personId: number, pair: number): Promise<Pair | null> {
  const [row] = await db.query<Pair>(`${PAIRS} and t.id = $2`, [personId, pair]);
  return row ?? null;
}

/** Whether the request may be made at this moment, by the same text that writes it. */
export async function requestMay(
  db: Database,
  askerId: number,
  { mentor, code, again }: MentorRequest,
): Promise<boolean> {
  const rows = await db.query(
    `select 1 from people a join mentor_offers o on true join people m on ${mayAsk('$3')}
     where a.id = $1 and m.id = $2 and ${placesLeft('m.id', 'o')} > 0 and ($4 or not ${before})`,
    [askerId, mentor, code, again],
  );
  return rows.length > 0;
}

/**
 * A meeting as a claim of learning hours of the asker, by the conversion table like any other. null: no meeting of a pair
 * of the asker's on that day. The same meeting gives each of the two one entry.
 */
export async function claimMeeting(
  db: Database,
  personId: number,
  pair: number,
  on: string,
  now: Date,
): Promise<AddedClaim | null> {
  const [row] = await db.query<{ session: number; title: string; agency: string }>(
    `select s.id as session, g.name as agency,
       'Mentoring ' || coalesce((select c.name from competencies c join dictionaries d on d.version = c.version
         where c.code = t.competency order by d.version desc limit 1), t.competency) as title
     from mentoring_sessions s join mentorings t on t.id = s.mentoring_id
     join people m on m.id = t.mentor_id join agencies g on g.id = m.agency_id
     where $1 in (t.mentor_id, t.mentee_id) and t.id = $2 and s.held_on = $3::text::date`,
    [personId, pair, on],
  );
  if (row === undefined) return null;
  const claim = {
    person: personId,
    title: row.title,
    form: 'mentoring',
    organiser: row.agency,
    startedOn: on,
    endedOn: on,
    amount: 1,
    origin: `mentoring:${row.session}`,
  } as const;
  return addClaim(db, claim, `person:${personId}`, now);
}
