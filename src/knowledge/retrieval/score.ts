import { standardised } from './bridge.ts';

/** How well one course answers, each way of looking by itself. */
export interface Signals {
  /** Per-word best likeness over title, description and aliases. */
  readonly words: number;
  /** How much of one title or alias the request covers. */
  readonly phrase: number;
  /** Per-word best likeness inside one title or alias. */
  readonly together: number;
  /** PostgreSQL text search. */
  readonly text: number;
  readonly cosine: number;
  /** The request was understood as a competency of this course. */
  readonly bridge: number;
  /** The audience fits the person. */
  readonly audience: number;
  /** Per-word best likeness of her post and agency: what her work is about. */
  readonly work: number;
  /** The audience is named in the request. */
  readonly named: number;
  readonly gap: number;
  /** Conditions on price and date that are known to be met. */
  readonly known: number;
  /** Likeness to what the best courses so far are called: who asks for one is often helped by its kin. */
  readonly kin: number;
  /** Cosine to the best course so far. */
  readonly near: number;
  /** Share of competencies in common with the best course so far, 0–1. */
  readonly shared: number;
}

export type Weights = Readonly<Record<keyof Signals, number>>;

/** Learnt on the development sets with cross-validation: docs/retrieval.md says how, and what each part brings. */
export const WEIGHTS: Weights = {
  words: 1,
  phrase: 0.15,
  together: 0.15,
  text: 0.25,
  cosine: 0.25,
  kin: 1,
  near: 0.5,
  shared: 1,
  bridge: 0.75,
  audience: 2,
  work: 0.5,
  named: 3,
  gap: 1,
  known: 3,
};

const NAMES: readonly (keyof Signals)[] = [
  'words',
  'phrase',
  'together',
  'text',
  'cosine',
  'bridge',
  'audience',
  'work',
  'named',
  'gap',
  'known',
  'kin',
  'near',
  'shared',
];
/** Shares that are mostly zero: standardising would blow up a rare small value. */
const AS_IS: ReadonlySet<keyof Signals> = new Set(['audience', 'named', 'gap', 'bridge', 'known', 'shared']);

/** One score a course, comparable inside one answer. */
export function fused(signals: readonly Signals[], weights: Weights): number[] {
  const scores = signals.map(() => 0);
  for (const name of NAMES) {
    const values = signals.map((one) => one[name]);
    const scaled = AS_IS.has(name) ? values : standardised(values);
    for (const [at, value] of scaled.entries()) scores[at] = (scores[at] ?? 0) + weights[name] * value;
  }
  return scores;
}
