import { beforeEach, expect, it } from 'vitest';
import { slackThreads } from '../../../src/storage/rooms/slack-threads.ts';
import { onEveryDatabase } from '../../support/database.ts';
import { BOT_USER } from '../../support/slack-server-chats.ts';
import { NOW, overBothWays } from './support.ts';

const BUDI = 'U0BUDI';
const ROOT = '1795000100.000100';
const known = new Set<string>();
const threads = {
  follow: async (...of: string[]): Promise<void> => void known.add(of.join('/')),
  followed: async (...of: string[]): Promise<boolean> => known.has(of.join('/')),
};

overBothWays(
  'A thread in a channel',
  (scene) => {
    beforeEach(() => known.clear());
    const said = (user: string, text: string, more: Record<string, unknown> = {}): void => {
      const { server } = scene();
      server.push(
        server.requests.message(user, text, {
          channel: 'C0UMUM',
          channel_type: 'channel',
          thread_ts: ROOT,
          ...more,
        }),
      );
    };
    const mention = async (more: Record<string, unknown> = { ts: ROOT }): Promise<void> => {
      const { server } = scene();
      server.push(server.requests.mention(BUDI, `<@${BOT_USER}> nilai`, more));
      await server.quiet();
    };

    it('goes on without a new mention, answered where nobody reads along, and pointed to in the thread', async () => {
      const { server, received } = scene();
      const first = server.nextCall('chat.postEphemeral');
      await mention();
      await first;
      const pointed = server.nextCall('chat.postEphemeral');
      said(BUDI, 'jp berapa?');
      await server.quiet();
      expect(received.events.map(({ origin, input }) => [origin.conversation, input])).toEqual([
        ['D0BUDI', { kind: 'word', word: 'nilai', rest: '' }],
        ['D0BUDI', { kind: 'word', word: 'jp', rest: 'berapa?' }],
      ]);
      expect((await pointed).args).toMatchObject({ channel: 'C0UMUM', user: BUDI, thread_ts: ROOT });
    });

    it('is heard of nobody else, in no other thread, and not when somebody else is spoken to', async () => {
      const { server, received } = scene();
      await mention();
      said('U0SARI', 'jp');
      said(BUDI, 'jp', { thread_ts: '1795000200.000100' });
      said(BUDI, 'jp', { thread_ts: undefined });
      said(BUDI, '<@U0SARI> jp berapa?');
      said(BUDI, 'jp', { bot_id: 'B0OTHER' });
      said(BUDI, 'jp', { subtype: 'message_changed' });
      await server.quiet();
      expect(received.events).toHaveLength(1);
    });

    it('counts once when Slack tells a mention as a message too', async () => {
      const { server, received } = scene();
      await mention({ ts: '1795000150.000100', thread_ts: ROOT });
      said(BUDI, `<@${BOT_USER}> nilai`, { ts: '1795000150.000100' });
      said(BUDI, 'lanjut', { ts: '1795000160.000100' });
      said(BUDI, 'lanjut', { ts: '1795000160.000100' });
      await server.quiet();
      expect(received.events).toHaveLength(2);
    });
  },
  () => ({ threads }),
);

onEveryDatabase('Followed threads', (database) => {
  it('are one person’s, for a day, and leave nothing behind', async () => {
    let now = NOW;
    const store = slackThreads(database(), () => now);
    await store.follow('T0:U0BUDI', 'C0', '1.1');
    expect(await store.followed('T0:U0BUDI', 'C0', '1.1')).toBe(true);
    expect(await store.followed('T0:U0SARI', 'C0', '1.1')).toBe(false);
    now = new Date(NOW.getTime() + 86_400_000);
    expect(await store.followed('T0:U0BUDI', 'C0', '1.1')).toBe(false);
    await store.follow('T0:U0BUDI', 'C0', '2.2');
    expect(await database().query('select thread from slack_threads')).toEqual([{ thread: '2.2' }]);
  });
});
