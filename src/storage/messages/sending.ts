import { type Database, json } from '../../database/database.ts';
import { gather } from '../../database/gather.ts';
import type { Next } from '../../domain/delivery/fate.ts';
import type { Handle } from '../../domain/dialog/message.ts';
import { type At, type Claim, claimAt, settle } from './outbox.ts';

/** Rows in one statement. */
const MOST = 50;

/** The trips of messages that are sent at about the same time, shared. */
export interface SendingTrips {
  /** Leases the oldest row of this conversation that may go now; null: there is none. */
  readonly claim: (at: At) => Promise<Claim | null>;
  /** As `settle`. */
  readonly settle: (row: Claim, next: Next) => Promise<boolean>;
}

export function createSendingTrips(db: Database, now: () => Date, leaseMs: number): SendingTrips {
  const claimTogether = async (asked: readonly At[]): Promise<(Claim | null)[]> => {
    const found = new Map((await claimAt(db, asked, now(), leaseMs)).map((row) => [keyOf(row), row]));
    return asked.map((at) => {
      const row = found.get(keyOf(at)) ?? null;
      // Whoever is named twice gets a row once.
      found.delete(keyOf(at));
      return row;
    });
  };
  const arrived = gather({
    most: MOST,
    together: (some: readonly Arrived[]) => settleArrived(db, some, now()),
    alone: async (one) => (await settleArrived(db, [one], now()))[0] === true,
  });
  return {
    claim: gather({
      most: MOST,
      together: claimTogether,
      alone: async (at: At) => (await claimTogether([at]))[0] ?? null,
    }),
    // What did not arrive changes more than its row: each by itself.
    settle: (row, next) =>
      next.state === 'sent' ? arrived({ row, handle: next.handle }) : settle(db, row, next, now()),
  };
}

/** An attempt that arrived. */
interface Arrived {
  readonly row: Claim;
  readonly handle: Handle | null;
}

/** `settle` for several that arrived: for each whether it was ours. */
async function settleArrived(db: Database, arrived: readonly Arrived[], now: Date): Promise<boolean[]> {
  const rows = await db.query<{ id: number }>(
    `update outbox o set state = 'sent', leased_until = null, handle = coalesce(s.handle, o.handle), failure = null,
       outgoing = null, settled_at = $2
     from jsonb_to_recordset($1::jsonb) as s (id bigint, attempt int, handle jsonb)
     where o.id = s.id and o.attempts = s.attempt and o.state = 'sending'
     returning o.id`,
    [json(arrived.map(({ row, handle }) => ({ id: row.id, attempt: row.attempt, handle }))), now],
    { plan: 'once' },
  );
  const settled = new Set(rows.map(({ id }) => id));
  return arrived.map(({ row }) => settled.has(row.id));
}

const keyOf = ({ channel, conversation }: At): string => `${channel}:${conversation}`;
