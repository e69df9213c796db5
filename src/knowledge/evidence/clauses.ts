import type { Grammar } from './grammar.ts';
import { type Speller, type Word, wordsOf } from './words.ts';

/** A part of a sentence that says one thing of one agent. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
  /** Which sentence it stands in, from 0. */
  readonly sentence: number;
  readonly asks: boolean;
}

const SENTENCE = /[^.!?;\n]*(?:\.(?=\d)[^.!?;\n]*)*[.!?;\n]*/g;
/** Splits on the ends of sentences, then where an agent may change. Offsets are those of `text`. */
export function clausesOf(text: string, spell: Speller, { breaks }: Pick<Grammar, 'breaks'>): Clause[] {
  const clauses: Clause[] = [];
  let sentence = 0;
  for (const found of text.matchAll(SENTENCE)) {
    if (found[0].trim() === '') continue;
    const asks = found[0].trimEnd().endsWith('?');
    let from = 0;
    const take = (to: number): void => {
      const part = found[0].slice(from, to);
      const words = wordsOf(part, spell).map((word) => ({
        ...word,
        start: word.start + found.index + from,
        end: word.end + found.index + from,
      }));
      const [first, last] = [words[0], words.at(-1)];
      if (first !== undefined && last !== undefined)
        clauses.push({ start: first.start, end: last.end, words, sentence, asks });
    };
    for (const cut of found[0].matchAll(breaks)) {
      take(cut.index);
      from = cut.index + cut[0].length;
    }
    take(found[0].length);
    sentence += 1;
  }
  return clauses;
}
