import type { Channel } from '../message.ts';

/** About the account she writes from, her other ones, and what is stored of her. */
export type AccountCommand =
  | { readonly do: 'data' }
  | { readonly do: 'erase' }
  /** Something stored of her is wrong: who puts it right. */
  | { readonly do: 'wrongData' }
  /** Without `shown` a table to try. */
  | { readonly do: 'tables'; readonly shown?: boolean }
  /** A newly linked account that is not hers: asked first, then unlinked. */
  | { readonly do: 'unlink'; readonly channel: Channel; readonly ref: string; readonly sure: boolean };
