import { type Api, BotError, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import { limits } from './limits.ts';

/** Seconds that Telegram keeps an empty poll open. */
export const POLL_SECONDS = 25;
/** The first pause after a failure; it doubles up to the longest. */
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;

/** The rest is left out on purpose: see the rules in `read.ts`. */
export const WANTED = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

export interface PollParts {
  readonly api: Api;
  /** Resolves once the update is in the inbox. */
  readonly take: (update: Update) => Promise<void>;
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Hears of each failure: whether Telegram or the inbox failed, and how long the pause will be. */
  readonly failed: (where: 'getUpdates' | 'inbox', error: unknown, pauseMs: number) => void;
}

/** How long to wait after the `failures`-th failure in a row, in milliseconds. */
export function pauseAfter(error: unknown, failures: number): number {
  const asked = error instanceof GrammyError ? (error.parameters.retry_after ?? 0) * 1000 : 0;
  return Math.max(asked, Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1)));
}

/**
 * All of a batch at once, so that they share an insert; the inbox keeps their order. Who blocks the bot or comes back is
 * no message: what stands before is safe first, or the last word on it would be anybody's.
 */
async function takeAll(updates: readonly Update[], take: PollParts['take']): Promise<void> {
  let taking: Promise<void>[] = [];
  const safe = async (): Promise<void> => {
    const fates = await Promise.allSettled(taking);
    taking = [];
    for (const fate of fates) if (fate.status === 'rejected') throw fate.reason;
  };
  for (const update of updates) {
    if (update.my_chat_member !== undefined) await safe();
    taking.push(take(update));
    if (update.my_chat_member !== undefined) await safe();
  }
  await safe();
}

/**
 * Long polling until `signal` aborts (it must also give up the call that is waiting). The offset, which confirms updates to Telegram, moves only after the whole batch
 * is in the inbox; grammY's own loop would confirm what failed. Fails the inbox, the same batch is fetched again, and
 * the inbox knows the ones it already has by their key.
 */
export async function poll({ api, take, pause, failed }: PollParts, signal: AbortSignal): Promise<void> {
  let offset: number | undefined;
  let failures = 0;
  while (!signal.aborted) {
    let where: 'getUpdates' | 'inbox' = 'getUpdates';
    try {
      const updates = await api.getUpdates({
        ...(offset === undefined ? {} : { offset }),
        limit: limits.batch,
        timeout: POLL_SECONDS,
        allowed_updates: WANTED,
      });
      where = 'inbox';
      await takeAll(updates, take);
      const last = updates.at(-1);
      if (last !== undefined) offset = last.update_id + 1;
      failures = 0;
    } catch (error) {
      if (signal.aborted) return;
      failures += 1;
      const pauseMs = pauseAfter(error, failures);
      failed(where, error instanceof BotError ? error.error : error, pauseMs);
      await pause(pauseMs, signal);
    }
  }
}
