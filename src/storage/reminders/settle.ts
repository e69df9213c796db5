import { type Database, json } from '../../database/database.ts';
import type { WorkWeek } from '../../domain/reminders/calendar.ts';
import type { Planned, Told } from '../../domain/reminders/item.ts';
import type { ReminderMessage, Settled } from '../../domain/reminders/message.ts';
import type { OfficeTime } from '../../domain/reminders/office.ts';
import type { Moments } from '../../domain/reminders/schedule.ts';
import { NOTES_FACTS } from '../forums/notes-notices.ts';
import { NOTED_BEFORE } from '../forums/run.ts';
import { HOURS_FACTS } from '../learning/hours-notices.ts';
import { MENTORING_FACTS } from '../mentoring/notices.ts';
import { verifyFacts } from '../verification/verify-notices.ts';
import { HELD_OUT } from './effect.ts';
import { AWAY } from './leaves.ts';
import { expiryIn, REMINDER_FACTS, reasonGone } from './reason.ts';
import { SIX_DAYS } from './weeks.ts';

/** product.md and architecture.md, "Due": later than this is listed, not sent. */
const LATEST_MS = 6 * 3_600_000;

/** What was due before this is not sent any more. */
export const latestSent = (now: Date): Date => new Date(now.getTime() - LATEST_MS);

/** Settles what is more than six hours late as missed. */
export async function markMissed(database: Database, now: Date): Promise<Told[]> {
  return database.query<Told>(
    `update reminders r set state = 'missed', reason = 'more than six hours late', settled_at = $1
     from people p where p.id = r.person_id and r.state = 'planned' and r.due_at < $2
     returning p.id as "personId", p.name as person, r.kind, r.subject, r.rung, r.channel, r.due_at as "dueAt", 'missed' as outcome, r.reason`,
    [now, latestSent(now)],
  );
}

/** Outside the windows of a week nothing is sent: what is due waits for the next one, and is not late there. */
export async function waitForWindow(
  database: Database,
  now: Date,
  nextWindowAt: Date,
  week: WorkWeek,
): Promise<Told[]> {
  return database.query<Told>(
    // The reason is kept: planning leaves alone what waits, and why it waited first is told at its end.
    `update reminders r set due_at = $2, window_at = $2,
       reason = case r.reason when '' then 'the window was closed: waits for the next' else r.reason end
     from people p where p.id = r.person_id and r.state = 'planned' and r.due_at <= $1 and ${SIX_DAYS('p')} = $3
     returning p.id as "personId", p.name as person, r.kind, r.subject, r.rung, r.channel, r.due_at as "dueAt", 'planned' as outcome, r.reason`,
    [now, nextWindowAt, week === 6],
  );
}

/**
 * Waits until no other process plans or settles, until the transaction ends. Two ticks that decide about one person at
 * the same time would each see the same messages left, and two that update many rows in different orders could block
 * each other for ever. PGlite needs none: it has one connection, and its transactions follow one another.
 */
export async function takeTurn(database: Database): Promise<void> {
  if (database.kind === 'postgres') await database.query('select pg_advisory_xact_lock(72418654)');
}

/**
 * At most `limit` people who work that week with something due. A statement after `takeTurn`, so that it sees what the
 * tick before has committed.
 */
export async function duePeople(
  database: Database,
  now: Date,
  limit: number,
  week: WorkWeek,
): Promise<number[]> {
  // The earliest first, by the partial index: looking through all that is due would grow with every batch.
  const rows = await database.query<{ id: number }>(
    `select distinct person_id as id from (
       select r.person_id from reminders r join people p on p.id = r.person_id and ${SIX_DAYS('p')} = $3
       where r.state = 'planned' and r.due_at <= $1 order by r.due_at limit $2
     ) d order by id`,
    [now, limit, week === 6],
  );
  return rows.map((row) => row.id);
}

/** What far-off facts expire as: `infinity` has no Date. */
const NEVER = new Date('9999-01-01T00:00:00Z');

/** Everything planned for these people up to the end of the week, their message count of the week, and where to write. */
export async function plannedOf(
  database: Database,
  people: readonly number[],
  moments: Moments,
  now: Date,
  office: OfficeTime,
): Promise<Planned[]> {
  return database.query<Planned>(
    `select r.person_id as person, p.name, p.language, r.kind, r.subject, r.rung, r.due_at as "dueAt",
       r.window_at as "windowAt", coalesce(${reasonGone('$5')}, case when x.at <= $2 then
         case when r.reason = '${AWAY}' then 'it is past: the person was on leave' else 'it is past' end end) as gone,
       x.at as "expiresAt", coalesce(w.sent, 0) as "sentThisWeek",
       case when t.channel is not null then
         jsonb_build_object('channel', t.channel, 'account', t.account, 'conversation', t.conversation) end as account,
       d.name as period, d.closes_on as "closesOn", coalesce(n.answered, 0) as answered, coalesce(n.total, 0) as total,
       e.title, e.topic, e.place, e.starts_at as "startsAt", e.ends_at as "endsAt", y.reply,
       case when k.person_id is not null then coalesce(k.answer, 'open') end as speaks,
       (select b.notes from ${NOTED_BEFORE('e')}) as before,
       ${verifyFacts('$5')} as verify, ${HOURS_FACTS} as learning, ${MENTORING_FACTS} as mentoring, ${NOTES_FACTS} as notes, r.words, ${HELD_OUT} as "heldOut"
     from reminders r ${REMINDER_FACTS}
     cross join lateral (select least(${expiryIn('$5')}, $6::timestamptz) as at) x
     left join (
       select person_id, count(distinct message) as sent from reminders
       where person_id = any($1::bigint[]) and state = 'sent' and settled_at >= $3 and settled_at < $4
       group by person_id
     ) w on w.person_id = r.person_id
     left join lateral (
       select channel, account, conversation from accounts
       where person_id = r.person_id and gone_at is null
       -- The chosen channel; else a platform that can knock, the one used last.
       order by channel is not distinct from f.channel desc, channel = 'terminal', last_heard_at desc limit 1
     ) t on true
     left join lateral (
       select count(*) as total, count(*) filter (where exists (
         select from answers q where q.assessment_id = i.assessment_id and q.competency = i.competency)) as answered
       from assessment_items i where i.assessment_id = a.id
     ) n on true
     where r.person_id = any($1::bigint[]) and r.state = 'planned' and r.due_at < $4
     order by r.person_id, r.due_at, r.kind, r.subject, r.rung`,
    [people, now, moments.weekFrom, moments.weekTo, office.zone, NEVER],
  );
}

/** Writes the verdicts of a batch. */
export async function saveSettled(database: Database, rows: readonly Settled[], now: Date): Promise<void> {
  if (rows.length === 0) return;
  await database.query(
    `update reminders r set state = v.state, reason = v.reason, channel = v.channel, message = v.message,
       settled_at = case when v.state = 'planned' then null else $1::timestamptz end,
       due_at = coalesce(v.move_to, r.due_at), window_at = coalesce(v.move_to, r.window_at)
     from unnest($2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
       $10::text[]::timestamptz[]) as v (person_id, kind, subject, rung, state, reason, channel, message, move_to)
     where (r.person_id, r.kind, r.subject, r.rung) = (v.person_id, v.kind, v.subject, v.rung) and r.state = 'planned'`,
    [
      now,
      rows.map((row) => row.person),
      rows.map((row) => row.kind),
      rows.map((row) => row.subject),
      rows.map((row) => row.rung),
      rows.map((row) => row.state),
      rows.map((row) => row.reason),
      rows.map((row) => row.channel),
      rows.map((row) => row.message),
      rows.map((row) => row.moveTo?.toISOString() ?? null),
    ],
  );
}

/** Hands the messages of a batch over to the outbox. */
export async function handOver(
  database: Database,
  messages: readonly ReminderMessage[],
  now: Date,
): Promise<void> {
  if (messages.length === 0) return;
  await database.query(
    `insert into outbox (key, channel, account, conversation, person_id, topic, language, outgoing, due_at, expires_at, created_at)
     select key, channel, account, conversation, person_id, 'reminder', language, outgoing::jsonb, $1, expires_at, $1
     from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::text[], $8::text[], $9::timestamptz[])
       as m (key, channel, account, conversation, person_id, language, outgoing, expires_at)
     on conflict (key) do nothing`,
    [
      now,
      messages.map((one) => one.key),
      messages.map((one) => one.account.channel),
      messages.map((one) => one.account.account),
      messages.map((one) => one.account.conversation),
      messages.map((one) => one.person),
      messages.map((one) => one.language),
      messages.map((one) => json({ kind: 'say', message: one.message })),
      messages.map((one) => one.expiresAt),
    ],
  );
}
