import { type Database, json } from '../../database/database.ts';
import { MOST_TRIES } from '../../domain/delivery/fate.ts';
import type { Channel, Input, Origin, Received } from '../../domain/dialog/message.ts';
import { type Committed, commit, type Statement } from '../statements.ts';
import { maySteer, OPERATOR, type Steerer } from '../steerer.ts';
import { type OutboxRow, sayStatement } from './outbox.ts';

/** A received message, leased to whoever claimed it; while it is worked on its `failure` is null. */
export interface InboxRow {
  readonly id: number;
  /** Number of this try, from 1; also the fencing number that settles it. Above `MOST_TRIES`: fail it without trying. */
  readonly attempt: number;
  readonly origin: Origin;
  readonly input: Input;
  readonly verifiedEmail: string | null;
}

/** Saves an event once, however often it comes; only then may it be acknowledged. Who writes again is back. */
export async function receive(db: Database, received: Received, now: Date): Promise<'new' | 'known'> {
  const { channel, account, conversation } = received.origin;
  const [row] = await db.query<{ added: number }>(
    `with added as (
       insert into inbox (key, also_key, channel, account, conversation, input, verified_email, received_at)
       values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8) on conflict do nothing returning id
     ), heard as (
       insert into accounts (channel, account, conversation, last_heard_at)
       select $3, $4, coalesce($10, $5), $8 from added
       on conflict (channel, account) do update
         set conversation = case when $10::text is null then excluded.conversation else accounts.conversation end,
             last_heard_at = excluded.last_heard_at,
             gone_at = case when $9 then accounts.gone_at end
     )
     select count(*) as added from added`,
    [
      received.key,
      received.alsoKey ?? null,
      channel,
      account,
      conversation,
      json(received.input),
      received.verifiedEmail ?? null,
      now,
      // Who is turned away is no more here than before.
      received.input.kind === 'barred',
      received.origin.home ?? null,
    ],
    { plan: 'once' },
  );
  return row?.added === 1 ? 'new' : 'known';
}

/** What `claimOldest` tells of a claimed row. */
export interface Claimed {
  readonly id: number;
  readonly attempts: number;
  readonly channel: Channel;
  readonly account: string;
  readonly conversation: string;
  readonly input: Input;
  readonly verified_email: string | null;
}

/**
 * Leases the oldest waiting message of each account `$1`, `$2`, where nobody works on it at `$3`; until then nobody else
 * takes it, or a later one: one person's messages are answered in their order. Locked in one order, so that two processes
 * with the same accounts never wait for each other.
 */
export const claimOldest = (until: string): string =>
  `update inbox i set attempts = i.attempts + 1, leased_until = ${until}, failure = null
   from (
     select n.id from inbox n
     where n.id in (
         select (select o.id from inbox o where o.channel = w.channel and o.account = w.account and o.state = 'waiting'
                 order by o.id limit 1)
         from unnest($1::text[], $2::text[]) w (channel, account))
       and n.state = 'waiting' and (n.leased_until is null or n.leased_until <= $3)
     order by n.id for update skip locked
   ) free
   where i.id = free.id
   returning i.id, i.attempts, i.channel, i.account, i.conversation, i.input, i.verified_email`;

/** The account's oldest waiting message, leased; null when there is none or when somebody else works on it. */
export async function claimNext(
  db: Database,
  channel: Channel,
  account: string,
  now: Date,
  leaseMs: number,
): Promise<InboxRow | null> {
  const until = new Date(now.getTime() + leaseMs);
  const [row] = await db.query<Claimed>(claimOldest('$4'), [[channel], [account], now, until]);
  return row === undefined ? null : inboxRow(row);
}

export const inboxRow = (row: Claimed): InboxRow => ({
  id: row.id,
  attempt: row.attempts,
  origin: { channel: row.channel, account: row.account, conversation: row.conversation },
  input: row.input,
  verifiedEmail: row.verified_email,
});

/** Part of the turn's commit: the message is answered, and what was said is forgotten. Conflict name: 'inbox'. */
export function doneStatement(id: number, attempt: number): Statement {
  return {
    name: 'inbox',
    must: 'hit',
    sql: `update inbox set state = 'done', input = null, verified_email = null, leased_until = null
          where id = $1 and attempts = $2 and state = 'waiting'`,
    values: [id, attempt],
  };
}

/**
 * A turn failed. With `again` the message waits until then, and later ones of its sender wait with it; with null it is
 * given up and stays for the operator, and `apology` goes to the person in the same commit. See `retryAt`.
 */
export async function fail(
  db: Database,
  id: number,
  attempt: number,
  failure: string,
  again: Date | null,
  apology: OutboxRow,
): Promise<Committed> {
  const row: Statement = {
    name: 'inbox',
    must: 'hit',
    sql: `update inbox set state = $3, leased_until = $4, failure = $5
          where id = $1 and attempts = $2 and state = 'waiting'`,
    values: [id, attempt, again === null ? 'failed' : 'waiting', again, failure],
  };
  return commit(db, again === null ? [row, sayStatement(apology)] : [row]);
}

/** Accounts with a message that nobody works on: left by a crash, or due to be tried again. Longest waiting first. */
export async function abandonedAccounts(
  db: Database,
  now: Date,
  limit: number,
): Promise<{ readonly channel: Channel; readonly account: string }[]> {
  return db.query(
    `select channel, account from (
       select distinct on (channel, account) channel, account, id, leased_until from inbox
       where state = 'waiting' order by channel, account, id
     ) oldest where leased_until is null or leased_until <= $1 order by id limit $2`,
    [now, limit],
  );
}

/** A received message that was given up, without its words. */
export interface FailedReceipt {
  readonly id: number;
  readonly channel: Channel;
  readonly attempts: number;
  readonly failure: string | null;
  readonly receivedAt: Date;
}

/** Newest first, at most 200. */
export async function failedReceipts(db: Database, who: Steerer = OPERATOR): Promise<FailedReceipt[]> {
  return db.query(
    `select id, channel, attempts, failure, received_at as "receivedAt" from inbox
     where state = 'failed' and ${maySteer('$1')} order by received_at desc, id desc limit 200`,
    [who.person],
  );
}

/** A message given up is tried again from its first try. False: no such message, or no right. */
export async function retryFailed(
  db: Database,
  id: number,
  now: Date,
  who: Steerer = OPERATOR,
): Promise<boolean> {
  const rows = await db.query(
    `with done as (
     update inbox set state = 'waiting', attempts = 0, leased_until = null
     where id = $1 and state = 'failed' and input is not null and ${maySteer('$3')} returning id
     ), noted as (
       insert into audit (at, actor, action, subject) select $2, $4, 'message tried again', 'in-' || id from done
     )
     select id from done`,
    [id, now, who.person, who.actor],
  );
  return rows.length > 0;
}

/** Days a key stays after its message was answered: no platform redelivers later. */
const KEEP_DAYS = 7;

/** Deletes what is answered and a week old, and the words of what was given up. Returns the number of rows deleted. */
export async function forgetReceived(db: Database, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEEP_DAYS * 86_400_000);
  const rows = await db.query(
    `with silent as (
       update inbox set input = null, verified_email = null
       where state = 'failed' and received_at < $1 and input is not null
     )
     delete from inbox where state = 'done' and received_at < $1 returning id`,
    [before],
  );
  return rows.length;
}

/** True when the row has used up its tries (its process died each time): it must not be run again. */
export const usedUp = (row: InboxRow): boolean => row.attempt > MOST_TRIES;
