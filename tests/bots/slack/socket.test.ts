import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SlackServer, startSlackServer } from '../../support/slack-server.ts';
import { BOT_USER } from '../../support/slack-server-chats.ts';
import { broken, refused, tooMany } from '../../support/slack-server-faults.ts';
import { channelOn, inbox, NOW, say, secrets } from './support.ts';

const BUDI = 'U0BUDI';
const SARI = 'U0SARI';

describe('Slack over Socket Mode', () => {
  let server: SlackServer;
  let opened: ReturnType<typeof channelOn>[] = [];
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
  const open = (more: Parameters<typeof channelOn>[1] = {}) => {
    const made = channelOn(server, more);
    opened.push(made);
    return made;
  };

  it('takes what Budi and Sari wrote while it was off, and acknowledges it', async () => {
    server.text(BUDI, 'selamat pagi');
    server.text(SARI, '/nilai');
    const { events, receive } = inbox();
    await open().channel.start(receive);
    await server.quiet();
    const inputs = new Map(events.map(({ origin, input }) => [origin.account, [origin, input]]));
    expect([inputs.get('T0SEMARANG:U0BUDI'), inputs.get('T0SEMARANG:U0SARI')]).toEqual([
      [
        { channel: 'slack', account: 'T0SEMARANG:U0BUDI', conversation: 'D0BUDI' },
        { kind: 'text', text: 'selamat pagi' },
      ],
      [
        { channel: 'slack', account: 'T0SEMARANG:U0SARI', conversation: 'D0SARI' },
        { kind: 'word', word: 'nilai', rest: '' },
      ],
    ]);
    expect(server.acks).toHaveLength(2);
  });

  it('keeps the order of one person even while her first message waits for a look-up', async () => {
    const { events, receive } = inbox();
    await open({ lookupMs: 30 }).channel.start(receive);
    server.failNext('users.info', { fault: 'hang' });
    for (const text of ['satu', 'dua', 'tiga']) server.text(BUDI, text);
    await server.quiet();
    expect(events.map(({ input }) => input)).toMatchObject([
      { text: 'satu' },
      { text: 'dua' },
      { text: 'tiga' },
    ]);
  });

  it('acknowledges only once the message is in the inbox', async () => {
    const accepted = Promise.withResolvers<void>();
    const arrived = Promise.withResolvers<void>();
    await open().channel.start(async () => {
      arrived.resolve();
      await accepted.promise;
    });
    server.text(BUDI, 'jangan hilang');
    await arrived.promise;
    // A whole round trip, in which an acknowledgement sent too early would have arrived.
    server.push({ kind: 'events_api', body: server.requests.event({ type: 'app_home_opened' }).body });
    while (server.acks.length === 0) await new Promise((resume) => setImmediate(resume));
    expect(server.acks.map(({ request }) => request.body['event'])).toEqual([{ type: 'app_home_opened' }]);
    accepted.resolve();
    await server.quiet();
    expect(server.acks).toHaveLength(2);
  });

  it('loses nothing when the database is away: Slack sends it again over the next connection', async () => {
    const { events, receive } = inbox(1);
    const failed = Promise.withResolvers<void>();
    const { channel, lines } = open();
    await channel.start((event) =>
      receive(event).catch((error) => {
        failed.resolve();
        throw error;
      }),
    );
    server.text(BUDI, 'jangan hilang');
    await failed.promise;
    expect(server.acks).toEqual([]);
    server.socket.refresh();
    await server.quiet();
    expect(events.map((event) => event.input)).toEqual([{ kind: 'text', text: 'jangan hilang' }]);
    expect(server.acks).toMatchObject([{ retries: 1 }]);
    expect(lines.join('\n')).toContain('an event was not taken');
  });

  it('gives the same event the same keys, however often it comes', async () => {
    const { all, receive } = inbox();
    await open().channel.start(receive);
    const request = server.requests.message(BUDI, 'tiga kali');
    for (let n = 0; n < 3; n += 1) server.push(request);
    await server.quiet();
    expect(all).toHaveLength(3);
    expect(new Set(all.map(({ key }) => key)).size).toBe(1);
    expect(new Set(all.map(({ alsoKey }) => alsoKey)).size).toBe(1);
  });

  it('recognises one message that comes under another event id', async () => {
    const { events, receive } = inbox();
    await open().channel.start(receive);
    const request = server.requests.message(BUDI, 'sekali saja');
    server.push(request);
    server.push({ ...request, body: { ...request.body, event_id: 'EvOTHER' } });
    await server.quiet();
    expect(events).toHaveLength(1);
  });

  it('connects anew when Slack renews the connection, and when it breaks', async () => {
    const { events, receive } = inbox();
    await open().channel.start(receive);
    server.text(BUDI, 'satu');
    await server.quiet();
    server.socket.refresh();
    server.text(BUDI, 'dua');
    await server.quiet();
    server.socket.drop();
    server.text(BUDI, 'tiga');
    await server.quiet();
    expect(events.map(({ input }) => input)).toMatchObject([
      { text: 'satu' },
      { text: 'dua' },
      { text: 'tiga' },
    ]);
    expect(server.socket.connections()).toBe(3);
  });

  it('outlives a Slack that is out of reach: it waits longer each time, and as long as Slack asks', async () => {
    const pauses: number[] = [];
    const { channel, lines } = open({
      pause: async (ms) => {
        pauses.push(ms);
      },
    });
    const { events, receive } = inbox();
    await channel.start(receive);
    server.failNext('apps.connections.open', broken);
    server.failNext('apps.connections.open', { fault: 'reset' });
    server.failNext('apps.connections.open', tooMany(17));
    server.failNext('apps.connections.open', refused('internal_error'));
    server.failNext('socket', { fault: 'reset' });
    server.socket.drop();
    server.text(BUDI, 'akhirnya');
    await server.quiet();
    expect(pauses).toEqual([1000, 2000, 17_000, 8000, 16_000]);
    expect(events).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('Slack: not connected'))).toHaveLength(5);
  });

  it('slows down when Slack closes each connection as soon as it is open', async () => {
    const pauses: number[] = [];
    const { channel, lines } = open({
      pause: async (ms) => {
        pauses.push(ms);
      },
    });
    await channel.start(inbox().receive);
    for (let n = 1; n <= 6; n += 1) {
      while (server.socket.connections() < n) await new Promise((resume) => setImmediate(resume));
      server.socket.drop();
    }
    while (server.socket.connections() < 7) await new Promise((resume) => setImmediate(resume));
    expect(pauses).toEqual([1000, 2000, 4000]);
    expect(lines.join('\n')).toContain('closes each connection');
  });

  it('starts without Slack, and receives once it is there', async () => {
    server.failNext('auth.test', { fault: 'reset' });
    server.failNext('apps.connections.open', { fault: 'reset' });
    const { events, receive } = inbox();
    await open().channel.start(receive);
    server.text(BUDI, 'halo');
    await server.quiet();
    expect(events).toHaveLength(1);
  });

  it.each([
    ['a wrong bot token', { botToken: 'xoxb-wrong' }, 'copy it again'],
    ['a wrong app token', { appToken: 'xapp-wrong' }, 'copy it again'],
  ])('refuses to start with %s, and names the remedy', async (_, more, todo) => {
    const failure = await open(more)
      .channel.start(inbox().receive)
      .then(
        () => 'started',
        (error: unknown) => String(error),
      );
    expect(failure).toContain(todo);
    expect(failure).not.toContain('-wrong');
  });

  it('takes a mention even when Slack does not open the conversation in time, and answers in it later', async () => {
    const { channel } = open({ lookupMs: 20 });
    const { events, receive } = inbox();
    await channel.start(receive);
    server.failNext('conversations.open', { fault: 'hang' });
    server.push(server.requests.mention(BUDI, `<@${BOT_USER}>`));
    await server.quiet();
    expect(events).toMatchObject([{ origin: { conversation: BUDI }, input: { word: 'mulai' } }]);
    // The row goes on in the conversation that was opened, and so does everything after it.
    const moved = await channel.send(say(BUDI, { body: 'Selamat pagi.' }));
    expect(moved).toEqual({ outcome: 'moved', conversation: 'D0BUDI' });
    expect(await channel.send(say('D0BUDI', { body: 'Selamat pagi.' }))).toMatchObject({ outcome: 'sent' });
    expect(server.newest(BUDI).text).toBe('Selamat pagi.');
  });

  it('asks, is pressed, edits: a whole turn', async () => {
    const { channel } = open();
    const { events, receive } = inbox();
    await channel.start(receive);
    server.text(BUDI, 'mulai');
    await server.quiet();
    const option = { id: 'a:1:ya', label: 'Ya, konsisten', primary: true };
    const conversation = events[0]?.origin.conversation ?? '';
    const delivery = await channel.send(say(conversation, { body: 'Kebiasaan Bapak?', options: [[option]] }));
    const { ts } = server.newest(BUDI);
    expect(delivery).toEqual({ outcome: 'sent', handle: { conversation: 'D0BUDI', message: ts } });
    server.press(BUDI, 'Ya, konsisten');
    await server.quiet();
    const press = events[1]?.input;
    expect(press).toEqual({
      kind: 'press',
      option: 'a:1:ya',
      message: { conversation: 'D0BUDI', message: ts },
    });
    if (press?.kind !== 'press' || press.message === undefined) throw new Error('no handle');
    const outgoing = { kind: 'edit' as const, of: press.message, message: { body: 'Dipilih: ya.' } };
    await channel.send(say(conversation, { body: '' }, { outgoing }));
    expect(server.newest(BUDI)).toMatchObject({ ts, text: 'Dipilih: ya.', buttons: [], edits: 1 });
  });

  it('outlives frames that are no events', async () => {
    const { channel, lines } = open();
    const { events, receive } = inbox();
    await channel.start(receive);
    server.socket.frame(null);
    server.socket.frame({ type: 'events_api', envelope_id: 'x', payload: null });
    server.socket.frame({ type: 'interactive', envelope_id: 'y' });
    server.text(BUDI, 'masih ada?');
    await server.quiet();
    expect(events).toHaveLength(1);
    expect(lines.join('\n')).toContain('could not be read');
  });

  it('knows Budi by one account, whatever workspace a press names', async () => {
    const { channel } = open();
    const { events, receive } = inbox();
    await channel.start(receive);
    server.text(BUDI, 'halo');
    await server.quiet();
    await channel.send(say('D0BUDI', { body: 'Ya?', options: [[{ id: 'a', label: 'Ya' }]] }));
    const press = server.requests.press(BUDI, 'Ya');
    server.push({ ...press, body: { ...press.body, team: { id: 'T0LAIN', domain: 'lain' } } });
    await server.quiet();
    expect(events.map(({ origin }) => origin.account)).toEqual(['T0SEMARANG:U0BUDI', 'T0SEMARANG:U0BUDI']);
  });

  it('stops while connected, and may be stopped twice', async () => {
    const { channel } = open();
    await channel.start(inbox().receive);
    await channel.stop();
    await expect(channel.stop()).resolves.toBeUndefined();
    while (server.socket.online() > 0) await new Promise((resume) => setImmediate(resume));
    server.text(BUDI, 'setelah berhenti');
    expect(server.acks).toEqual([]);
    expect(server.socket.connections()).toBe(1);
  });

  it('stops at once while Slack keeps it waiting for a connection', async () => {
    const { channel } = open();
    await channel.start(inbox().receive);
    server.failNext('apps.connections.open', { fault: 'hang' });
    server.socket.drop();
    const asked = () => server.calls.filter(({ method }) => method === 'apps.connections.open').length;
    while (asked() < 2) await new Promise((resume) => setImmediate(resume));
    await channel.stop();
    expect(server.socket.connections()).toBe(1);
  }, 1500);
});
