import type { Change } from '../../domain/dialog/change.ts';
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
  if (change.how === 'email') return [account];
  if (change.how === 'token') return [spentToken(change.person, change.hash, now), account];
  const spent: Statement = {
    name: 'code',
    must: 'hit',
    sql: `update link_codes set used_at = $2
          where person_id = $1 and code_hash = decode($3, 'hex') and used_at is null and expires_at > $2`,
    values: [change.person, now, change.hash],
  };
  return [spent, account];
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
