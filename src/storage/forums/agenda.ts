import type { Database } from '../../database/database.ts';
import type { AgendaIdeas } from '../../domain/dialog/topics/forum-run.ts';
import { withoutIdentifiers } from '../../domain/people/identifiers.ts';
import { SEEN_BY_OTHERS, supportedLevels } from '../assessment/supported.ts';
import { smallestGroup } from '../rules/rules.ts';
import { type Committed, commit } from '../statements.ts';
import { type By, mayPlan, personOf, planned } from './rights.ts';

/** Topics and gaps that are suggested: an hour holds no more. */
const MOST_IDEAS = 3;

/**
 * What an agenda may be made of: the most supported topics, and the agency's widest gaps between what posts require and
 * what is confirmed (a valid official result, else the superior's current verdict), of groups large enough to be told.
 * Empty for whoever may not run the event.
 */
export async function agendaIdeas(db: Database, event: number, by: By, today: string): Promise<AgendaIdeas> {
  const bound = [event, personOf(by)];
  const topics = await db.query<AgendaIdeas['topics'][number]>(
    `select t.words, count(v.person_id)::int as votes
     from forum_events e join forum_topics t on t.event_id = e.id left join forum_topic_votes v on v.topic_id = t.id
     where e.id = $1 and ${mayPlan('$2', 'e.agency_id')}
     group by t.id order by votes desc, t.id limit ${MOST_IDEAS}`,
    bound,
  );
  const gaps = await db.query<AgendaIdeas['gaps'][number]>(GAPS, [...bound, today]);
  return { topics, gaps };
}

/* What only the person says of herself is no gap of the agency's. */
const GAPS = `
with those as (
  select p.id from forum_events e join people p on p.agency_id = e.agency_id and p.active
  where e.id = $1 and ${mayPlan('$2', 'e.agency_id')}
), ${supportedLevels('$3')}
select competency as code, count(*)::int as people
from asked i join supported v using (person_id, competency)
where v.source in ${SEEN_BY_OTHERS} and i.required > v.level
group by competency
having count(*) >= ${smallestGroup('$3')}
order by sum(i.required - v.level) desc, competency limit ${MOST_IDEAS}`;

/** Writes the agenda of an event that has not begun. Conflict `event`: begun, cancelled, or no right to. */
export async function setAgenda(
  db: Database,
  event: number,
  words: string,
  by: By,
  now: Date,
): Promise<Committed> {
  return writeLine(db, event, 'topic', withoutIdentifiers(words), 'forum agenda', by, now);
}

/** Writes what was decided at an event that has begun; again replaces it. Conflict `event` as above. */
export async function setNotes(
  db: Database,
  event: number,
  words: string,
  by: By,
  now: Date,
): Promise<Committed> {
  return writeLine(db, event, 'notes', withoutIdentifiers(words), 'forum notes', by, now);
}

async function writeLine(
  db: Database,
  event: number,
  column: 'topic' | 'notes',
  words: string,
  action: string,
  by: By,
  now: Date,
): Promise<Committed> {
  const [row] = await db.query<{ agency: number }>(
    'select agency_id as agency from forum_events where id = $1',
    [event],
  );
  if (row === undefined) return { conflict: 'event' };
  return commit(db, [
    {
      name: 'event',
      must: 'hit',
      sql:
        column === 'topic'
          ? `update forum_events set topic = $2
             where id = $1 and cancelled_at is null and starts_at > $3 and ${mayPlan('$4', 'forum_events.agency_id')}`
          : `update forum_events set notes = $2, noted_at = $3
             where id = $1 and cancelled_at is null and starts_at <= $3 and ${mayPlan('$4', 'forum_events.agency_id')}`,
      values: [event, words, now, personOf(by)],
    },
    planned(action, row.agency, String(event), by, now),
  ]);
}
