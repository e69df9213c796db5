import { dot, type Idvec } from '../../language/idvec.ts';
import type { Term } from '../../language/terms.ts';

/** Cosines below this are chance. Measured on the development sets: 0.05 to 0.2 make no difference beyond noise. */
const CHANCE = 0.1;
/** A long story has many half-likenesses that together outweigh one hit: squared, they do not. */
const SHARP = 2;
/** Shared letter trigrams (Dice) from which two spellings are taken for one word; more when the vectors know the typed one. */
const SAME_SPELLING = 0.5;
const SAME_SPELLING_KNOWN = 0.6;
/** A word written without its vowels ("anggrn") is as good as the word, almost. */
const SKELETON = 0.9;

/** All words that occur in what is searched, each once. */
export interface Vocabulary {
  readonly size: number;
  /** Number of a term, or undefined when nothing that is searched holds it. */
  at(key: string): number | undefined;
  /** How like a word is to every word of the vocabulary, 0–1. */
  likeness(term: Pick<Term, 'key' | 'row' | 'plain'>): Float32Array;
}

interface Spelling {
  readonly at: number;
  readonly word: string;
  readonly trigrams: ReadonlySet<string>;
  readonly skeleton: string;
}

export function vocabularyOf(terms: Iterable<Term>, idvec: Idvec): Vocabulary {
  const numbers = new Map<string, number>();
  const vectors: (Float32Array | null)[] = [];
  const spellings = new Map<string, Spelling>();
  for (const { key, row, plain } of terms) {
    let at = numbers.get(key);
    if (at === undefined) {
      at = vectors.length;
      numbers.set(key, at);
      vectors.push(row >= 0 ? idvec.vector(row) : null);
    }
    if (plain.length >= 4 && !spellings.has(plain))
      spellings.set(plain, { at, word: plain, trigrams: trigramsOf(plain), skeleton: skeletonOf(plain) });
  }
  const known = [...spellings.values()];

  const likeness: Vocabulary['likeness'] = ({ key, row, plain }) => {
    const like = new Float32Array(vectors.length);
    if (row >= 0) {
      const own = idvec.vector(row);
      for (const [at, vector] of vectors.entries())
        if (vector !== null) {
          const cosine = dot(own, vector);
          // Most words have nothing to do with each other, and a power costs more than the product.
          if (cosine > CHANCE) like[at] = ((cosine - CHANCE) / (1 - CHANCE)) ** SHARP;
        }
    }
    const exact = numbers.get(key);
    if (exact !== undefined) like[exact] = 1;
    else if (plain.length >= 3) bySpelling(plain, row >= 0, known, like);
    return like;
  };
  return { size: vectors.length, at: (key) => numbers.get(key), likeness };
}

function bySpelling(word: string, known: boolean, spellings: readonly Spelling[], like: Float32Array): void {
  const trigrams = trigramsOf(word);
  const skeleton = skeletonOf(word);
  const least = known ? SAME_SPELLING_KNOWN : SAME_SPELLING;
  for (const other of spellings) {
    if (Math.abs(other.word.length - word.length) > 3) continue;
    let shared = 0;
    for (const trigram of trigrams) if (other.trigrams.has(trigram)) shared += 1;
    let same = (2 * shared) / (trigrams.size + other.trigrams.size);
    if (!known && skeleton.length >= 3 && skeleton === other.skeleton && word[0] === other.word[0])
      same = Math.max(same, SKELETON);
    if (same >= least) like[other.at] = Math.max(like[other.at] ?? 0, same);
  }
}

function trigramsOf(word: string): ReadonlySet<string> {
  const padded = ` ${word} `;
  const found = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at++) found.add(padded.slice(at, at + 3));
  return found;
}

const skeletonOf = (word: string): string => word.replace(/[aeiou]/g, '');
