import type { Database } from './database/database.ts';
import { nextMoment, type Pace } from './domain/delivery/pace.ts';
import type { Channel } from './domain/dialog/message.ts';
import type { Claim } from './storage/messages/outbox.ts';
import { type Given, takeMoment } from './storage/messages/paces.ts';

const NO_WAIT: Given = { ms: 0, restsUntil: null };
/** So much closer than the pace may two starts of one process follow: what small delays cost is caught up, a stall is not. */
const CATCHING_UP = 0.97;

export interface PacingParts {
  readonly db: Database;
  readonly now: () => Date;
  readonly pace: (channel: Channel, conversation: string) => Pace;
  /** Milliseconds for the pace, of a counter that nobody can set: a clock put back would stop it for as long. */
  readonly elapsed: () => number;
  /** Waits; resolves early, without an error, when the signal aborts. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly log: { warn(facts: object, line: string): void };
}

/** What one process gave away and started on one channel, in milliseconds of its counter. */
interface Kept {
  all: number[];
  readonly chats: Map<string, number>;
  startedAt: number;
  /** Ends when the next may see how far behind the last start it is. */
  turn: Promise<unknown>;
}

/**
 * Waits until the pace lets a row go: null. Else when it may be claimed again: the process stops, or its place rests.
 * Each row has a moment of this process, then one of all processes, and starts some way behind the one before it.
 */
export function createPacing(
  parts: PacingParts,
  stopping: AbortSignal,
): (row: Claim) => Promise<Date | null> {
  const { db, now, elapsed, log } = parts;
  const channels = new Map<Channel, Kept>();
  const keptOf = (channel: Channel): Kept => {
    const kept = channels.get(channel) ?? {
      all: [],
      chats: new Map<string, number>(),
      startedAt: Number.NEGATIVE_INFINITY,
      turn: Promise.resolve(),
    };
    channels.set(channel, kept);
    return kept;
  };

  /** Milliseconds until this process may send the row; the moment is given to it. */
  const ownMoment = (row: Claim, pace: Pace, kept: Kept): number => {
    const ms = elapsed();
    for (const [chat, wholeAt] of kept.chats) if (wholeAt <= ms) kept.chats.delete(chat);
    const next = nextMoment(pace, { all: kept.all, chatWholeAt: kept.chats.get(row.conversation) }, ms);
    // A busy chat's moment may lie behind another's that was asked for later.
    kept.all = [...kept.all.filter((at) => at > ms - 1000), next.at].toSorted((a, b) => a - b);
    kept.chats.set(row.conversation, next.chatWholeAt);
    return next.at - ms;
  };
  /** The same over all processes, with what one of them was told meanwhile. */
  const sharedMoment = async (row: Claim, gapMs: number): Promise<Given> => {
    if (gapMs === 0) return NO_WAIT;
    try {
      return await takeMoment(db, row, gapMs, now());
    } catch (error) {
      // What is in hand goes all the same: it is little, and without the database nothing more can be claimed.
      const why = error instanceof Error ? error.message : String(error);
      log.warn({ channel: row.channel, why }, 'delivery: the pace of all could not be asked');
      return NO_WAIT;
    }
  };
  /** True when the process stopped meanwhile. */
  const waited = async (ms: number): Promise<boolean> => {
    if (ms > 0) await parts.wait(ms, stopping);
    return ms > 0 && stopping.aborted;
  };
  /** What a silent database or a stalled process held up would all start at once, and be refused. */
  const ownStart = (kept: Kept, gapMs: number): Promise<boolean> => {
    const turn = kept.turn.then(async () => {
      const stopped = await waited(kept.startedAt + gapMs * CATCHING_UP - elapsed());
      if (!stopped) kept.startedAt = elapsed();
      return stopped;
    });
    // Whatever befalls this one, the next has its turn.
    kept.turn = turn.catch(() => undefined);
    return turn;
  };

  return async (row) => {
    const pace = parts.pace(row.channel, row.conversation);
    const gapMs = 1000 / pace.perSecond;
    const kept = keptOf(row.channel);
    if (await waited(ownMoment(row, pace, kept))) return now();
    const { ms, restsUntil } = await sharedMoment(row, gapMs);
    if (restsUntil !== null) return restsUntil;
    return (await waited(ms)) || (await ownStart(kept, gapMs)) ? now() : null;
  };
}
