import type { Delivery } from '../dialog/channel.ts';
import type { Handle } from '../dialog/message.ts';

/** Pause before the one marked copy: what broke the connection is often over by then. Milliseconds. */
const COPY_AFTER_MS = 10_000;

/** What is known of a row when an attempt ended. */
export interface Attempted {
  readonly conversation: string;
  /** An earlier attempt may have arrived already. */
  readonly doubtful: boolean;
}

/** What an attempt makes of its row. `ready` rows are claimed again, all others are final. */
export type Next =
  | { readonly state: 'sent'; readonly handle: Handle | null }
  | {
      readonly state: 'ready';
      readonly notBefore: Date;
      readonly doubtful: boolean;
      /** The whole channel, or only the workspace, rests until then. */
      readonly pause?: { readonly until: Date; readonly of: 'channel' | 'workspace' };
      /** The chat's new id, for the account and all its open rows. */
      readonly conversation?: string;
      /** Parts of a split message that have arrived by now. */
      readonly parts?: number;
    }
  | { readonly state: 'refused'; readonly why: string; readonly gone: boolean }
  | { readonly state: 'unknown'; readonly why: string };

/**
 * The fate of an attempt. Nobody can tell whether an `unknown` one arrived, and no platform takes an idempotency key: it
 * is sent once more, marked; a second unknown is for the operator. `wait` and `moved` sent nothing, so they add no doubt.
 */
export function afterAttempt(row: Attempted, delivery: Delivery, now: Date): Next {
  switch (delivery.outcome) {
    case 'sent':
      return { state: 'sent', handle: delivery.handle ?? null };
    case 'wait': {
      const until = new Date(now.getTime() + Math.max(1, delivery.seconds) * 1000);
      return {
        state: 'ready',
        notBefore: until,
        doubtful: row.doubtful,
        pause: { until, of: delivery.within ?? 'channel' },
        ...arrived(delivery),
      };
    }
    case 'later': {
      const notBefore = new Date(now.getTime() + Math.max(1, delivery.seconds) * 1000);
      return { state: 'ready', notBefore, doubtful: row.doubtful, ...arrived(delivery) };
    }
    case 'refused':
      return { state: 'refused', why: delivery.why, gone: false };
    case 'gone':
      return { state: 'refused', why: delivery.why, gone: true };
    case 'moved':
      if (delivery.conversation === row.conversation)
        return { state: 'refused', why: 'the chat moved to itself', gone: false };
      return { state: 'ready', notBefore: now, doubtful: row.doubtful, conversation: delivery.conversation };
    case 'unknown':
      if (row.doubtful) return { state: 'unknown', why: delivery.why };
      return {
        state: 'ready',
        notBefore: new Date(now.getTime() + COPY_AFTER_MS),
        doubtful: true,
        ...arrived(delivery),
      };
  }
}

const arrived = ({ parts }: { readonly parts?: number }): { parts?: number } =>
  parts === undefined ? {} : { parts };

/** Tries of one received message; then an operator must see it. */
export const MOST_TRIES = 4;

/** When a message whose turn failed is tried again (5 s, 30 s, 3 min), or null when that was the last try. */
export function retryAt(tries: number, now: Date): Date | null {
  if (tries >= MOST_TRIES) return null;
  return new Date(now.getTime() + 5000 * 6 ** (Math.max(1, tries) - 1));
}
