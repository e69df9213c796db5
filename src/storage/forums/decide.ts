import type { Database } from '../../database/database.ts';
import type { ChangeTold, MoveTold } from '../../domain/forums/changes.ts';
import { type Committed, commit, type Statement } from '../statements.ts';
import { concernedBy, type EventLine } from './admin.ts';
import { noticeFrom, noticeJson, tellPeople } from './notices.ts';
import { type By, mayPlan, personOf, planned } from './rights.ts';
import { askSpeakersAgain, SPEAKS } from './speakers.ts';

/** Cancels one event and tells those concerned, in one commit. Conflict `event`: begun, gone, changed meanwhile, or no right to. */
export async function cancelEvent(
  db: Database,
  event: EventLine,
  why: string,
  told: ChangeTold,
  by: By,
  now: Date,
): Promise<Committed> {
  return commit(db, [
    {
      name: 'event',
      must: 'hit',
      sql: `update forum_events set cancelled_at = $2, cancelled_why = $3
            where id = $1 and cancelled_at is null and starts_at = $4 and starts_at > $2 and ${mayPlan('$5', 'forum_events.agency_id')}`,
      values: [event.id, now, why, event.startsAt, personOf(by)],
    },
    tell(event, 'cancelled', told, now),
    tellRoom(event, 'cancelled', told, now),
    planned('forum cancelled', event.agencyId, String(event.id), by, now),
  ]);
}

/**
 * Moves one event to another time. What an officer or the operator moves stays there for good; what a tick moves follows
 * its series further on. Replies are asked for anew, because who could come then may not be able to now; who speaks is
 * asked in words of their own. Conflict `event` as above.
 */
export async function moveEvent(
  db: Database,
  event: EventLine,
  to: { readonly startsAt: Date; readonly endsAt: Date },
  told: MoveTold,
  by: By,
  now: Date,
): Promise<Committed> {
  // Of the moment it is decided, not of where it moves to: moved back and forth it is told each time.
  const moved = `moved:${now.toISOString()}`;
  return commit(db, [
    {
      name: 'event',
      must: 'hit',
      sql: `update forum_events set starts_at = $2, ends_at = $3, moved_at = case when $7 then moved_at else $4 end
            where id = $1 and cancelled_at is null and starts_at = $5 and starts_at > $4 and ${mayPlan('$6', 'forum_events.agency_id')}`,
      values: [event.id, to.startsAt, to.endsAt, now, event.startsAt, personOf(by), by === 'tick'],
    },
    {
      sql: `delete from forum_replies where event_id = $1 and reply <> 'tidak'`,
      values: [event.id],
    },
    tell(event, moved, told, now, false),
    tellRoom(event, moved, told, now),
    ...askSpeakersAgain(event.id, moved, told.speaking, told.time, now),
    planned('forum moved', event.agencyId, String(event.id), by, now),
  ]);
}

/** `speakers`: also those who speak; after a move they are asked in words of their own. */
function tell(
  event: EventLine,
  what: string,
  { notice, time }: ChangeTold,
  now: Date,
  speakers = true,
): Statement {
  return {
    sql: tellPeople(
      `'forum:' || $1::bigint || ':' || $2::text || ':' || p.id`,
      `(select p.id, p.language ${concernedBy('$1')}) p
       left join forum_speakers k on k.event_id = $1 and k.person_id = p.id and ${SPEAKS('k')}`,
      noticeFrom(3),
      'where $8::boolean or k.person_id is null',
    ),
    values: [
      event.id,
      what,
      noticeJson(notice.id),
      noticeJson(notice.en),
      time.dueAt,
      time.expiresAt,
      now,
      speakers,
    ],
  };
}

/** Tells the agency's channel, where it was invited to what is changed. */
export const tellRoom = (
  event: Pick<EventLine, 'id'>,
  what: string,
  { room, time }: Pick<ChangeTold, 'room' | 'time'>,
  now: Date,
): Statement => ({
  sql: `insert into outbox (key, channel, account, conversation, topic, language, outgoing, due_at, expires_at, created_at)
        select 'room:' || r.room || ':forum:' || e.id || ':' || $2::text, r.channel, r.room, split_part(r.room, ':', 2), 'room',
          r.language, case when r.language = 'en' then $4::jsonb else $3::jsonb end,
          $5::timestamptz, $6::timestamptz, $7::timestamptz
        from forum_events e join rooms r on r.agency_id = e.agency_id and r.channel = 'slack' and r.lost_at is null
        where e.id = $1 and e.announced_at is not null
        on conflict (key) do nothing`,
  values: [event.id, what, noticeJson(room.id), noticeJson(room.en), time.dueAt, time.expiresAt, now],
});
