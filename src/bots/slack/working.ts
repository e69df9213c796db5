import type { ChannelPort, Sending } from '../../domain/dialog/channel.ts';
import { type Fields, textAt } from './web/fields.ts';
import type { Workspaces } from './workspace.ts';

/** Slack takes about one message a second in a conversation, and nobody reads faster than this. Milliseconds. */
const APART_MS = 3000;

type To = Parameters<NonNullable<ChannelPort['working']>>[0];

interface Sign {
  shownAt: number;
  /** Of the message that shows it, once there is one. */
  ts: string | undefined;
  /** What was asked of Slack, one after the other. */
  calls: Promise<void>;
}

export interface WorkingParts {
  readonly workspaces: Pick<Workspaces, 'of'>;
  readonly now: () => Date;
}

/** One message a direct conversation that tells how far an answer is, changed in place and deleted when the answer comes. */
export function createWorking({ workspaces, now }: WorkingParts) {
  const signs = new Map<string, Sign>();

  const call = async ({ account }: To, method: string, args: Fields): Promise<string | undefined> => {
    const at = await workspaces.of(account.split(':')[0] ?? '');
    return at === null ? undefined : textAt(await at.call(method, args), 'ts');
  };
  const then = (sign: Sign, work: () => Promise<void>): void => {
    sign.calls = sign.calls.then(work).catch(() => undefined);
  };

  return {
    show(to: To, words: string): void {
      // What only one person sees among others can be changed by nobody later.
      if (!to.conversation.startsWith('D')) return;
      const moment = now().getTime();
      const known = signs.get(to.conversation);
      const sign = known ?? { shownAt: moment, ts: undefined, calls: Promise.resolve() };
      signs.set(to.conversation, sign);
      if (moment - sign.shownAt < APART_MS) return;
      sign.shownAt = moment;
      const channel = to.conversation;
      then(sign, async () => {
        if (sign.ts === undefined) sign.ts = await call(to, 'chat.postMessage', { channel, text: words });
        else await call(to, 'chat.update', { channel, ts: sign.ts, text: words });
      });
    },
    /** Takes the sign away; resolves when it is gone, or could not be taken away. */
    async end(to: Pick<Sending, 'account' | 'conversation'>): Promise<void> {
      const sign = signs.get(to.conversation);
      if (sign === undefined) return;
      signs.delete(to.conversation);
      then(sign, async () => {
        if (sign.ts !== undefined) await call(to, 'chat.delete', { channel: to.conversation, ts: sign.ts });
      });
      await sign.calls;
    },
  };
}
