import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { createWorking, type WorkingParts } from './working.ts';

/** "typing" for somebody who wrote longer ago than this (a backlog after downtime) would only be noise. */
const FRESH_SECONDS = 60;

/**
 * Throwaway signals: they bypass the outbox, nobody waits for them, and their failure changes nothing. They go out only
 * after the event is in the inbox, so that a button never looks accepted that was lost.
 */
export function createSignals(api: Api, now: () => Date, how: Omit<WorkingParts, 'api'>) {
  const working = createWorking({ api, ...how });
  const running = new Set<Promise<unknown>>();
  const throwAway = (call: Promise<unknown>): void => {
    const done = call.catch(() => undefined).finally(() => running.delete(done));
    running.add(done);
  };

  return {
    /** Ends the button's spinner; shows that an answer comes, if that takes long. `taken`: the update is one we answer. */
    thank: ({ callback_query: press, message }: Update, taken: boolean): void => {
      if (press !== undefined) throwAway(api.answerCallbackQuery(press.id));
      if (!taken) return;
      const fresh =
        message === undefined ? press !== undefined : now().getTime() / 1000 - message.date < FRESH_SECONDS;
      const chat = message?.chat ?? press?.message?.chat;
      if (fresh && chat?.type === 'private') working.begin(chat.id);
    },
    answered: working.answered,
    working: working.tell,
    /** Resolves when all that were begun have ended. */
    settled: async (): Promise<void> => {
      await working.stop();
      await Promise.all(running);
    },
  };
}
