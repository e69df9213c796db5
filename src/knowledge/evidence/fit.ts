import type { Competency, Level } from '../../domain/competency/dictionary.ts';
import { LEVELS } from '../../domain/competency/dictionary.ts';
import type { EvidenceContent } from './content.ts';
import type { Placed } from './place-level.ts';
import type { Word } from './words.ts';

/** How well a telling fits the competency it was asked for, against the one it is most like. */
export interface Fit {
  /** near: more like another one; far: hardly like this one at all. */
  readonly fit: 'good' | 'near' | 'far';
  /** The competency it is most like, when it is not this one. */
  readonly closer: string | null;
}

/**
 * Shares of the likeness to the most alike competency. Of 149 stories of the development sets and the sample city, read
 * under their own competency, about one in eight is called near and three in a hundred far; of those read under
 * another one four in five are either.
 */
const NEAR = 0.76;
const FAR = 0.5;
/** One sentence is another matter only when it is clearly far, and clearly like the other: few words are alike by chance. */
const FOREIGN = { share: 0.6, likeness: 0.25 };
/** Below this likeness the words of an indicator are not in the story: it is the nearest one, and not met. */
const LOOSE = 0.14;

export const isLoose = ({ metLikeness }: Placed): boolean => metLikeness < LOOSE;

type Place = (competency: Competency, evidence: readonly Word[], required: Level | null) => Placed;

export interface FitJudge {
  (competency: Competency, words: readonly Word[]): Fit;
  /** Whether one sentence of a story plainly tells of another competency. */
  foreign(competency: Competency, words: readonly Word[]): boolean;
}

/** Judges whether a story belongs to another competency: an angry visitor told under integrity shows no integrity. */
export function fitJudge(content: EvidenceContent, place: Place): FitJudge {
  // Of the others only how people speak of them is at hand here, not their indicators: that favours the one asked for.
  const others = [...content.behaviours.keys()].map(
    (code): Competency => ({
      code,
      name: '',
      kind: 'manajerial',
      definition: '',
      question: '',
      levels: LEVELS.map((level) => ({ level, headline: '', indicators: [] })),
    }),
  );
  const compared = (
    competency: Competency,
    words: readonly Word[],
  ): { readonly share: number; readonly best: number; readonly closer: string | null } => {
    const { likeness } = place(competency, words, null);
    let best = likeness;
    let closer: string | null = null;
    for (const other of others) {
      if (other.code === competency.code) continue;
      const alike = place(other, words, null).likeness;
      if (alike > best) [best, closer] = [alike, other.code];
    }
    return { share: best === 0 ? 1 : likeness / best, best, closer };
  };
  const judge = (competency: Competency, words: readonly Word[]): Fit => {
    const { share, closer } = compared(competency, words);
    if (share >= NEAR) return { fit: 'good', closer: null };
    return { fit: share < FAR ? 'far' : 'near', closer };
  };
  return Object.assign(judge, {
    foreign: (competency: Competency, words: readonly Word[]) => {
      const { share, best } = compared(competency, words);
      return share < FOREIGN.share && best >= FOREIGN.likeness;
    },
  });
}
