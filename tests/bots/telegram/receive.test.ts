import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChannelPort } from '../../../src/domain/dialog/channel.ts';
import { objections, startTelegramServer, type TelegramServer } from '../../support/telegram-server.ts';
import { broken, tooMany } from '../../support/telegram-server-faults.ts';
import { channelOn, inbox, say } from './support.ts';

const BUDI = 1001;
const SARI = 1002;

describe('receiving from Telegram', () => {
  let server: TelegramServer;
  let opened: ChannelPort[] = [];
  beforeEach(async () => {
    server = await startTelegramServer();
  });
  afterEach(async () => {
    await Promise.all(opened.map((channel) => channel.stop()));
    opened = [];
    await server.close();
    expect(objections(server)).toEqual([]);
  });
  const open = (...more: Parameters<typeof channelOn> extends [unknown, ...infer R] ? R : never) => {
    const made = channelOn(server, ...more);
    opened.push(made.channel);
    return made;
  };

  it('takes what people wrote while it was off, in order, and confirms it', async () => {
    server.updates.command(BUDI, 'nilai');
    server.updates.text(SARI, 'selamat pagi');
    const { channel } = open();
    const { events, receive } = inbox();
    await channel.start(receive);
    await server.quiet();
    expect(events.map(({ origin, input }) => [origin.account, input])).toEqual([
      ['1001', { kind: 'word', word: 'nilai', rest: '' }],
      ['1002', { kind: 'text', text: 'selamat pagi' }],
    ]);
    expect(events.map((event) => event.key)).toEqual(['telegram:4242:7001', 'telegram:4242:7002']);
    expect(server.pending).toBe(0);
  });

  it('does not confirm a batch while one of its messages is not in the inbox', async () => {
    server.updates.text(BUDI, 'satu');
    server.updates.text(BUDI, 'dua');
    const accepted = Promise.withResolvers<void>();
    const second = Promise.withResolvers<void>();
    const { channel } = open();
    await channel.start(async (event) => {
      if (event.key.endsWith('7001')) return;
      second.resolve();
      await accepted.promise;
    });
    await second.promise;
    expect(server.offsets).toEqual([undefined]);
    expect(server.pending).toBe(2);
    accepted.resolve();
    await server.quiet();
    expect(server.offsets).toEqual([undefined, 7003]);
  });

  it('loses nothing when the database is away: the same batch comes again after growing pauses', async () => {
    server.updates.text(BUDI, 'jangan hilang');
    const pauses: number[] = [];
    const { channel, lines } = open({
      pause: async (ms) => {
        pauses.push(ms);
      },
    });
    const { events, receive } = inbox(3);
    await channel.start(receive);
    await server.quiet();
    expect(events.map((event) => event.input)).toEqual([{ kind: 'text', text: 'jangan hilang' }]);
    expect(pauses).toEqual([1000, 2000, 4000]);
    expect(server.offsets).toEqual([undefined, undefined, undefined, undefined, 7002]);
    expect(lines.filter((line) => line.includes('the inbox did not take an update'))).toHaveLength(3);
  });

  it('ends the spinner of a button only after the press is in the inbox', async () => {
    const { channel } = open();
    server.open(BUDI);
    const option = { id: 'a:1:ya', label: 'Ya, konsisten' };
    await channel.send(say(BUDI, { body: 'Apakah ini kebiasaan Bapak?', options: [[option]] }));
    const order: string[] = [];
    const { events, receive } = inbox();
    await channel.start(async (event) => {
      // Time enough, without a clock, for a spinner that was ended too early to be seen.
      await channel.send(say(BUDI, { body: 'satu' }, { id: 2 }));
      await channel.send(say(BUDI, { body: 'dua' }, { id: 3 }));
      order.push(`inbox (${server.answeredPresses.size} answered)`);
      await receive(event);
    });
    const answered = server.nextCall('answerCallbackQuery');
    server.updates.press(BUDI, 'Ya, konsisten');
    await answered;
    expect(order).toEqual(['inbox (0 answered)']);
    expect(server.answeredPresses.size).toBe(1);
    expect(events[0]?.input).toEqual({
      kind: 'press',
      option: 'a:1:ya',
      message: { conversation: '1001', message: String(server.view(BUDI)[0]?.id) },
    });
  });

  it('takes a press whose spinner can no longer be ended: the callback has expired', async () => {
    const { channel } = open();
    server.open(BUDI);
    const option = { id: 'a:1:ya', label: 'Ya, konsisten' };
    await channel.send(say(BUDI, { body: 'Apakah ini kebiasaan Bapak?', options: [[option]] }));
    const { events, receive } = inbox();
    await channel.start(receive);
    const description = 'Bad Request: query is too old and response timeout expired or query ID is invalid';
    server.failNext('answerCallbackQuery', { fault: 'answer', code: 400, description });
    server.updates.press(BUDI, 'Ya, konsisten');
    server.updates.text(BUDI, 'lalu?');
    await server.quiet();
    expect(events.map(({ input }) => input.kind)).toEqual(['press', 'text']);
  });

  it('goes on polling after its token was revoked and given back, and names the remedy meanwhile', async () => {
    const pauses: number[] = [];
    const { channel, lines } = open({
      pause: async (ms) => {
        pauses.push(ms);
      },
    });
    const { events, receive } = inbox();
    await channel.start(receive);
    await server.quiet();
    server.failNext('getUpdates', { fault: 'answer', code: 401, description: 'Unauthorized' }, 3);
    server.updates.text(BUDI, 'satu');
    server.updates.text(BUDI, 'dua');
    await server.quiet();
    expect(events).toHaveLength(2);
    expect(pauses).toEqual([1000, 2000, 4000]);
    expect(lines.join('\n')).toContain('copy it again from @BotFather');
    expect(lines.join('\n')).not.toContain(server.token);
  });

  it('tells the operator that the bot runs several times', async () => {
    const pausing = Promise.withResolvers<number>();
    const { channel, lines } = open({
      pause: (ms, signal) => {
        pausing.resolve(ms);
        return new Promise((resume) => {
          signal.addEventListener('abort', () => resume());
        });
      },
    });
    await channel.start(inbox().receive);
    await server.quiet();
    await open().channel.start(inbox().receive);
    expect(await pausing.promise).toBe(1000);
    expect(lines.join('\n')).toContain('you are running your bot several times');
  });

  it('refuses to start with a wrong token, names the remedy and never the token', async () => {
    const token = '4242:AAwrong-token-wrong-token-wrong-token';
    const { channel } = open({ token });
    const failure = await channel.start(inbox().receive).then(
      () => 'started',
      (error: unknown) => String(error),
    );
    expect(failure).toContain('copy it again from @BotFather');
    expect(failure).not.toContain('AAwrong');
  });

  it('waits for a Telegram that is out of reach at start, without holding up the other channels', async () => {
    server.failNext('getMe', { fault: 'reset' });
    server.failNext('getMe', broken);
    server.updates.text(BUDI, 'halo');
    const { channel, lines } = open();
    const { events, receive } = inbox();
    await channel.start(receive);
    await server.quiet();
    expect(events).toHaveLength(1);
    expect(lines.filter((line) => line.includes('not reached at start'))).toHaveLength(2);
    expect(lines.join('\n')).not.toContain('AAtest-token');
  });

  it('waits as long as Telegram asks when it polls too often', async () => {
    server.failNext('getUpdates', tooMany(17));
    const pauses: number[] = [];
    const { channel } = open({
      pause: async (ms) => {
        pauses.push(ms);
      },
    });
    await channel.start(inbox().receive);
    await server.quiet();
    expect(pauses).toEqual([17_000]);
  });

  it('publishes menu and description in two languages, and runs without them', async () => {
    server.failNext('setMyDescription', broken);
    const { channel, lines } = open();
    const first = server.nextCall('setMyDescription');
    await channel.start(inbox().receive);
    await first;
    await server.nextCall('setMyShortDescription');
    await server.nextCall('setMyShortDescription');
    const menus = server.calls.filter((call) => call.method === 'setMyCommands').map((call) => call.payload);
    const group = { type: 'all_group_chats' };
    expect(menus.map(({ commands: _, ...where }) => where)).toEqual([
      {},
      { scope: group },
      { language_code: 'en' },
      { scope: group, language_code: 'en' },
    ]);
    expect(menus.map(({ commands }) => JSON.stringify(commands).includes('verifikasi'))).not.toContain(true);
    expect(menus[2]?.['commands']).toContainEqual({ command: 'jp', description: 'Your JP hours this year' });
    expect(menus[1]?.['commands']).toEqual([{ command: 'bantuan', description: 'Apa yang bisa saya bantu' }]);
    const shorts = server.calls.filter((call) => call.method === 'setMyShortDescription');
    expect(shorts.map((call) => call.payload)).toEqual([
      { short_description: 'Belajar' },
      { short_description: 'Learning', language_code: 'en' },
    ]);
    expect(lines.join('\n')).toContain('was not set');
  });

  it('stops while a poll is open, and may be stopped twice', async () => {
    const { channel } = open();
    await channel.start(inbox().receive);
    await server.quiet();
    await channel.stop();
    await expect(channel.stop()).resolves.toBeUndefined();
  });
});
