import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChannelPort } from '../../../src/domain/dialog/channel.ts';
import { objections, startTelegramServer, type TelegramServer } from '../../support/telegram-server.ts';
import { broken } from '../../support/telegram-server-faults.ts';
import { channelOn, inbox, say, WORKING } from './support.ts';

const BUDI = 1001;

describe('while somebody waits for an answer on Telegram', () => {
  let server: TelegramServer;
  let channel: ChannelPort;
  /** Each beat the channel waits for, and what lets it go on. */
  let beats: { ms: number; next: () => void }[] = [];
  const woken: (() => void)[] = [];
  beforeEach(async () => {
    server = await startTelegramServer();
    beats = [];
    const beat = (ms: number, signal: AbortSignal): Promise<void> =>
      new Promise((resume) => {
        beats.push({ ms, next: resume });
        signal.addEventListener('abort', () => resume());
        for (const wake of woken.splice(0)) wake();
      });
    ({ channel } = channelOn(server, { beat }));
    await channel.start(inbox().receive);
  });
  afterEach(async () => {
    await channel.stop();
    await server.close();
    expect(objections(server)).toEqual([]);
  });
  /** Lets the newest beat pass, and waits for the one after it. */
  const pass = async (): Promise<void> => {
    const before = beats.length;
    beats.at(-1)?.next();
    while (beats.length === before)
      await new Promise<void>((wake) => {
        woken.push(wake);
      });
  };
  const write = async (text: string): Promise<void> => {
    server.updates.text(BUDI, text);
    await server.quiet();
  };

  it('an answer that comes at once costs no sign', async () => {
    await write('halo');
    await channel.send(say(BUDI, { body: 'Salam.' }));
    expect(beats.map(({ ms }) => ms)).toEqual([500]);
    expect(server.calls.map(({ method }) => method)).not.toContain('sendChatAction');
  });

  it('a slow one shows "typing", then a line in the language last used, until it is there', async () => {
    await channel.send(say(BUDI, { body: 'Hi.' }, { language: 'en' }));
    await write('a long question');
    await pass();
    expect(server.actions).toEqual([{ chat: BUDI, action: 'typing' }]);
    expect(server.drafts).toEqual([]);
    await pass();
    expect(server.actions).toHaveLength(2);
    expect(server.drafts).toEqual([{ chat: BUDI, text: WORKING.en }]);
    await channel.send(say(BUDI, { body: 'Here it is.' }));
    const count = beats.length;
    beats.at(-1)?.next();
    await write('thanks');
    expect(server.actions).toHaveLength(2);
    expect(beats.length).toBe(count + 1);
  });

  it('a long one tells in the same line how far it is, and nothing of that the next time', async () => {
    channel.working?.({ account: String(BUDI), conversation: String(BUDI) }, 'Nobody waits');
    await write('berkas panjang');
    await pass();
    channel.working?.({ account: String(BUDI), conversation: String(BUDI) }, 'Dibaca: 500 baris');
    await pass();
    channel.working?.({ account: String(BUDI), conversation: String(BUDI) }, 'Dibaca: 9.000 baris');
    await pass();
    await channel.send(say(BUDI, { body: 'Selesai.' }));
    await write('lagi');
    await pass();
    await pass();
    expect(server.drafts.map(({ text }) => text)).toEqual([
      'Dibaca: 500 baris',
      'Dibaca: 9.000 baris',
      WORKING.id,
    ]);
  });

  it('goes on when signs fail, and asks no more for drafts where there are none', async () => {
    server.failNext('sendChatAction', broken);
    server.failNext('sendMessageDraft', { fault: 'answer', code: 404, description: 'Not Found' });
    await write('satu');
    for (let n = 0; n < 4; n += 1) await pass();
    expect(server.actions).toHaveLength(3);
    expect(server.calls.filter(({ method }) => method === 'sendMessageDraft')).toHaveLength(1);
    expect((await channel.send(say(BUDI, { body: 'Dua.' }))).outcome).toBe('sent');
  });

  it('is not kept up for ever', async () => {
    await write('halo');
    for (let n = 0; n < 13; n += 1) await pass();
    beats.at(-1)?.next();
    await write('masih ada?');
    expect(server.actions).toHaveLength(13);
    expect(beats.at(-1)?.ms).toBe(500);
  });

  it('is not shown for what was written long ago, nor where it would be nobody’s', async () => {
    const from = { id: BUDI, is_bot: false, first_name: 'Budi' };
    const chat = { id: BUDI, type: 'private', first_name: 'Budi' };
    server.updates.raw({ message: { message_id: 1, date: 1_795_000_000, from, chat, text: 'kemarin' } });
    await server.quiet();
    expect(beats).toEqual([]);
  });
});
