import { json, type SqlValue } from '../../database/database.ts';
import type { Change, InEach } from '../../domain/dialog/change.ts';
import type { Message } from '../../domain/dialog/message.ts';
import type { Statement } from '../statements.ts';
import { actor, type Writer } from '../writer.ts';
import { spentToken } from './link-tokens.ts';

/** Ties the account to a person, and spends the code or token that allowed it. */
export function link(change: Extract<Change, { change: 'link' }>, who: Writer, now: Date): Statement[] {
  const account: Statement = {
    name: 'account',
    must: 'hit',
    sql: `update accounts set person_id = $3, linked_at = $4
          where channel = $1 and account = $2
            and not exists (select 1 from people b where b.id = accounts.person_id and b.active)
            and exists (select 1 from people p where p.id = $3 and p.active)`,
    values: [who.channel, who.account, change.person, now],
  };
  const told = tellOthers(change, who, now);
  if (change.how === 'email') return [account, told];
  if (change.how === 'token') return [spentToken(change.person, change.hash, now), account, told];
  const spent: Statement = {
    name: 'code',
    must: 'hit',
    sql: `update link_codes set used_at = $2
          where person_id = $1 and code_hash = decode($3, 'hex') and used_at is null and expires_at > $2`,
    values: [change.person, now, change.hash],
  };
  return [spent, account, told];
}

/** Twelve signs of a hash of the account in `row`: enough among one person's accounts, and no way back to the account. */
export const accountRef = (row: string): string =>
  `left(encode(sha256(convert_to(${row}.channel || ':' || ${row}.account, 'UTF8')), 'hex'), 12)`;

const said = (told: InEach<Message>) => [
  json({ kind: 'say', message: told.id }),
  json({ kind: 'say', message: told.en }),
];

/** Where somebody can be reached, the accounts that were hers before. A terminal shows it only while it is open. */
function tellOthers(change: Extract<Change, { change: 'link' }>, who: Writer, now: Date): Statement {
  return {
    sql: `insert into outbox (key, channel, account, conversation, person_id, topic, language, outgoing, due_at, created_at)
          select 'linked:' || $1::text || ':' || $2::text || ':' || extract(epoch from $4::timestamptz) || ':' || a.channel || ':' || a.account,
            a.channel, a.account, a.conversation, p.id, 'account', p.language,
            case p.language when 'en' then $6::jsonb else $5::jsonb end, $4, $4
          from accounts a join people p on p.id = a.person_id and p.active
          where a.person_id = $3 and a.gone_at is null and a.channel <> 'terminal'
            and (a.channel, a.account) <> ($1, $2)
          on conflict (key) do nothing`,
    values: [who.channel, who.account, change.person, now, ...said(change.told)],
  };
}

/**
 * Takes an account from a person, asked for in an account that was hers before: a thief's new one cannot take the
 * owner's away. What waits to be sent there for her is dropped, and it is told. Nothing to do is no error.
 */
export function unlink(change: Extract<Change, { change: 'unlink' }>, who: Writer, now: Date): Statement[] {
  const mine: readonly SqlValue[] = [who.personId, change.channel, change.ref, who.channel, who.account];
  const newer = `a.person_id = $1 and a.channel = $2 and ${accountRef('a')} = $3 and exists (
    select from accounts o where o.channel = $4 and o.account = $5 and o.person_id = $1 and o.linked_at < a.linked_at)`;
  return [
    {
      sql: `update outbox x set state = 'dropped', outgoing = null, leased_until = null, settled_at = $6,
              failure = 'the account was unlinked'
            from accounts a where ${newer} and x.channel = a.channel and x.account = a.account and x.person_id = $1
              and x.state = 'ready'`,
      values: [...mine, now],
    },
    {
      sql: `insert into outbox (key, channel, account, conversation, topic, language, outgoing, due_at, created_at)
            select 'unlinked:' || $3 || ':' || extract(epoch from $6::timestamptz), a.channel, a.account, a.conversation,
              'account', p.language, case p.language when 'en' then $8::jsonb else $7::jsonb end, $6, $6
            from accounts a join people p on p.id = a.person_id where ${newer} and a.channel <> 'terminal'
            on conflict (key) do nothing`,
      values: [...mine, now, ...said(change.told)],
    },
    {
      sql: `delete from slack_threads t using accounts a where ${newer} and a.channel = 'slack' and a.account = t.account`,
      values: mine,
    },
    {
      sql: `update accounts a set person_id = null, linked_at = null, tables = null where ${newer}`,
      values: mine,
    },
  ];
}

/** The right of `colleagueOf`, asked again in the write: a place or a stale grant is no permission. */
export function linkCode(change: Extract<Change, { change: 'linkCode' }>, who: Writer, now: Date): Statement {
  return {
    name: 'right',
    must: 'hit',
    sql: `insert into link_codes (person_id, code_hash, made_by, made_at, expires_at)
          select p.id, decode($2, 'hex'), $3, $4, $5 from people p
          where p.id = $1 and p.active and ($7 or exists (
            select 1 from people o where o.id = $6 and o.active
              and ('admin' = any(o.roles) or ('umpeg' = any(o.roles) and o.agency_id = p.agency_id))))
          on conflict (person_id) do update set code_hash = excluded.code_hash, made_by = excluded.made_by,
            made_at = excluded.made_at, expires_at = excluded.expires_at, used_at = null`,
    values: [
      change.person,
      change.hash,
      actor(who),
      now,
      change.expiresAt,
      who.personId,
      who.operator === true,
    ],
  };
}
