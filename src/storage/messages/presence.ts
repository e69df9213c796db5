import type { Database } from '../../database/database.ts';
import type { Channel } from '../../domain/dialog/message.ts';
import type { Language } from '../../domain/people/person.ts';

/**
 * The platform switched an account off, or on again: reminders stop, those that wait included, and go on. Told anew it
 * changes nothing, and nothing of an account that never wrote.
 */
export async function setPresent(
  db: Database,
  channel: Channel,
  account: string,
  here: boolean,
  now: Date,
): Promise<void> {
  await db.query(
    `with changed as (
       update accounts set gone_at = case when $3 then null else $4::timestamptz end
       where channel = $1 and account = $2 and (gone_at is null) <> $3 returning person_id
     ), stopped as (
       update outbox set state = 'dropped', outgoing = null, settled_at = $4, failure = 'the person left'
       where not $3 and channel = $1 and account = $2 and topic = 'reminder' and state = 'ready'
         and exists (select from changed)
     )
     insert into audit (at, actor, action, person_id, agency_id)
     select $4::timestamptz, 'account:' || $1, case when $3 then 'account back' else 'account gone' end, c.person_id,
       (select agency_id from people where id = c.person_id)
     from changed c where c.person_id is not null`,
    [channel, account, here, now],
  );
}

/** The language of whoever this account belongs to; a stranger's is Indonesian. */
export async function languageOf(db: Database, channel: Channel, account: string): Promise<Language> {
  const [row] = await db.query<{ language: Language }>(
    `select p.language from accounts a join people p on p.id = a.person_id and p.active
     where a.channel = $1 and a.account = $2`,
    [channel, account],
  );
  return row?.language ?? 'id';
}
