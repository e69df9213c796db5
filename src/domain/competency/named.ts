import type { Dictionary } from './dictionary.ts';

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
  const [named] = all
    .filter(({ code, name }) => code.toLowerCase() === words || words.includes(name.toLowerCase()))
    .toSorted((a, b) => b.name.length - a.name.length);
  if (named !== undefined) return named.code;
  const [one, ...more] = all.filter(({ name }) => name.toLowerCase().includes(words));
  return one === undefined || more.length > 0 ? null : one.code;
}
