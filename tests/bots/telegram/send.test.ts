import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChannelPort } from '../../../src/domain/dialog/channel.ts';
import type { Message, Outgoing } from '../../../src/domain/dialog/message.ts';
import { startTelegramServer, type TelegramServer } from '../../support/telegram-server.ts';
import { broken, tooMany } from '../../support/telegram-server-faults.ts';
import { COPY, channelOn, say } from './support.ts';

const BUDI = 1001;
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
    { length: 300 },
    (_, n) => `Ini kalimat nomor ${n} yang cukup panjang untuk dihitung.`,
  ).join(' '),
  options: [[{ id: 'x:ok', label: 'Lanjut' }]],
};

describe('sending to Telegram', () => {
  let server: TelegramServer;
  let channel: ChannelPort;
  beforeEach(async () => {
    server = await startTelegramServer();
    server.open(BUDI);
    channel = channelOn(server).channel;
  });
  afterEach(async () => {
    await channel.stop();
    await server.close();
  });
  const texts = () => server.view(BUDI).map((shown) => shown.text);
  const edit = (message: string, to: Message): Outgoing => ({
    kind: 'edit',
    of: { conversation: String(BUDI), message },
    message: to,
  });

  it('shows position, bold title, body and buttons', async () => {
    const delivery = await channel.send(say(BUDI, question));
    const shown = server.newest(BUDI);
    expect(delivery).toEqual({
      outcome: 'sent',
      handle: { conversation: '1001', message: String(shown.id) },
    });
    expect(shown.text).toBe('3 dari 9 · ±4 menit\nIntegritas\n\nCeritakan satu contoh nyata.');
    expect(shown.entities).toEqual([{ type: 'bold', text: 'Integritas' }]);
    expect(shown.buttons).toEqual([
      [
        { text: 'Cerita', data: 'q3:tell', style: 'primary' },
        { text: 'Lewati', data: 'q3:skip' },
      ],
    ]);
  });

  it('edits in place, and takes the buttons away with the question', async () => {
    await channel.send(say(BUDI, question));
    const { id } = server.newest(BUDI);
    const delivery = await channel.send(
      say(BUDI, question, { outgoing: edit(String(id), { body: 'Dipilih.' }) }),
    );
    expect(delivery).toEqual({ outcome: 'sent', handle: { conversation: '1001', message: String(id) } });
    expect(server.view(BUDI)).toMatchObject([{ id, text: 'Dipilih.', buttons: [], edits: 1 }]);
  });

  it('counts an edit that changes nothing as sent', async () => {
    await channel.send(say(BUDI, question));
    const { id } = server.newest(BUDI);
    const delivery = await channel.send(say(BUDI, question, { outgoing: edit(String(id), question) }));
    expect(delivery.outcome).toBe('sent');
    expect(server.newest(BUDI).edits).toBe(0);
  });

  it('says anew what can no longer be edited', async () => {
    await channel.send(say(BUDI, question));
    const { id } = server.newest(BUDI);
    server.deleteMessage(BUDI, id);
    const delivery = await channel.send(
      say(BUDI, question, { outgoing: edit(String(id), { body: 'Tetap sampai.' }) }),
    );
    expect(delivery.outcome).toBe('sent');
    expect(server.newest(BUDI)).toMatchObject({ text: 'Tetap sampai.' });
    expect(server.newest(BUDI).id).not.toBe(id);
  });

  it('says anew what was never its own to edit', async () => {
    server.updates.text(BUDI, 'pesan saya');
    const [own] = server.view(BUDI);
    const outgoing = edit(String(own?.id), { body: 'Tetap sampai.' });
    expect((await channel.send(say(BUDI, question, { outgoing }))).outcome).toBe('sent');
    expect(texts()).toEqual(['pesan saya', 'Tetap sampai.']);
  });

  it('reports each fate, and never tries again by itself', async () => {
    const fates: unknown[] = [];
    const send = async () => fates.push(await channel.send(say(BUDI, { body: 'Halo' })));
    server.failNext('sendMessage', tooMany(7));
    await send();
    server.failNext('sendMessage', broken);
    await send();
    server.failNext('sendMessage', { fault: 'reset' });
    await send();
    server.failNext('sendMessage', { fault: 'garbage' });
    await send();
    server.block(BUDI);
    await send();
    server.block(BUDI, false);
    server.failNext('sendMessage', {
      fault: 'answer',
      code: 400,
      description: 'Bad Request: PEER_ID_INVALID',
    });
    await send();
    server.moveChat(BUDI, 2002);
    await send();
    expect(fates).toMatchObject([
      { outcome: 'wait', seconds: 7 },
      { outcome: 'unknown' },
      { outcome: 'unknown' },
      { outcome: 'unknown' },
      { outcome: 'gone' },
      { outcome: 'refused' },
      { outcome: 'moved', conversation: '2002' },
    ]);
    expect(texts()).toEqual([]);
    expect(server.calls).toHaveLength(7);
    expect(JSON.stringify(fates)).not.toContain('AAtest');
  });

  it('does not know what became of a call that got no answer in time', async () => {
    const impatient = channelOn(server, { sendSeconds: 0.02 }).channel;
    server.failNext('sendMessage', { fault: 'hang' });
    expect(await impatient.send(say(BUDI, question))).toMatchObject({ outcome: 'unknown' });
    await impatient.stop();
  });

  it('knows that nothing was sent when Telegram was never reached', async () => {
    await server.close();
    expect(await channel.send(say(BUDI, question))).toMatchObject({ outcome: 'wait' });
    server = await startTelegramServer();
  });

  it('waits instead of giving messages up while the token is wrong', async () => {
    const wrong = channelOn(server, { token: '1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }).channel;
    expect(await wrong.send(say(BUDI, question))).toEqual({ outcome: 'wait', seconds: 60 });
    await wrong.stop();
  });

  it('marks the one copy after an answer was lost', async () => {
    server.failNext('sendMessage', { fault: 'drop' });
    expect((await channel.send(say(BUDI, { body: 'Halo' }))).outcome).toBe('unknown');
    await channel.send(say(BUDI, { body: 'Halo' }, { maybeCopy: true }));
    await channel.send(say(BUDI, { body: 'Hello' }, { maybeCopy: true, language: 'en', id: 2 }));
    expect(texts()).toEqual(['Halo', `${COPY.id}\n\nHalo`, `${COPY.en}\n\nHello`]);
  });

  it('needs no mark for an edit whose answer was lost', async () => {
    await channel.send(say(BUDI, question));
    const { id } = server.newest(BUDI);
    const outgoing = edit(String(id), { body: 'Dipilih.' });
    server.failNext('editMessageText', { fault: 'drop' });
    expect((await channel.send(say(BUDI, question, { outgoing }))).outcome).toBe('unknown');
    expect((await channel.send(say(BUDI, question, { outgoing, maybeCopy: true }))).outcome).toBe('sent');
    expect(texts()).toEqual(['Dipilih.']);
  });

  it('splits a long text at sentence ends, with the buttons under the last part', async () => {
    await channel.send(say(BUDI, long));
    const shown = server.view(BUDI);
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.map((part) => part.text.endsWith('dihitung.'))).not.toContain(false);
    expect(shown.map((part) => part.text).join(' ')).toBe(long.body);
    expect(shown.map((part) => part.buttons.length)).toEqual([...shown.slice(1).map(() => 0), 1]);
  });

  it('goes on behind the part that arrived, so that a wait in the middle repeats nothing', async () => {
    await channel.send(say(BUDI, { body: 'pemanasan' }));
    const parts = () => texts().slice(1);
    server.failNext('sendMessage', tooMany(3), 1, 1);
    expect(await channel.send(say(BUDI, long, { id: 9 }))).toEqual({ outcome: 'wait', seconds: 3, parts: 1 });
    expect(parts()).toHaveLength(1);
    expect((await channel.send(say(BUDI, long, { id: 9, arrived: 1 }))).outcome).toBe('sent');
    expect(parts().join(' ')).toBe(long.body);
  });

  it('marks only the part whose fate was unknown', async () => {
    server.failNext('sendMessage', { fault: 'drop' }, 1, 1);
    expect(await channel.send(say(BUDI, long))).toMatchObject({
      outcome: 'unknown',
      why: expect.stringContaining('part 2 of'),
      parts: 1,
    });
    await channel.send(say(BUDI, long, { maybeCopy: true, arrived: 1 }));
    const [first, second = '', copy, ...rest] = texts();
    expect(copy).toBe(`${COPY.id}\n\n${second}`);
    expect([first, second, ...rest].join(' ')).toBe(long.body);
  });

  it('refuses, with a reason, what Telegram cannot carry', async () => {
    const option = { id: 'x'.repeat(65), label: 'Ya' };
    expect(await channel.send(say(BUDI, { body: 'a', options: [[option]] }))).toMatchObject({
      outcome: 'refused',
      why: expect.stringContaining('65 bytes'),
    });
    expect(await channel.send(say(BUDI, { note: '  ' }))).toMatchObject({ outcome: 'refused' });
    expect(await channel.send(say(BUDI, question, { conversation: 'D012' }))).toMatchObject({
      outcome: 'refused',
    });
    expect(server.calls).toEqual([]);
  });
});
