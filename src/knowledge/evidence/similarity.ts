import type { Word } from './words.ts';

/** Meaning of single words, where vectors are at hand: cosine from −1 to 1, null for an unknown word. */
export type WordSimilarity = (a: string, b: string) => number | null;

/** Below this cosine two words are strangers. */
const STRANGERS = 0.38;

/** 0 to 1: the same root, else the same letters with a slip, else near in meaning. */
export function wordLikeness(meaning: WordSimilarity | undefined): (a: Word, b: Word) => number {
  const seen = new Map<string, number>();
  return (a, b) => {
    if (a.plain === b.plain || a.raw === b.raw || a.roots.some((root) => b.roots.includes(root))) return 1;
    const key = `${a.plain} ${b.plain}`;
    const known = seen.get(key);
    if (known !== undefined) return known;
    const cosine = meaning?.(a.plain, b.plain) ?? 0;
    const likeness = Math.max(slip(a.root, b.root), Math.max(0, (cosine - STRANGERS) / (1 - STRANGERS)));
    if (seen.size > 50_000) seen.clear();
    seen.set(key, likeness);
    return likeness;
  };
}

function slip(a: string, b: string): number {
  if (a.length < 5 || b.length < 5 || Math.abs(a.length - b.length) > 3) return 0;
  const [left, right] = [trigrams(a), trigrams(b)];
  let shared = 0;
  for (const each of left) if (right.has(each)) shared += 1;
  const dice = (2 * shared) / (left.size + right.size);
  return dice >= 0.55 ? dice : 0;
}

function trigrams(word: string): ReadonlySet<string> {
  const edged = `<${word}>`;
  const groups = new Set<string>();
  for (let at = 0; at + 3 <= edged.length; at++) groups.add(edged.slice(at, at + 3));
  return groups;
}
