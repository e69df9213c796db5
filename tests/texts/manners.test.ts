import { describe, expect, test } from 'vitest';
import { limits } from '../../src/bots/telegram/limits.ts';
import type { Profiles } from '../../src/bots/telegram/profile.ts';
import { WORDS } from '../../src/domain/dialog/message.ts';
import { profile as profileEn } from '../../src/texts/en/profile.ts';
import { textsEn } from '../../src/texts/en/texts.ts';
import { profile as profileId } from '../../src/texts/id/profile.ts';
import { textsId } from '../../src/texts/id/texts.ts';
import { everything, type Said } from './said.ts';

/** Longest text of one message on a cheap phone before somebody scrolls past it. Characters. */
const WALL = 620;

const where = (said: readonly Said[]): string[] =>
  said.map((one) => `${one.field}(${JSON.stringify(one.args)}): ${one.text}`);

describe.each([
  ['Indonesian', textsId],
  ['English', textsEn],
])('whoever reads %s', (_language, texts) => {
  const said = everything(texts);

  test('is told every sentence of the catalogue by this test', () => {
    const fields = Object.entries(texts).flatMap(([group, value]) =>
      typeof value === 'object' ? Object.keys(value).map((key) => `${group}.${key}`) : [],
    );
    expect(fields.length).toBeGreaterThan(150);
    expect([...new Set(said.map((one) => one.field))].sort()).toEqual(fields.sort());
  });

  test('never reads a hole, however strange the facts are', () => {
    expect(
      where(said.filter(({ text }) => /undefined|null|NaN|Infinity|\[object|Invalid/.test(text))),
    ).toEqual([]);
  });

  test('never gets an empty answer, but where nothing is to be said', () => {
    const mayBeEmpty = /^(courses\.(filters|closed|audience)|result\.(met|unset|open))$/;
    expect(where(said.filter(({ field, text }) => text.trim() === '' && !mayBeEmpty.test(field)))).toEqual(
      [],
    );
  });

  test('sees whole labels on a telephone', () => {
    const labels = said.filter(({ field }) => field.startsWith('buttons.') || field === 'assess.levelZero');
    expect(where(labels.filter(({ text }) => text.length > 40))).toEqual([]);
  });

  test('is asked one question at a time', () => {
    expect(where(said.filter(({ text }) => (text.match(/\?/g) ?? []).length > 1))).toEqual([]);
  });

  test('meets no wall of text', () => {
    expect(where(said.filter(({ text }) => text.length > WALL))).toEqual([]);
    const lines = said.flatMap((one) => one.text.split('\n').map((text) => ({ ...one, text })));
    expect(where(lines.filter(({ text }) => text.length > 300))).toEqual([]);
  });

  test('sees plain words: no markup, no pictures that carry meaning, no stray spaces', () => {
    const odd = /\.\.|[*_`<>#]|\p{Extended_Pictographic}| {2}| $|^ | [,.]/mu;
    expect(where(said.filter(({ args, text }) => !args.includes('') && odd.test(text)))).toEqual([]);
  });

  test('never finds a category that belongs to official results', () => {
    expect(where(said.filter(({ text }) => /\b(MS|MMS|KMS)\b/.test(text)))).toEqual([]);
  });
});

describe('an officer who reads Indonesian', () => {
  const said = everything(textsId);

  test('is addressed as Bapak/Ibu, never as kamu or Anda', () => {
    expect(
      where(
        said.filter(({ text }) =>
          /\b(kamu|anda|kau|lu|kalian)\b|\w+mu\b(?<!ilmu|temu|tamu|jamu)/i.test(text),
        ),
      ),
    ).toEqual([]);
  });

  test('meets one word for one thing', () => {
    const other =
      /\b(level|gap|assessment|self|supervisor|skor|course|kursus|diklat|surel|e-mail|bos|pimpinan|user|submit|jam pelajaran)\b/i;
    expect(where(said.filter(({ text }) => other.test(text)))).toEqual([]);
  });

  test('is never turned away without being told whom to ask', () => {
    const refused = said.filter(({ field }) => field === 'home.outside');
    expect(where(refused.filter(({ text }) => !/umpeg|BKPP/.test(text)))).toEqual([]);
    expect(where(said.filter(({ text }) => /belum tersedia/i.test(text)))).toEqual([]);
  });
});

test('the menu and the description fit into what the platform shows', () => {
  const profiles: Profiles = { id: profileId, en: profileEn };
  for (const { words, description, short } of Object.values(profiles)) {
    expect(short.length).toBeLessThanOrEqual(limits.shortDescription);
    expect(description.length).toBeLessThanOrEqual(limits.description);
    for (const text of Object.values(words)) expect(text.length).toBeLessThanOrEqual(60);
    expect(new Set(Object.values(words)).size).toBe(WORDS.length);
  }
});
