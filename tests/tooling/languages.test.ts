import { expect, it } from 'vitest';
import { foreignWords } from '../../scripts/languages.ts';

const words = (source: string, language: 'id' | 'en') =>
  foreignWords('x.ts', source, language).map(({ line, word }) => `${line}:${word}`);

it('finds an English sentence left in the Indonesian catalogue', () => {
  expect(words("export const a = 'Selamat pagi';\nexport const b = 'Please wait';", 'id')).toEqual([
    '2:please',
  ]);
});

it('finds an Indonesian sentence left in the English catalogue, in templates too', () => {
  expect(words('export const a = (n: number) => `$'.concat('{n} of 9, yang tersisa`;'), 'en')).toEqual([
    '1:yang',
  ]);
});

it('leaves comments, imports, quotations and commands alone', () => {
  const source =
    "// the position of the question\nimport x from './the/and.ts';\nexport const a = 'Ketik /the atau “what is this”';";
  expect(words(source, 'id')).toEqual([]);
});

it('does not take a word inside another for a foreign one', () => {
  expect(words("export const a = 'Theodora memandu android';", 'id')).toEqual([]);
});
