import { expect, it } from 'vitest';
import { render, renderPage } from '../../../src/bots/slack/render/render.ts';
import type { Message } from '../../../src/domain/dialog/message.ts';
import { refused } from '../../support/slack-server-faults.ts';
import { overBothWays, say } from './support.ts';

const BUDI = 'U0BUDI';
const team: Message = {
  title: 'Status penilaian tim',
  columns: ['Nama', 'Kemajuan'],
  items: [
    { head: 'Ani', lines: ['belum mulai'] },
    { head: 'Budi', lines: ['terjawab 3 dari 9'] },
  ],
  options: [
    [
      { id: 's:rate:k1:up', label: 'Membantu' },
      { id: 's:rate:k1:down', label: 'Kurang pas' },
    ],
    [{ id: 's:home', label: 'Beranda' }],
  ],
};
const types = (message: Message): string[] => render(message)[0]?.blocks.map(({ type }) => type) ?? [];

it('Rows with headings are a table, two thumbs are Slack’s own; on a page both stay as before', () => {
  expect(types(team)).toEqual(['header', 'data_table', 'context_actions', 'actions']);
  expect(renderPage(team).map(({ type }) => type)).toEqual([
    'header',
    'rich_text',
    'rich_text',
    'actions',
    'actions',
  ]);
  expect(render(team)[0]?.text).toContain('Budi\nterjawab 3 dari 9');
});

it('What is no table stays a list: one row, too many, or a long cell', () => {
  const { items = [] } = team;
  const lists = [
    items.slice(0, 1),
    Array.from({ length: 21 }, () => items[0]),
    [...items, { head: 'x'.repeat(201), lines: ['y'] }],
  ];
  for (const some of lists)
    expect(types({ ...team, items: some.filter((one) => one !== undefined) })).not.toContain('data_table');
});

const invitation: Message = {
  title: 'Undangan forum',
  items: [{ head: 'Forum Pelayanan', lines: ['Rabu, 9 Desember 2026, 09.00–11.00\nTempat: Aula'] }],
  note: 'Hanya jumlah, tanpa nama.',
  options: [
    [
      { id: 's:rsvp:4:hadir', label: 'Hadir', primary: true },
      { id: 's:rsvp:4:tidak', label: 'Tidak hadir' },
    ],
  ],
};

it('One thing with the buttons that answer it is a card, so that they stay together among other people’s posts', () => {
  expect(types(invitation)).toEqual(['header', 'card', 'context']);
  expect(renderPage(invitation).map(({ type }) => type)).toEqual([
    'header',
    'rich_text',
    'context',
    'actions',
  ]);
});

it.each<[string, Partial<Message>]>([
  ['a sign of markup', { items: [{ head: 'Forum *Pelayanan*', lines: ['Aula'] }] }],
  ['the name of an emoji', { items: [{ head: 'Forum', lines: ['Tempat :tada: Aula'] }] }],
  ['a text of 201 characters', { items: [{ head: 'Forum', lines: ['x'.repeat(201)] }] }],
  ['nothing below its head', { items: [{ head: 'Forum', lines: [] }] }],
  ['another thing beside it', { items: [...(invitation.items ?? []), ...(invitation.items ?? [])] }],
  ['buttons in two rows', { options: [...(invitation.options ?? []), [{ id: 's:home', label: 'Beranda' }]] }],
  ['four buttons', { options: [['a', 'b', 'c', 'd'].map((id) => ({ id, label: id }))] }],
  ['no button', { options: [] }],
])('What has %s is no card', (_what, more) => {
  expect(types({ ...invitation, ...more })).not.toContain('card');
});

overBothWays('Newer blocks', (scene) => {
  it('are shown, and a thumb is heard', async () => {
    const { server, channel, received } = scene();
    server.profile(BUDI, {});
    await channel.send(say('D0BUDI', team));
    expect(server.newest(BUDI).text).toContain('Budi | terjawab 3 dari 9');
    const press = server.requests.press(BUDI, 'Kurang pas');
    const [action] = press.body['actions'] as Record<string, unknown>[];
    server.push({ ...press, body: { ...press.body, actions: [{ ...action, type: 'feedback_buttons' }] } });
    await server.quiet();
    expect(received.events.at(-1)?.input).toMatchObject({ kind: 'press', option: 's:rate:k1:down' });
  });

  it('hold an invitation and its buttons in one card, or one below the other where Slack refuses it', async () => {
    const { server, channel, received } = scene();
    server.profile(BUDI, {});
    const text =
      'Undangan forum\nForum Pelayanan\nRabu, 9 Desember 2026, 09.00–11.00\nTempat: Aula\nHanya jumlah, tanpa nama.';
    await channel.send(say('D0BUDI', invitation));
    expect(server.newest(BUDI)).toMatchObject({
      text,
      buttons: [{ label: 'Hadir' }, { label: 'Tidak hadir' }],
    });
    server.press(BUDI, 'Tidak hadir');
    await server.quiet();
    expect(received.events.at(-1)?.input).toMatchObject({ kind: 'press', option: 's:rsvp:4:tidak' });
    server.failNext('chat.postMessage', refused('invalid_blocks'));
    await channel.send(say('D0BUDI', invitation));
    expect(server.newest(BUDI)).toMatchObject({
      text,
      buttons: [{ label: 'Hadir' }, { label: 'Tidak hadir' }],
    });
  });

  it('give way to older ones where Slack refuses them, said once', async () => {
    const { server, channel } = scene();
    server.profile(BUDI, {});
    server.failNext('chat.postMessage', refused('invalid_blocks'));
    expect(await channel.send(say('D0BUDI', team))).toMatchObject({ outcome: 'sent' });
    expect(server.view(BUDI)).toHaveLength(1);
    expect(server.newest(BUDI).text).toBe('Status penilaian tim\nAni\nbelum mulai\nBudi\nterjawab 3 dari 9');
    expect(server.newest(BUDI).buttons.map(({ label }) => label)).toEqual([
      'Membantu',
      'Kurang pas',
      'Beranda',
    ]);
    server.failNext('chat.postMessage', refused('invalid_blocks'));
    expect(await channel.send(say('D0BUDI', { body: 'Biasa.' }))).toMatchObject({ outcome: 'refused' });
  });
});
