import type { Database } from '../../database/database.ts';
import { noteAudit } from '../audit.ts';
import { maySteer, type Steerer } from '../steerer.ts';

/** All reminders rest: since when, by whom and why. */
export interface ReminderPause {
  readonly since: Date;
  readonly by: string;
  readonly why: string;
}

export async function reminderPause(database: Database): Promise<ReminderPause | null> {
  const [row] = await database.query<ReminderPause>('select since, by, why from reminder_pause');
  return row ?? null;
}

/**
 * Lets all reminders rest. What was handed over and has not begun to go out is taken back: it is planned again, so that
 * it goes out after the pause, or is listed as missed. News of a forum that was moved or cancelled is no reminder and goes
 * out: nothing would ever write it again. Returns how many messages were taken back; null: it was on, or there is no right.
 */
export async function pauseReminders(
  database: Database,
  who: Steerer,
  why: string,
  now: Date,
): Promise<number | null> {
  return database.transaction(async () => {
    const begun = await database.query(
      `insert into reminder_pause (since, by, why) select $1::timestamptz, $2::text, $3::text where ${maySteer('$4')}
       on conflict do nothing returning since`,
      [now, who.actor, why.slice(0, 200), who.person],
    );
    if (begun.length === 0) return null;
    const back = await database.query<{ key: string }>(
      `with back as (
         delete from outbox o where o.topic = 'reminder' and o.state = 'ready' and not o.maybe_copy
           and exists (select from reminders r where r.message = o.key and r.state = 'sent') returning o.key
       ), again as (
         update reminders r set state = 'planned', reason = '', channel = null, message = null, settled_at = null
         from back where r.message = back.key and r.state = 'sent'
       )
       select key from back`,
    );
    await noteAudit(
      database,
      { actor: who.actor, action: 'reminders paused', subject: String(back.length) },
      now,
    );
    return back.length;
  });
}

/** False: there was no pause, or there is no right. */
export async function resumeReminders(database: Database, who: Steerer, now: Date): Promise<boolean> {
  return database.transaction(async () => {
    const ended = await database.query(`delete from reminder_pause where ${maySteer('$1')} returning since`, [
      who.person,
    ]);
    if (ended.length === 0) return false;
    await noteAudit(database, { actor: who.actor, action: 'reminders resumed' }, now);
    return true;
  });
}
