import { AsyncLocalStorage } from 'node:async_hooks';
import { isOfAStatement } from './database.ts';

/** What is asked for often and by many at the same time, and how one statement does it for several of them. */
export interface Gathering<Ask, Answer> {
  /** Asks in one statement at most. */
  readonly most: number;
  /** The answers in the order of the asks. What it did before it fails may be done again by `alone`. */
  readonly together: (asks: readonly Ask[]) => Promise<readonly Answer[]>;
  /** Does one, where several could not be done together: each gets its own fate. */
  readonly alone: (ask: Ask) => Promise<Answer>;
  /** Asks with the same word here keep their order: when one fails, those that came with it fail as well. */
  readonly inOrderOf?: (ask: Ask) => string;
}

interface Waiting<Ask, Answer> {
  readonly ask: Ask;
  readonly done: (answer: Answer) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Shares trips to the database. One statement is under way at a time, and those who ask meanwhile share the next: alone,
 * nobody waits longer than for the end of the event loop's round, and a burst costs a few trips instead of one each. Most
 * of a trip's processor time is the kernel's, for waking the other side.
 *
 * Who asks inside a transaction must not wait for the answer there: it comes from outside, and an embedded database has
 * one connection.
 */
export function gather<Ask, Answer>(how: Gathering<Ask, Answer>): (ask: Ask) => Promise<Answer> {
  // Not in the transaction of whoever happens to ask first: the others would be undone with it.
  const outside = AsyncLocalStorage.snapshot();
  let waiting: Waiting<Ask, Answer>[] = [];
  let busy = false;

  const failAll = (some: readonly Waiting<Ask, Answer>[], error: unknown): void => {
    for (const { failed } of some) failed(error);
  };
  const eachAlone = async (some: readonly Waiting<Ask, Answer>[]): Promise<void> => {
    const broken = new Map<string, unknown>();
    for (const [n, { ask, done, failed }] of some.entries()) {
      const line = how.inOrderOf?.(ask);
      if (line !== undefined && broken.has(line)) {
        failed(broken.get(line));
        continue;
      }
      try {
        done(await how.alone(ask));
      } catch (error) {
        if (!isOfAStatement(error)) return failAll(some.slice(n), error);
        if (line !== undefined) broken.set(line, error);
        failed(error);
      }
    }
  };
  const answer = async (some: readonly Waiting<Ask, Answer>[]): Promise<void> => {
    if (some.length === 1) return eachAlone(some);
    try {
      const answers = await how.together(some.map(({ ask }) => ask));
      for (const [n, { done }] of some.entries()) done(answers[n] as Answer);
    } catch (error) {
      return isOfAStatement(error) ? eachAlone(some) : failAll(some, error);
    }
  };
  const run = async (): Promise<void> => {
    while (waiting.length > 0) {
      const some = waiting.slice(0, how.most);
      waiting = waiting.slice(how.most);
      await answer(some);
    }
    busy = false;
  };

  return (ask) =>
    new Promise((done, failed) => {
      waiting.push({ ask, done, failed });
      if (busy) return;
      busy = true;
      // At the end of the round: what arrives together asks together.
      outside(() => setImmediate(() => void run()));
    });
}
