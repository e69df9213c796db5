import type { Database } from '../../database/database.ts';
import type { Claim } from './outbox.ts';

/**
 * Gives this row the channel's next free moment, for all processes together, and tells how many milliseconds it is away.
 * No queue is a minute long: moments further ahead were given away before the database's clock was put back.
 */
export async function takeMoment(db: Database, row: Claim, gapMs: number, now: Date): Promise<number> {
  const [taken] = await db.query<{ ms: number }>(
    `insert into channel_paces as p (channel, place, given_until)
       select channel, place, $2::timestamptz + $3 * interval '1 millisecond' from outbox where id = $1
     on conflict (channel, place) do update set given_until = excluded.given_until +
       case when p.given_until between $2 and $2 + interval '1 minute' then p.given_until - $2 else interval '0' end
     returning (extract(epoch from given_until - $2) * 1000 - $3)::float8 as ms`,
    [row.id, now, gapMs],
  );
  return taken?.ms ?? 0;
}
