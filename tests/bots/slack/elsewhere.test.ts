import { expect, it } from 'vitest';
import { BOT_USER } from '../../support/slack-server-chats.ts';
import { refused } from '../../support/slack-server-faults.ts';
import { ELSEWHERE, overBothWays } from './support.ts';

const BUDI = 'U0BUDI';
const US = `<@${BOT_USER}>`;

overBothWays('What is said outside the direct message,', (scene) => {
  const mention = (text: string, more: Record<string, unknown> = {}): void =>
    scene().server.push(scene().server.requests.mention(BUDI, text, more));

  it('is answered in the direct message; in the channel only its author is told where', async () => {
    const { server, received, inChannel } = scene();
    const told = server.nextCall('chat.postEphemeral');
    mention(`${US} nilai`);
    await server.quiet();
    await told;
    expect(received.events).toMatchObject([
      {
        origin: { account: 'T0SEMARANG:U0BUDI', conversation: 'D0BUDI' },
        input: { kind: 'word', word: 'nilai', rest: '' },
      },
    ]);
    expect(inChannel()).toEqual([
      { method: 'chat.postEphemeral', args: { channel: 'C0UMUM', user: BUDI, text: ELSEWHERE.id } },
    ]);
  });

  it('is told where in the language that its author chose', async () => {
    const { server, inChannel } = scene();
    server.profile('U0JOHN', {});
    const told = server.nextCall('chat.postEphemeral');
    server.push(server.requests.mention('U0JOHN', `${US} jp`));
    await server.quiet();
    await told;
    expect(inChannel()).toMatchObject([{ args: { user: 'U0JOHN', text: ELSEWHERE.en } }]);
  });

  it('is understood like a slash command, wherever our name stands', async () => {
    const { server, received } = scene();
    for (const text of [US, `pelatihan excel ${US}`, `${US} tanya <@U0SARI> soal JP`]) mention(text);
    await server.quiet();
    const inputs = received.events.map(({ input }) => input);
    expect(inputs[0]).toEqual({ kind: 'word', word: 'mulai', rest: '' });
    expect(inputs[1]).toEqual({ kind: 'text', text: 'pelatihan excel' });
    expect(JSON.stringify(inputs[2])).toContain('soal JP');
    expect(JSON.stringify(inputs)).not.toContain(BOT_USER);
  });

  it('counts once when Slack tells a mention again, or after an edit; a bot’s is never answered', async () => {
    const { server, received } = scene();
    const one = server.requests.mention(BUDI, `${US} jp`, { ts: '1795000999.000100' });
    server.push(one);
    server.push(one);
    mention(`${US} jp saya`, { ts: '1795000999.000100', edited: { user: BUDI, ts: '1795001000.000000' } });
    mention(`${US} jp`, { bot_id: 'B0OTHER' });
    mention(`${US} jp`, { channel: 'D0BUDI' });
    await server.quiet();
    expect(received.all).toHaveLength(3);
    expect(received.events).toHaveLength(1);
  });

  it('is taken although its author cannot be told where the answer is', async () => {
    const { server, received } = scene();
    server.failNext('chat.postEphemeral', refused('not_in_channel'));
    const told = server.nextCall('chat.postEphemeral');
    mention(`${US} hasil`);
    await server.quiet();
    await told;
    expect(received.events).toHaveLength(1);
  });

  it('hears both shortcuts, and looks for the words of the message one is used on', async () => {
    const { server, received, inChannel } = scene();
    server.push(server.requests.shortcut(BUDI, 'sinau_open'));
    server.push(server.requests.shortcut(BUDI, 'sinau_ask', 'Ada yang tahu pelatihan *arsip &amp; surat*?'));
    server.push(server.requests.shortcut(BUDI, 'of_another_version'));
    await server.quiet();
    expect(received.events.map(({ origin, input }) => [origin.conversation, input])).toEqual([
      ['D0BUDI', { kind: 'word', word: 'mulai', rest: '' }],
      ['D0BUDI', { kind: 'word', word: 'cari', rest: expect.stringContaining('arsip & surat') }],
    ]);
    expect(inChannel()).toEqual([]);
  });
});
