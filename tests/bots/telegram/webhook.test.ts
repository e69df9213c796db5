import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChannelPort } from '../../../src/domain/dialog/channel.ts';
import { objections, startTelegramServer, type TelegramServer } from '../../support/telegram-server.ts';
import { broken } from '../../support/telegram-server-faults.ts';
import { channelOn, inbox } from './support.ts';

const SECRET = 'a-secret-of-thirty-two-characters_';
const BUDI = 1001;

const textUpdate = (id: number, text: string): object => ({
  update_id: id,
  message: {
    message_id: id,
    date: 1_795_000_000,
    from: { id: BUDI, is_bot: false, first_name: 'Budi' },
    chat: { id: BUDI, type: 'private', first_name: 'Budi' },
    text,
  },
});

interface Knock {
  readonly path?: string;
  readonly method?: string;
  /** null: no header at all. */
  readonly secret?: string | null;
  readonly body?: string;
}

describe('receiving from Telegram by webhook', () => {
  let server: TelegramServer;
  let opened: ChannelPort[] = [];
  let port = 0;
  beforeEach(async () => {
    server = await startTelegramServer();
  });
  afterEach(async () => {
    await Promise.all(opened.map((channel) => channel.stop()));
    opened = [];
    await server.close();
    expect(objections(server)).toEqual([]);
  });

  const open = (more: Parameters<typeof channelOn>[1] = {}) => {
    const webhook = {
      url: 'https://sinau.example/bot/',
      secret: SECRET,
      host: '127.0.0.1',
      port: 0,
      listening: (at: number) => {
        port = at;
      },
    };
    const made = channelOn(server, { webhook, ...more });
    opened.push(made.channel);
    return made;
  };
  /** A pause that a test ends; stopping ends it too, or a test that fails in between would hang instead of saying so. */
  const pauseUntil =
    (over: Promise<void>, begun = (): void => undefined) =>
    (_ms: number, signal: AbortSignal): Promise<void> => {
      begun();
      return Promise.race([
        over,
        new Promise<void>((stopped) => {
          signal.addEventListener('abort', () => stopped());
        }),
      ]);
    };
  /** The address Telegram was told, as a path. */
  const told = (): string => {
    const call = server.calls.findLast(({ method }) => method === 'setWebhook');
    return new URL(String(call?.payload['url'])).pathname;
  };
  /** One request as Telegram's side makes it; resolves with the status. */
  const knock = ({ path, method = 'POST', secret = SECRET, body = '' }: Knock): Promise<number> =>
    new Promise((resolve, reject) => {
      const headers = {
        'content-type': 'application/json',
        ...(secret === null ? {} : { 'x-telegram-bot-api-secret-token': secret }),
      };
      const options = { host: '127.0.0.1', port, path: path ?? told(), method, headers, agent: false };
      const call = request(options, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      call.on('error', reject);
      call.end(body);
    });
  const deliver = (update: object): Promise<number> => knock({ body: JSON.stringify(update) });

  it('tells Telegram the secret, a path nobody guesses and what it wants, and drops nothing that waits', async () => {
    const { channel, lines } = open();
    await channel.start(inbox().receive);
    const [call] = server.calls.filter(({ method }) => method === 'setWebhook');
    expect(call?.payload).toMatchObject({
      secret_token: SECRET,
      allowed_updates: ['message', 'edited_message', 'callback_query', 'my_chat_member'],
      drop_pending_updates: false,
    });
    expect(told()).toMatch(/^\/bot\/telegram\/[\w-]{43}$/);
    expect(server.calls.some(({ method }) => method === 'deleteWebhook')).toBe(false);
    expect(server.offsets).toEqual([]);
    expect(lines.join('\n')).not.toMatch(new RegExp(`${SECRET}|${told()}|${server.token}`));
  });

  it('answers 200 only once the update is in the inbox', async () => {
    const { channel } = open();
    const order: string[] = [];
    await channel.start(async () => {
      // Time enough, without a clock, for an answer that came too early to be seen.
      for (let n = 0; n < 3; n += 1) await knock({ path: '/', method: 'GET' });
      order.push('inbox');
    });
    const status = await deliver(textUpdate(9001, 'selamat pagi')).then((given) => {
      order.push('answered');
      return given;
    });
    expect([status, order]).toEqual([200, ['inbox', 'answered']]);
  });

  it('takes a redelivery that is the only delivery, and a triple, shuffled one once each', async () => {
    const { channel, lines } = open();
    const { events, receive } = inbox(2);
    await channel.start(receive);
    const first = textUpdate(9001, 'jangan hilang');
    expect([await deliver(first), await deliver(first), await deliver(first)]).toEqual([500, 500, 200]);
    const second = textUpdate(9002, 'dua');
    const third = textUpdate(9003, 'tiga');
    for (const update of [third, second, third, first, second, third])
      expect(await deliver(update)).toBe(200);
    expect(events.map(({ key }) => key)).toEqual([
      'telegram:4242:9001',
      'telegram:4242:9003',
      'telegram:4242:9002',
    ]);
    expect(lines.filter((line) => line.includes('Telegram sends it again'))).toHaveLength(2);
  });

  it.each<[string, Knock, number]>([
    ['no secret', { secret: null }, 401],
    ['a wrong secret', { secret: 'b-secret-of-thirty-two-characters_' }, 401],
    ['the start of the secret', { secret: SECRET.slice(0, -1) }, 401],
    ['another path', { path: '/bot/telegram/update' }, 404],
    ['the path of somebody who only looks', { method: 'GET', body: '' }, 405],
    ['a body of two megabytes', { body: 'x'.repeat(2_000_000) }, 413],
    ['a body that is no update', { body: '{"update_id":"9001"}' }, 400],
    ['half a body', { body: '{"update_id":90' }, 400],
  ])('refuses %s', async (_what, wrong, status) => {
    const { channel } = open();
    const { events, receive } = inbox();
    await channel.start(receive);
    const forged = { body: JSON.stringify(textUpdate(9001, 'saya orang lain')), ...wrong };
    expect(await knock(forged)).toBe(status);
    expect(events).toEqual([]);
  });

  it('lets what it has begun reach the inbox before it stops, and leaves the webhook set', async () => {
    const { channel } = open();
    const begun = Promise.withResolvers<void>();
    const database = Promise.withResolvers<void>();
    let stored = 0;
    await channel.start(async () => {
      begun.resolve();
      await database.promise;
      stored += 1;
    });
    const answered = deliver(textUpdate(9001, 'terakhir'));
    await begun.promise;
    const stopped = channel.stop().then(() => stored);
    database.resolve();
    expect(await stopped).toBe(1);
    expect(await answered).toBe(200);
    await expect(knock({})).rejects.toThrow(/ECONNREFUSED/);
    expect(server.calls.some(({ method }) => method === 'deleteWebhook')).toBe(false);
  });

  it('asks Telegram to come again while it does not know its own name yet', async () => {
    const { channel: before } = open();
    await before.start(inbox().receive);
    const path = told();
    await before.stop();

    const paused = Promise.withResolvers<void>();
    const over = Promise.withResolvers<void>();
    const { channel } = open({ pause: pauseUntil(over.promise, paused.resolve) });
    const { events, receive } = inbox();
    server.failNext('getMe', broken);
    await channel.start(receive);
    await paused.promise;
    const body = JSON.stringify(textUpdate(9001, 'halo'));
    expect(await knock({ path, body })).toBe(503);
    const set = server.nextCall('setWebhook');
    over.resolve();
    await set;
    expect(await knock({ path, body })).toBe(200);
    expect(events).toHaveLength(1);
  });

  it('tells the operator what is wrong with an address Telegram cannot use', async () => {
    const over = Promise.withResolvers<void>();
    const { channel, lines } = open({ pause: pauseUntil(over.promise) });
    const description = 'Bad Request: bad webhook: An HTTPS URL must be provided for webhook';
    server.failNext('setWebhook', { fault: 'answer', code: 400, description });
    await channel.start(inbox().receive);
    expect(lines.join()).toContain('TELEGRAM_WEBHOOK_URL');
    over.resolve();
  });

  it('says at once that its port is taken', async () => {
    const { channel } = open();
    await channel.start(inbox().receive);
    const taken = { url: 'https://sinau.example', secret: SECRET, host: '127.0.0.1', port };
    const { channel: second } = channelOn(server, { webhook: taken });
    await expect(second.start(inbox().receive)).rejects.toThrow(/EADDRINUSE/);
  });
});
