/** A word as its language spells it. */
export interface Spelled {
  /** Plain words: usually one ("sy" → saya, "taught" → teach). */
  readonly plain: string;
  readonly root: string;
  /** All roots it may have: two words are of one family when they share any. */
  readonly roots: readonly string[];
}

/** A word as written (lower case) → as its language spells it. */
export type Speller = (raw: string) => Spelled;

/** One written word with its place, its plain form and the root of that. */
export interface Word extends Spelled {
  readonly start: number;
  readonly end: number;
  /** As written, lower case. */
  readonly raw: string;
}

/** Words of `text` in order. Offsets are those of `text` itself: quotes must be exact. */
export function wordsOf(text: string, spell: Speller): Word[] {
  const words: Word[] = [];
  for (const found of text.matchAll(/[\p{L}\p{N}']+(?:[-=][\p{L}\p{N}]+)*/gu)) {
    const raw = found[0].toLowerCase();
    words.push({ start: found.index, end: found.index + found[0].length, raw, ...spell(raw) });
  }
  return words;
}

/** Says whether any entry of a list stands among the words, as written or in plain form. */
export type Matcher = (words: readonly Word[]) => boolean;

/** Compiles a list: `*` at the end of an entry means "begins with". */
export function matcher(entries: readonly string[]): Matcher {
  const pattern = patternOf(entries);
  return (words) => pattern.test(written(words)) || pattern.test(plain(words));
}

/** How many entries of a list are met, each once. */
export function counter(entries: readonly string[]): (words: readonly Word[]) => number {
  const each = entries.map((entry) => patternOf([entry]));
  return (words) => {
    const [raw, translated] = [written(words), plain(words)];
    return each.filter((pattern) => pattern.test(raw) || pattern.test(translated)).length;
  };
}

const written = (words: readonly Word[]): string => words.map((word) => word.raw).join(' ');
export const plain = (words: readonly Word[]): string => words.map((word) => word.plain).join(' ');

function patternOf(entries: readonly string[]): RegExp {
  const parts = entries.map((entry) =>
    entry
      .trim()
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\*$/, '\\S*'),
  );
  return new RegExp(`(?<!\\S)(?:${parts.join('|')})(?!\\S)`);
}
