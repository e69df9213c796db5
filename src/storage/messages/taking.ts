import { type Database, isOfAStatement } from '../../database/database.ts';
import { gather } from '../../database/gather.ts';
import type { Channel } from '../../domain/dialog/message.ts';
import { LOADED, LOADING, type Loaded, type LoadedRow, loadedOf } from './conversation.ts';
import { type Claimed, claimNext, claimOldest, type InboxRow, inboxRow } from './inbox.ts';

export interface Asked {
  readonly channel: Channel;
  readonly account: string;
}

/** A message that is ours to answer. */
export interface Taken {
  readonly row: InboxRow;
  /** What its turn stands on, as it was when the message was taken; null: it must be loaded by itself. */
  readonly loaded: Loaded | null;
}

/** Accounts in one statement. */
const MOST = 50;

const TAKE = `with claimed as (${claimOldest('$5')})
  select k.*, ${LOADING} from claimed k left join accounts a on a.channel = k.channel and a.account = k.account ${LOADED}`;

/**
 * Takes an account's oldest waiting message, as `claimNext` does, and loads what its turn stands on in the same trip;
 * accounts that are asked for together share it. null: nothing waits there, or somebody else works on it.
 */
export function createTaking(
  db: Database,
  now: () => Date,
  dayOf: (moment: Date) => string,
  leaseMs: number,
): (asked: Asked) => Promise<Taken | null> {
  const together = async (asked: readonly Asked[]): Promise<(Taken | null)[]> => {
    const moment = now();
    const channels = asked.map(({ channel }) => channel);
    const accounts = asked.map(({ account }) => account);
    const until = new Date(moment.getTime() + leaseMs);
    const values = [channels, accounts, moment, dayOf(moment), until];
    const rows = await db.query<Claimed & LoadedRow>(TAKE, values, { plan: 'once' });
    const found = new Map(rows.map((row) => [keyOf(row), row]));
    return asked.map((one) => {
      const row = found.get(keyOf(one));
      // Whoever is named twice gets a message once.
      found.delete(keyOf(one));
      return row === undefined ? null : { row: inboxRow(row), loaded: loadedOf(row) };
    });
  };
  return gather({
    most: MOST,
    together,
    alone: async (asked) => {
      try {
        const [taken = null] = await together([asked]);
        return taken;
      } catch (error) {
        if (!isOfAStatement(error)) throw error;
        // What cannot be loaded must be seen to fail: claimed, its tries are counted, and an apology follows.
        const row = await claimNext(db, asked.channel, asked.account, now(), leaseMs);
        return row === null ? null : { row, loaded: null };
      }
    },
  });
}

const keyOf = ({ channel, account }: Asked): string => `${channel}:${account}`;
