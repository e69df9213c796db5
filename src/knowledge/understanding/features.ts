import { stem } from './plain-words.ts';

/** Feature → weight by kind, before its rarity among the examples counts. */
export type Features = ReadonlyMap<string, number>;

/** Counted up whenever `featuresOf` or `plainWords` changes, so that weights made for older features are not used. */
export const FEATURES_VERSION = 5;

/**
 * What the classifier sees: words, stems, neighbouring stems and letter groups. Letter groups carry over unseen
 * spellings ("nglanjutke"); neighbours tell "belum mengisi" from "mengisi".
 */
export function featuresOf(words: readonly string[]): Features {
  const found = new Map<string, number>();
  const add = (name: string, weight: number): void => {
    found.set(name, Math.max(found.get(name) ?? 0, weight));
  };
  let before = '^';
  for (const word of words) {
    const root = stem(word);
    add(`w:${word}`, 1);
    add(`s:${root}`, 1);
    add(`b:${before} ${root}`, 0.7);
    before = root;
    const edged = `<${word}>`;
    for (const size of [3, 4]) {
      for (let at = 0; at + size <= edged.length; at++) add(`c:${edged.slice(at, at + size)}`, 0.4);
    }
  }
  add(`b:${before} $`, 0.7);
  if (words.length <= 2) add('short', 0.5);
  if (words.includes('berapa') || words.includes('apa')) add('asks', 0.3);
  return found;
}
