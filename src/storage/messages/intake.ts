import { type Database, json } from '../../database/database.ts';
import type { Received } from '../../domain/dialog/message.ts';
import { receive } from './inbox.ts';

/** Events in one insert. */
const MOST = 100;

interface Waiting {
  readonly event: Received;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Saves events as `receive` does, each once and safe when its promise resolves, in the order they came. One insert is under
 * way at a time, and those that come meanwhile share the next: a webhook's burst costs a few trips to the database instead
 * of one each.
 */
export function createIntake(db: Database, now: () => Date): (event: Received) => Promise<void> {
  let running = false;
  let waiting: Waiting[] = [];

  const alone = async ({ event, done, failed }: Waiting): Promise<void> => {
    try {
      await receive(db, event, now());
      done();
    } catch (error) {
      failed(error);
    }
  };
  const save = async (some: readonly Waiting[]): Promise<void> => {
    if (some.length > 1) {
      try {
        await receiveTogether(
          db,
          some.map(({ event }) => event),
          now(),
        );
        for (const { done } of some) done();
        return;
      } catch {
        // One that cannot be saved must not take the others along: each gets its own fate.
      }
    }
    for (const one of some) await alone(one);
  };
  const next = async (): Promise<void> => {
    running = true;
    while (waiting.length > 0) {
      const [first] = waiting;
      const plain = waiting.findIndex(({ event }) => isSpecial(event));
      const count = first !== undefined && isSpecial(first.event) ? 1 : plain;
      const some = waiting.slice(0, count < 0 ? MOST : Math.min(count, MOST));
      waiting = waiting.slice(some.length);
      await save(some);
    }
    running = false;
  };

  return (event) =>
    new Promise((done, failed) => {
      waiting.push({ event, done, failed });
      if (!running) void next();
    });
}

/** What says more of an account than where it speaks is saved by itself. */
const isSpecial = ({ origin, input }: Received): boolean =>
  origin.home !== undefined || input.kind === 'barred';

/** Several plain events in one statement. Accounts in a fixed order: two of these at once must not wait for each other. */
async function receiveTogether(db: Database, events: readonly Received[], now: Date): Promise<void> {
  await db.query(
    `with sent as (
       select * from rows from (jsonb_to_recordset($1::jsonb) as (key text, "alsoKey" text, channel text, account text,
         conversation text, input jsonb, email text)) with ordinality
         as s(key, also_key, channel, account, conversation, input, email, n)
     ), added as (
       insert into inbox (key, also_key, channel, account, conversation, input, verified_email, received_at)
       select key, also_key, channel, account, conversation, input, email, $2 from sent order by n
       on conflict do nothing returning key
     )
     insert into accounts (channel, account, conversation, last_heard_at)
     select distinct on (s.channel, s.account) s.channel, s.account, s.conversation, $2::timestamptz
     from sent s join added a on a.key = s.key order by s.channel, s.account, s.n desc
     on conflict (channel, account) do update
       set conversation = excluded.conversation, last_heard_at = excluded.last_heard_at, gone_at = null`,
    [
      json(
        events.map(({ key, alsoKey, origin, input, verifiedEmail }) => ({
          key,
          alsoKey,
          channel: origin.channel,
          account: origin.account,
          conversation: origin.conversation,
          input,
          email: verifiedEmail,
        })),
      ),
      now,
    ],
  );
}
