import type { ServerResponse } from 'node:http';
import { done, failed } from './telegram-server-chats.ts';
import { answer } from './telegram-server-faults.ts';
import type { Payload } from './telegram-server-strict.ts';

export type QueuedUpdate = object & { readonly update_id: number };

/**
 * getUpdates with Telegram's offset semantics: an offset confirms (forgets) all updates below it, and what is not
 * confirmed is handed out again. A poll without updates stays open until one comes: nobody sleeps.
 */
export function createQueue() {
  const offsets: (number | undefined)[] = [];
  let waiting: (() => void)[] = [];
  let queue: QueuedUpdate[] = [];
  let poll: { response: ServerResponse; limit: number } | null = null;
  let webhook = '';

  const serve = (): void => {
    if (poll === null) return;
    if (queue.length > 0) {
      const { response, limit } = poll;
      poll = null;
      answer(response, done(queue.slice(0, limit)));
      return;
    }
    for (const tell of waiting) tell();
    waiting = [];
  };

  return {
    offsets,
    size: () => queue.length,
    push: (update: QueuedUpdate): void => {
      queue.push(update);
      serve();
    },
    setWebhook: (url: string): void => {
      webhook = url;
    },
    /** Resolves when every update is confirmed and a poll waits for more. */
    quiet: (): Promise<void> =>
      poll !== null && queue.length === 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting.push(resolve);
          }),
    getUpdates: (payload: Payload, response: ServerResponse): void => {
      const offset = typeof payload['offset'] === 'number' ? payload['offset'] : undefined;
      offsets.push(offset);
      if (webhook !== '') {
        answer(
          response,
          failed(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook"),
        );
        return;
      }
      if (poll !== null)
        answer(
          poll.response,
          failed(
            409,
            'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
          ),
        );
      if (offset !== undefined) queue = queue.filter((update) => update.update_id >= offset);
      if (queue.length === 0 && (payload['timeout'] ?? 0) === 0) {
        poll = null;
        answer(response, done([]));
        return;
      }
      poll = { response, limit: typeof payload['limit'] === 'number' ? payload['limit'] : 100 };
      response.on('close', () => {
        if (poll?.response === response) poll = null;
      });
      serve();
    },
  };
}
