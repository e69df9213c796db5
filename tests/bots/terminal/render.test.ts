import { describe, expect, it } from 'vitest';
import { shownOf, transcriptOf, wrapped } from '../../../src/bots/terminal/render.ts';
import type { Message } from '../../../src/domain/dialog/message.ts';

const plain = { width: 80, color: false };
const question: Message = {
  position: '3 dari 9 · ±4 menit',
  title: 'Komunikasi',
  body: 'Apakah Bapak/Ibu menyusun sendiri bahan paparan?',
  items: [{ head: 'Pelatihan A', lines: ['12 JP · daring'] }],
  note: 'Jawaban dapat diubah.',
  options: [
    [
      { id: 'q1:y', label: 'Ya, konsisten' },
      { id: 'q1:k', label: 'Kadang' },
    ],
    [{ id: 's:home', label: 'Menu utama' }],
  ],
};

describe('a person reading the terminal', () => {
  it('sees number, position, text and numbered buttons in reading order', () => {
    expect(transcriptOf('M8', question, plain)).toBe(
      [
        '[M8] 3 dari 9 · ±4 menit',
        '  Komunikasi',
        '',
        '  Apakah Bapak/Ibu menyusun sendiri bahan paparan?',
        '',
        '  Pelatihan A',
        '    12 JP · daring',
        '',
        '  Jawaban dapat diubah.',
        '',
        '  #1 Ya, konsisten   #2 Kadang',
        '  #3 Menu utama',
      ].join('\n'),
    );
  });

  it('sees which message an edit changed', () => {
    expect(transcriptOf('M9', { body: 'Tersimpan.' }, plain, 'M8')).toBe('[M9 ~ M8]\n  Tersimpan.');
  });

  it('gets a bold title only where colour is welcome', () => {
    expect(transcriptOf('M1', question, { width: 80, color: true })).toContain(
      '\u001b[1mKomunikasi\u001b[22m',
    );
    expect(transcriptOf('M1', question, plain)).not.toContain('\u001b');
  });

  it('never scrolls sideways, and a row of buttons that is too wide stands one below the other', () => {
    const long: Message = {
      body: 'kata '.repeat(60).trim(),
      options: [
        [
          { id: 'a', label: 'x'.repeat(50) },
          { id: 'b', label: 'y'.repeat(50) },
        ],
      ],
    };
    const lines = transcriptOf('M1', long, plain).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(lines.slice(-2)).toEqual([`  #1 ${'x'.repeat(50)}`, `  #2 ${'y'.repeat(50)}`]);
  });

  it('is safe from control characters in other people’s words', () => {
    expect(transcriptOf('M1', { body: 'a\u001b[2Jb\u0007' }, plain)).toBe('[M1]\n  a[2Jb');
  });

  it('can copy a long address whole', () => {
    expect(wrapped(`lihat ${'h'.repeat(100)}`, 80, '  ')).toEqual(['  lihat', `  ${'h'.repeat(100)}`]);
  });
});

it('prints the object of the stable doors with --json', () => {
  expect(shownOf('M8', question)).toEqual({
    id: 'M8',
    kind: 'say',
    text: '3 dari 9 · ±4 menit\n\nKomunikasi\n\nApakah Bapak/Ibu menyusun sendiri bahan paparan?\n\nPelatihan A\n12 JP · daring\n\nJawaban dapat diubah.',
    options: [
      { n: 1, label: 'Ya, konsisten' },
      { n: 2, label: 'Kadang' },
      { n: 3, label: 'Menu utama' },
    ],
  });
  expect(shownOf('M9', { body: 'x' }, 'M8')).toEqual({
    id: 'M9',
    kind: 'edit',
    text: 'x',
    options: [],
    ofMessage: 'M8',
  });
});
