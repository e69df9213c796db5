import type { Competency, Dictionary } from './dictionary.ts';

/**
 * Indonesian text of a dictionary → the same in English. By text and not by code: another version of the dictionary keeps
 * what it did not change, and what has no translation yet stays as it is.
 */
export type Translations = ReadonlyMap<string, string>;

export function competencyInEnglish(competency: Competency, texts: Translations): Competency {
  const said = (text: string): string => texts.get(text) ?? text;
  return {
    ...competency,
    name: said(competency.name),
    ownName: competency.name,
    definition: said(competency.definition),
    question: said(competency.question),
    levels: competency.levels.map(({ level, headline, indicators }) => ({
      level,
      headline: said(headline),
      indicators: indicators.map((indicator) => ({ ...indicator, text: said(indicator.text) })),
    })),
  };
}

export const dictionaryInEnglish = (
  { version, competencies }: Dictionary,
  texts: Translations,
): Dictionary => ({
  version,
  competencies: new Map([...competencies].map(([code, one]) => [code, competencyInEnglish(one, texts)])),
});
