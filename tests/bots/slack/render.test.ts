import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/bots/slack/render/blocks.ts';
import { LIMITS } from '../../../src/bots/slack/render/limits.ts';
import { pieces } from '../../../src/bots/slack/render/pieces.ts';
import { render, withMark } from '../../../src/bots/slack/render/render.ts';
import type { Message, Option } from '../../../src/domain/dialog/message.ts';
import { callFault } from '../../support/slack-server-check.ts';

const one = (message: Message) => {
  const [payload, ...rest] = render(message);
  expect(rest).toEqual([]);
  if (payload === undefined) throw new Error('nothing was rendered');
  return payload;
};
const buttonsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.type === 'actions' ? [block.elements.map((each) => each.text.text)] : []));
const options = (labels: readonly string[]): Option[] => labels.map((label, n) => ({ id: `o:${n}`, label }));

describe('what a person sees on Slack', () => {
  it('shows a list of courses with bold heads and small print', () => {
    const { blocks } = one({
      position: 'Halaman 1 dari 2',
      title: 'Pelatihan untuk Bapak/Ibu',
      items: [
        { head: 'Pelayanan Publik Prima', lines: ['12 JP · daring', 'karena celah di Pelayanan Publik'] },
        { head: 'Negosiasi', lines: [] },
      ],
      note: 'Data contoh.',
    });
    expect(blocks.map(({ type }) => type)).toEqual([
      'context',
      'header',
      'rich_text',
      'rich_text',
      'context',
    ]);
    expect(blocks[2]).toEqual({
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: 'Pelayanan Publik Prima', style: { bold: true } },
            { type: 'text', text: '\n12 JP · daring\nkarena celah di Pelayanan Publik' },
          ],
        },
      ],
    });
  });

  it('shows words of people as they are, whatever markup they look like', () => {
    const words = '*tebal* <@U0SARI> <!channel> :smile: & `kode` <https://a.id|klik>';
    const { text, blocks } = one({ title: words, body: words, items: [{ head: words, lines: [words] }] });
    expect(JSON.stringify(blocks)).not.toContain('mrkdwn');
    expect(blocks.slice(0, 2)).toEqual([
      { type: 'header', text: { type: 'plain_text', text: words, emoji: false } },
      { type: 'section', text: { type: 'plain_text', text: words, emoji: false } },
    ]);
    // The notification is the one string that Slack reads as markup: nobody is called by it.
    expect(text).not.toMatch(/[<>]/);
    expect(text).toContain('&lt;!channel&gt; :smile: &amp;');
  });

  it('keeps a title that is too long for a header, in bold', () => {
    const title = 'Kebijakan '.repeat(20).trim();
    expect(one({ title, body: 'x' }).blocks[0]).toMatchObject({ type: 'rich_text' });
  });

  it('turns too many buttons into a numbered list that is complete', () => {
    const labels = Array.from({ length: 30 }, (_, n) => `Kompetensi ${n + 1}`);
    const { blocks } = one({ body: 'Pilih:', options: labels.map((label) => options([label])) });
    expect(buttonsOf(blocks).flat()).toEqual(labels.map((_, n) => String(n + 1)));
    for (const [n, label] of labels.entries()) expect(JSON.stringify(blocks)).toContain(`${n + 1}. ${label}`);
  });

  it('turns a label that is too long into a numbered list, without losing its words', () => {
    const label = 'Menyusun kebijakan pengembangan kompetensi lintas perangkat daerah se-kota dan provinsi';
    const { blocks } = one({ body: 'Pilih:', options: [options([label, 'Lain'])] });
    expect(blocks[1]).toMatchObject({ text: { text: `1. ${label}\n2. Lain` } });
    expect(buttonsOf(blocks)).toEqual([['1', '2']]);
  });

  it('shows what is destructive as such', () => {
    const { blocks } = one({ body: 'Hapus?', options: [[{ id: 'd', label: 'Hapus', danger: true }]] });
    expect(blocks[1]).toMatchObject({ elements: [{ style: 'danger', value: 'd' }] });
  });

  it('cuts a text of more than eight messages, shows it, and keeps the buttons', () => {
    const parts = render({ body: 'kata '.repeat(30_000), options: [options(['Lanjut'])] });
    expect(parts.length).toBeGreaterThan(LIMITS.parts - 2);
    expect(parts.length).toBeLessThanOrEqual(LIMITS.parts);
    expect(JSON.stringify(parts.at(-1)?.blocks)).toContain('…');
    expect(buttonsOf(parts.at(-1)?.blocks ?? [])).toEqual([['Lanjut']]);
  });

  it('leaves room for the line that marks a copy, however full a message is', () => {
    const items = Array.from({ length: 120 }, (_, n) => ({ head: `Kursus ${n}`, lines: [] }));
    const payloads = render({ items });
    expect(payloads).toHaveLength(3);
    for (const payload of payloads)
      expect(
        callFault('chat.postMessage', { channel: 'D1', ...withMark(payload, '(Mungkin salinan)') }),
      ).toBeUndefined();
  });

  it('cuts at a sentence, else at a word, never inside a character', () => {
    expect(pieces('Satu dua. Tiga empat lima', 16)).toEqual(['Satu dua.', 'Tiga empat lima']);
    expect(pieces('🙂'.repeat(6), 5)).toEqual(['🙂🙂', '🙂🙂', '🙂🙂']);
    expect(pieces('  ', 5)).toEqual([]);
  });
});

/** mulberry32: the same messages on every run and every machine. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const CRUMBS = [
  'saya',
  'memimpin rapat.',
  'Bagaimana?',
  '🏛️',
  '👨‍👩‍👧‍👦',
  '<!channel>',
  '&amp;',
  '\n',
  '\n\n',
  '\t',
  '  ',
  '\u0000',
  '\r\n',
  '\ud83d',
  '\udc00',
  'pelayanan',
  'ꦱꦶꦤꦲꦸ',
  '*_`~',
  ':smile:',
  'x'.repeat(400),
  'kata '.repeat(120),
  '"Ya."',
  '🙂'.repeat(90),
];

describe('any message at all', () => {
  const random = generator(20_261_124);
  const upTo = (n: number): number => Math.floor(random() * (n + 1));
  const words = (n: number): string =>
    Array.from({ length: upTo(n) }, () => CRUMBS[upTo(CRUMBS.length - 1)] ?? '').join(
      random() < 0.8 ? ' ' : '',
    );
  const maybe = <T extends object>(chance: number, make: () => T): T | object =>
    random() < chance ? make() : {};
  const option = (): Option => ({
    id: `o${'o'.repeat(upTo(47))}`,
    label: words(4).slice(0, random() < 0.1 ? 200 : 60),
    ...maybe(0.2, () => ({ primary: true })),
    ...maybe(0.1, () => ({ danger: true })),
  });
  const message = (): Message => ({
    ...maybe(0.9, () => ({ body: words(random() < 0.3 ? 300 : 20) })),
    ...maybe(0.5, () => ({ position: words(3) })),
    ...maybe(0.5, () => ({ title: words(8) })),
    ...maybe(0.4, () => ({
      items: Array.from({ length: upTo(random() < 0.1 ? 140 : 8) }, () => ({
        head: words(6),
        lines: Array.from({ length: upTo(4) }, () => words(10)),
      })),
    })),
    ...maybe(0.5, () => ({ note: words(12) })),
    ...maybe(0.7, () => ({
      options: Array.from({ length: upTo(random() < 0.1 ? 60 : 6) }, () =>
        Array.from({ length: upTo(3) }, option),
      ),
    })),
  });

  it('becomes calls that a strict Slack takes, marked or not, with every button', () => {
    const mark = '(Mungkin salinan dari pesan sebelumnya)';
    let several = 0;
    for (let n = 0; n < 800; n += 1) {
      const given = message();
      const parts = render(given);
      if (parts.length > 1) several += 1;
      for (const { text, blocks } of parts) {
        expect(callFault('chat.postMessage', { channel: 'D1', text, blocks })).toBeUndefined();
        const marked = withMark({ text, blocks }, mark);
        expect(callFault('chat.update', { channel: 'D1', ts: '1.1', ...marked })).toBeUndefined();
      }
      const values = parts.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.type === 'actions' ? block.elements.map(({ value }) => value) : [])),
      );
      expect(values).toEqual((given.options ?? []).flat().map(({ id }) => id));
    }
    expect(several).toBeGreaterThan(30);
  });
});
