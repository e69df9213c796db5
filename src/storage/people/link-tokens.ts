import { createHmac, hkdfSync } from 'node:crypto';
import { type Database, json } from '../../database/database.ts';
import type { Statement } from '../statements.ts';

/** 128 bits: nobody guesses one, so wrong ones are not counted. 32 signs; Telegram carries 64. */
const BYTES = 16;
/** Long enough to change to the telephone, too short for a forwarded chat. Milliseconds. */
const GOOD_FOR = 10 * 60_000;
const BOT = 'telegram.bot';

export interface LinkToken {
  /** What is carried by the address. Never stored. */
  readonly token: string;
  /** Hexadecimal. */
  readonly hash: string;
  readonly expiresAt: Date;
}

/** A new token. `random` gives that many random bytes. */
export function linkToken(key: Uint8Array, random: (bytes: number) => Uint8Array, now: Date): LinkToken {
  const token = Buffer.from(random(BYTES)).toString('hex');
  return { token, hash: tokenHash(key, token), expiresAt: new Date(now.getTime() + GOOD_FOR) };
}

/** Keyed, as a code's hash is. */
export function tokenHash(key: Uint8Array, token: string): string {
  const own = Buffer.from(hkdfSync('sha256', key, '', 'sinau/link-token', 32));
  return createHmac('sha256', own).update(token).digest('hex');
}

/** The address that opens the bot's private chat with what follows `/start`. */
export const telegramAddress = (bot: string, start: string): string => `https://t.me/${bot}?start=${start}`;

/** Whose unspent token this is. */
export async function personByToken(
  db: Database,
  hash: string,
  now: Date,
): Promise<{ readonly id: number; readonly name: string; readonly opd: string } | null> {
  const [row] = await db.query<{ id: number; name: string; opd: string }>(
    `select p.id, p.name, g.short as opd from link_tokens t
     join people p on p.id = t.person_id and p.active join agencies g on g.id = p.agency_id
     where t.token_hash = decode($1, 'hex') and t.used_at is null and t.expires_at > $2`,
    [hash, now],
  );
  return row ?? null;
}

/** Part of a commit: spends the token. Conflict name: 'token'. */
export function spentToken(person: number, hash: string, now: Date): Statement {
  return {
    name: 'token',
    must: 'hit',
    sql: `update link_tokens set used_at = $2
          where person_id = $1 and token_hash = decode($3, 'hex') and used_at is null and expires_at > $2`,
    values: [person, now, hash],
  };
}

/** Whoever asks for a token: for herself, as an officer for a colleague, or as the operator for anybody. */
export interface TokenMaker {
  readonly personId: number | null;
  readonly actor: string;
  readonly operator: boolean;
}

/** Part of a commit: keeps a new token, if its maker may make one for this person. Conflict name: 'right'. */
export function newToken(
  made: { readonly person: number; readonly hash: string; readonly expiresAt: Date },
  maker: TokenMaker,
  now: Date,
): Statement {
  return {
    name: 'right',
    must: 'hit',
    sql: `insert into link_tokens (person_id, token_hash, made_by, made_at, expires_at)
          select p.id, decode($2, 'hex'), $3, $4, $5 from people p
          where p.id = $1 and p.active and ($7 or p.id = $6 or exists (
            select 1 from people o where o.id = $6 and o.active
              and ('admin' = any(o.roles) or ('umpeg' = any(o.roles) and o.agency_id = p.agency_id))))
          on conflict (person_id) do update set token_hash = excluded.token_hash, made_by = excluded.made_by,
            made_at = excluded.made_at, expires_at = excluded.expires_at, used_at = null`,
    values: [made.person, made.hash, maker.actor, now, made.expiresAt, maker.personId, maker.operator],
  };
}

/** The bot's name on Telegram, kept so that every process and command can write an address; null before its first start. */
export async function telegramBot(db: Database): Promise<string | null> {
  const [row] = await db.query<{ name: unknown }>('select value as name from settings where name = $1', [
    BOT,
  ]);
  return typeof row?.name === 'string' ? row.name : null;
}

export async function saveTelegramBot(db: Database, name: string): Promise<void> {
  await db.query(
    `insert into settings (name, value) values ($1, $2::jsonb)
     on conflict (name) do update set value = excluded.value where settings.value <> excluded.value`,
    [BOT, json(name)],
  );
}
