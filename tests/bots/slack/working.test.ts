import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChannelPort } from '../../../src/domain/dialog/channel.ts';
import { type SlackServer, startSlackServer } from '../../support/slack-server.ts';
import { broken } from '../../support/slack-server-faults.ts';
import { channelOn, NOW, say } from './support.ts';

const BUDI = 'U0BUDI';
const to = { account: 'T0SEMARANG:U0BUDI', conversation: 'D0BUDI' };

describe('while somebody waits for a long answer on Slack', () => {
  let server: SlackServer;
  let channel: ChannelPort;
  let seconds = 0;
  beforeEach(async () => {
    server = await startSlackServer(() => NOW);
    server.profile(BUDI, {});
    seconds = 0;
    ({ channel } = channelOn(server, { now: () => new Date(NOW.getTime() + seconds * 1000) }));
  });
  afterEach(async () => {
    await channel.stop();
    await server.close();
    expect(server.objections).toEqual([]);
  });
  const told = (at: number, words: string): void => {
    seconds = at;
    channel.working?.(to, words);
  };
  const methods = (): readonly string[] =>
    server.calls.map(({ method }) => method).filter((method) => method.startsWith('chat.'));
  const texts = (): readonly string[] => server.view(BUDI).map(({ text }) => text);

  it('one message tells how far it is, is changed in place, and goes when the answer comes', async () => {
    told(0, '500 baris');
    told(1, '1.000 baris');
    told(3, '3.000 baris');
    told(4, '4.000 baris');
    told(6, '6.000 baris');
    await channel.send(say(to.conversation, { body: 'Selesai.' }));
    expect(methods()).toEqual(['chat.postMessage', 'chat.update', 'chat.delete', 'chat.postMessage']);
    expect(server.calls.map(({ args }) => args['text']).filter(Boolean)).toEqual([
      '3.000 baris',
      '6.000 baris',
      'Selesai.',
    ]);
    expect(texts()).toEqual(['Selesai.']);
  });

  it('a short answer costs no message more, and none is made where several read along', async () => {
    told(0, '500 baris');
    told(2, '1.000 baris');
    channel.working?.({ ...to, conversation: 'C0UMUM' }, '500 baris');
    seconds = 9;
    channel.working?.({ ...to, conversation: 'C0UMUM' }, '500 baris');
    await channel.send(say(to.conversation, { body: 'Selesai.' }));
    expect(methods()).toEqual(['chat.postMessage']);
  });

  it('the answer comes though none of its signs could be shown', async () => {
    server.failNext('chat.postMessage', broken);
    told(0, '500 baris');
    told(3, '3.000 baris');
    expect((await channel.send(say(to.conversation, { body: 'Selesai.' }))).outcome).toBe('sent');
    expect(texts()).toEqual(['Selesai.']);
  });
});
