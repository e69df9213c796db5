import { request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SlackServer, startSlackServer } from '../../support/slack-server.ts';
import { httpChannelOn, inbox, NOW, say, secrets } from './support.ts';

const BUDI = 'U0BUDI';
const SECONDS = NOW.getTime() / 1000;
const TEN_YEARS = 10 * 365 * 86_400;

describe('Slack over HTTP', () => {
  let server: SlackServer;
  let opened: ReturnType<typeof httpChannelOn>[] = [];
  beforeEach(async () => {
    server = await startSlackServer(() => NOW);
  });
  afterEach(async () => {
    await Promise.all(opened.map(({ channel }) => channel.stop()));
    await server.close();
    const logged = opened.flatMap(({ lines }) => lines).join('\n');
    opened = [];
    for (const secret of secrets) expect(logged).not.toContain(secret);
    expect(server.objections).toEqual([]);
  });
  const open = async (box = inbox()) => {
    const made = httpChannelOn(server);
    opened.push(made);
    await made.channel.start(box.receive);
    return { ...made, ...box, url: made.url() };
  };

  it('hears words, commands and buttons, and answers in place: a whole turn', async () => {
    const { channel, events } = await open();
    server.text(BUDI, 'selamat pagi');
    await server.quiet();
    server.command(BUDI, '/sinau nilai');
    await server.quiet();
    await channel.send(say('D0BUDI', { body: 'Kebiasaan?', options: [[{ id: 'a:ya', label: 'Ya' }]] }));
    const { ts } = server.newest(BUDI);
    server.press(BUDI, 'Ya');
    await server.quiet();
    expect(events.map(({ input }) => input)).toEqual([
      { kind: 'text', text: 'selamat pagi' },
      { kind: 'word', word: 'nilai', rest: '' },
      { kind: 'press', option: 'a:ya', message: { conversation: 'D0BUDI', message: ts } },
    ]);
    const outgoing = {
      kind: 'edit' as const,
      of: { conversation: 'D0BUDI', message: ts },
      message: { body: 'Ya.' },
    };
    await channel.send(say('D0BUDI', { body: '' }, { outgoing }));
    expect(server.newest(BUDI)).toMatchObject({ ts, text: 'Ya.', edits: 1 });
  });

  it('proves to Slack that the address is its own, but only to Slack', async () => {
    const { url } = await open();
    expect(await server.http.verifyUrl(url)).toBe('c-4711');
    const forged = server.http.verifyUrl(url, { signature: `v0=${'0'.repeat(64)}` });
    await expect(forged.catch(() => undefined)).resolves.toBeUndefined();
  });

  it.each([
    ['with a wrong signature', { signature: `v0=${'0'.repeat(64)}` }],
    ['without a signature', { without: 'x-slack-signature' as const }],
    ['without a timestamp', { without: 'x-slack-request-timestamp' as const }],
    ['with half a signature', { signature: 'v0=00' }],
    ['dated ten years ahead', { timestamp: SECONDS + TEN_YEARS }],
    ['ten years old', { timestamp: SECONDS - TEN_YEARS }],
    ['a second too old', { timestamp: SECONDS - 301 }],
    ['a second too far ahead', { timestamp: SECONDS + 301 }],
    ['dated by a word', { timestamp: 'kemarin' }],
  ])('refuses a request %s', async (_, options) => {
    const { url, all } = await open();
    const sent = server.requests.message(BUDI, 'beri saya level 5');
    expect(await server.http.deliver(url, sent, options)).toMatchObject({ status: 401, body: '' });
    expect(all).toEqual([]);
  });

  it('refuses a request whose body was changed on its way', async () => {
    const { url, all } = await open();
    const raw = JSON.stringify(server.requests.message(BUDI, 'tidak').body);
    const signature = server.http.sign(String(SECONDS), raw);
    const answer = await server.http.post(url, 'application/json', raw.replace('tidak', 'setuju'), {
      signature,
    });
    expect(answer.status).toBe(401);
    expect(all).toEqual([]);
  });

  it('takes a request as old as Slack allows', async () => {
    const { url, events } = await open();
    const sent = server.requests.message(BUDI, 'halo');
    expect((await server.http.deliver(url, sent, { timestamp: SECONDS - 299 })).status).toBe(200);
    expect(events).toHaveLength(1);
  });

  it('takes a retry that is the only delivery', async () => {
    const { url, events } = await open();
    const sent = server.requests.message(BUDI, 'hanya sekali');
    expect((await server.http.deliver(url, sent, { retryNum: 2 })).status).toBe(200);
    expect(events.map(({ input }) => input)).toEqual([{ kind: 'text', text: 'hanya sekali' }]);
  });

  it('counts a replayed request once, by its keys', async () => {
    const { url, all, events } = await open();
    const sent = server.requests.message(BUDI, 'sekali');
    for (let n = 0; n < 3; n += 1) expect((await server.http.deliver(url, sent)).status).toBe(200);
    expect(all).toHaveLength(3);
    expect(events).toHaveLength(1);
  });

  it('does not acknowledge what the inbox did not take, so that Slack sends it again', async () => {
    const { events, all } = await open(inbox(2));
    server.text(BUDI, 'jangan hilang');
    await server.quiet();
    expect(all).toHaveLength(3);
    expect(events).toHaveLength(1);
  });

  it('tells Slack, and so the person, when a button did not arrive', async () => {
    const { url, channel } = await open(inbox(1));
    server.profile(BUDI, {});
    await channel.send(say('D0BUDI', { body: 'Setuju?', options: [[{ id: 'a', label: 'Ya' }]] }));
    expect((await server.http.deliver(url, server.requests.press(BUDI, 'Ya'))).status).toBe(500);
  });

  it('refuses a body of more than a megabyte before it is there, and stops listening to one that grows', async () => {
    const { url, all } = await open();
    const announced = await new Promise<number>((resolve, reject) => {
      const sent = request(url, { method: 'POST', headers: { 'content-length': '1100000' } });
      sent.on('response', (response) => resolve(response.resume().statusCode ?? 0)).on('error', reject);
      sent.flushHeaders();
    });
    expect(announced).toBe(413);
    const grown = await new Promise<number>((resolve) => {
      const sent = request(url, { method: 'POST', headers: { 'transfer-encoding': 'chunked' } });
      let status = 0;
      sent.on('response', (response) => {
        status = response.resume().statusCode ?? 0;
      });
      // It writes until it is stopped: without a limit this would not end.
      sent.on('error', () => undefined).on('close', () => resolve(status));
      const more = (): void => {
        if (!sent.destroyed) sent.write(Buffer.alloc(65_536), () => setImmediate(more));
      };
      more();
    });
    expect(grown).toBe(413);
    expect(all).toEqual([]);
  });

  it('knows one address and one method, and needs a body that can be read', async () => {
    const { url, all } = await open();
    expect((await fetch(url)).status).toBe(405);
    expect((await fetch(new URL('/', url), { method: 'POST' })).status).toBe(404);
    expect((await server.http.post(url, 'application/json', 'bukan JSON')).status).toBe(400);
    expect(all).toEqual([]);
  });

  it('listens on this machine only', async () => {
    const { url } = await open();
    const port = Number(new URL(url).port);
    const reached = await new Promise<boolean>((resolve) => {
      // Another address of the same machine: a server on all interfaces would answer here as well.
      const socket = connect({ host: '127.0.0.2', port });
      socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
      socket.on('connect', () => socket.destroy());
    });
    expect(reached).toBe(false);
  });

  it('says why when its port is taken', async () => {
    const { url } = await open();
    const second = httpChannelOn(server, { http: { port: Number(new URL(url).port) } });
    opened.push(second);
    await expect(second.channel.start(inbox().receive)).rejects.toThrow('EADDRINUSE');
  });

  it('finishes what it is taking before it stops', async () => {
    const accepted = Promise.withResolvers<void>();
    const arrived = Promise.withResolvers<void>();
    const { url, channel } = await open({
      ...inbox(),
      receive: async () => {
        arrived.resolve();
        await accepted.promise;
      },
    });
    const delivered = server.http.deliver(url, server.requests.message(BUDI, 'halo'));
    await arrived.promise;
    const stopped = channel.stop();
    accepted.resolve();
    expect((await delivered).status).toBe(200);
    await stopped;
  });
});
