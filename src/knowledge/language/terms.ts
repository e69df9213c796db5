import { plainWords, stem } from '../understanding/plain-words.ts';
import type { Idvec } from './idvec.ts';

/** One content word of a text. */
export interface Term {
  /** As the person typed it, in lower case. */
  readonly typed: string;
  /** In plain Indonesian, after chat spelling and Javanese were translated. */
  readonly plain: string;
  /** The same for every form of one word: what two texts are compared by. */
  readonly key: string;
  /** Row of the vectors, -1 when they do not know the word. */
  readonly row: number;
}

export interface Language {
  readonly idvec: Idvec;
  /** Chat spelling and Javanese → plain Indonesian. */
  readonly spelling: ReadonlyMap<string, string>;
  /** Words that ask but do not say what for, besides the function words of the vectors. */
  readonly stopWords: ReadonlySet<string>;
  /** Function words of the general list that do carry meaning in a catalogue ("rapat", "baru"). */
  readonly kept: ReadonlySet<string>;
}

/** The words of a text that say what it is about, in order; repeated ones stay. */
export function termsOf(text: string, language: Language): Term[] {
  const found: Term[] = [];
  for (const typed of text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[a-z0-9]+(?:[-'][a-z0-9]+)*/g) ?? []) {
    if (isStop(typed, language)) continue;
    for (const plain of plainWords(typed, language.spelling)) {
      if (plain.length < 2 || plain === 'angka' || isStop(plain, language)) continue;
      found.push({ typed, plain, ...keyOf(plain, language.idvec) });
    }
  }
  return found;
}

/** What a single plain word is compared by. */
export function keyOf(plain: string, idvec: Idvec): { readonly key: string; readonly row: number } {
  const row = idvec.row(plain);
  return { row, key: row >= 0 ? `#${row}` : stem(plain) };
}

const isStop = (word: string, { idvec, stopWords, kept }: Language): boolean =>
  stopWords.has(word) || (idvec.stopWords.has(word) && !kept.has(word));
