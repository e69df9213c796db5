import type { Competency, Dictionary } from './dictionary.ts';

/** Fewer letters are no name. */
const LEAST_LETTERS = 3;

/**
 * A competency by its code, by the longest name that stands in the words, or by words that only one name has; null for
 * none or several.
 */
export function competencyNamed(text: string, { competencies }: Dictionary): string | null {
  const words = text.trim().toLowerCase();
  if (words.length < LEAST_LETTERS) return null;
  const all = [...competencies.values()];
  const names = all.flatMap((one) => namesOf(one).map((name) => ({ code: one.code, name })));
  const [named] = names
    .filter(({ code, name }) => code.toLowerCase() === words || words.includes(name))
    .toSorted((a, b) => b.name.length - a.name.length);
  if (named !== undefined) return named.code;
  const [one, ...more] = new Set(names.filter(({ name }) => name.includes(words)).map(({ code }) => code));
  return one === undefined || more.length > 0 ? null : one;
}

/** The names it is known by, in lower case. */
export const namesOf = ({ name, ownName }: Pick<Competency, 'name' | 'ownName'>): readonly string[] =>
  [name, ...(ownName === undefined ? [] : [ownName])].map((each) => each.toLowerCase());
