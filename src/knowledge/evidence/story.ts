import { actJudge } from './acts.ts';
import { clausesOf } from './clauses.ts';
import type { EvidenceContent } from './content.ts';
import { fitJudge } from './fit.ts';
import { type Grammar, INDONESIAN } from './grammar.ts';
import { levelPlacer } from './place-level.ts';
import { matcher } from './words.ts';

/** Fewer words tell nothing. */
const LEAST_WORDS = 6;
/** An own act has a subject, a verb and what was done. */
const LEAST_IN_ACT = 3;

/** The competencies that a story of work is like, best first; null for a text that tells no own act, asks or requests. */
export type StoryReader = (text: string) => readonly string[] | null;

/** Tells a story of work from a wish, where nobody asked for one. */
export function storyReader(content: EvidenceContent, grammar: Grammar = INDONESIAN): StoryReader {
  const spell = grammar.speller(content);
  const judge = actJudge(content.signs, grammar);
  const requests = matcher(content.signs.request);
  const fits = fitJudge(content, levelPlacer(content, grammar));
  return (text) => {
    const judged = judge(clausesOf(text, spell, grammar));
    const words = judged.flatMap(({ clause }) => clause.words);
    const done = judged.some(
      ({ agent, acts, unreal, clause }) =>
        agent === 'own' && acts && !unreal && clause.words.length >= LEAST_IN_ACT,
    );
    const asks = requests(words) || judged.some(({ clause }) => clause.asks);
    return words.length >= LEAST_WORDS && done && !asks ? fits.ranked(words) : null;
  };
}
