import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChannelPort } from '../../../src/domain/dialog/channel.ts';
import type { Message, Outgoing } from '../../../src/domain/dialog/message.ts';
import { type SlackServer, startSlackServer } from '../../support/slack-server.ts';
import { tooMany } from '../../support/slack-server-faults.ts';
import { channelOn, NOW, say } from './support.ts';

const BUDI = 'U0BUDI';
const DIRECT = 'D0BUDI';
const question: Message = { body: 'Ceritakan satu contoh nyata.' };

describe('what Slack asks to wait (429)', () => {
  let server: SlackServer;
  let channel: ChannelPort;
  let now = NOW;
  beforeEach(async () => {
    now = NOW;
    server = await startSlackServer(() => NOW);
    server.profile(BUDI, {});
    ({ channel } = channelOn(server, { now: () => now }));
  });
  afterEach(async () => {
    await channel.stop();
    await server.close();
    expect(server.objections).toEqual([]);
  });

  it('is of one method, left alone for as long as Slack asked, and no other', async () => {
    await channel.send(say(DIRECT, question));
    const of = { conversation: DIRECT, message: server.newest(BUDI).ts };
    const outgoing: Outgoing = { kind: 'edit', of, message: { body: 'Dipilih.' } };
    const change = () => channel.send(say(DIRECT, question, { outgoing }));
    server.failNext('chat.update', tooMany(7));
    expect(await change()).toMatchObject({ outcome: 'later', seconds: 7 });
    now = new Date(NOW.getTime() + 2000);
    const asked = server.calls.length;
    expect(await change()).toMatchObject({ outcome: 'later', seconds: 5 });
    expect(server.calls).toHaveLength(asked);
    expect(await channel.send(say(DIRECT, { body: 'Lain' }))).toMatchObject({ outcome: 'sent' });
    now = new Date(NOW.getTime() + 7000);
    expect(await change()).toMatchObject({ outcome: 'sent' });
  });

  it('is asked again at once after its clock was put back', async () => {
    server.failNext('chat.postMessage', tooMany(7));
    expect(await channel.send(say(DIRECT, question))).toMatchObject({ outcome: 'wait' });
    now = new Date(NOW.getTime() - 3_600_000);
    expect(await channel.send(say(DIRECT, question))).toMatchObject({ outcome: 'sent' });
  });
});
