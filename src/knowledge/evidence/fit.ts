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
 * Shares of the likeness to the most alike competency, of the same kind and of the other one: a story of good public
 * service is always like some technical field of service too. Of 370 stories of the development sets, our own and the
 * sample city, read under their own competency, one in twenty is called near or far; of those read under another one of the
 * same kind, five in six are.
 */
const NEAR = 0.76;
const NEAR_ACROSS = 0.55;
const FAR = 0.5;
/** So many times more alike than those of its own kind is what a story is plainly about. */
const PLAINLY = 1.3;
/**
 * What is another matter is clearly far, and clearly like the other: few words are alike by chance, and a part of a
 * sentence has fewer than the whole.
 */
const FOREIGN = { sentence: { share: 0.6, likeness: 0.25 }, part: { share: 0.5, likeness: 0.4 } };
type Place = (competency: Competency, evidence: readonly Word[], required: Level | null) => Placed;

export interface FitJudge {
  (competency: Competency, words: readonly Word[]): Fit;
  /** Whether one sentence of a story, or a part of it, plainly tells of another competency. */
  foreign(competency: Competency, words: readonly Word[], of: 'sentence' | 'part'): boolean;
  /** The codes of the competencies, the one that words are most like first. */
  ranked(words: readonly Word[]): readonly string[];
}

interface Rival {
  readonly code: string;
  readonly likeness: number;
}

/** The most alike competency of the same kind and of the other, and the asked one's share of their likeness, 0 to 1. */
interface Compared {
  readonly same: Rival;
  readonly across: Rival;
  readonly shares: { readonly same: number; readonly across: number };
}

const isTechnical = (code: string): boolean => code.startsWith('T.');

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
  const rival = (words: readonly Word[], among: readonly Competency[]): Rival => {
    let best: Rival = { code: '', likeness: 0 };
    for (const one of among) {
      const { likeness } = place(one, words, null);
      if (likeness > best.likeness) best = { code: one.code, likeness };
    }
    return best;
  };
  const compared = (competency: Competency, words: readonly Word[]): Compared => {
    const { likeness } = place(competency, words, null);
    const left = others.filter(({ code }) => code !== competency.code);
    const alike = ({ code }: Competency): boolean => isTechnical(code) === isTechnical(competency.code);
    const [same, across] = [
      rival(words, left.filter(alike)),
      rival(
        words,
        left.filter((one) => !alike(one)),
      ),
    ];
    const share = (one: Rival): number => (one.likeness === 0 ? 1 : Math.min(1, likeness / one.likeness));
    return { same, across, shares: { same: share(same), across: share(across) } };
  };
  const judge = (competency: Competency, words: readonly Word[]): Fit => {
    const { same, across, shares } = compared(competency, words);
    if (shares.same >= NEAR && shares.across >= NEAR_ACROSS) return { fit: 'good', closer: null };
    const fit = Math.min(shares.same, shares.across) < FAR ? 'far' : 'near';
    const kin = shares.same < NEAR && across.likeness < PLAINLY * same.likeness;
    return { fit, closer: (kin ? same : across).code };
  };
  return Object.assign(judge, {
    ranked: (words: readonly Word[]) =>
      others
        .map((one) => ({ code: one.code, likeness: place(one, words, null).likeness }))
        .sort((a, b) => b.likeness - a.likeness)
        .map(({ code }) => code),
    foreign: (competency: Competency, words: readonly Word[], of: 'sentence' | 'part') => {
      const { same, across, shares } = compared(competency, words);
      const best = Math.max(same.likeness, across.likeness);
      return Math.min(shares.same, shares.across) < FOREIGN[of].share && best >= FOREIGN[of].likeness;
    },
  });
}
