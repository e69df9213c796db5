import type { Database } from '../../database/database.ts';
import type { ForumTopics } from '../../domain/dialog/facts.ts';
import { withoutIdentifiers } from '../../domain/people/identifiers.ts';
import type { Statement } from '../statements.ts';

/** Topics in one message: more is a wall on a phone. The most supported come first. */
const SHOWN = 6;

/** What was proposed for a coming event of the own agency; null for every other one. Never who proposed it. */
export async function forumTopics(
  db: Database,
  personId: number,
  eventId: number,
  now: Date,
): Promise<ForumTopics | null> {
  const [event] = await db.query<{ id: number; title: string; proposed: number }>(
    `select e.id, e.title,
       (select count(*) from forum_topics t where t.event_id = e.id and t.person_id = p.id)::int as proposed
     from forum_events e join people p on p.agency_id = e.agency_id and p.active
     where p.id = $1 and e.id = $2 and e.cancelled_at is null and e.starts_at > $3`,
    [personId, eventId, now],
  );
  if (event === undefined) return null;
  const topics = await db.query<ForumTopics['topics'][number]>(
    `select t.id, t.words, count(v.person_id)::int as votes, coalesce(bool_or(v.person_id = $2), false) as supported
     from forum_topics t left join forum_topic_votes v on v.topic_id = t.id
     where t.event_id = $1 group by t.id order by votes desc, t.id limit ${SHOWN}`,
    [event.id, personId],
  );
  return { event: event.id, title: event.title, proposed: event.proposed, topics };
}

/** Supports a topic; a second time changes nothing. Returns its event's topics, or null: not the own agency's, or over. */
export async function supportTopic(
  db: Database,
  personId: number,
  topicId: number,
  now: Date,
): Promise<ForumTopics | null> {
  const [topic] = await db.query<{ event: number }>(
    `with said as (
       insert into forum_topic_votes (topic_id, person_id, at)
       select t.id, p.id, $3 from forum_topics t join forum_events e on e.id = t.event_id
       join people p on p.agency_id = e.agency_id and p.active
       where t.id = $2 and p.id = $1 and e.cancelled_at is null and e.starts_at > $3
       on conflict do nothing
     )
     select event_id as event from forum_topics where id = $2`,
    [personId, topicId, now],
  );
  return topic === undefined ? null : forumTopics(db, personId, topic.event, now);
}

/** Part of a commit: proposes a topic. The same words again change nothing. */
export function topicStatement(
  personId: number | null,
  eventId: number,
  words: string,
  now: Date,
): Statement {
  return {
    sql: `insert into forum_topics (event_id, person_id, words, at)
          select e.id, p.id, $3, $4 from forum_events e join people p on p.agency_id = e.agency_id and p.active
          where e.id = $2 and p.id = $1 and e.cancelled_at is null and e.starts_at > $4
          on conflict do nothing`,
    values: [personId, eventId, withoutIdentifiers(words).slice(0, 200), now],
  };
}
