import type { Database } from '../../database/database.ts';
import type { Threads } from '../../domain/delivery/threads.ts';

/** A conversation of yesterday is over. */
const FOLLOWED_MS = 86_400_000;

/** Followed threads in the database: another process may hear what comes next. Old ones go with each new one. */
export function slackThreads(db: Database, now: () => Date): Threads {
  return {
    async follow(account, channel, thread) {
      await db.query(
        `with over as (delete from slack_threads where until <= $4)
         insert into slack_threads (account, channel, thread, until) values ($1, $2, $3, $5)
         on conflict (account, channel, thread) do update set until = excluded.until`,
        [account, channel, thread, now(), new Date(now().getTime() + FOLLOWED_MS)],
      );
    },
    async followed(account, channel, thread) {
      const rows = await db.query(
        'select 1 from slack_threads where account = $1 and channel = $2 and thread = $3 and until > $4',
        [account, channel, thread, now()],
      );
      return rows.length > 0;
    },
  };
}
