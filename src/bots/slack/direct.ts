import type { Call } from './web/client.ts';
import { fieldsAt, textAt } from './web/fields.ts';

/** People whose direct message is remembered; beyond it the longest known is asked for anew. */
const REMEMBERED = 20_000;

/** The direct message of each person: a slash command typed in any channel is answered there, where nobody else reads. */
export interface Directs {
  learn(user: string, conversation: string): void;
  /** Without asking. */
  known(user: string): string | undefined;
  /** Throws what Slack answered. */
  of(user: string): Promise<string>;
}

/** Remembers what events tell, and asks Slack for the rest, once. */
export function createDirects(call: Call): Directs {
  const known = new Map<string, string>();
  const learn = (user: string, conversation: string): void => {
    if (known.get(user) === conversation) return;
    const oldest = known.keys().next();
    if (known.size >= REMEMBERED && oldest.done !== true) known.delete(oldest.value);
    known.set(user, conversation);
  };
  return {
    learn,
    known: (user) => known.get(user),
    of: async (user) => {
      const before = known.get(user);
      if (before !== undefined) return before;
      const id = textAt(fieldsAt(await call('conversations.open', { users: user }), 'channel'), 'id');
      if (id === undefined) throw new Error('conversations.open answered without a channel');
      learn(user, id);
      return id;
    },
  };
}
