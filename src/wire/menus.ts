import type { Database } from '../database/database.ts';
import type { Change } from '../domain/dialog/change.ts';
import type { ChannelPort } from '../domain/dialog/channel.ts';
import type { Channel } from '../domain/dialog/message.ts';
import { menuShown, staleMenus } from '../storage/messages/menus.ts';

/** Menus shown in one go: a roster that changes everybody's role takes some minutes, and holds up no answer. */
const AT_ONCE = 40;

export interface Menus {
  /** Shows what no longer fits. Rejects never; what fails is tried again by the next look. */
  refresh(): Promise<void>;
  /** After a turn: looks at once when it changed who somebody is or what she speaks. */
  after(changes: readonly Change[], channel: Channel, account: string): void;
  /** Resolves when nothing is being shown. */
  idle(): Promise<void>;
}

const TELLING: ReadonlySet<Change['change']> = new Set(['link', 'language', 'erase', 'unlink']);

/** Command menus by role and language, where a channel has them. Showing one twice shows the same. */
export function createMenus(
  db: Database,
  channels: readonly ChannelPort[],
  log: { warn(facts: object, line: string): void },
): Menus {
  let queue: Promise<void> = Promise.resolve();

  const show = async (port: ChannelPort, account?: string): Promise<void> => {
    if (port.menu === undefined) return;
    for (const stale of await staleMenus(db, port.channel, AT_ONCE, account)) {
      const { outcome, ...rest } = await port.menu(stale.conversation, stale.menu);
      // Told to wait, or not reached: the rest waits too, for the next look.
      if (outcome === 'wait' || outcome === 'unknown') return;
      if (outcome !== 'sent')
        log.warn({ channel: port.channel, outcome, ...rest }, 'a command menu was not shown');
      await menuShown(db, port.channel, stale);
    }
  };
  /** One after the other: two at once would show the older one last. */
  const look = (ports: readonly ChannelPort[], account?: string): Promise<void> => {
    queue = queue
      .then(async () => {
        for (const port of ports) await show(port, account);
      })
      .catch((error: unknown) => {
        log.warn({ why: String(error) }, 'command menus could not be looked at; the next minute tries again');
      });
    return queue;
  };

  return {
    refresh: () => look(channels),
    after: (changes, channel, account) => {
      if (!changes.some(({ change }) => TELLING.has(change))) return;
      void look(
        channels.filter((port) => port.channel === channel),
        account,
      );
    },
    idle: () => queue,
  };
}
