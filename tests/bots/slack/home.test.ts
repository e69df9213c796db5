import { expect, it } from 'vitest';
import { LIMITS } from '../../../src/bots/slack/render/limits.ts';
import { renderPage } from '../../../src/bots/slack/render/render.ts';
import type { Sending } from '../../../src/domain/dialog/channel.ts';
import type { Message } from '../../../src/domain/dialog/message.ts';
import { broken, refused, tooMany } from '../../support/slack-server-faults.ts';
import { NOW, overBothWays } from './support.ts';

const BUDI = 'U0BUDI';
let moment = NOW;
const message: Message = {
  title: 'Salam, Bapak/Ibu Budi',
  items: [{ head: 'Tim', lines: ['3 dari 8 sudah terkirim.'] }],
  options: [[{ id: 's:team', label: 'Tim' }], [{ id: 's:jp', label: 'JP saya' }]],
};
const page = (more: Partial<Sending> = {}): Sending => ({
  id: 1,
  account: 'T0SEMARANG:U0BUDI',
  conversation: 'D0BUDI',
  outgoing: { kind: 'home', message },
  maybeCopy: false,
  language: 'id',
  ...more,
});

overBothWays(
  'App Home',
  (scene) => {
    it('is asked for when its tab is opened, and not when the messages are', async () => {
      const { server, received } = scene();
      server.openHome(BUDI, 'messages');
      server.openHome(BUDI);
      await server.quiet();
      expect(received.events).toMatchObject([
        {
          origin: { channel: 'slack', account: 'T0SEMARANG:U0BUDI', conversation: 'D0BUDI' },
          input: { kind: 'open' },
        },
      ]);
      expect(server.calls.filter(({ method }) => method === 'conversations.open')).toEqual([]);
    });

    it('is taken once, however often Slack tells it, and every opening anew', async () => {
      const { server, received } = scene();
      const opened = server.requests.home(BUDI);
      for (let times = 0; times < 3; times += 1) server.push(opened);
      server.openHome(BUDI);
      await server.quiet();
      expect(received.all).toHaveLength(4);
      expect(received.events).toHaveLength(2);
    });

    it('is published with buttons, and a press on it is answered in the direct message', async () => {
      const { server, channel, received } = scene();
      server.openHome(BUDI);
      await server.quiet();
      expect(await channel.send(page())).toEqual({ outcome: 'sent' });
      expect(server.page(BUDI)?.text).toBe('Salam, Bapak/Ibu Budi\nTim\n3 dari 8 sudah terkirim.');
      server.pressOnPage(BUDI, 'Tim');
      await server.quiet();
      expect(received.events.at(-1)).toMatchObject({
        origin: { account: 'T0SEMARANG:U0BUDI', conversation: 'D0BUDI' },
        input: { kind: 'press', option: 's:team' },
      });
      expect(received.events.at(-1)?.input).not.toHaveProperty('message');
      expect(server.view(BUDI)).toEqual([]);
    });

    it('reports what became of publishing, and may simply be published again', async () => {
      const { server, channel } = scene();
      server.openHome(BUDI);
      await server.quiet();
      moment = NOW;
      server.failNext('views.publish', tooMany(7));
      expect(await channel.send(page())).toMatchObject({ outcome: 'later', seconds: 7 });
      moment = new Date(NOW.getTime() + 7000);
      server.failNext('views.publish', broken);
      expect(await channel.send(page())).toMatchObject({ outcome: 'unknown' });
      server.failNext('views.publish', { fault: 'drop' });
      expect(await channel.send(page())).toMatchObject({ outcome: 'unknown' });
      server.failNext('views.publish', refused('token_revoked'));
      expect(await channel.send(page())).toMatchObject({ outcome: 'wait' });
      server.failNext('views.publish', refused('not_enabled'));
      expect(await channel.send(page())).toMatchObject({ outcome: 'refused' });
      expect(await channel.send(page({ maybeCopy: true }))).toEqual({ outcome: 'sent' });
      expect(server.page(BUDI)?.text).not.toContain('salinan');
      server.profile(BUDI, { deleted: true });
      expect(await channel.send(page())).toMatchObject({ outcome: 'gone' });
    });
  },
  () => ({ now: () => moment }),
);

it('A page longer than Slack takes is cut above its buttons, and says so', () => {
  const items = Array.from({ length: 150 }, (_, n) => ({ head: `Tugas ${n}`, lines: ['menunggu'] }));
  const blocks = renderPage({ ...message, items });
  expect(blocks).toHaveLength(LIMITS.view);
  expect(blocks.slice(-2).map((one) => one.type)).toEqual(['actions', 'actions']);
  expect(JSON.stringify(blocks.at(-3))).toContain('…');
});
