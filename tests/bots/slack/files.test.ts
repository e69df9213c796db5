import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sending } from '../../../src/domain/dialog/channel.ts';
import type { Message } from '../../../src/domain/dialog/message.ts';
import { type SlackServer, startSlackServer } from '../../support/slack-server.ts';
import { broken, refused, tooMany } from '../../support/slack-server-faults.ts';
import { COPY, channelOn, inbox, NOW, say, secrets } from './support.ts';

const ANI = 'U0ANI';
const DIRECT = 'D0ANI';
const PDF = Buffer.from('%PDF-1.4 hasil');
const NO_FILE = { id: 'Berkas tidak terkirim.', en: 'No file.' };
const options = [[{ id: '1.ya', label: 'Ya' }]];

describe('files on Slack', () => {
  let server: SlackServer;
  let objected: string[] = [];
  beforeEach(async () => {
    server = await startSlackServer(() => NOW);
    server.profile(ANI, {});
    objected = [];
    now = NOW;
  });
  afterEach(async () => {
    const { objections } = server;
    await server.close();
    expect(objections).toEqual(objected);
  });
  let now = NOW;
  const bot = () => channelOn(server, { words: { copy: COPY, noFile: NO_FILE }, now: () => now }).channel;
  const row = (message: Message, more: Partial<Sending> = {}): Sending =>
    say(DIRECT, message, {
      outgoing: {
        kind: 'file',
        file: 3,
        name: 'hasil.png',
        type: 'image/png',
        picture: true,
        message,
      },
      content: PDF,
      ...more,
    });
  const seen = () =>
    server.view(ANI).map(({ text, file, buttons }) => [text, file?.name ?? null, buttons.length]);

  it('go out in three steps, and their words with the buttons follow', async () => {
    const sent = await bot().send(row({ body: 'Dua celah', options }));
    expect(sent).toMatchObject({ outcome: 'sent', handle: { conversation: DIRECT } });
    expect(server.calls.map(({ method }) => method)).toEqual([
      'files.getUploadURLExternal',
      'files.completeUploadExternal',
      'chat.postMessage',
    ]);
    expect(seen()).toEqual([
      ['', 'hasil.png', 0],
      ['Dua celah', null, 1],
    ]);
    const file = server.view(ANI)[0]?.file;
    expect(file?.content).toEqual(PDF);
    // A picture is heard by who cannot see it.
    expect(file?.alt).toBe('Dua celah');
  });

  it.each([
    ['the place is not given', 'files.getUploadURLExternal', broken],
    ['the upload breaks off', 'upload', { fault: 'reset' }],
    ['the upload’s answer is lost', 'upload', { fault: 'drop' }],
    ['the upload is refused for load', 'upload', tooMany(3)],
  ] as const)('are simply tried again when %s: nobody has seen anything', async (_, method, fault) => {
    const channel = bot();
    server.failNext(method, fault);
    expect((await channel.send(row({ body: 'x' }))).outcome).toBe('later');
    expect(seen()).toEqual([]);
    expect((await channel.send(row({ body: 'x' }))).outcome).toBe('sent');
    expect(seen()).toHaveLength(2);
  });

  it('wait as long as Slack asks', async () => {
    server.failNext('files.getUploadURLExternal', tooMany(11));
    expect(await bot().send(row({ body: 'x' }))).toMatchObject({ outcome: 'later', seconds: 11 });
    server.failNext('files.completeUploadExternal', tooMany(12));
    expect(await bot().send(row({ body: 'x' }))).toMatchObject({ outcome: 'later', seconds: 12 });
  });

  it('whose last answer was lost are of unknown fate, and their one copy says so', async () => {
    const channel = bot();
    server.failNext('files.completeUploadExternal', { fault: 'drop' });
    expect((await channel.send(row({ body: 'x' }))).outcome).toBe('unknown');
    expect((await channel.send(row({ body: 'x' }, { maybeCopy: true }))).outcome).toBe('sent');
    expect(seen().map(([text]) => text)).toEqual(['', '', `${COPY.id}\nx`]);
  });

  it('are not shared again when only the words behind them failed', async () => {
    const channel = bot();
    server.failNext('chat.postMessage', tooMany(3));
    expect(await channel.send(row({ body: 'x' }))).toMatchObject({ outcome: 'wait', parts: 1 });
    now = new Date(NOW.getTime() + 3000);
    expect((await channel.send(row({ body: 'x' }, { arrived: 1 }))).outcome).toBe('sent');
    expect(seen().filter(([, file]) => file !== null)).toHaveLength(1);
  });

  it.each([
    ['is refused', refused('file_type_not_allowed')],
    ['is not permitted: the app was installed before it could send files', refused('missing_scope')],
  ])('still arrive in words when the file %s', async (_, fault) => {
    server.failNext('files.getUploadURLExternal', fault);
    expect((await bot().send(row({ body: 'Dua celah', options }))).outcome).toBe('sent');
    expect(seen()).toEqual([[`Dua celah\n${NO_FILE.id}`, null, 1]]);
  });
});

describe('files from people on Slack', () => {
  let server: SlackServer;
  beforeEach(async () => {
    server = await startSlackServer(() => NOW);
  });
  afterEach(() => server.close());

  const sentBy = async (content: Uint8Array, says?: number) => {
    const { channel } = channelOn(server);
    const { events, receive } = inbox();
    await channel.start(receive);
    server.upload(ANI, 'sertifikat.pdf', 'application/pdf', content, 'bukti', says);
    await server.quiet();
    const input = events[0]?.input;
    if (input?.kind !== 'file') throw new Error('no file came');
    await channel.stop();
    return { input, fetch: (most: number) => channelOn(server).channel.fetch(input.ref, most) };
  };

  it('are announced with what is known, and fetched with the token', async () => {
    const { input, fetch } = await sentBy(PDF);
    expect(input).toMatchObject({
      name: 'sertifikat.pdf',
      type: 'application/pdf',
      bytes: PDF.length,
      caption: 'bukti',
    });
    expect(await fetch(1000)).toEqual({ outcome: 'fetched', content: PDF });
  });

  it('are not read beyond the limit, whatever size was named', async () => {
    const { fetch } = await sentBy(Buffer.alloc(5000, 1), 10);
    expect(await fetch(4999)).toEqual({ outcome: 'tooBig' });
    expect((await fetch(5000)).outcome).toBe('fetched');
    expect(await (await sentBy(Buffer.alloc(5000, 1))).fetch(10)).toEqual({ outcome: 'tooBig' });
  });

  it('are asked for once more when the line broke, and given up after that', async () => {
    const { fetch } = await sentBy(PDF);
    server.failNext('download', { fault: 'drop' });
    expect((await fetch(1000)).outcome).toBe('fetched');
    server.failNext('download', { fault: 'drop' }, 2);
    const lost = await fetch(1000);
    expect(lost.outcome).toBe('later');
    for (const secret of secrets) expect(JSON.stringify(lost)).not.toContain(secret);
    server.failNext('files.info', broken, 2);
    expect((await fetch(1000)).outcome).toBe('later');
  });

  it('that were deleted are gone, and a login page is no file', async () => {
    const { channel } = channelOn(server);
    expect(await channel.fetch('T0SEMARANG:F9999', 1000)).toEqual({ outcome: 'gone' });
    const { fetch } = await sentBy(PDF);
    server.failNext('download', { fault: 'garbage' });
    expect(await fetch(1000)).toEqual({ outcome: 'gone' });
  });

  it('never lead our token to another host, nor anywhere that an answer points to', async () => {
    const { input, fetch } = await sentBy(PDF);
    server.failNext('download', { fault: 'redirect', to: '/files-pri/F0001' });
    expect(await fetch(1000)).toEqual({ outcome: 'gone' });
    const elsewhere = channelOn(server, { apiUrl: server.url.replace('127.0.0.1', 'localhost') }).channel;
    expect(await elsewhere.fetch(input.ref, 1000)).toEqual({ outcome: 'gone' });
  });
});
