import type { Database } from '../../database/database.ts';
import type { SpeakerEvent } from '../../domain/dialog/topics/forum-run.ts';
import type { Notice, NoticeTime } from '../../domain/forums/notice.ts';
import { type Committed, commit, type Statement } from '../statements.ts';
import { keyed, noticeFrom, noticeJson, tellPeople } from './notices.ts';
import { type By, mayPlan, personOf, planned } from './rights.ts';

/** Whoever was asked and did not decline, of an event. */
export const SPEAKS = (speaker: string): string => `${speaker}.answer is distinct from 'tidak'`;

/**
 * Asks somebody of the roster to speak, in one commit with the question: an officer asks people of the own agency, BKPP's
 * admin everybody. Conflict `speaker`: asked already and not declined, begun, cancelled, or no right to.
 */
export async function inviteSpeaker(
  db: Database,
  event: { readonly id: number; readonly agencyId: number },
  person: number,
  notice: Notice,
  time: NoticeTime,
  by: By,
  now: Date,
): Promise<Committed> {
  const asker = personOf(by);
  return commit(db, [
    {
      name: 'speaker',
      must: 'hit',
      sql: `insert into forum_speakers as k (event_id, person_id, asked_by, asked_at)
            select e.id, p.id, $3, $4 from forum_events e join people p on p.id = $2 and p.active
            where e.id = $1 and e.cancelled_at is null and e.starts_at > $4 and ${mayPlan('$3', 'e.agency_id')}
              and ${mayPlan('$3', 'p.agency_id')}
            on conflict (event_id, person_id) do update
              set asked_by = excluded.asked_by, asked_at = excluded.asked_at, answer = null, answered_at = null
              where k.answer = 'tidak'`,
      values: [event.id, person, asker, now],
    },
    tellSpeaker(event.id, person, 'speak', notice, time, now),
    planned('forum speaker', event.agencyId, `${event.id}:${person}`, by, now),
  ]);
}

/**
 * Takes back that somebody was asked, and tells them, in one commit. Conflict `speaker`: not asked, declined, begun,
 * cancelled, or no right to.
 */
export async function withdrawSpeaker(
  db: Database,
  event: { readonly id: number; readonly agencyId: number },
  person: number,
  notice: Notice,
  time: NoticeTime,
  by: By,
  now: Date,
): Promise<Committed> {
  return commit(db, [
    {
      name: 'speaker',
      must: 'hit',
      sql: `delete from forum_speakers k using forum_events e
            where k.event_id = $1 and k.person_id = $2 and ${SPEAKS('k')}
              and e.id = k.event_id and e.cancelled_at is null and e.starts_at > $4 and ${mayPlan('$3', 'e.agency_id')}`,
      values: [event.id, person, personOf(by), now],
    },
    tellSpeaker(event.id, person, 'withdrawn', notice, time, now),
    planned('forum speaker withdrawn', event.agencyId, `${event.id}:${person}`, by, now),
  ]);
}

/** Part of a commit: one message to one speaker. */
const tellSpeaker = (
  event: number,
  person: number,
  what: 'speak' | 'withdrawn',
  notice: Notice,
  time: NoticeTime,
  now: Date,
): Statement => ({
  sql: tellPeople(
    `'forum:' || $1::bigint || ':' || $8::text || ':' || p.id || ':' || ${keyed('$7::timestamptz')}`,
    'people p',
    noticeFrom(3),
    'where p.id = $2',
  ),
  values: [
    event,
    person,
    noticeJson(notice.id),
    noticeJson(notice.en),
    time.dueAt,
    time.expiresAt,
    now,
    what,
  ],
});

/** Whether whoever this person asked within the last ten minutes has an account to be told on; null: did not ask. */
export async function linkedSpeaker(
  db: Database,
  event: number,
  person: number,
  askedBy: number,
  now: Date,
): Promise<boolean | null> {
  const [row] = await db.query<{ linked: boolean }>(
    `select exists (select 1 from accounts a where a.person_id = k.person_id and a.gone_at is null) as linked
     from forum_speakers k where k.event_id = $1 and k.person_id = $2 and k.asked_by = $3
       and k.asked_at > $4::timestamptz - interval '10 minutes'`,
    [event, person, askedBy, now],
  );
  return row?.linked ?? null;
}

/** What a speaker who was asked is told of the event: the own row only. null: not asked, begun or cancelled. */
export async function speakerEvent(
  db: Database,
  person: number,
  event: number,
  now: Date,
): Promise<(SpeakerEvent & { readonly name: string }) | null> {
  const [row] = await db.query<SpeakerEvent & { name: string }>(
    `select e.id, g.short as opd, e.title, e.topic, e.place, e.starts_at as "startsAt", e.ends_at as "endsAt", k.answer,
       p.name
     from forum_speakers k join forum_events e on e.id = k.event_id join agencies g on g.id = e.agency_id
     join people p on p.id = k.person_id and p.active
     where k.person_id = $1 and k.event_id = $2 and e.cancelled_at is null and e.starts_at > $3`,
    [person, event, now],
  );
  return row ?? null;
}

/**
 * Saves a speaker's answer and tells whoever asked, once. The same answer again changes nothing. False: not asked, begun
 * or cancelled.
 */
export async function answerSpeaker(
  db: Database,
  person: number,
  event: number,
  answer: 'bersedia' | 'tidak',
  notice: Notice,
  time: NoticeTime,
  now: Date,
): Promise<boolean> {
  const rows = await db.query(
    `with said as (
       update forum_speakers k set answer = $3, answered_at = $4 from forum_events e
       where k.event_id = $2 and k.person_id = $1 and e.id = k.event_id and e.cancelled_at is null and e.starts_at > $4
         and k.answer is distinct from $3
       returning k.event_id, k.person_id, k.asked_by
     ), told as (
       ${tellPeople(
         `'forum:' || s.event_id || ':answer:' || s.person_id || ':' || ${keyed('$4::timestamptz')}`,
         'said s join people p on p.id = s.asked_by and p.active',
         { id: '$5', en: '$6', dueAt: '$7', expiresAt: '$8', now: '$4' },
       )}
     )
     select 1 from said`,
    [person, event, answer, now, noticeJson(notice.id), noticeJson(notice.en), time.dueAt, time.expiresAt],
  );
  return rows.length > 0;
}

/** Parts of a commit that moves an event: who accepted for the old time is asked again for the new one. */
export const askSpeakersAgain = (
  event: number,
  moved: string,
  notice: Notice,
  time: NoticeTime,
  now: Date,
): Statement[] => [
  {
    sql: `update forum_speakers k set answer = null, answered_at = null, asked_at = $2
          where k.event_id = $1 and ${SPEAKS('k')}`,
    values: [event, now],
  },
  {
    sql: tellPeople(
      `'forum:' || $1::bigint || ':speak:' || p.id || ':' || $2::text`,
      'forum_speakers k join people p on p.id = k.person_id and p.active',
      noticeFrom(3),
      `where k.event_id = $1 and ${SPEAKS('k')}`,
    ),
    values: [event, moved, noticeJson(notice.id), noticeJson(notice.en), time.dueAt, time.expiresAt, now],
  },
];
