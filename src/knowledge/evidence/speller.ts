import { stem } from '../understanding/plain-words.ts';
import type { EvidenceContent } from './content.ts';
import { rootsOf } from './roots.ts';
import type { Speller } from './words.ts';

/**
 * Chat spelling and Javanese by list; doubled words once ("teman2", "kanca-kanca"); stretched letters shortened; and
 * vowels left out ("bntu", "jlasin"), found again among the words that the content itself uses.
 */
export function speller({ spelling, signs, behaviours }: EvidenceContent): Speller {
  const vocabulary = new Set<string>();
  const add = (text: string): void => {
    for (const word of text.toLowerCase().match(/[a-z]{4,}/g) ?? []) vocabulary.add(word);
  };
  for (const act of signs.act) add(act);
  for (const level of behaviours.values())
    for (const told of Object.values(level)) for (const phrase of Object.values(told).flat()) add(phrase);
  const bySkeleton = new Map<string, string[]>();
  for (const word of vocabulary) {
    const key = skeleton(word);
    if (key.length >= 3) bySkeleton.set(key, [...(bySkeleton.get(key) ?? []), word]);
  }

  const restored = (word: string): string | undefined => {
    if (word.length < 4 && /[aeiou]/.test(word)) return undefined;
    if (vocabulary.has(word) || !/^[a-z]{3,}$/.test(word)) return undefined;
    const fits = (bySkeleton.get(skeleton(word)) ?? []).filter(
      (full) => full.length > word.length && full[0] === word[0] && within(word, full),
    );
    return fits.sort((a, b) => a.length - b.length)[0];
  };
  const plainOf = (raw: string): string => {
    const once = raw.replace(/^([a-z]{3,})(?:2|-\1)([a-z]*)$/, '$1$2').replace(/([a-z])\1{2,}/g, '$1');
    const listed = spelling.get(raw) ?? spelling.get(once);
    if (listed !== undefined) return listed;
    const full = restored(once);
    return full === undefined ? once : (spelling.get(full) ?? full);
  };
  return (raw) => {
    const plain = plainOf(raw);
    return { plain, root: stem(plain), roots: rootsOf(plain) };
  };
}

const skeleton = (word: string): string => word.replace(/[aeiou]/g, '');

/** Every letter of `short` stands in `long` in the same order. */
function within(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}
