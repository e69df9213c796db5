import type { Database } from '../../database/database.ts';
import type { Claim } from './outbox.ts';

export interface Given {
  /** How many milliseconds away the moment is. */
  readonly ms: number;
  /** Its channel, or its place there, was told to wait until then after the row was claimed. */
  readonly restsUntil: Date | null;
}

/**
 * Gives this row the channel's next free moment, for all processes together.
 * No queue is a minute long: moments further ahead were given away before the database's clock was put back.
 */
export async function takeMoment(db: Database, row: Claim, gapMs: number, now: Date): Promise<Given> {
  const [taken] = await db.query<Given>(
    `insert into channel_paces as p (channel, place, given_until)
       select channel, place, $2::timestamptz + $3 * interval '1 millisecond' from outbox where id = $1
     on conflict (channel, place) do update set given_until = excluded.given_until +
       case when p.given_until between $2 and $2 + interval '1 minute' then p.given_until - $2 else interval '0' end
     returning (extract(epoch from given_until - $2) * 1000 - $3)::float8 as ms,
       (select max(r.until) from channel_pauses r
        where r.channel = p.channel and r.place in ('', p.place) and r.until > $2) as "restsUntil"`,
    [row.id, now, gapMs],
  );
  return taken ?? { ms: 0, restsUntil: null };
}
