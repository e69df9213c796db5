import type { Database } from '../../database/database.ts';
import type { Channel } from '../../domain/dialog/message.ts';
import { maySteer, OPERATOR, type Steerer } from '../steerer.ts';

/** A message that was not sent, or of which nobody knows. Without its words. */
export interface FailedDelivery {
  readonly id: number;
  readonly channel: Channel;
  readonly account: string;
  readonly topic: string;
  readonly state: 'refused' | 'unknown';
  readonly attempts: number;
  readonly failure: string | null;
  readonly settledAt: Date;
}

/** Newest first, at most 200. Nothing without the right. */
export async function failedDeliveries(db: Database, who: Steerer = OPERATOR): Promise<FailedDelivery[]> {
  return db.query(
    `select id, channel, account, topic, state, attempts, failure, settled_at as "settledAt" from outbox
     where state in ('refused', 'unknown') and ${maySteer('$1')} order by settled_at desc, id desc limit 200`,
    [who.person],
  );
}

/** The audit row of what was done to a delivery: $2 when, $4 by whom. */
const noted = (action: string): string => `noted as (
  insert into audit (at, actor, action, subject) select $2, $4, '${action}', 'out-' || id from done)`;

/** Sends a failed message again, marked when it may have arrived. False: no such message or right, or its body is gone. */
export async function retry(db: Database, id: number, now: Date, who: Steerer = OPERATOR): Promise<boolean> {
  const rows = await db.query(
    `with done as (
     update outbox set maybe_copy = state = 'unknown', state = 'ready', due_at = $2, leased_until = null, settled_at = null
     where id = $1 and state in ('refused', 'unknown') and outgoing is not null and ${maySteer('$3')} returning id
     ), ${noted('delivery tried again')}
     select id from done`,
    [id, now, who.person, who.actor],
  );
  return rows.length > 0;
}

/** Takes a failed message off the list for good. False: no such message, or no right. */
export async function drop(db: Database, id: number, now: Date, who: Steerer = OPERATOR): Promise<boolean> {
  const rows = await db.query(
    `with done as (
     update outbox set state = 'dropped', outgoing = null, settled_at = $2
     where id = $1 and state in ('refused', 'unknown') and ${maySteer('$3')} returning id
     ), ${noted('delivery dropped')}
     select id from done`,
    [id, now, who.person, who.actor],
  );
  return rows.length > 0;
}

/** A key must outlive every redelivery of what it answers; a failure is worth a month of looking at. Days. */
const KEEP_DAYS = 7;
const KEEP_FAILED_DAYS = 30;

/** Deletes settled rows of a week ago and failed ones of a month ago, whose words go after a week. Returns how many. */
export async function forgetSent(db: Database, now: Date): Promise<number> {
  const ago = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
  const rows = await db.query(
    `with silent as (
       update outbox set outgoing = null
       where state in ('refused', 'unknown') and settled_at < $1 and settled_at >= $2 and outgoing is not null
     )
     delete from outbox
     where settled_at < case when state in ('refused', 'unknown') then $2::timestamptz else $1::timestamptz end
       and state not in ('ready', 'sending')
     returning id`,
    [ago(KEEP_DAYS), ago(KEEP_FAILED_DAYS)],
  );
  return rows.length;
}
