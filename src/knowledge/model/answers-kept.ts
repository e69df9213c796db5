import { createHash } from 'node:crypto';
import type { FilledPrompt } from './prompt.ts';

/** A day: what a text means does not change, but a prompt's author may restart with another model. Milliseconds. */
const KEPT_MS = 24 * 60 * 60_000;
const MOST = 500;

/** Answers by a hash of all that was asked, in this process only: the words themselves are not kept, and nothing is stored. */
export interface KeptAnswers {
  get(prompt: string, filled: FilledPrompt): unknown;
  put(prompt: string, filled: FilledPrompt, answer: unknown): void;
}

/** `now`: milliseconds that never go back. The least recently used goes first. */
export function keptAnswers(now: () => number): KeptAnswers {
  const kept = new Map<string, { readonly answer: unknown; readonly until: number }>();
  return {
    get(prompt, filled) {
      const key = keyOf(prompt, filled);
      const found = kept.get(key);
      if (found === undefined) return undefined;
      kept.delete(key);
      if (found.until <= now()) return undefined;
      kept.set(key, found);
      return found.answer;
    },
    put(prompt, filled, answer) {
      kept.set(keyOf(prompt, filled), { answer, until: now() + KEPT_MS });
      const [oldest] = kept.keys();
      if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
    },
  };
}

const keyOf = (prompt: string, { system, user }: FilledPrompt): string =>
  createHash('sha256')
    .update(JSON.stringify([prompt, system, user]))
    .digest('base64url');
