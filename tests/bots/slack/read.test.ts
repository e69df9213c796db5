import { beforeEach, describe, expect, it } from 'vitest';
import { plainOf } from '../../../src/bots/slack/read/plain.ts';
import { readCommand, readMessage } from '../../../src/bots/slack/read/read.ts';
import { readPress } from '../../../src/bots/slack/read/read-press.ts';
import { BOT_USER, createChats, TEAM } from '../../support/slack-server-chats.ts';
import { createRequests, type Requests } from '../../support/slack-server-requests.ts';

const BUDI = 'U0BUDI';

describe('what Slack brings, as the inbox takes it', () => {
  let requests: Requests;
  let chats: ReturnType<typeof createChats>;
  beforeEach(() => {
    chats = createChats();
    requests = createRequests(chats);
  });
  const heard = (text: string, more: Record<string, unknown> = {}) =>
    readMessage(requests.message(BUDI, text, more).body, BOT_USER);
  const command = (typed: string) => readCommand(requests.command(BUDI, typed).body)?.input;

  it('knows a message by its event and by its place in the conversation', () => {
    expect(heard('selamat pagi')).toEqual({
      key: 'slack:T0SEMARANG:Ev0001',
      alsoKey: 'slack:T0SEMARANG:D0BUDI:1795000001.000101',
      team: 'T0SEMARANG',
      user: BUDI,
      direct: 'D0BUDI',
      input: { kind: 'text', text: 'selamat pagi' },
    });
  });

  it.each([
    ['a channel', { channel: 'C0UMUM', channel_type: 'channel' }],
    ['a private channel', { channel: 'G0TIM', channel_type: 'group' }],
    ['a conversation of several', { channel: 'G0TIM', channel_type: 'mpim' }],
    ['an edit', { subtype: 'message_changed', hidden: true, message: { text: 'lain' } }],
    ['a deletion', { subtype: 'message_deleted', hidden: true }],
    ['another bot', { subtype: 'bot_message', bot_id: 'B0LAIN' }],
    ['a bot that writes as a person', { bot_id: 'B0LAIN' }],
    ['ourselves', { user: BOT_USER }],
    ['nobody', { user: undefined }],
    ['a mention elsewhere', { type: 'app_mention', channel: 'C0UMUM', channel_type: undefined }],
  ])('leaves out %s', (_, more) => {
    expect(heard('/hasil', more)).toBeNull();
  });

  it('takes words out of Slack’s markup', () => {
    expect(plainOf('biaya &lt; 5 &amp;&amp; &gt; 2, &amp;lt; tetap')).toBe('biaya < 5 && > 2, &lt; tetap');
    expect(plainOf('lihat <https://jdih.go.id/a?b=1&amp;c=2|perwal> atau <https://a.id/x>')).toBe(
      'lihat perwal atau https://a.id/x',
    );
    expect(plainOf('<@U0SARI> dan <@U1|sari> di <#C0UMUM|umum>, <!here>, <mailto:a@b.id|a@b.id>')).toBe(
      '@U0SARI dan @sari di #umum, @here, a@b.id',
    );
  });

  it('hears a word typed with a slash in the direct message', () => {
    expect(heard(' /cari public speaking ')?.input).toEqual({
      kind: 'word',
      word: 'cari',
      rest: 'public speaking',
    });
    expect(heard('/ngawur apa')?.input).toEqual({ kind: 'text', text: '/ngawur apa' });
  });

  it('cuts what is longer than anybody reads, never inside a character', () => {
    const input = heard(`${'a'.repeat(3999)}🏛️ ekor`)?.input;
    expect(input).toEqual({ kind: 'text', text: 'a'.repeat(3999), cut: true });
  });

  it('reads a slash command in any spelling', () => {
    expect(command('/sinau')).toEqual({ kind: 'word', word: 'mulai', rest: '' });
    expect(command('/sinau Nilai')).toEqual({ kind: 'word', word: 'nilai', rest: '' });
    expect(command('/sinau /help')).toEqual({ kind: 'word', word: 'bantuan', rest: '' });
    expect(command('/sinau cari   manajemen &amp; risiko')).toEqual({
      kind: 'word',
      word: 'cari',
      rest: 'manajemen & risiko',
    });
    expect(command('/sinau saya mau belajar')).toEqual({ kind: 'text', text: 'saya mau belajar' });
  });

  it('gives two commands two keys, and the same one always the same', () => {
    const [one, two] = [requests.command(BUDI, '/sinau jp'), requests.command(BUDI, '/sinau jp')];
    expect(readCommand(one.body)?.key).toBe(readCommand(one.body)?.key);
    expect(readCommand(one.body)?.key).not.toBe(readCommand(two.body)?.key);
    expect(readCommand(one.body)?.direct).toBeUndefined();
  });

  it('reads a press with the message that carried the button', () => {
    chats.meet(BUDI);
    const actions = [{ type: 'actions', elements: [{ text: { text: 'Ya' }, value: 'a:ya' }] }];
    chats.post({ channel: 'D0BUDI', text: 'x', blocks: actions }, false);
    const { body } = requests.press(BUDI, 'Ya');
    const ts = chats.view(BUDI)[0]?.ts;
    expect(readPress(body)).toMatchObject({
      user: BUDI,
      direct: 'D0BUDI',
      input: { kind: 'press', option: 'a:ya', message: { conversation: 'D0BUDI', message: ts } },
    });
    const later = { ...body, actions: [{ type: 'button', value: 'a:ya', action_ts: '1795009999.000000' }] };
    expect(readPress(later)?.key).not.toBe(readPress(body)?.key);
    expect(readPress({ ...body, actions: [{ type: 'static_select', value: 'x' }] })).toBeNull();
    const inChannel = { container: { channel_id: 'C0UMUM', message_ts: '1.1' }, channel: { id: 'C0UMUM' } };
    expect(readPress({ ...body, ...inChannel })).toBeNull();
  });

  it('answers a file, a voice note and a shared message as such', () => {
    const file = (of: Record<string, unknown>) => readMessage(requests.file(BUDI, of).body, BOT_USER)?.input;
    expect(file({ id: 'F1', name: 'sertifikat.pdf', size: 90_000, mimetype: 'application/pdf' })).toEqual({
      kind: 'file',
      name: 'sertifikat.pdf',
      type: 'application/pdf',
      ref: `${TEAM}:F1`,
      bytes: 90_000,
      voice: false,
    });
    expect(file({ subtype: 'slack_audio', name: 'audio_message.m4a', size: 12 })).toMatchObject({
      voice: true,
    });
    expect(file({})).toEqual({ kind: 'file', name: 'file', type: '', bytes: 0, voice: false, ref: '' });
    const withWords = readMessage(requests.file(BUDI, { id: 'F1' }, 'bukti saya').body, BOT_USER);
    expect(withWords?.input).toMatchObject({ ref: `${TEAM}:F1`, caption: 'bukti saya' });
    expect(heard('', { attachments: [{ text: 'diteruskan' }] })?.input).toMatchObject({ kind: 'file' });
  });

  it('is not thrown off by bodies that make no sense', () => {
    const strange = [
      {},
      { event: null },
      { event: { user: 7 } },
      { actions: 'x' },
      { user: [], actions: [null] },
    ];
    for (const body of strange)
      expect([readMessage(body, BOT_USER), readCommand(body), readPress(body)]).toEqual([null, null, null]);
  });
});
