import type { Channel } from '../message.ts';

/** About the account she writes from, her other ones, and what is stored of her. */
export type AccountCommand =
  | { readonly do: 'data' }
  /** What she agreed to, each with the button that takes it back. */
  | { readonly do: 'consents' }
  | { readonly do: 'erase' }
  /** Something stored of her is wrong: who puts it right. */
  | { readonly do: 'wrongData' }
  /** Without `shown` a table to try. */
  | { readonly do: 'tables'; readonly shown?: boolean }
  /** A newly linked account that is not hers: asked first, then unlinked. */
  | { readonly do: 'unlink'; readonly channel: Channel; readonly ref: string; readonly sure: boolean };

export type ConsentWish = { readonly want: 'consents' };
/**
 * As they are kept, whether or not anything can use them now. `ai`: words may go to an outside model; `mentor`: seen by
 * colleagues as one; null: not decided.
 */
export interface ConsentNews {
  readonly granted: 'consents';
  readonly ai: boolean | null;
  readonly mentor: boolean | null;
}
