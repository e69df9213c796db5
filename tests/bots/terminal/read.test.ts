import { expect, it } from 'vitest';
import { inputOf, readLine } from '../../../src/bots/terminal/read.ts';

it.each([
  ['#2', { line: 'press', button: 2 }],
  ['  #M7.2 ', { line: 'press', button: 2, message: 7 }],
  ['#m7.2', { line: 'press', button: 2, message: 7 }],
  ['# 2', { line: 'text', text: '# 2' }],
  ['#M7', { line: 'text', text: '#M7' }],
  ['@file surat tugas.pdf', { line: 'file', path: 'surat tugas.pdf', voice: false }],
  ['@voice a.ogg', { line: 'file', path: 'a.ogg', voice: true }],
  ['@file', { line: 'text', text: '@file' }],
  ['   ', { line: 'empty' }],
  ['3', { line: 'text', text: '3' }],
])('reads %j', (typed, line) => {
  expect(readLine(typed)).toEqual(line);
});

it.each([
  ['/nilai', { kind: 'word', word: 'nilai', rest: '' }],
  ['/cari  pelatihan gratis', { kind: 'word', word: 'cari', rest: 'pelatihan gratis' }],
  ['/START', { kind: 'word', word: 'mulai', rest: '' }],
  ['/entah apa', { kind: 'text', text: '/entah apa' }],
  ['saya menyusun RKA', { kind: 'text', text: 'saya menyusun RKA' }],
])('hears %j', (typed, input) => {
  expect(inputOf(typed)).toEqual(input);
});

it('cuts what is longer than 4,000 characters, and says so', () => {
  expect(inputOf('a'.repeat(4001))).toEqual({ kind: 'text', text: 'a'.repeat(4000), cut: true });
  expect(inputOf('a'.repeat(4000))).not.toHaveProperty('cut');
});
