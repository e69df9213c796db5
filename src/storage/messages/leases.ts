import type { Database } from '../../database/database.ts';

/**
 * Ends the leases of dead processes at once instead of when they run out. Only for a database that one process owns by
 * its folder's lock, and before that process begins to work: whoever held a lease is gone by then. What was being sent
 * may have arrived, so it stays `sending` and is claimed once more as the marked copy. A message that waits between two
 * tries goes on waiting: its `failure` says that nobody works on it. Returns how many leases ended.
 */
export async function releaseLeases(
  db: Database,
  now: Date,
): Promise<{ readonly received: number; readonly sending: number }> {
  const [row] = await db.query<{ received: number; sending: number }>(
    `with received as (
       update inbox set leased_until = $1
       where state = 'waiting' and leased_until > $1 and failure is null returning 1
     ), sending as (
       update outbox set leased_until = $1 where state = 'sending' and leased_until > $1 returning 1
     )
     select (select count(*) from received) as received, (select count(*) from sending) as sending`,
    [now],
  );
  return row ?? { received: 0, sending: 0 };
}
