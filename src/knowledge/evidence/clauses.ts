import type { Speller } from './speller.ts';
import { type Word, wordsOf } from './words.ts';

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
/** Where a new agent may begin. Longer phrases are joined again when the next part has no own verb. */
const BREAK =
  /,|:|\p{Extended_Pictographic}+|\s+[-–—]\s+|(?<=\s)(?=(?:tapi|tetapi|namun|nanging|ning|padahal|sedangkan|sementara|terus|trus|trs|lalu|lajeng|banjur|kemudian|soalnya|soale|karena|krn|karna|amargi|amarga|mergo|sehingga|makanya|mknya|jadi|dadi|dados|walau|walaupun|meski|meskipun|sampai|agar|supaya|biar|ben|akhirnya|akhire|yaudah|baru|sebab|setelah|sesudah|sewaktu|ketika|waktu|pas|bar|sambil|sembari|seraya|sinambi|sekaligus|selain itu)\s)|(?<=\s)(?<!\b(?:saya|aku|sy|kula)\s)(?=(?:dan|serta|lan|kaliyan)\s[^,:.!?;\n]*\b(?:saya|aku|sy|kula)\b)/giu;

/** Splits on the ends of sentences, then where an agent may change. Offsets are those of `text`. */
export function clausesOf(text: string, plainOf: Speller): Clause[] {
  const clauses: Clause[] = [];
  let sentence = 0;
  for (const found of text.matchAll(SENTENCE)) {
    if (found[0].trim() === '') continue;
    const asks = found[0].trimEnd().endsWith('?');
    let from = 0;
    const take = (to: number): void => {
      const part = found[0].slice(from, to);
      const words = wordsOf(part, plainOf).map((word) => ({
        ...word,
        start: word.start + found.index + from,
        end: word.end + found.index + from,
      }));
      const [first, last] = [words[0], words.at(-1)];
      if (first !== undefined && last !== undefined)
        clauses.push({ start: first.start, end: last.end, words, sentence, asks });
    };
    for (const cut of found[0].matchAll(BREAK)) {
      take(cut.index);
      from = cut.index + cut[0].length;
    }
    take(found[0].length);
    sentence += 1;
  }
  return clauses;
}
