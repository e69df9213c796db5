import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createTerminal } from '../../../src/bots/terminal/channel.ts';
import { openKeyboard } from '../../../src/bots/terminal/keyboard.ts';
import { chatSession } from '../../../src/bots/terminal/session.ts';
import type { Origin, Outgoing, Received } from '../../../src/domain/dialog/message.ts';

const origin: Origin = { channel: 'terminal', account: 'sari', conversation: 'sari' };
const yesNo = [
  [
    { id: 'q1:y', label: 'Ya' },
    { id: 'q1:n', label: 'Belum' },
  ],
] as const;

/** A shelf for what arrives; nothing can be read from it. */
const files = {
  keep: async (name: string, content: Uint8Array) => `/shelf/${name}?${content.length}`,
  open: async () => ({ outcome: 'gone' }) as const,
};

type Answer = (event: Received) => readonly Outgoing[];

/** Types `lines` in a terminal whose other side answers by `answer`; everything printed, in order. */
async function chat(lines: readonly string[], answer: Answer, json = true) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const heard: Received[] = [];
  const waiting: Outgoing[] = [];
  const print = (text: string): void => {
    printed.push(text);
  };
  const terminal = createTerminal({
    channel: origin.channel,
    conversation: origin.conversation,
    run: 'r1',
    json,
    look: { width: 80, color: false },
    print,
    ...files,
    copyNote: () => 'Mungkin salinan.',
  });
  await terminal.start(async (event) => {
    heard.push(event);
    waiting.push(...answer(event));
  });
  let sent = 0;
  const settled = async (): Promise<void> => {
    for (const outgoing of waiting.splice(0)) {
      sent += 1;
      await terminal.send({
        id: sent,
        account: 'sari',
        conversation: 'sari',
        outgoing,
        maybeCopy: false,
        language: 'id',
      });
    }
  };
  let keys = 0;
  await chatSession({
    terminal,
    origin,
    lines: Readable.from(lines),
    json,
    echoed: false,
    print,
    complain: (sentence) => complaints.push(sentence),
    settled,
    newKey: () => `terminal:${++keys}`,
    look: async (path) =>
      path.endsWith('surat.pdf')
        ? { path: `/home/sari/${path}`, bytes: 1200, type: 'application/pdf' }
        : undefined,
  });
  return { printed, complaints, heard };
}

const say = (body: string, options?: typeof yesNo): Outgoing => ({
  kind: 'say',
  message: options === undefined ? { body } : { body, options },
});

describe('a person in the terminal chat', () => {
  it('reads the answer to each line before the next one is taken', async () => {
    const { printed } = await chat(['satu', 'dua'], (event) =>
      event.input.kind === 'text' ? [say(`jawab ${event.input.text}`)] : [],
    );
    expect(printed.map((line) => JSON.parse(line))).toEqual([
      { in: { text: 'satu' } },
      { id: 'M1', kind: 'say', text: 'jawab satu', options: [] },
      { in: { text: 'dua' } },
      { id: 'M2', kind: 'say', text: 'jawab dua', options: [] },
    ]);
  });

  it('presses the newest message that has buttons, and an old one by its number', async () => {
    const answers: Outgoing[][] = [[say('tanya 1', yesNo)], [say('tanya 2', yesNo), say('catatan')], []];
    const { heard, printed } = await chat(['a', 'b', '#2', '#M1.1'], () => answers.shift() ?? []);
    expect(heard.slice(2).map((event) => event.input)).toEqual([
      { kind: 'press', option: 'q1:n', message: { conversation: 'sari', message: 'r1:M2' } },
      { kind: 'press', option: 'q1:y', message: { conversation: 'sari', message: 'r1:M1' } },
    ]);
    expect(printed).toContain('{"in":{"press":"M2.2","label":"Belum"}}');
  });

  it('sees an edit marked with what it changed, and no longer presses what was edited away', async () => {
    const edit: Outgoing = {
      kind: 'edit',
      of: { conversation: 'sari', message: 'r1:M2' },
      message: { body: 'tersimpan' },
    };
    const answers: Outgoing[][] = [[say('lama', yesNo), say('tanya', yesNo)], [edit], []];
    const { printed, heard } = await chat(['a', '#1', '#1'], () => answers.shift() ?? []);
    expect(printed.map((line) => JSON.parse(line))).toContainEqual({
      id: 'M3',
      kind: 'edit',
      text: 'tersimpan',
      options: [],
      ofMessage: 'M2',
    });
    expect(heard[2]?.input).toMatchObject({ message: { message: 'r1:M1' } });
  });

  it('sees the edit of a message from an earlier session as a new message', async () => {
    const edit: Outgoing = {
      kind: 'edit',
      of: { conversation: 'sari', message: 'r0:M1' },
      message: { body: 'x' },
    };
    const { printed } = await chat(['a'], () => [say('y'), edit]);
    expect(JSON.parse(printed[2] ?? '')).toEqual({ id: 'M2', kind: 'say', text: 'x', options: [] });
  });

  it('is told when there is no such button or file, and goes on', async () => {
    const { complaints, heard } = await chat(
      ['#1', '@file tidak-ada', '@voice dir/surat.pdf', 'lanjut'],
      () => [],
    );
    expect(complaints).toEqual([
      'There is no button #1 to press.',
      'The file tidak-ada cannot be read: nothing was sent.',
    ]);
    expect(heard.map((event) => event.input)).toEqual([
      {
        kind: 'file',
        name: 'surat.pdf',
        type: 'application/pdf',
        bytes: 1200,
        voice: true,
        ref: '/home/sari/dir/surat.pdf',
      },
      { kind: 'text', text: 'lanjut' },
    ]);
    expect(new Set(heard.map((event) => event.key)).size).toBe(2);
  });

  it('reads a transcript that shows what was typed', async () => {
    const { printed } = await chat(['halo'], () => [say('Selamat pagi')], false);
    expect(printed).toEqual(['> halo\n', '[M1]\n  Selamat pagi\n']);
  });
});

it('marks the one copy after an attempt whose fate is unknown', async () => {
  const printed: string[] = [];
  const terminal = createTerminal({
    channel: 'terminal',
    conversation: 'sari',
    run: 'r1',
    json: true,
    look: { width: 80, color: false },
    print: (text) => printed.push(text),
    ...files,
    copyNote: (language) => (language === 'id' ? 'Mungkin salinan.' : 'May be a copy.'),
  });
  const outgoing = { kind: 'say', message: { body: 'Halo', note: 'Catatan.' } } as const;
  await terminal.send({
    id: 1,
    account: 'sari',
    conversation: 'sari',
    outgoing,
    maybeCopy: true,
    language: 'id',
  });
  expect(JSON.parse(printed[0] ?? '').text).toBe('Halo\n\nCatatan.\nMungkin salinan.');
});

it('never claims to have shown another person’s message', async () => {
  const terminal = createTerminal({
    channel: 'terminal',
    conversation: 'sari',
    run: 'r1',
    json: true,
    look: { width: 80, color: false },
    print: () => undefined,
    ...files,
    copyNote: () => '',
  });
  const outgoing = { kind: 'say', message: { body: 'Halo' } } as const;
  expect(
    await terminal.send({
      id: 1,
      account: 'budi',
      conversation: 'budi',
      outgoing,
      maybeCopy: false,
      language: 'id',
    }),
  ).toMatchObject({ outcome: 'refused' });
});

it('keeps the prompt below what arrives while somebody types', async () => {
  const input = new PassThrough();
  const output = new PassThrough();
  const keyboard = openKeyboard(input, output, true, '> ');
  const lines = keyboard.lines[Symbol.asyncIterator]();
  const first = lines.next();
  keyboard.print('pengingat');
  input.write('halo\n');
  expect((await first).value).toBe('halo');
  const screen = String(output.read());
  expect(screen.indexOf('pengingat')).toBeLessThan(screen.lastIndexOf('> '));
  await lines.return?.();
});
