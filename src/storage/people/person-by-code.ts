import type { Database } from '../../database/database.ts';
import type { Channel } from '../../domain/dialog/message.ts';

/** Wrong codes in an hour before an account has to wait. */
const MOST_WRONG = 5;
const HOUR = 3_600_000;

/** Whose unspent code this is; `blocked` when the account guessed too often, and then nothing is looked up. */
export async function personByCode(
  db: Database,
  hash: string,
  from: { readonly channel: Channel; readonly account: string },
  now: Date,
): Promise<{ person: { id: number; name: string } | null; blocked: boolean }> {
  const [row] = await db.query<{ wrong: number; id: number | null; name: string | null }>(
    `with wrong as (
       select count(*) as n from link_attempts where channel = $2 and account = $3 and tried_at > $5
     )
     select w.n as wrong, p.id, p.name from wrong w
     left join link_codes c on c.code_hash = decode($1, 'hex') and c.used_at is null and c.expires_at > $4 and w.n < $6
     left join people p on p.id = c.person_id and p.active`,
    [hash, from.channel, from.account, now, new Date(now.getTime() - HOUR), MOST_WRONG],
  );
  if (row === undefined || row.wrong >= MOST_WRONG) return { person: null, blocked: true };
  if (row.id === null || row.name === null) return { person: null, blocked: false };
  return { person: { id: row.id, name: row.name }, blocked: false };
}
