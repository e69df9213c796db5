import type { Channel } from '../domain/dialog/message.ts';

/** Who writes. Strangers have no id; the audit then names only their channel. */
export interface Writer {
  readonly personId: number | null;
  readonly channel: Channel;
  readonly account: string;
  /** The office's day: a period takes nothing after its last one. */
  readonly today: string;
  /** The mark that counts this person once among unmet needs, and is kept without the person. null: a stranger. */
  readonly teller?: string | null;
  /** Set by the command line only, never by a conversation: whoever runs it is the operator. */
  readonly operator?: true;
}

/** How the audit names who writes. */
export function actor({ personId, channel, operator }: Writer): string {
  if (operator === true) return 'operator';
  return personId === null ? `account:${channel}` : `person:${personId}`;
}
