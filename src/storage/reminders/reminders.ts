import type { Database } from '../../database/database.ts';
import {
  PLATFORMS,
  type Platform,
  type PreferenceChange,
  type Preferences,
} from '../../domain/dialog/facts.ts';
import type { Calendar } from '../../domain/reminders/calendar.ts';
import { isPutOff, isTopic } from '../../domain/reminders/kinds.ts';
import type { OfficeTime } from '../../domain/reminders/office.ts';
import { ownRung } from '../../domain/reminders/rungs.ts';
import { nextMorning } from '../../domain/reminders/schedule.ts';
import { expiryIn, REMINDER_FACTS, reasonGone } from './reason.ts';

/** The answer to *Tunda*: when it comes back, or why it does not. */
export type Snoozed =
  | { readonly snoozed: true; readonly dueAt: Date }
  /** `tooLate`: the next working morning is after the deadline or the event; `gone`: nothing to be reminded of. */
  | { readonly snoozed: false; readonly why: 'tooLate' | 'gone' };

/**
 * *Tunda*: reminds of one subject again on the next working morning, as the person's own request. Later rungs stay; what
 * falls into the same window becomes one message. Twice on one day is the same request.
 */
export async function snooze(
  database: Database,
  office: OfficeTime,
  calendar: Calendar,
  personId: number,
  kind: string,
  subject: string,
  now: Date,
): Promise<Snoozed> {
  const hour = (await preferencesOf(database, personId)).hour;
  const morning = nextMorning(now, hour, office, calendar);
  if (!/^\d{1,15}$/.test(subject) || !isPutOff(kind)) return { snoozed: false, why: 'gone' };
  const [facts] = await database.query<{ gone: boolean; late: boolean }>(
    `select ${reasonGone('$4')} is not null as gone, ${expiryIn('$4')} <= $5 as late
     from (select $1::bigint as person_id, $2::text as kind, $3::text as subject, '' as rung,
       $5::timestamptz as due_at) r ${REMINDER_FACTS}`,
    [personId, kind, subject, office.zone, morning.dueAt],
  );
  if (facts === undefined || facts.gone) return { snoozed: false, why: 'gone' };
  if (facts.late) return { snoozed: false, why: 'tooLate' };
  await database.query(
    `insert into reminders as r (person_id, kind, subject, rung, due_at, window_at, words)
     values ($1, $2, $3, $4, $5, $6,
       (select words from reminders where person_id = $1 and kind = $2 and subject = $3 and words is not null limit 1))
     on conflict (person_id, kind, subject, rung) do update
       set state = 'planned', reason = '', due_at = $5, window_at = $6, settled_at = null
       where r.state in ('dropped', 'held')`,
    [personId, kind, subject, ownRung(morning.day), morning.dueAt, morning.windowAt],
  );
  return { snoozed: true, dueAt: morning.dueAt };
}

/** Saves preferences. What is planned follows at the next planning; muted and stopped hold at once, when sending checks. */
export async function setPreferences(
  database: Database,
  personId: number,
  change: PreferenceChange,
  now: Date,
): Promise<void> {
  await database.query(
    `insert into reminder_preferences as f (person_id, hour, channel, muted, stopped_at)
     values ($1, $3, $5, coalesce($11::text[], case when $6::text is null then '{}' else array[$6::text] end),
       case when $9 then $10::timestamptz end)
     on conflict (person_id) do update set
       hour = case when $2 then excluded.hour else f.hour end,
       channel = case when $4 then excluded.channel else f.channel end,
       muted = case when $11::text[] is not null then $11 else array(
         select distinct topic from unnest(f.muted || excluded.muted) topic where topic is distinct from $7 order by topic) end,
       stopped_at = case when $8 then case when $9 then coalesce(f.stopped_at, $10) end else f.stopped_at end`,
    [
      personId,
      change.hour !== undefined,
      change.hour ?? null,
      change.channel !== undefined,
      change.channel ?? null,
      change.mute ?? null,
      change.unmute ?? null,
      change.stopped !== undefined,
      change.stopped ?? false,
      now,
      change.muted ?? null,
    ],
  );
}

export async function preferencesOf(database: Database, personId: number): Promise<Preferences> {
  const [row] = await database.query<
    Omit<Preferences, 'channel'> & { muted: string[]; channel: string | null }
  >(
    'select hour, channel, muted, stopped_at is not null as stopped from reminder_preferences where person_id = $1',
    [personId],
  );
  // A newer version, side by side during a deploy, may know a topic or a channel that this one has no word for.
  return row === undefined
    ? { hour: null, channel: null, muted: [], stopped: false }
    : {
        ...row,
        channel: PLATFORMS.find((one) => one === row.channel) ?? null,
        muted: row.muted.filter(isTopic),
      };
}

/** Where somebody can be reminded. */
export async function platformsOf(database: Database, personId: number): Promise<Platform[]> {
  const rows = await database.query<{ channel: string }>(
    'select distinct channel from accounts where person_id = $1 and gone_at is null',
    [personId],
  );
  return PLATFORMS.filter((one) => rows.some(({ channel }) => channel === one));
}
