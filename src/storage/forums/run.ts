import type { Database } from '../../database/database.ts';
import type { ForumReply } from '../../domain/dialog/facts.ts';
import type { ForumPage, RunLine } from '../../domain/dialog/topics/forum-run.ts';
import { GOOD_NOW } from './attendance.ts';
import { type By, mayPlan, personOf } from './rights.ts';

/** Of those that are over, in one list. */
const HELD_SHOWN = 3;
/** Other forums on the page of one. */
const OTHERS_SHOWN = 3;
/** How long after its end an event can still be written about. Days. */
const OPEN_AFTER = 60;

const LINE = `select e.id, g.short as opd, e.title, e.place, e.starts_at as "startsAt", e.ends_at as "endsAt",
    e.agency_id as "agencyId", e.series_id is not null as series,
    coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'answer', k.answer) order by k.asked_at, p.id)
      from forum_speakers k join people p on p.id = k.person_id where k.event_id = e.id), '[]') as speakers, e.seats, e.topic, e.notes,
    (select count(*)::int from forum_replies y where y.event_id = e.id and y.reply = 'hadir') as attending,
    (select count(*)::int from forum_replies y where y.event_id = e.id and y.reply = 'tunggu') as waiting,
    exists (select 1 from forum_codes c where c.event_id = e.id) as coded,
    (select count(*)::int from forum_attendance t where t.event_id = e.id) as attended
  from forum_events e join agencies g on g.id = e.agency_id
  where e.cancelled_at is null and e.ends_at > $1::timestamptz - make_interval(days => ${OPEN_AFTER})`;

/** Older decisions are no news of the event before. Days. */
const BEFORE = 62;

/** The event `b` before `e` in its series, when it has notes: for a `from`. */
export const NOTED_BEFORE = (e: string): string => `(select f.title, f.starts_at, f.notes from forum_events f
  where f.series_id = ${e}.series_id and f.cancelled_at is null and f.notes <> '' and f.starts_at < ${e}.starts_at
    and f.starts_at > ${e}.starts_at - make_interval(days => ${BEFORE}) order by f.starts_at desc limit 1) b`;

/** As jsonb tells a moment. */
interface Before {
  readonly title: string;
  readonly heldAt: string;
  readonly notes: string;
}

/** Events that have begun and can be written about, of those this person may run; the newest first. */
export async function heldLines(db: Database, by: By, now: Date): Promise<RunLine[]> {
  return db.query<RunLine>(
    `${LINE} and e.starts_at <= $1::timestamptz and ${mayPlan('$2', 'e.agency_id')}
     order by e.starts_at desc, e.id limit ${HELD_SHOWN}`,
    [now, personOf(by)],
  );
}

/** An event that this person may run, coming or held lately; null: there is none, or no right to. Counts, never who. */
export async function runLine(db: Database, event: number, by: By, now: Date): Promise<RunLine | null> {
  const [row] = await db.query<RunLine>(`${LINE} and e.id = $2 and ${mayPlan('$3', 'e.agency_id')}`, [
    now,
    event,
    personOf(by),
  ]);
  return row ?? null;
}

/** That forum of the person's own agency, if it is not over, else the one that is next to end; and what else is coming. */
export async function forumPage(
  db: Database,
  personId: number,
  now: Date,
  event: number | null = null,
): Promise<ForumPage> {
  const [row] = await db.query<
    ForumReply & Pick<ForumPage, 'free' | 'speakers' | 'asked'> & { before: Before | null }
  >(
    `select e.id, e.title, e.topic, e.place, e.starts_at as "startsAt", e.ends_at as "endsAt", y.reply, e.seats,
       case when y.reply = 'tunggu' then (select count(*)::int from forum_replies w
         where w.event_id = e.id and w.reply = 'tunggu' and (w.at, w.person_id) <= (y.at, y.person_id)) end as "queue",
       greatest(0, e.seats - (select count(*)::int from forum_replies w join people q on q.id = w.person_id and q.active
         and q.agency_id = e.agency_id where w.event_id = e.id and w.reply = 'hadir')) as free,
       array(select s.name from forum_speakers k join people s on s.id = k.person_id and s.active
         where k.event_id = e.id and k.answer = 'bersedia' order by k.asked_at, s.id) as speakers,
       (select coalesce(k.answer, 'open') from forum_speakers k where k.event_id = e.id and k.person_id = p.id) as asked,
       (select jsonb_build_object('title', b.title, 'heldAt', b.starts_at, 'notes', b.notes)
         from ${NOTED_BEFORE('e')}) as before
     from people p join forum_events e on e.agency_id = p.agency_id and p.active
     left join forum_replies y on y.event_id = e.id and y.person_id = p.id
     where p.id = $1 and e.cancelled_at is null and e.ends_at > $2
     order by e.id is not distinct from $3 desc, e.starts_at, e.id limit 1`,
    [personId, now, event],
  );
  const others = await db.query<ForumPage['others'][number]>(
    `select id, title, starts_at as "startsAt" from (
       -- Of each series the next meeting; a single event stands for itself.
       select distinct on (coalesce(e.series_id, -e.id)) e.id, e.title, e.starts_at
       from people p join forum_events e on e.agency_id = p.agency_id and p.active
       left join forum_events x on x.id = $3
       where p.id = $1 and e.cancelled_at is null and e.ends_at > $2 and e.id is distinct from x.id
         and (e.series_id is null or e.series_id is distinct from x.series_id)
       order by coalesce(e.series_id, -e.id), e.starts_at
     ) o order by starts_at, id limit ${OTHERS_SHOWN}`,
    [personId, now, row?.id ?? null],
  );
  const [room] = await db.query<NonNullable<ForumPage['room']>>(
    `select e.title, t.person_id is not null as attended
     from people p join forum_events e on e.agency_id = p.agency_id and p.active join forum_codes c on c.event_id = e.id
     left join forum_attendance t on t.event_id = e.id and t.person_id = p.id
     where p.id = $1 and ${GOOD_NOW('e', '$2')} order by attended, e.starts_at limit 1`,
    [personId, now],
  );
  const [claim] = await db.query<NonNullable<ForumPage['claim']>>(
    `select e.id as event, e.title from forum_attendance t join forum_events e on e.id = t.event_id
     where t.person_id = $1 and e.cancelled_at is null and e.ends_at <= $2
       and e.ends_at > $2::timestamptz - make_interval(days => ${OPEN_AFTER})
       and not exists (select 1 from learning_entries l where l.person_id = $1 and l.origin = 'forum:' || e.id)
     order by e.ends_at desc limit 1`,
    [personId, now],
  );
  const around = { room: room ?? null, claim: claim ?? null, others };
  if (row === undefined)
    return { event: null, free: null, before: null, speakers: [], asked: null, ...around };
  const { free, speakers, asked, before: noted, ...found } = row;
  return {
    event: found,
    // greatest() ignores null: without seats there is nothing to be free.
    free: found.seats === null ? null : free,
    before: noted === null ? null : { ...noted, heldAt: new Date(noted.heldAt) },
    speakers,
    asked,
    ...around,
  };
}
