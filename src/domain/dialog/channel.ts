import type { ShownMenu } from './menu.ts';
import type { Channel, Handle, Outgoing, Received } from './message.ts';

/** How one attempt to send ended. The outbox decides what follows; a channel only reports. */
export type Delivery =
  /** Arrived. `handle` is missing where the platform returns none. */
  | { readonly outcome: 'sent'; readonly handle?: Handle }
  /**
   * The platform said to wait (429). The whole channel pauses for `seconds`, or only the workspace it goes to. Nothing
   * was sent but `parts` of a message that needs several: the next attempt goes on behind them.
   */
  | {
      readonly outcome: 'wait';
      readonly seconds: number;
      readonly within?: 'workspace';
      readonly parts?: number;
    }
  /** This one cannot go now, the channel's others can. Nothing was sent but `parts`, as above. */
  | { readonly outcome: 'later'; readonly seconds: number; readonly why: string; readonly parts?: number }
  /** The platform refused for good (400 and its kin). Nothing was sent. */
  | { readonly outcome: 'refused'; readonly why: string }
  /** The person left or blocked the bot (403 and its kin). Nothing was sent, and reminders stop. */
  | { readonly outcome: 'gone'; readonly why: string }
  /** The chat has another id now (Telegram `migrate_to_chat_id`). Nothing was sent. */
  | { readonly outcome: 'moved'; readonly conversation: string }
  /** Nobody knows: time-out, connection lost, 5xx. It may have arrived; the `parts` before it have. */
  | { readonly outcome: 'unknown'; readonly why: string; readonly parts?: number };

/** One outbox row as a channel sees it. */
export interface Sending {
  /** The outbox row's id: unique, stable over attempts. */
  readonly id: number;
  /** Whose message it is, as in `Origin`. */
  readonly account: string;
  readonly conversation: string;
  readonly outgoing: Outgoing;
  /** The file's content, for `outgoing.kind` 'file' only. */
  readonly content?: Uint8Array;
  /** True for the one marked copy after an attempt whose fate is unknown: the text must say that it may be a copy. */
  readonly maybeCopy: boolean;
  /** Parts of it that arrived in earlier attempts, of whatever process. */
  readonly arrived?: number;
  /** The person's language, for the channel's own few words. */
  readonly language: 'id' | 'en';
}

/** What became of fetching a file that somebody sent. */
export type Fetched =
  | { readonly outcome: 'fetched'; readonly content: Uint8Array }
  | { readonly outcome: 'tooBig' }
  /** The platform no longer has it, or never had it. */
  | { readonly outcome: 'gone' }
  /** It could not be had now. `why` is for the operator. */
  | { readonly outcome: 'later'; readonly why: string };

/** A platform. Made by a factory in `bots/<name>/channel.ts`; nothing happens before `start`. */
export interface ChannelPort {
  readonly channel: Channel;
  /**
   * Begins to receive. `receive` resolves once the event is safely in the inbox: only then may the channel acknowledge
   * it (or move its offset). It must not wait for the answer: `receive` returns before the turn is decided.
   */
  start(receive: (event: Received) => Promise<void>): Promise<void>;
  /** Sends one row. Never throws for what the platform answered: every fate is a `Delivery`. */
  send(sending: Sending): Promise<Delivery>;
  /** Fetches a file that somebody sent, by the `ref` of its input; never more than `maxBytes`. Never throws. */
  fetch(ref: string, maxBytes: number): Promise<Fetched>;
  /**
   * Shows one private chat its own command menu, where the platform has such menus; null: the one that everybody has.
   * Never throws for what the platform answered.
   */
  menu?(conversation: string, shown: ShownMenu | null): Promise<Delivery>;
  /**
   * Tells somebody who waits how far her answer is, in one line that is changed in place and goes when the answer comes.
   * Throwaway: it returns at once, and its failure changes nothing.
   */
  working?(to: Pick<Sending, 'account' | 'conversation'>, words: string): void;
  /** Stops receiving, lets running acknowledgements end. Safe to call twice. */
  stop(): Promise<void>;
}
