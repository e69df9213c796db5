import { type Database, json } from '../../database/database.ts';
import type { Message, Outgoing } from '../../domain/dialog/message.ts';
import type { DuePost, RoomFacts, RoomForum } from '../../domain/rooms/posts.ts';
import { NOTED_BEFORE } from '../forums/run.ts';
import { AGENCY_SIX_DAYS } from '../reminders/weeks.ts';
import { smallestGroup } from '../rules/rules.ts';

/** How far ahead forums are told of. Days. */
const AHEAD = 21;

interface Row extends Omit<RoomFacts, 'forums'> {
  readonly forums: readonly (Omit<RoomForum, 'startsAt' | 'endsAt' | 'createdAt'> & {
    readonly startsAt: string;
    readonly endsAt: string;
    readonly createdAt: string | null;
  })[];
}

/** Every bound room with the numbers of its own agency, and of no other. No name and no person leaves this query. */
export async function roomFacts(db: Database, today: string, now: Date): Promise<RoomFacts[]> {
  const rows = await db.query<Row>(
    `select r.room, r.name, r.language, r.agency_id as agency, r.bound_at as "boundAt",
       coalesce((
         select jsonb_agg(jsonb_build_object('id', d.id, 'name', d.name, 'opensOn', d.opens_on, 'closesOn', d.closes_on,
           'total', n.total, 'sent', n.sent) order by d.closes_on, d.id)
         from periods d cross join lateral (
           select count(*)::int as total, (count(*) filter (where s.sent_at is not null))::int as sent
           from assessments s join people p on p.id = s.person_id and p.active
           where s.period_id = d.id and p.agency_id = r.agency_id and s.withdrawn_at is null
         ) n
         where d.closed_at is null and d.opens_on <= $1::date and d.closes_on >= $1::date and n.total > 0
       ), '[]') as periods,
       coalesce((
         select jsonb_agg(jsonb_build_object('id', e.id, 'title', e.title, 'topic', e.topic, 'place', e.place,
           'startsAt', e.starts_at, 'endsAt', e.ends_at, 'createdAt', e.created_at, 'seats', e.seats,
           'before', (select b.notes from ${NOTED_BEFORE('e')}),
           'yes', (select count(*)::int from forum_replies y join people p on p.id = y.person_id and p.active
                   where y.event_id = e.id and y.reply = 'hadir')) order by e.starts_at, e.id)
         from forum_events e
         where e.agency_id = r.agency_id and e.cancelled_at is null
           and e.starts_at > $2::timestamptz and e.starts_at < $2::timestamptz + make_interval(days => $3)
       ), '[]') as forums,
       (select count(*)::int from people p where p.active and p.agency_id = r.agency_id) as people,
       (select count(distinct l.person_id)::int from learning_entries l
         join people p on p.id = l.person_id and p.active and p.agency_id = r.agency_id
         where l.state in ('klaim', 'terverifikasi') and extract(year from l.ended_on) = extract(year from $1::date)) as learning,
       ${smallestGroup('$1')} as smallest, ${AGENCY_SIX_DAYS('r.agency_id')} as "sixDays"
     from rooms r where r.channel = 'slack' and r.lost_at is null
     order by r.room`,
    [today, now, AHEAD],
  );
  return rows.map((row) => ({
    ...row,
    forums: row.forums.map((forum) => ({
      ...forum,
      startsAt: new Date(forum.startsAt),
      endsAt: new Date(forum.endsAt),
      createdAt: forum.createdAt === null ? null : new Date(forum.createdAt),
    })),
  }));
}

/** Hands a post to the outbox under its natural identity. False: it was handed over before. */
export async function handPost(
  db: Database,
  facts: RoomFacts,
  { post, subject, rung, dueAt, expiresAt }: DuePost,
  message: Message,
  now: Date,
): Promise<boolean> {
  const outgoing: Outgoing = { kind: 'say', message };
  const rows = await db.query(
    `with handed as (
       insert into outbox (key, channel, account, conversation, topic, language, outgoing, due_at, expires_at, created_at)
       values ($1, 'slack', $2, split_part($2, ':', 2), 'room', $3, $4::jsonb, $5, $6, $7)
       on conflict (key) do nothing returning key
     ), announced as (
       -- From now on a change of it is told here too.
       update forum_events set announced_at = $7 where id = $10::bigint and exists (select 1 from handed)
     ), noted as (
       insert into audit (at, actor, action, agency_id, subject)
       select $7::timestamptz, 'tick', 'room post', $8, $9 from handed
     )
     select 1 as handed from handed`,
    [
      `room:${facts.room}:${post.kind}:${subject}:${rung}`,
      facts.room,
      facts.language,
      json(outgoing),
      dueAt,
      expiresAt,
      now,
      facts.agency,
      `${post.kind}:${subject}:${rung}`,
      post.kind === 'forum' ? post.forum.id : null,
    ],
  );
  return rows.length === 1;
}
