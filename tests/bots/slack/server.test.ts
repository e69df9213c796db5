import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SlackServer, startSlackServer } from '../../support/slack-server.ts';
import { callFault } from '../../support/slack-server-check.ts';

const section = (text: string) => ({ type: 'section', text: { type: 'plain_text', text } });
const button = (more: object = {}) => ({
  type: 'button',
  text: { type: 'plain_text', text: 'Ya' },
  action_id: 'a',
  value: 'v',
  ...more,
});
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const card = (more: object) => ({ type: 'card', title: { type: 'mrkdwn', text: 'Judul' }, ...more });
const text = (characters: number) => 'x'.repeat(characters);

describe('the strict Slack of our tests', () => {
  it.each<[string, readonly object[], string]>([
    ['an unknown block', [{ type: 'paragraph' }], 'unknown block type'],
    ['an unknown field of a block', [{ ...section('a'), colour: 'red' }], 'unknown field colour'],
    ['no blocks at all', [], 'empty'],
    ['51 blocks', Array.from({ length: 51 }, () => section('a')), '51, at most 50'],
    ['a section of 3001', [section(text(3001))], '3001 characters'],
    ['an empty section', [section(' ')], 'no text'],
    ['half a character', [section('a\ud83d')], 'half a character'],
    ['a header of 151', [{ ...section(text(151)), type: 'header' }], '151 characters'],
    [
      'a context of eleven',
      [{ type: 'context', elements: Array.from({ length: 11 }, () => ({})) }],
      '11, at most 10',
    ],
    [
      '26 buttons',
      [actions(...Array.from({ length: 26 }, (_, n) => button({ action_id: `a${n}` })))],
      '26, at most',
    ],
    ['one action_id twice', [actions(button(), button())], 'action_id twice'],
    ['a label of 76', [actions(button({ text: { type: 'plain_text', text: text(76) } }))], '76 characters'],
    ['a label with markup', [actions(button({ text: { type: 'mrkdwn', text: 'a' } }))], 'text type'],
    ['a value of 2001', [actions(button({ value: text(2001) }))], '2001 characters'],
    ['a card of nothing', [{ type: 'card' }], 'empty'],
    ['a card of 201', [card({ body: { type: 'mrkdwn', text: text(201) } })], '201 characters'],
    [
      'a card of four buttons',
      [card({ actions: ['a', 'b', 'c', 'd'].map((id) => button({ action_id: id })) })],
      '4, at most 3',
    ],
    ['an alert, which only a window has', [{ ...section('a'), type: 'alert' }], 'unknown block type'],
    ['an unknown style', [actions(button({ style: 'green' }))], 'style'],
  ])('calls %s invalid_blocks', (_, blocks, detail) => {
    const fault = callFault('chat.postMessage', { channel: 'D1', text: 'a', blocks });
    expect(fault).toMatchObject({ error: 'invalid_blocks', detail: expect.stringContaining(detail) });
  });

  it.each([
    ['chat.postMessage', { channel: 'D1', text: 'a', blockz: [] }, 'invalid_arguments'],
    ['chat.postMessage', { channel: 'D1' }, 'no_text'],
    ['chat.postMessage', { channel: 'D1', text: text(40_001) }, 'msg_too_long'],
    ['chat.meMessage', { channel: 'D1', text: 'x' }, 'unknown_method'],
    ['users.info', { users: 'U1' }, 'invalid_arguments'],
  ])('answers %s %j with %s', (method, args, error) => {
    expect(callFault(method, args)).toMatchObject({ error });
  });

  describe('over the wire', () => {
    let server: SlackServer;
    beforeEach(async () => {
      server = await startSlackServer();
      server.profile('U0BUDI', {});
    });
    afterEach(() => server.close());
    const call = async (method: string, args: Record<string, string>, token = server.botToken) => {
      const response = await fetch(`${server.url}${method}`, {
        method: 'POST',
        body: new URLSearchParams(args),
        headers: { authorization: `Bearer ${token}` },
      });
      return response.json();
    };

    it('takes each token for its own methods only', async () => {
      expect(await call('auth.test', {}, 'xoxb-nobody')).toMatchObject({ error: 'invalid_auth' });
      expect(await call('auth.test', {}, server.appToken)).toMatchObject({ error: 'not_allowed_token_type' });
      expect(await call('apps.connections.open', {})).toMatchObject({ error: 'not_allowed_token_type' });
    });

    it('lets a ticket open one connection, once', async () => {
      const answer: unknown = await call('apps.connections.open', {}, server.appToken);
      const url = typeof answer === 'object' && answer !== null && 'url' in answer ? String(answer.url) : '';
      const opens = (to: string) =>
        new Promise<boolean>((resolve) => {
          const socket = new WebSocket(to);
          socket.addEventListener('message', () => resolve(true));
          socket.addEventListener('error', () => resolve(false));
        });
      expect(await opens(url)).toBe(true);
      expect(await opens(url)).toBe(false);
      expect(await opens(`${url}x`)).toBe(false);
    });

    it('shows an ephemeral message, which nobody can edit', async () => {
      const said = { channel: 'D0BUDI', user: 'U0BUDI', text: 'hanya Bapak' };
      expect(await call('chat.postEphemeral', said)).toMatchObject({ ok: true });
      const { ts, ephemeral } = server.newest('U0BUDI');
      expect(ephemeral).toBe(true);
      expect(await call('chat.update', { channel: 'D0BUDI', ts, text: 'a' })).toMatchObject({
        error: 'message_not_found',
      });
    });

    it('objects to what it refused, and to acknowledgements of nothing', async () => {
      await call('chat.postMessage', { channel: 'D0BUDI' });
      const answer: unknown = await call('apps.connections.open', {}, server.appToken);
      const url = typeof answer === 'object' && answer !== null && 'url' in answer ? String(answer.url) : '';
      const socket = new WebSocket(url);
      await new Promise((resume) => socket.addEventListener('message', resume, { once: true }));
      socket.send(JSON.stringify({ envelope_id: 'envelope-99', payload: {} }));
      while (server.objections.length < 2) await new Promise((resume) => setImmediate(resume));
      expect(server.objections).toEqual([
        expect.stringContaining('no_text'),
        expect.stringContaining('an acknowledgement of nothing'),
      ]);
    });
  });
});
