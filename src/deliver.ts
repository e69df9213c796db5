import { afterAttempt, type Next } from './domain/delivery/fate.ts';
import type { ChannelPort, Delivery, Sending } from './domain/dialog/channel.ts';
import type { Channel } from './domain/dialog/message.ts';
import { createPacing, type PacingParts } from './pacing.ts';
import { createSlots } from './slots.ts';
import { type Claim, claim, endOverdue } from './storage/messages/outbox.ts';
import { createSendingTrips } from './storage/messages/sending.ts';

/** Sends at once; a sweep leaves some room, so that an answer never queues behind a backlog of reminders. */
const AT_ONCE = 25;
const SWEEP_AT_ONCE = 20;
/** Longer than the slowest send with its pacing: a lease that ends too early makes a copy. Milliseconds. */
const LEASE_MS = 180_000;
/** A row that must wait no longer than this is sent by this process itself; the sweeper takes the others. Milliseconds. */
const SOON_MS = 120_000;

export interface DeliveryParts extends PacingParts {
  readonly channels: ReadonlyMap<Channel, ChannelPort>;
  /** A stored file's content for the person it goes to; null when it is gone or not theirs to read. */
  readonly contentOf: (file: number, person: number | null) => Promise<Uint8Array | null>;
  readonly log: { warn(facts: object, line: string): void; error(facts: object, line: string): void };
  /** Named moments of a row's life, for tests that crash there. */
  readonly at?: (moment: 'claimed' | 'sent' | 'settled') => void;
}

export interface DeliveryRunner {
  /** Sends what waits for one conversation, in order. Called right after a turn's commit. Never rejects. */
  deliverNow(channel: Channel, conversation: string): Promise<void>;
  /** Sends what was left behind, until nothing may go now. Called at start and by the ticker. Never rejects. */
  sweep(): Promise<void>;
  /**
   * Takes up nothing more. What `deliverNow` was called for still goes, unless the pace makes it wait: the next process
   * sends that. Ends when all of it is settled.
   */
  stop(): Promise<void>;
}

/** Claims, sends and settles; what follows from an attempt is decided in `domain/delivery`. */
export function createDelivery(parts: DeliveryParts): DeliveryRunner {
  const { db, channels, now, log } = parts;
  const at = parts.at ?? (() => undefined);
  const trips = createSendingTrips(db, now, LEASE_MS);
  const stopping = new AbortController();
  const work = new Set<Promise<unknown>>();
  const later = new Set<string>();
  const heldUntil = createPacing(parts, stopping.signal);
  const slots = createSlots(AT_ONCE);
  let sweeping: Promise<void> | null = null;

  const track = <T>(promise: Promise<T>): Promise<T> => {
    work.add(promise);
    return promise.finally(() => work.delete(promise));
  };
  /** A file goes with its content; one that is gone goes as its words, which say what it showed. */
  const carried = async ({ outgoing, personId }: Claim): Promise<Pick<Sending, 'outgoing' | 'content'>> => {
    if (outgoing.kind !== 'file') return { outgoing };
    const content = await parts.contentOf(outgoing.file, personId);
    return content === null
      ? { outgoing: { kind: 'say', message: outgoing.message } }
      : { outgoing, content };
  };

  const send = async (row: Claim): Promise<Delivery> => {
    const port = channels.get(row.channel);
    if (port === undefined) return { outcome: 'wait', seconds: 60 };
    try {
      return await port.send({
        id: row.id,
        account: row.account,
        conversation: row.conversation,
        ...(await carried(row)),
        // An edit done twice shows the same: it needs no mark.
        maybeCopy: row.doubtful && (row.outgoing.kind === 'say' || row.outgoing.kind === 'file'),
        language: row.language,
        arrived: row.parts,
      });
    } catch (error) {
      return { outcome: 'unknown', why: reason(error) };
    }
  };

  /** A database that is away for a moment must not turn a delivered message into a doubtful one. */
  const save = async (row: Claim, next: Next): Promise<boolean> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await trips.settle(row, next);
      } catch (error) {
        if (tries === 3 || stopping.signal.aborted) throw error;
        await parts.wait(500 * tries, stopping.signal);
      }
    }
  };

  /** False when nothing more can go to this conversation now. */
  const one = async (row: Claim): Promise<boolean> => {
    const about = { outbox: row.id, channel: row.channel, attempt: row.attempt };
    try {
      const until = await heldUntil(row);
      if (until !== null) {
        await save(row, { state: 'ready', notBefore: until, doubtful: row.doubtful });
        resume(row, row.conversation, until);
        return false;
      }
      const delivery = await send(row);
      at('sent');
      const next = afterAttempt(row, delivery, now());
      const mine = await save(row, next);
      at('settled');
      if (!mine) log.warn(about, 'delivery: another process had taken the message over');
      else if (next.state === 'ready') resume(row, next.conversation ?? row.conversation, next.notBefore);
      else if (next.state !== 'sent')
        log.warn({ ...about, state: next.state, why: next.why }, 'delivery: a message was not delivered');
      return true;
    } catch (error) {
      log.error({ ...about, why: reason(error) }, 'delivery: not settled; its lease will end');
      return false;
    }
  };

  const resume = (row: Claim, conversation: string, notBefore: Date): void => {
    const key = `${row.channel}:${conversation}`;
    const ms = Math.max(0, notBefore.getTime() - now().getTime());
    if (ms > SOON_MS || later.has(key) || stopping.signal.aborted) return;
    later.add(key);
    void track(
      parts.wait(ms, stopping.signal).then(() => {
        later.delete(key);
        return stopping.signal.aborted ? undefined : conversationOf(row.channel, conversation);
      }),
    );
  };

  const conversationOf = async (channel: Channel, conversation: string): Promise<void> => {
    for (;;) {
      await slots.take(1, 0);
      try {
        const row = await trips.claim({ channel, conversation });
        if (row !== null) at('claimed');
        if (row === null || !(await one(row))) return;
      } catch (error) {
        log.error({ channel, why: reason(error) }, 'delivery: nothing could be claimed; a sweep follows');
        return;
      } finally {
        slots.release(1);
      }
    }
  };

  const sweepAll = async (): Promise<void> => {
    const running = new Set<Promise<boolean>>();
    try {
      for (const ended of await endOverdue(db, now()))
        log.warn(ended, 'delivery: a message will not be sent');
      while (!stopping.signal.aborted) {
        const taken = await slots.take(SWEEP_AT_ONCE, AT_ONCE - SWEEP_AT_ONCE);
        let rows: Claim[] = [];
        try {
          rows = await claim(db, [...channels.keys()], now(), { limit: taken, leaseMs: LEASE_MS });
          if (rows.length > 0) at('claimed');
        } finally {
          slots.release(taken - rows.length);
        }
        for (const row of rows) {
          const sending = one(row).finally(() => {
            running.delete(sending);
            slots.release(1);
          });
          running.add(sending);
        }
        if (running.size === 0) return;
        // The next of a conversation may go when its former one is settled.
        await Promise.race(running);
      }
    } catch (error) {
      log.error({ why: reason(error) }, 'delivery: the sweep ended early; the next one goes on');
    } finally {
      await Promise.all(running);
    }
  };

  return {
    deliverNow: (channel, conversation) =>
      stopping.signal.aborted ? Promise.resolve() : track(conversationOf(channel, conversation)),
    sweep() {
      sweeping ??= track(sweepAll()).finally(() => {
        sweeping = null;
      });
      return sweeping;
    },
    async stop() {
      stopping.abort();
      while (work.size > 0) await Promise.all(work);
    },
  };
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
