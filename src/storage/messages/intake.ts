import { type Database, json } from '../../database/database.ts';
import { gather } from '../../database/gather.ts';
import type { Received } from '../../domain/dialog/message.ts';
import { receive } from './inbox.ts';

/** Events in one insert. */
const MOST = 100;

/**
 * Saves events as `receive` does, each once and safe when its promise resolves, in the order they came; those that come
 * together share an insert.
 */
export function createIntake(db: Database, now: () => Date): (event: Received) => Promise<void> {
  const alone = async (event: Received): Promise<void> => {
    await receive(db, event, now());
  };
  return gather({
    most: MOST,
    inOrderOf: ({ origin }) => `${origin.channel}:${origin.account}`,
    alone,
    together: async (events) => {
      for (const some of runs(events)) {
        const [first] = some;
        if (some.length === 1 && first !== undefined) await alone(first);
        else await receiveTogether(db, some, now());
      }
      return events.map(() => undefined);
    },
  });
}

/** Plain events next to each other, and each special one by itself. */
function runs(events: readonly Received[]): Received[][] {
  const found: Received[][] = [];
  let plain: Received[] | null = null;
  for (const event of events) {
    if (isSpecial(event)) {
      found.push([event]);
      plain = null;
    } else if (plain === null) {
      plain = [event];
      found.push(plain);
    } else plain.push(event);
  }
  return found;
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
    { plan: 'once' },
  );
}
