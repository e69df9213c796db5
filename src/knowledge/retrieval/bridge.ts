import { type Language, termsOf } from '../language/terms.ts';
import type { RetrievalContent } from './content.ts';
import { type SoftIndex, softIndex, type Wanted } from './index/soft-index.ts';

/** Finds the competency a request is about, from what the dictionary and the lexicon say people do and call it. */
export interface Bridge {
  /** Competency code → how much more than the others the request is about it; 0 for those below the mean. */
  understand(request: readonly Wanted[]): ReadonlyMap<string, number>;
}

export function bridgeOf(content: RetrievalContent, language: Language): Bridge {
  const codes = content.competencies.map(({ code }) => code);
  const index: SoftIndex = softIndex(
    content.competencies.map(({ code, name, definition, keywords, levels }) => ({
      title: termsOf(name, language),
      body: termsOf(definition, language),
      phrases: [
        ...keywords,
        ...(content.lexicon.get(code) ?? []),
        ...levels.flatMap(({ indicators }) => indicators.map(({ text }) => text)),
      ].map((phrase) => termsOf(phrase, language)),
    })),
    language.idvec,
  );
  return {
    understand(request) {
      const matches = index.match(request);
      const words = standardised(matches.map((match) => match.words));
      const together = standardised(matches.map((match) => match.together));
      const sums = standardised(words.map((value, at) => value + (together[at] ?? 0)));
      return new Map(codes.map((code, at) => [code, Math.max(0, sums[at] ?? 0)]));
    },
  };
}

/** Values with mean 0 and standard deviation 1; all zeros when they are all the same. */
export function standardised(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const spread = Math.sqrt(
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length),
  );
  return values.map((value) => (spread < 1e-9 ? 0 : (value - mean) / spread));
}
