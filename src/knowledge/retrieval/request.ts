import { keyOf, type Language, type Term, termsOf } from '../language/terms.ts';
import { plainWords } from '../understanding/plain-words.ts';
import type { Wanted } from './index/soft-index.ts';

/** The longest request that is read. Characters. */
const LONGEST = 500;
/** Words in one entry of the thesaurus ("public speaking", "tanda tangan digital"). */
const PHRASE = 3;

/** The words of a request, each once, with the thesaurus's other words for them. */
export function wantedOf(
  query: string,
  language: Language,
  thesaurus: ReadonlyMap<string, readonly string[]>,
): Wanted[] {
  const terms = termsOf(query.slice(0, LONGEST), language);
  const extra = synonymsOf(query.slice(0, LONGEST), language, thesaurus);
  const seen = new Map<string, Wanted>();
  for (const term of terms) {
    if (seen.has(term.key)) continue;
    const found = [...(extra.get(term.typed) ?? []), ...(extra.get(term.plain) ?? [])];
    const synonyms = [...new Set(found)].map((plain) => ({ plain, ...keyOf(plain, language.idvec) }));
    seen.set(term.key, { term, synonyms });
  }
  return [...seen.values()];
}

/** Word as typed or in plain Indonesian → other words for it, phrases of several words included. */
function synonymsOf(
  query: string,
  language: Language,
  thesaurus: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const typed = query.toLowerCase().match(/[a-z0-9]+(?:[-'][a-z0-9]+)*/g) ?? [];
  for (const words of [typed, plainWords(query, language.spelling)]) {
    for (let at = 0; at < words.length; at++) {
      for (let length = 1; length <= PHRASE && at + length <= words.length; length++) {
        const phrase = words.slice(at, at + length);
        const others = thesaurus.get(phrase.join(' '));
        if (others === undefined) continue;
        const plain = others.flatMap((other) => termsOf(other, language)).map((term: Term) => term.plain);
        for (const word of phrase) found.set(word, [...(found.get(word) ?? []), ...plain]);
      }
    }
  }
  return found;
}
