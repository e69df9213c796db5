import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sending } from '../../../src/domain/dialog/channel.ts';
import type { Message } from '../../../src/domain/dialog/message.ts';
import { objections, startTelegramServer, type TelegramServer } from '../../support/telegram-server.ts';
import { broken, tooMany } from '../../support/telegram-server-faults.ts';
import { COPY, channelOn, inbox, say, WORKING } from './support.ts';

const ANI = 1001;
const PDF = Buffer.from('%PDF-1.4 hasil');
const NO_FILE = { id: 'Berkas tidak terkirim.', en: 'No file.' };
const options = [[{ id: '1.ya', label: 'Ya' }]];

describe('files on Telegram', () => {
  let server: TelegramServer;
  beforeEach(async () => {
    server = await startTelegramServer();
    server.open(ANI);
  });
  afterEach(async () => {
    const left = objections(server);
    await server.close();
    expect(left).toEqual([]);
  });
  const bot = () => channelOn(server, { words: { copy: COPY, working: WORKING, noFile: NO_FILE } }).channel;
  const row = (message: Message, more: Partial<Sending> = {}): Sending =>
    say(ANI, message, {
      outgoing: {
        kind: 'file',
        file: 3,
        name: 'hasil.pdf',
        type: 'application/pdf',
        picture: false,
        message,
      },
      content: PDF,
      ...more,
    });
  const seen = () =>
    server.view(ANI).map(({ text, file, buttons }) => [text, file?.name ?? null, buttons.length]);

  it('go out with their words as caption and their buttons', async () => {
    const sent = await bot().send(row({ title: 'Hasil', body: 'Dua celah', options }));
    expect(sent.outcome).toBe('sent');
    expect(seen()).toEqual([['Hasil\n\nDua celah', 'hasil.pdf', 1]]);
    expect(server.newest(ANI).file?.content).toEqual(PDF);
    expect(server.newest(ANI).entities).toEqual([{ type: 'bold', text: 'Hasil' }]);
  });

  it('as pictures go as photos', async () => {
    const outgoing = { kind: 'file', file: 3, name: 'hasil.png', type: 'image/png', picture: true } as const;
    await bot().send(row({ body: 'x' }, { outgoing: { ...outgoing, message: { body: 'x' } } }));
    expect(server.calls.at(-1)?.method).toBe('sendPhoto');
  });

  it('go before words that are too long for a caption, which keep the buttons', async () => {
    const long = 'Kalimat yang panjang sekali. '.repeat(50).trim();
    expect((await bot().send(row({ body: long, options }))).outcome).toBe('sent');
    expect(seen()).toEqual([
      ['', 'hasil.pdf', 0],
      [long, null, 1],
    ]);
  });

  it('are not sent again when only the words behind them failed', async () => {
    const long = 'Kalimat yang panjang sekali. '.repeat(50).trim();
    const channel = bot();
    server.failNext('sendMessage', tooMany(3));
    expect(await channel.send(row({ body: long }))).toEqual({
      outcome: 'wait',
      seconds: 3,
      parts: 1,
    });
    expect((await channel.send(row({ body: long }, { arrived: 1 }))).outcome).toBe('sent');
    expect(seen().map(([, file]) => file)).toEqual(['hasil.pdf', null]);
  });

  it('wait when Telegram asks to, and say nothing meanwhile', async () => {
    server.failNext('sendDocument', tooMany(7));
    expect(await bot().send(row({ body: 'x' }))).toEqual({ outcome: 'wait', seconds: 7 });
    expect(seen()).toEqual([]);
  });

  it('whose answer was lost are of unknown fate, and their one copy says so', async () => {
    server.failNext('sendDocument', { fault: 'drop' });
    const channel = bot();
    expect((await channel.send(row({ body: 'x' }))).outcome).toBe('unknown');
    expect((await channel.send(row({ body: 'x' }, { maybeCopy: true }))).outcome).toBe('sent');
    expect(seen().map(([text]) => text)).toEqual(['x', `${COPY.id}\n\nx`]);
  });

  it('that Telegram refuses still arrive in words', async () => {
    server.failNext('sendDocument', { fault: 'answer', code: 413, description: 'Request Entity Too Large' });
    expect((await bot().send(row({ body: 'Dua celah', note: 'Estimasi', options }))).outcome).toBe('sent');
    expect(seen()).toEqual([[`Dua celah\n\nEstimasi\n${NO_FILE.id}`, null, 1]]);
  });

  it('to somebody who left are not followed by words', async () => {
    server.block(ANI);
    expect((await bot().send(row({ body: 'x' }))).outcome).toBe('gone');
    expect(server.calls.map(({ method }) => method)).toEqual(['sendDocument']);
  });
});

describe('files from people on Telegram', () => {
  let server: TelegramServer;
  beforeEach(async () => {
    server = await startTelegramServer();
  });
  afterEach(() => server.close());

  /** Sends a file and hands its `ref` back as the inbox has it. */
  const sentBy = async (content: Uint8Array, says?: number) => {
    const { channel, lines } = channelOn(server);
    const { events, receive } = inbox();
    await channel.start(receive);
    server.updates.upload(ANI, 'sertifikat.pdf', 'application/pdf', content, 'bukti', says);
    await server.quiet();
    const input = events[0]?.input;
    if (input?.kind !== 'file') throw new Error('no file came');
    await channel.stop();
    return { input, fetch: (most: number) => channelOn(server).channel.fetch(input.ref, most), lines };
  };

  it('are announced with what is known, and fetched whole', async () => {
    const { input, fetch } = await sentBy(PDF);
    expect(input).toMatchObject({
      name: 'sertifikat.pdf',
      type: 'application/pdf',
      bytes: PDF.length,
      voice: false,
      caption: 'bukti',
    });
    expect(await fetch(1000)).toEqual({ outcome: 'fetched', content: PDF });
  });

  it('are not read beyond the limit, whatever size was named', async () => {
    const { fetch } = await sentBy(Buffer.alloc(5000, 1), 10);
    expect(await fetch(4999)).toEqual({ outcome: 'tooBig' });
    expect((await fetch(5000)).outcome).toBe('fetched');
    const honest = await sentBy(Buffer.alloc(5000, 1));
    expect(await honest.fetch(10)).toEqual({ outcome: 'tooBig' });
  });

  it('that Telegram does not hand to bots are too big', async () => {
    const { fetch } = await sentBy(Buffer.alloc(20 * 1_048_576 + 1), 9);
    expect(await fetch(100_000_000)).toEqual({ outcome: 'tooBig' });
  });

  it('are asked for once more when the line broke, and given up after that', async () => {
    const { fetch } = await sentBy(PDF);
    server.failNext('download', { fault: 'drop' });
    expect((await fetch(1000)).outcome).toBe('fetched');
    server.failNext('download', { fault: 'drop' }, 2);
    const lost = await fetch(1000);
    expect(lost.outcome).toBe('later');
    server.failNext('getFile', broken, 2);
    expect((await fetch(1000)).outcome).toBe('later');
    expect(JSON.stringify(lost)).not.toContain(server.token);
  });

  it('are fetched from where Telegram says, and from nowhere that an answer points to', async () => {
    const { input, fetch } = await sentBy(PDF);
    const to = `/file/bot${server.token}/documents/${input.ref}`;
    server.failNext('download', { fault: 'redirect', to }, 2);
    const sentAway = await fetch(1000);
    expect(sentAway.outcome).toBe('later');
    expect(JSON.stringify(sentAway)).not.toContain(server.token);
  });

  it('that are not there any more are gone', async () => {
    const { channel } = channelOn(server);
    expect(await channel.fetch('AgAD-unknown', 1000)).toEqual({ outcome: 'gone' });
    const { fetch } = await sentBy(PDF);
    server.failNext('download', { fault: 'answer', code: 404, description: 'Not Found' });
    expect(await fetch(1000)).toEqual({ outcome: 'gone' });
  });
});
