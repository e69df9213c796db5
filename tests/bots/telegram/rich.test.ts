import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { limits } from '../../../src/bots/telegram/limits.ts';
import { renderRich } from '../../../src/bots/telegram/rich.ts';
import type { ChannelPort, Sending } from '../../../src/domain/dialog/channel.ts';
import type { Message } from '../../../src/domain/dialog/message.ts';
import { objections, startTelegramServer, type TelegramServer } from '../../support/telegram-server.ts';
import { broken, type Fault, tooMany } from '../../support/telegram-server-faults.ts';
import { problemsOf } from '../../support/telegram-server-strict.ts';
import { COPY, channelOn, say } from './support.ts';

const BUDI = 1001;
const result: Message = {
  title: 'Hasil Bapak/Ibu',
  body: 'Syarat terpenuhi ±50%.\n\nDibanding 2025: 1 naik.',
  columns: ['Kompetensi', 'Tingkat', 'Syarat'],
  items: [
    { head: 'Integritas · kesenjangan 1', lines: ['Tingkat 2, syarat 3.'], cells: ['Integritas', '2', '3'] },
    { head: 'Kerja Sama · kesenjangan 2', lines: ['Tingkat 1, syarat 3.'], cells: ['Kerja Sama', '1', '3'] },
  ],
  note: 'Estimasi mandiri.',
  tables: true,
  options: [[{ id: 's:home', label: 'Beranda' }]],
};
const html = (message: Message): string | undefined => renderRich(message)?.rich_message.html;

describe('a rich message', () => {
  it('has a row a competency, its heading above and the small print below', () => {
    expect(html(result)).toBe(
      '<h4>Hasil Bapak/Ibu</h4><p>Syarat terpenuhi ±50%.</p><p>Dibanding 2025: 1 naik.</p>' +
        '<table bordered striped><tr><th>Kompetensi</th><th>Tingkat</th><th>Syarat</th></tr>' +
        '<tr><td>Integritas</td><td>2</td><td>3</td></tr><tr><td>Kerja Sama</td><td>1</td><td>3</td></tr></table>' +
        '<footer>Estimasi mandiri.</footer>',
    );
  });

  it('numbers a list only where its heads are numbered in order: a button repeats the number', () => {
    const items = ['1. Excel', '2. Negosiasi'].map((head) => ({ head, lines: ['12 JP', 'daring'] }));
    expect(html({ items, tables: true })).toBe(
      '<ol><li><b>Excel</b><br>12 JP<br>daring</li><li><b>Negosiasi</b><br>12 JP<br>daring</li></ol>',
    );
    expect(html({ items: items.toReversed(), tables: true })).toContain('<ul><li><b>2. Negosiasi</b>');
  });

  it('shows words of people as they are, whatever markup they look like', () => {
    const words = '</td><a href="x">&lt;';
    const row = { head: words, lines: [words] };
    expect(html({ columns: ['a', 'b'], items: [row, row], tables: true })).toContain(
      '<td>&lt;/td&gt;&lt;a href=&quot;x&quot;&gt;&amp;lt;</td>',
    );
  });

  it.each<[string, Message]>([
    ['nobody said that tables are shown', { ...result, tables: false }],
    ['there is no list', { body: 'Halo', tables: true }],
    ['it is longer than Telegram takes', { ...result, body: 'x'.repeat(limits.richText) }],
    [
      'it has more rows than Telegram takes',
      {
        ...result,
        items: Array.from({ length: 200 }, (_, n) => ({ head: `${n}`, lines: [], cells: ['a', 'b', 'c'] })),
      },
    ],
  ])('is none when %s', (_why, message) => {
    expect(renderRich(message)).toBeNull();
  });

  it('keeps to a list where a row lacks a cell', () => {
    const items = [...(result.items ?? []), { head: 'Lain', lines: ['satu'] }];
    expect(html({ ...result, items })).toContain('<ul>');
  });
});

describe('sending a rich message', () => {
  let server: TelegramServer;
  let channel: ChannelPort;
  let now = new Date('2026-11-24T02:00:00Z');
  beforeEach(async () => {
    server = await startTelegramServer();
    server.open(BUDI);
    channel = channelOn(server, { now: () => now }).channel;
  });
  afterEach(async () => {
    await channel.stop();
    await server.close();
    expect(objections(server)).toEqual([]);
  });
  const send = (more: Partial<Sending> = {}, message = result) => channel.send(say(BUDI, message, more));
  const shown = () => server.view(BUDI).map(({ text, rich }) => [text.split('\n')[0], rich !== undefined]);
  const edit = (id: number, message: Message) =>
    send({ outgoing: { kind: 'edit', of: { conversation: String(BUDI), message: String(id) }, message } });
  const methods = () => server.calls.map(({ method }) => method);

  it('goes whole, with its buttons, and everything else stays plain', async () => {
    expect(await send()).toMatchObject({ outcome: 'sent', handle: { conversation: '1001' } });
    expect(server.newest(BUDI)).toMatchObject({
      text: expect.stringContaining('Integritas | 2 | 3\nKerja Sama | 1 | 3'),
      buttons: [[{ data: 's:home' }]],
    });
    await send({}, { ...result, tables: false });
    await send({}, { body: 'Halo', tables: true });
    expect(methods()).toEqual(['sendRichMessage', 'sendMessage', 'sendMessage']);
  });

  it('is edited in place, from plain and back to plain', async () => {
    await send({}, { body: 'Sebentar' });
    const { id } = server.newest(BUDI);
    expect(await edit(id, result)).toMatchObject({ outcome: 'sent' });
    expect(await edit(id, result)).toMatchObject({ outcome: 'sent' });
    expect(server.view(BUDI)).toMatchObject([{ id, rich: expect.stringContaining('<table'), edits: 1 }]);
    expect(await edit(id, { body: 'Selesai' })).toMatchObject({ outcome: 'sent' });
    expect(shown()).toEqual([['Selesai', false]]);
    server.deleteMessage(BUDI, id);
    expect(await edit(id, result)).toMatchObject({ outcome: 'sent' });
    expect(shown()).toEqual([['Hasil Bapak/Ibu', true]]);
  });

  it.each<[string, Fault]>([
    ['does not know the method', { fault: 'answer', code: 404, description: 'Not Found' }],
    ['refuses it', { fault: 'answer', code: 400, description: 'Bad Request: RICH_MESSAGE_INVALID' }],
  ])('arrives plain when the server %s, and is not tried again for hours', async (_what, fault) => {
    server.failNext('sendRichMessage', fault);
    expect(await send()).toMatchObject({ outcome: 'sent' });
    await send();
    now = new Date(now.getTime() + 5 * 3_600_000);
    await send();
    expect(methods()).toEqual(['sendRichMessage', 'sendMessage', 'sendMessage', 'sendMessage']);
    expect(shown()).toEqual([1, 2, 3].map(() => ['Hasil Bapak/Ibu', false]));
    now = new Date(now.getTime() + 3_600_000);
    await send();
    expect(methods().at(-1)).toBe('sendRichMessage');
  });

  it('arrives plain when the server does not know it as an edit', async () => {
    await send({}, { body: 'Sebentar' });
    const { id } = server.newest(BUDI);
    server.failNext('editMessageText', {
      fault: 'answer',
      code: 400,
      description: 'Bad Request: message text is empty',
    });
    expect(await edit(id, result)).toMatchObject({ outcome: 'sent' });
    expect(shown()).toEqual([['Hasil Bapak/Ibu', false]]);
  });

  it('is tried on, where what was refused had another reason', async () => {
    server.failNext('*', { fault: 'answer', code: 400, description: 'Bad Request: chat not found' }, 2);
    expect(await send()).toMatchObject({ outcome: 'refused' });
    expect(await send()).toMatchObject({ outcome: 'sent' });
    expect(methods()).toEqual(['sendRichMessage', 'sendMessage', 'sendRichMessage']);
  });

  it('reports what became of it like any other, and marks its one copy', async () => {
    server.failNext('sendRichMessage', tooMany(7));
    expect(await send()).toEqual({ outcome: 'wait', seconds: 7 });
    server.failNext('sendRichMessage', broken);
    expect(await send()).toMatchObject({ outcome: 'unknown' });
    server.failNext('sendRichMessage', { fault: 'drop' });
    expect(await send()).toMatchObject({ outcome: 'unknown' });
    expect(await send({ maybeCopy: true })).toMatchObject({ outcome: 'sent' });
    expect(shown()).toEqual([
      ['Hasil Bapak/Ibu', true],
      [COPY.id, true],
    ]);
    server.block(BUDI);
    expect(await send()).toMatchObject({ outcome: 'gone' });
    server.block(BUDI, false);
    server.moveChat(BUDI, 2002);
    expect(await send()).toMatchObject({ outcome: 'moved', conversation: '2002' });
    expect(methods().includes('sendMessage')).toBe(false);
  });

  it('goes on plain behind a plain part that arrived', async () => {
    const long = { ...result, body: 'Kalimat yang panjang. '.repeat(300) };
    expect(await send({ arrived: 1 }, long)).toMatchObject({ outcome: 'sent' });
    expect(methods()).not.toContain('sendRichMessage');
  });
});

it.each([
  ['<p>a', 'never ends'],
  ['<p>a</b>', 'closes something else'],
  ['<p>a < b</p>', 'is no tag'],
  ['<p>a & b</p>', 'begins nothing'],
  ['a', 'words directly'],
  ['<table><td>a</td></table>', '<td> in <table>'],
  ['<p onclick>a</p>', 'with onclick'],
  ['<table><tr></tr></table><p>a</p>', '0 or over 20'],
  ['<p> </p>', 'empty'],
  [`<p>${'x'.repeat(32_769)}</p>`, 'too long'],
  ['<p></p>'.repeat(501), '501 blocks'],
  ['<p>\ud83d</p>', 'UTF-8'],
])('the test’s Bot API objects to %s', (html, problem) => {
  expect(problemsOf('sendRichMessage', { chat_id: 1, rich_message: { html } }).join('; ')).toContain(problem);
});
