import { plainWords } from '../../understanding/plain-words.ts';
import type { CriteriaContent } from './criteria-content.ts';

/** One word of a request; `clause` counts the sentences and halves of sentences. */
export interface Word {
  readonly typed: string;
  readonly plain: string;
  readonly clause: number;
}

/** A place in the words where a phrase stands. */
export interface Span {
  readonly at: number;
  readonly length: number;
}

/** The words of a request as typed and in plain Indonesian; numbers stay numbers. */
export function wordsOf(query: string, spelling: ReadonlyMap<string, string>): Word[] {
  const words: Word[] = [];
  for (const [clause, part] of query
    .normalize('NFKC')
    .toLowerCase()
    .split(/[.!?;,\n—]+(?!\d)/)
    .entries()) {
    for (const typed of part.match(/[a-z0-9]+(?:[-'][a-z0-9]+)*/g) ?? []) {
      const amount = /^(\d+)(jp|rb|k|jt|hari)$/.exec(typed);
      if (amount !== null) {
        for (const piece of [amount[1] ?? '', amount[2] ?? ''])
          words.push({ typed: piece, plain: piece, clause });
        continue;
      }
      const plain = /^\d+$/.test(typed) ? typed : plainWords(typed, spelling).join(' ');
      words.push({ typed, plain, clause });
    }
  }
  return words;
}

/** Whether one of the phrases stands at this place, as typed or in plain words; the longest one that does. */
export function phraseAt(words: readonly Word[], at: number, phrases: readonly string[]): Span | undefined {
  let found: Span | undefined;
  for (const phrase of phrases) {
    const parts = phrase.split(' ');
    const fits = parts.every((part, n) => {
      const word = words[at + n];
      return (
        word !== undefined &&
        (word.typed === part || word.plain === part) &&
        word.clause === words[at]?.clause
      );
    });
    if (fits && parts.length > (found?.length ?? 0)) found = { at, length: parts.length };
  }
  return found;
}

/** Whether one of the phrases ends right before this place, at most `within` words away. */
export function phraseBefore(
  words: readonly Word[],
  at: number,
  phrases: readonly string[],
  within = 1,
): Span | undefined {
  for (let back = at - 1; back >= 0 && back >= at - within - 2; back--) {
    const found = phraseAt(words, back, phrases);
    if (found !== undefined && found.at + found.length <= at && at - (found.at + found.length) < within)
      return found;
  }
  return undefined;
}

/** Whether the half-sentence asks for a course instead of telling what happened. */
export function isRequest(words: readonly Word[], at: number, content: CriteriaContent): boolean {
  const clause = words.filter((word) => word.clause === words[at]?.clause);
  const says = (list: readonly string[]): boolean =>
    clause.some(({ plain, typed }) => list.includes(plain) || list.includes(typed));
  return (says(content.wish) || clause.length <= 4) && !says(content.past);
}

/** A number in digits or as a word. */
export function numberAt(
  words: readonly Word[],
  at: number,
  { numbers }: CriteriaContent,
): number | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  return /^\d+$/.test(word.typed) ? Number(word.typed) : numbers[word.plain];
}
