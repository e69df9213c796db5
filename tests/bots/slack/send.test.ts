import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChannelPort } from '../../../src/domain/dialog/channel.ts';
import type { Message, Outgoing } from '../../../src/domain/dialog/message.ts';
import { type SlackServer, startSlackServer } from '../../support/slack-server.ts';
import { broken, type Fault, refused, tooMany } from '../../support/slack-server-faults.ts';
import { COPY, channelOn, NOW, say, secrets } from './support.ts';

const BUDI = 'U0BUDI';
const DIRECT = 'D0BUDI';
const question: Message = {
  position: '3 dari 9 · ±4 menit',
  title: 'Integritas',
  body: 'Ceritakan satu contoh nyata.',
  options: [
    [
      { id: 'q3:tell', label: 'Cerita', primary: true },
      { id: 'q3:skip', label: 'Lewati' },
    ],
  ],
};
const long: Message = {
  body: Array.from(
    { length: 700 },
    (_, n) => `Ini kalimat nomor ${n} yang cukup panjang untuk dihitung.`,
  ).join(' '),
  options: [[{ id: 'x:ok', label: 'Lanjut' }]],
};

describe('sending to Slack', () => {
  let server: SlackServer;
  let channel: ChannelPort;
  let lines: string[];
  let now = NOW;
  beforeEach(async () => {
    server = await startSlackServer(() => NOW);
    server.profile(BUDI, {});
    now = NOW;
    ({ channel, lines } = channelOn(server, { now: () => now }));
  });
  afterEach(async () => {
    await channel.stop();
    await server.close();
    for (const secret of secrets) expect(lines.join('\n')).not.toContain(secret);
    expect(server.objections).toEqual([]);
  });
  const texts = () => server.view(BUDI).map((shown) => shown.text);
  const edit = (message: string, to: Message): Outgoing => ({
    kind: 'edit',
    of: { conversation: DIRECT, message },
    message: to,
  });

  it('shows position, title, body and buttons, and a notification that reads as a whole', async () => {
    const delivery = await channel.send(say(DIRECT, question));
    const shown = server.newest(BUDI);
    expect(delivery).toEqual({ outcome: 'sent', handle: { conversation: DIRECT, message: shown.ts } });
    expect(shown).toMatchObject({
      text: '3 dari 9 · ±4 menit\nIntegritas\nCeritakan satu contoh nyata.',
      fallback: '3 dari 9 · ±4 menit\n\nIntegritas\n\nCeritakan satu contoh nyata.',
      buttons: [
        { label: 'Cerita', id: 'q3:tell', style: 'primary' },
        { label: 'Lewati', id: 'q3:skip' },
      ],
    });
  });

  it('lets Slack fetch nothing for the addresses in a text', async () => {
    await channel.send(say(DIRECT, { body: 'https://lms.example.go.id/kursus/4' }));
    const [post] = server.calls.filter(({ method }) => method === 'chat.postMessage');
    expect(post?.args).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' });
  });

  it('edits in place, and takes the buttons away with the question', async () => {
    await channel.send(say(DIRECT, question));
    const { ts } = server.newest(BUDI);
    const delivery = await channel.send(say(DIRECT, question, { outgoing: edit(ts, { body: 'Dipilih.' }) }));
    expect(delivery).toEqual({ outcome: 'sent', handle: { conversation: DIRECT, message: ts } });
    expect(server.view(BUDI)).toMatchObject([{ ts, text: 'Dipilih.', buttons: [], edits: 1 }]);
  });

  it.each(['message_not_found', 'cant_update_message', 'edit_window_closed'])(
    'says anew what can no longer be edited: %s',
    async (error) => {
      await channel.send(say(DIRECT, question));
      const { ts } = server.newest(BUDI);
      server.failNext('chat.update', refused(error));
      const outgoing = edit(ts, { body: 'Tetap sampai.' });
      expect((await channel.send(say(DIRECT, question, { outgoing }))).outcome).toBe('sent');
      expect(server.newest(BUDI)).toMatchObject({ text: 'Tetap sampai.', edits: 0 });
      expect(server.newest(BUDI).ts).not.toBe(ts);
    },
  );

  it('says anew what somebody deleted, and what was never its own', async () => {
    server.text(BUDI, 'pesan saya');
    const [own] = server.view(BUDI);
    const foreign = edit(own?.ts ?? '', { body: 'satu' });
    expect((await channel.send(say(DIRECT, question, { outgoing: foreign }))).outcome).toBe('sent');
    const { ts } = server.newest(BUDI);
    server.deleteMessage(BUDI, ts);
    expect((await channel.send(say(DIRECT, question, { outgoing: edit(ts, { body: 'dua' }) }))).outcome).toBe(
      'sent',
    );
    expect(texts()).toEqual(['pesan saya', 'dua']);
  });

  it.each<[string, Fault, object]>([
    ['a 429', tooMany(7), { outcome: 'wait', seconds: 7, within: 'workspace' }],
    ['a 429 that names no time', tooMany(), { outcome: 'wait', seconds: 30, within: 'workspace' }],
    [
      '"ratelimited" in a good answer',
      refused('ratelimited'),
      { outcome: 'wait', seconds: 30, within: 'workspace' },
    ],
    ['a 503', broken, { outcome: 'unknown' }],
    ['a lost connection', { fault: 'reset' }, { outcome: 'unknown' }],
    ['a lost answer', { fault: 'drop' }, { outcome: 'unknown' }],
    ["a proxy's page", { fault: 'garbage' }, { outcome: 'unknown' }],
    ['"fatal_error"', refused('fatal_error'), { outcome: 'unknown' }],
    ['"internal_error"', refused('internal_error'), { outcome: 'unknown' }],
    ['"token_revoked"', refused('token_revoked'), { outcome: 'wait', seconds: 60 }],
    ['"invalid_auth"', refused('invalid_auth'), { outcome: 'wait', seconds: 60 }],
    ['"account_inactive"', refused('account_inactive'), { outcome: 'wait', seconds: 60 }],
    ['"missing_scope"', refused('missing_scope'), { outcome: 'wait', seconds: 60 }],
    ['"messages_tab_disabled"', refused('messages_tab_disabled'), { outcome: 'wait', seconds: 60 }],
    ['"user_disabled"', refused('user_disabled'), { outcome: 'gone' }],
    ['"user_not_found"', refused('user_not_found'), { outcome: 'gone' }],
    ['"channel_not_found"', refused('channel_not_found'), { outcome: 'gone' }],
    ['"is_archived"', refused('is_archived'), { outcome: 'gone' }],
    ['"cannot_dm_bot"', refused('cannot_dm_bot'), { outcome: 'refused' }],
    ['"invalid_blocks"', refused('invalid_blocks'), { outcome: 'refused' }],
    ['"msg_too_long"', refused('msg_too_long'), { outcome: 'refused' }],
    ['an error nobody knows', refused('something_new'), { outcome: 'refused' }],
  ])('reports what %s means, and tries nothing by itself', async (_, fault, expected) => {
    server.failNext('chat.postMessage', fault);
    const delivery = await channel.send(say(DIRECT, { body: 'Halo' }));
    expect(delivery).toMatchObject(expected);
    expect(server.calls).toHaveLength(1);
    expect(JSON.stringify(delivery)).not.toContain('xox');
  });

  it('tells the operator what to do when the token is revoked, and sends the same row later', async () => {
    server.failNext('chat.postMessage', refused('token_revoked'));
    await channel.send(say(DIRECT, { body: 'Halo' }));
    expect(lines.join('\n')).toContain('install the app into the workspace again');
    expect((await channel.send(say(DIRECT, { body: 'Halo' }))).outcome).toBe('sent');
    expect(texts()).toEqual(['Halo']);
  });

  it('notices that somebody left the workspace', async () => {
    server.profile(BUDI, { deleted: true });
    expect(await channel.send(say(DIRECT, { body: 'Halo' }))).toMatchObject({ outcome: 'gone' });
    expect(await channel.send(say(BUDI, { body: 'Halo' }))).toMatchObject({ outcome: 'gone' });
    expect(await channel.send(say('U0SIAPA', { body: 'Halo' }))).toMatchObject({ outcome: 'gone' });
  });

  it('does not know what became of a call that got no answer in time', async () => {
    const impatient = channelOn(server, { callSeconds: 0.5 }).channel;
    server.failNext('chat.postMessage', { fault: 'hang' });
    expect(await impatient.send(say(DIRECT, question))).toMatchObject({ outcome: 'unknown' });
    await impatient.stop();
  });

  it('knows that nothing was sent when Slack was never reached, or the conversation never opened', async () => {
    server.failNext('conversations.open', { fault: 'reset' });
    expect(await channel.send(say(BUDI, question))).toMatchObject({ outcome: 'later', seconds: 5 });
    await server.close();
    expect(await channel.send(say(DIRECT, question))).toEqual({ outcome: 'wait', seconds: 5 });
    server = await startSlackServer(() => NOW);
  });

  it('marks the one copy after an answer was lost', async () => {
    server.failNext('chat.postMessage', { fault: 'drop' });
    expect((await channel.send(say(DIRECT, { body: 'Halo' }))).outcome).toBe('unknown');
    await channel.send(say(DIRECT, { body: 'Halo' }, { maybeCopy: true }));
    await channel.send(say(DIRECT, { body: 'Hello' }, { maybeCopy: true, language: 'en', id: 2 }));
    expect(texts()).toEqual(['Halo', `${COPY.id}\nHalo`, `${COPY.en}\nHello`]);
    expect(server.newest(BUDI).fallback).toBe(`${COPY.en}\n\nHello`);
  });

  it('needs no mark for an edit whose answer was lost', async () => {
    await channel.send(say(DIRECT, question));
    const outgoing = edit(server.newest(BUDI).ts, { body: 'Dipilih.' });
    server.failNext('chat.update', { fault: 'drop' });
    expect((await channel.send(say(DIRECT, question, { outgoing }))).outcome).toBe('unknown');
    expect((await channel.send(say(DIRECT, question, { outgoing, maybeCopy: true }))).outcome).toBe('sent');
    expect(texts()).toEqual(['Dipilih.']);
  });

  it('splits a long text at sentence ends, with the buttons under the last part', async () => {
    await channel.send(say(DIRECT, long));
    const shown = server.view(BUDI);
    expect(shown.length).toBeGreaterThan(2);
    expect(shown.map((part) => part.text.endsWith('dihitung.'))).not.toContain(false);
    expect(shown.flatMap((part) => part.text.split('\n')).join(' ')).toBe(long.body);
    expect(shown.map((part) => part.buttons.length)).toEqual([...shown.slice(1).map(() => 0), 1]);
  });

  it('says a text anew that has become too long for the message it should replace', async () => {
    await channel.send(say(DIRECT, question));
    const { ts } = server.newest(BUDI);
    await channel.send(say(DIRECT, long, { outgoing: edit(ts, long) }));
    expect(server.view(BUDI)[0]).toMatchObject({ ts, edits: 0 });
    expect(server.newest(BUDI).buttons).toHaveLength(1);
  });

  it('goes on behind the part that arrived, so that a wait in the middle repeats nothing', async () => {
    server.failNext('chat.postMessage', tooMany(3), 1, 1);
    expect(await channel.send(say(DIRECT, long, { id: 9 }))).toEqual({
      outcome: 'wait',
      seconds: 3,
      within: 'workspace',
      parts: 1,
    });
    expect(texts()).toHaveLength(1);
    now = new Date(NOW.getTime() + 3000);
    expect((await channel.send(say(DIRECT, long, { id: 9, arrived: 1 }))).outcome).toBe('sent');
    expect(
      texts()
        .flatMap((text) => text.split('\n'))
        .join(' '),
    ).toBe(long.body);
  });

  it('marks only the part whose fate was unknown', async () => {
    server.failNext('chat.postMessage', { fault: 'drop' }, 1, 1);
    expect(await channel.send(say(DIRECT, long))).toMatchObject({
      outcome: 'unknown',
      why: expect.stringContaining('part 2 of'),
    });
    await channel.send(say(DIRECT, long, { maybeCopy: true, arrived: 1 }));
    const [first, second = '', copy, ...rest] = texts();
    expect(copy).toBe(`${COPY.id}\n${second}`);
    expect([first, second, ...rest].flatMap((text) => text?.split('\n')).join(' ')).toBe(long.body);
  });
});
