/** An answer that may be rated: remembered with the conversation until the next one, so that a thumb finds its words. */
export interface Rateable {
  /** Made for this answer only; lower case letters and digits, at most 20. */
  readonly id: string;
  readonly about: 'question' | 'search' | 'level';
  /** What was asked or told. */
  readonly words: string;
  /** What was answered: a passage, courses, a competency with its level. */
  readonly found: readonly string[];
}

/** Why an answer was not good. The first three are of questions, the next of searches, the last of levels. */
export const REASONS = {
  question: ['missed', 'wrong', 'unclear'],
  search: ['unrelated', 'general', 'known'],
  level: ['high', 'low', 'quote'],
} as const;
export type RatingReason = (typeof REASONS)[keyof typeof REASONS][number];

const ALL: readonly string[] = Object.values(REASONS).flat();
export const isReason = (word: string): word is RatingReason => ALL.includes(word);

/** Longer words are cut: a candidate for evaluation is a sentence, not a life. Characters. */
const LONGEST = 1_000;

/** Makes an answer rateable. The id holds the moment and the words, and names nobody. */
export function rateable(
  about: Rateable['about'],
  words: string,
  found: readonly string[],
  now: Date,
): Rateable {
  let mixed = 0x811c9dc5;
  for (const letter of `${about}${words}${found.join(' ')}`)
    mixed = Math.imul(mixed ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  const id = `${now.getTime().toString(36)}${mixed.toString(36)}`;
  return { id, about, words: words.slice(0, LONGEST), found: found.slice(0, 10) };
}
