import type { Channel } from './message.ts';

/** About the account she writes from, and her other ones. */
export type AccountCommand =
  /** Without `shown` a table to try. */
  | { readonly do: 'tables'; readonly shown?: boolean }
  /** A newly linked account that is not hers: asked first, then unlinked. */
  | { readonly do: 'unlink'; readonly channel: Channel; readonly ref: string; readonly sure: boolean };
