import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTelegramServer, type TelegramServer } from '../../support/telegram-server.ts';
import { builtInMethods, builtInRules, specRules } from '../../support/telegram-server-check.ts';
import { problemsOf } from '../../support/telegram-server-strict.ts';

describe('the strict Bot API of our tests', () => {
  let server: TelegramServer;
  beforeEach(async () => {
    server = await startTelegramServer();
    server.open(1);
  });
  afterEach(() => server.close());
  const call = async (method: string, payload: object | FormData): Promise<unknown> => {
    const form = payload instanceof FormData;
    const response = await fetch(`${server.url}/bot${server.token}/${method}`, {
      method: 'POST',
      ...(form
        ? { body: payload }
        : { body: JSON.stringify(payload), headers: { 'content-type': 'application/json' } }),
    });
    return response.json();
  };
  const button = (data: string) => ({ inline_keyboard: [[{ text: 'a', callback_data: data }]] });

  it.each<[string, string, object, string]>([
    ['an unknown field', 'sendMessage', { chat_id: 1, text: 'a', texts: 'b' }, 'unknown field texts'],
    ['a missing field', 'sendMessage', { chat_id: 1 }, 'text is missing'],
    ['a wrong type', 'sendMessage', { chat_id: 1, text: 5 }, 'is no string'],
    ['a text that is too long', 'sendMessage', { chat_id: 1, text: 'a'.repeat(4097) }, 'too long: 4097'],
    ['an empty text', 'sendMessage', { chat_id: 1, text: ' \n' }, 'is empty'],
    ['half a character', 'sendMessage', { chat_id: 1, text: 'a\ud83d' }, 'UTF-8'],
    [
      '65 bytes behind a button',
      'sendMessage',
      { chat_id: 1, text: 'a', reply_markup: button('é'.repeat(33)) },
      'BUTTON_DATA_INVALID',
    ],
    [
      'a row of nine',
      'sendMessage',
      {
        chat_id: 1,
        text: 'a',
        reply_markup: {
          inline_keyboard: [Array.from({ length: 9 }, () => ({ text: 'a', callback_data: 'a' }))],
        },
      },
      'a row of',
    ],
    [
      'a mark outside the text',
      'sendMessage',
      { chat_id: 1, text: 'a', entities: [{ type: 'bold', offset: 0, length: 2 }] },
      'out of the text',
    ],
    [
      'a command in capitals',
      'setMyCommands',
      { commands: [{ command: 'Nilai', description: 'x' }] },
      'BOT_COMMAND_INVALID',
    ],
    ['an edit without text', 'editMessageText', { chat_id: 1, message_id: 2 }, 'message text is empty'],
    ['a press that never was', 'answerCallbackQuery', { callback_query_id: 'x' }, 'query ID is invalid'],
    ['a chat nobody opened', 'sendMessage', { chat_id: 2, text: 'a' }, 'chat not found'],
  ])('refuses %s', async (_, method, payload, description) => {
    expect(await call(method, payload)).toMatchObject({
      ok: false,
      error_code: 400,
      description: expect.stringContaining(description),
    });
    expect(server.view(1)).toEqual([]);
  });

  it('hands out an update again until an offset behind it confirms it', async () => {
    const id = server.updates.text(1, 'halo');
    expect(await call('getUpdates', {})).toMatchObject({ result: [{ update_id: id }] });
    expect(await call('getUpdates', { offset: id })).toMatchObject({ result: [{ update_id: id }] });
    expect(await call('getUpdates', { offset: id + 1 })).toEqual({ ok: true, result: [] });
    expect(server.pending).toBe(0);
  });

  it('refuses to be polled while a webhook is set', async () => {
    await call('setWebhook', { url: 'https://example.go.id/x', secret_token: 's' });
    expect(await call('getUpdates', {})).toMatchObject({ error_code: 409 });
    await call('deleteWebhook', {});
    expect(await call('getUpdates', {})).toEqual({ ok: true, result: [] });
  });

  it('shows a file that was uploaded', async () => {
    const form = new FormData();
    form.set('chat_id', '1');
    form.set('document', 'attach://part');
    form.set('caption', 'Hasil penilaian');
    form.set('part', new File(['a,b\r\n1,2\r\n'], 'hasil.csv'));
    expect(await call('sendDocument', form)).toMatchObject({ ok: true });
    expect(server.newest(1)).toMatchObject({ text: 'Hasil penilaian', file: { name: 'hasil.csv' } });
    expect(server.newest(1).file?.content.toString()).toBe('a,b\r\n1,2\r\n');
  });

  const spec = specRules();
  it.skipIf(spec === null)('knows no field in its own table that the Bot API does not have', () => {
    for (const method of builtInMethods) {
      const own = builtInRules.method(method) ?? {};
      const official = spec?.method(method) ?? {};
      for (const [name, field] of Object.entries(own)) {
        expect(official[name]?.required, `${method}.${name}`).toBe(field.required);
        expect(official[name]?.types, `${method}.${name}`).toEqual(
          expect.arrayContaining([...field.types].slice(0, 1)),
        );
      }
      const required = Object.keys(official).filter((name) => official[name]?.required === true);
      expect(Object.keys(own), method).toEqual(expect.arrayContaining(required));
    }
    expect(problemsOf('sendMessage', { chat_id: 1, text: 'a', nothing: 1 }, spec ?? undefined)).not.toEqual(
      [],
    );
  });
});
