import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/bots/telegram/limits.ts';
import { markRoom, render, withMark } from '../../../src/bots/telegram/render.ts';
import type { Message, Option } from '../../../src/domain/dialog/message.ts';
import { problemsOf } from '../../support/telegram-server-strict.ts';

const shown = (message: Message) => {
  const [payload, ...rest] = render(message);
  expect(rest).toEqual([]);
  if (payload === undefined) throw new Error('nothing was rendered');
  const marks = (payload.entities ?? []).map(
    (mark) => `${mark.type}: ${payload.text.slice(mark.offset, mark.offset + mark.length)}`,
  );
  const rows = (payload.reply_markup?.inline_keyboard ?? []).map((row) => row.map((each) => each.text));
  return { payload, marks, rows };
};
const options = (labels: readonly string[]): Option[] => labels.map((label, n) => ({ id: `o:${n}`, label }));

describe('what a person sees on Telegram', () => {
  it('shows a list of courses with bold heads and small print in italics', () => {
    const { payload, marks } = shown({
      position: 'Halaman 1 dari 2',
      title: 'Pelatihan untuk Bapak/Ibu',
      items: [
        { head: 'Pelayanan Publik Prima', lines: ['12 JP · daring', 'karena celah di Pelayanan Publik'] },
        { head: 'Negosiasi', lines: [] },
      ],
      note: 'Data contoh.',
    });
    expect(payload.text).toBe(
      'Halaman 1 dari 2\nPelatihan untuk Bapak/Ibu\n\nPelayanan Publik Prima\n12 JP · daring\nkarena celah di Pelayanan Publik\n\nNegosiasi\n\nData contoh.',
    );
    expect(marks).toEqual([
      'bold: Pelatihan untuk Bapak/Ibu',
      'bold: Pelayanan Publik Prima',
      'bold: Negosiasi',
      'italic: Data contoh.',
    ]);
    expect(payload.link_preview_options).toEqual({ is_disabled: true });
  });

  it('shows words of people as they are, whatever markup they look like', () => {
    const words = '<b>*_[x](tg://user?id=1)_*</b> & `kode` 🏛️';
    const { payload, marks } = shown({ title: words, body: words });
    expect(payload.text).toBe(`${words}\n\n${words}`);
    expect(marks).toEqual([`bold: ${words}`]);
  });

  it('takes a row apart that a telephone would not show whole', () => {
    const { rows } = shown({
      body: 'x',
      options: [
        options(['Ya', 'Kadang', 'Belum']),
        options(['Lanjutkan penilaian mandiri', 'Cari pelatihan lain']),
      ],
    });
    expect(rows).toEqual([
      ['Ya', 'Kadang', 'Belum'],
      ['Lanjutkan penilaian mandiri'],
      ['Cari pelatihan lain'],
    ]);
  });

  it('turns too many buttons into a numbered list that is complete', () => {
    const labels = Array.from({ length: 30 }, (_, n) => `Kompetensi ${n + 1}`);
    const { payload, rows } = shown({ body: 'Pilih:', options: labels.map((label) => options([label])) });
    expect(rows.flat()).toEqual(labels.map((_, n) => String(n + 1)));
    for (const [n, label] of labels.entries()) expect(payload.text).toContain(`${n + 1}. ${label}`);
  });

  it('turns a label that is too long into a numbered list, without losing its words', () => {
    const label = 'Menyusun kebijakan pengembangan kompetensi lintas perangkat daerah se-kota';
    const { payload, rows } = shown({ body: 'Pilih:', options: [options([label, 'Lain'])] });
    expect(payload.text).toBe(`Pilih:\n\n1. ${label}\n2. Lain`);
    expect(rows).toEqual([['1', '2']]);
  });

  it('shows what is destructive as such', () => {
    const { payload } = shown({ body: 'Hapus?', options: [[{ id: 'd', label: 'Hapus', danger: true }]] });
    expect(payload.reply_markup?.inline_keyboard[0]?.[0]).toMatchObject({ style: 'danger' });
  });

  it('shows that something is missing when a text is longer than eight messages', () => {
    const parts = render({ body: 'kata '.repeat(12_000) });
    expect(parts).toHaveLength(limits.parts);
    expect(parts.at(-1)?.text.endsWith('…')).toBe(true);
  });

  it('keeps more bold heads than Telegram allows in one message by using a second one', () => {
    const items = Array.from({ length: 150 }, (_, n) => ({ head: `Judul ${n}`, lines: [] }));
    const parts = render({ items });
    expect(parts.flatMap((part) => part.entities ?? [])).toHaveLength(150);
    expect(Math.max(...parts.map((part) => part.entities?.length ?? 0))).toBeLessThanOrEqual(100);
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
  '<b>',
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
  'é',
  '*_`',
  'x'.repeat(300),
  'kata '.repeat(80),
  'Selesai!',
  '"Ya."',
  '🙂'.repeat(60),
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
    id: 'o'.repeat(1 + upTo(47)),
    label: words(4).slice(0, 60),
    ...maybe(0.2, () => ({ primary: true })),
    ...maybe(0.1, () => ({ danger: true })),
  });
  const message = (): Message => ({
    body: `Isi ${words(random() < 0.3 ? 200 : 20)}`,
    ...maybe(0.5, () => ({ position: words(3) })),
    ...maybe(0.5, () => ({ title: words(6) })),
    ...maybe(0.4, () => ({
      items: Array.from({ length: upTo(random() < 0.1 ? 140 : 8) }, () => ({
        head: words(5),
        lines: Array.from({ length: upTo(4) }, () => words(8)),
      })),
    })),
    ...maybe(0.5, () => ({ note: words(10) })),
    ...maybe(0.7, () => ({
      options: Array.from({ length: upTo(random() < 0.1 ? 60 : 6) }, () =>
        Array.from({ length: upTo(3) }, option),
      ),
    })),
  });

  it('becomes calls that a strict Bot API takes, marked or not, with every button under the last', () => {
    const mark = '(Mungkin salinan dari pesan sebelumnya)';
    let several = 0;
    for (let n = 0; n < 800; n += 1) {
      const given = message();
      const parts = render(given, markRoom(mark));
      if (parts.length > 1) several += 1;
      for (const part of parts) {
        expect(problemsOf('sendMessage', { chat_id: 1, ...part })).toEqual([]);
        expect(problemsOf('editMessageText', { chat_id: 1, message_id: 2, ...withMark(part, mark) })).toEqual(
          [],
        );
      }
      const expected = Math.min(limits.buttons, (given.options ?? []).flat().length);
      const buttons = parts.map((part) => part.reply_markup?.inline_keyboard.flat().length ?? 0);
      expect(buttons).toEqual([...parts.slice(1).map(() => 0), expected]);
    }
    expect(several).toBeGreaterThan(30);
  });
});
