import type { Course } from '../../domain/recommendation/course.ts';
import { type Language, termsOf } from '../language/terms.ts';
import type { Bridge } from './bridge.ts';

/** What courses are about by their own words, whatever they are filed under. */
export interface About {
  /** How much more a course speaks of this competency than of the others; 0 for no more than of any. */
  much(course: Pick<Course, 'title' | 'description'>, code: string): number;
  /** The sentence of its description that says most about the competency, at most `LONGEST_PASSAGE` characters; '' when there is none. */
  passage(course: Pick<Course, 'description'>, code: string): string;
}

/** Longer sentences are not quoted: they would push the next course off a small screen. */
const LONGEST_PASSAGE = 140;
/** Texts whose reading is kept: a reading takes some milliseconds, and the same courses come again and again. */
const KEPT = 2_000;

export function aboutOf(bridge: Bridge, language: Language): About {
  const kept = new Map<string, ReadonlyMap<string, number>>();
  const read = (text: string): ReadonlyMap<string, number> => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    if (kept.size >= KEPT) kept.clear();
    const understood = bridge.understand(termsOf(text, language).map((term) => ({ term, synonyms: [] })));
    kept.set(text, understood);
    return understood;
  };
  return {
    much: ({ title, description }, code) => read(`${title}. ${description}`).get(code) ?? 0,
    passage({ description }, code) {
      const sentences = description
        .split(/(?<=[.!?])\s+/u)
        .map((sentence) => sentence.trim())
        .filter((sentence) => sentence !== '' && sentence.length <= LONGEST_PASSAGE);
      const [first = '', ...others] = sentences;
      const told = (sentence: string): number => read(sentence).get(code) ?? 0;
      return others.reduce((best, one) => (told(one) > told(best) ? one : best), first);
    },
  };
}
