import type { Database } from '../../database/database.ts';
import type { Audience, ShownMenu } from '../../domain/dialog/menu.ts';
import type { Channel } from '../../domain/dialog/message.ts';

/** An account whose menu no longer fits who she is. */
export interface StaleMenu {
  readonly account: string;
  readonly conversation: string;
  /** What is remembered once it is shown; null: that the account has no menu of its own. */
  readonly wanted: string | null;
  readonly menu: ShownMenu | null;
}

interface Row {
  readonly account: string;
  readonly conversation: string;
  readonly wanted: string | null;
  readonly language: 'id' | 'en' | null;
  readonly audiences: readonly Audience[];
}

/** The longest without a look first; one account only, if it is named. Played accounts and groups have none. */
export async function staleMenus(
  db: Database,
  channel: Channel,
  limit: number,
  account?: string,
): Promise<StaleMenu[]> {
  const rows = await db.query<Row>(
    `select a.account, a.conversation, w.wanted, p.language, coalesce(w.audiences, '{}') as audiences
     from accounts a
     left join people p on p.id = a.person_id and p.active
     left join lateral (
       select p.language || ':' || array_to_string(r.audiences, ',') as wanted, r.audiences from (
         select coalesce(array_agg(one order by one), '{}') as audiences from (
           select unnest(p.roles) as one
           union select 'superior' where exists (select 1 from people u where u.superior_id = p.id and u.active)
         ) ones) r
     ) w on p.id is not null
     where a.channel = $1 and a.gone_at is null and a.menu is distinct from w.wanted
       and a.account not like 'chat-%' and ($3::text is null or a.account = $3)
     order by a.last_heard_at desc limit $2`,
    [channel, limit, account ?? null],
  );
  return rows.map(({ account: whose, conversation, wanted, language, audiences }) => ({
    account: whose,
    conversation,
    wanted,
    menu: language === null ? null : { language, audiences },
  }));
}

/** Remembers what was shown. Written by nobody else, and no business of an audit: it holds no more than the roster. */
export async function menuShown(db: Database, channel: Channel, shown: StaleMenu): Promise<void> {
  await db.query('update accounts set menu = $3 where channel = $1 and account = $2', [
    channel,
    shown.account,
    shown.wanted,
  ]);
}
