import { type Database, json } from '../../database/database.ts';
import type { Next } from '../../domain/delivery/fate.ts';
import type { Channel, Outgoing } from '../../domain/dialog/message.ts';
import type { Language } from '../../domain/people/person.ts';
import type { Statement } from '../statements.ts';

/** A message on its way in. `key` makes it one: an answer is `turn:<inbox id>:<n>`, a reminder its natural identity. */
export interface OutboxRow {
  readonly key: string;
  readonly channel: Channel;
  readonly account: string;
  readonly conversation: string;
  readonly personId: number | null;
  /** 'answer', 'reminder', …; reminders stop when the person leaves. */
  readonly topic: string;
  readonly language: Language;
  readonly outgoing: Outgoing;
  /** Not sent before; with the order of insertion also the order within a conversation. */
  readonly dueAt: Date;
  /** Not sent after. */
  readonly expiresAt: Date | null;
  readonly createdAt: Date;
}

/** Part of a commit: says something once. */
export const sayStatement = (row: OutboxRow): Statement => insertRows([row]);

/**
 * Several messages of one commit, said in their order. One insert, because the pieces of a commit run in no certain
 * order and a conversation is read by id.
 */
export const sayStatements = (rows: readonly OutboxRow[]): Statement[] =>
  rows.length === 0 ? [] : [insertRows(rows)];

function insertRows(rows: readonly OutboxRow[]): Statement {
  const values = rows.flatMap((row) => [
    row.key,
    row.channel,
    row.account,
    row.conversation,
    row.personId,
    row.topic,
    row.language,
    json(row.outgoing),
    row.dueAt,
    row.expiresAt,
    row.createdAt,
  ]);
  const line = (n: number): string => {
    const at = (column: number): string => `$${n * COLUMNS + column}`;
    return `(${at(1)}, ${at(2)}, ${at(3)}, ${at(4)}, ${at(5)}::bigint, ${at(6)}, ${at(7)}, ${at(8)}::jsonb, ${at(9)}::timestamptz, ${at(10)}::timestamptz, ${at(11)}::timestamptz)`;
  };
  return {
    sql: `insert into outbox (key, channel, account, conversation, person_id, topic, language, outgoing, due_at, expires_at, created_at)
          values ${rows.map((_, n) => line(n)).join(', ')} on conflict (key) do nothing`,
    values,
  };
}

const COLUMNS = 11;

/** A row leased for one attempt. */
export interface Claim {
  readonly id: number;
  /** Fencing number: only this attempt may settle the row. */
  readonly attempt: number;
  readonly channel: Channel;
  readonly account: string;
  readonly conversation: string;
  readonly language: Language;
  readonly personId: number | null;
  readonly outgoing: Outgoing;
  /** An earlier attempt may have arrived. */
  readonly doubtful: boolean;
  /** Parts of it that arrived. */
  readonly parts: number;
}

export interface ClaimOptions {
  readonly limit: number;
  readonly leaseMs: number;
}

/** Rows that will not be sent any more, seen by their own columns: `endOverdue` settles them, and they block nobody. */
const over = (row: string): string =>
  `((${row}.leased_until is null or ${row}.leased_until <= $2)
    and (coalesce(${row}.expires_at <= $2, false) or (${row}.state = 'sending' and ${row}.maybe_copy)))`;

/**
 * Leases the oldest rows that may go now, at most one a conversation and never before an earlier open one of the same
 * conversation. A row whose sender died is doubtful: it is claimed once more, as a copy. Any number of processes may ask.
 */
export async function claim(
  db: Database,
  channels: readonly Channel[],
  now: Date,
  options: ClaimOptions,
): Promise<Claim[]> {
  const { limit, leaseMs } = options;
  const until = new Date(now.getTime() + leaseMs);
  const rows = await db.query<Claim>(CLAIM_ANY, [channels, now, limit, until]);
  return rows.toSorted((a, b) => a.id - b.id);
}

/** A conversation and its channel. */
export interface At {
  readonly channel: Channel;
  readonly conversation: string;
}

/** Leases in the same way the oldest row that may go of each of these conversations. */
export async function claimAt(db: Database, at: readonly At[], now: Date, leaseMs: number): Promise<Claim[]> {
  const until = new Date(now.getTime() + leaseMs);
  const channels = at.map(({ channel }) => channel);
  const conversations = at.map(({ conversation }) => conversation);
  return db.query<Claim>(CLAIM_AT, [channels, now, conversations, until], { plan: 'once' });
}

const RESTS = (channel: string, place: string): string =>
  `exists (select from channel_pauses p where p.channel = ${channel} and p.place in ('', ${place}) and p.until > $2)`;

/** Open, due, in nobody's hands, and the first of its conversation. */
const MAY_GO = `o.state in ('ready', 'sending') and o.due_at <= $2
  and (o.leased_until is null or o.leased_until <= $2) and not ${over('o')}
  and not exists (
    select from outbox e where e.channel = o.channel and e.conversation = o.conversation and e.id <> o.id
      and e.state in ('ready', 'sending') and not ${over('e')}
      and ((e.due_at, e.id) < (o.due_at, o.id) or (e.state = 'sending' and e.leased_until > $2)))`;

const LEASE = `update outbox o set state = 'sending', attempts = o.attempts + 1, leased_until = $4,
  maybe_copy = o.maybe_copy or o.state = 'sending'
  from next where o.id = next.id
  returning o.id, o.attempts as attempt, o.channel, o.account, o.conversation, o.language,
    o.person_id as "personId", o.outgoing, o.maybe_copy as doubtful, o.parts`;

/**
 * A place at a time, so that an index gives the oldest in order and nothing behind them is read, nor what waits for a
 * place that rests. The places are found by one step of the index each, however much waits there. And one text for each
 * question: a plan made for "this conversation or any" reads the whole backlog for either.
 */
const nextPlace = (channel: string, behind: string): string =>
  `(select o.place from outbox o where o.channel = ${channel} and o.state in ('ready', 'sending') ${behind}
    order by o.place limit 1)`;
const CLAIM_ANY = `with recursive places as (
    select c.channel, ${nextPlace('c.channel', '')} as place from unnest($1::text[]) c (channel)
    union all
    select s.channel, ${nextPlace('s.channel', 'and o.place > s.place')} from places s where s.place is not null
  ), next as (
    select oldest.id from (
      select s.channel, s.place from places s where s.place is not null and not ${RESTS('s.channel', 's.place')}
    ) going
    cross join lateral (
      select o.id, o.due_at from outbox o
      where o.channel = going.channel and o.place = going.place and ${MAY_GO}
      order by o.due_at, o.id limit $3 for update of o skip locked
    ) oldest
    order by oldest.due_at, oldest.id limit $3
  ) ${LEASE}`;
const CLAIM_AT = `with next as (
    select oldest.id from unnest($1::text[], $3::text[]) c (channel, conversation)
    cross join lateral (
      select o.id from outbox o
      where o.channel = c.channel and o.conversation = c.conversation and not ${RESTS('o.channel', 'o.place')} and ${MAY_GO}
      order by o.due_at, o.id limit 1 for update of o skip locked
    ) oldest
  ) ${LEASE}`;

/** Settles what will not be sent any more: past its time, or of unknown fate twice. Tells which, for the log. */
export async function endOverdue(
  db: Database,
  now: Date,
): Promise<{ readonly id: number; readonly state: 'expired' | 'unknown' }[]> {
  return db.query(
    `with past as (
       select id from outbox where state in ('ready', 'sending') and expires_at <= $1
         and (leased_until is null or leased_until <= $1) for update skip locked
     ), lost as (
       select id from outbox where state = 'sending' and leased_until <= $1 and maybe_copy for update skip locked
     )
     update outbox set settled_at = $1, leased_until = null,
       outgoing = case when id in (select id from past) then null else outgoing end,
       state = case when id in (select id from past) then 'expired' else 'unknown' end,
       failure = case when id not in (select id from past) then 'the sending process died twice'
                      when state = 'sending' or maybe_copy then 'it may have arrived before' end
     where id in (select id from past union select id from lost)
     returning id, state`,
    [now],
  );
}

/** Writes what an attempt came to. False: another process holds the row by now, and nothing was written. */
export async function settle(db: Database, row: Claim, next: Next, now: Date): Promise<boolean> {
  const ready = next.state === 'ready' ? next : null;
  const [settled] = await db.query<{ count: number }>(
    `with row as (
       update outbox set state = $3, leased_until = $4, handle = coalesce($5::jsonb, handle), failure = $6,
         maybe_copy = case when $7::boolean is null then maybe_copy else $7 end,
         conversation = coalesce($8, conversation), parts = coalesce($14, parts),
         outgoing = case when $9 then null else outgoing end,
         settled_at = case when $3 = 'ready' then null else $10::timestamptz end
       where id = $1 and attempts = $2 and state = 'sending'
       returning channel, account, place
     ), pause as (
       insert into channel_pauses (channel, place, until)
         select channel, case when $15 then place else '' end, $11::timestamptz from row where $11 is not null
       on conflict (channel, place) do update set until = greatest(channel_pauses.until, excluded.until)
     ), account as (
       update accounts a set gone_at = case when $12 then $10 else a.gone_at end, conversation = coalesce($8, a.conversation)
       from row where a.channel = row.channel and a.account = row.account and ($12 or $8 is not null)
     ), reminders as (
       update outbox o set state = 'dropped', outgoing = null, settled_at = $10, failure = 'the person left'
       from row where $12 and o.channel = row.channel and o.account = row.account and o.topic = 'reminder'
         and o.state = 'ready' and o.id <> $1
     ), lost as (
       -- A channel that is gone is no account: nothing more is posted until it is bound anew.
       update rooms r set lost_at = $10 from row where $12 and r.channel = row.channel and r.room = row.account
     ), moved as (
       update outbox o set conversation = $8
       from row where $8 is not null and o.channel = row.channel and o.conversation = $13
         and o.state in ('ready', 'sending') and o.id <> $1
     )
     select count(*) as count from row`,
    [
      row.id,
      row.attempt,
      next.state,
      ready?.notBefore ?? null,
      next.state === 'sent' && next.handle !== null ? json(next.handle) : null,
      'why' in next ? next.why : null,
      ready?.doubtful ?? null,
      ready?.conversation ?? null,
      // What is refused or unknown keeps its body a week, so that the operator can send it again; who left gets nothing.
      next.state === 'sent' || (next.state === 'refused' && next.gone),
      now,
      ready?.pause?.until ?? null,
      next.state === 'refused' && next.gone,
      row.conversation,
      ready?.parts ?? null,
      ready?.pause?.of === 'workspace',
    ],
  );
  return settled?.count === 1;
}
