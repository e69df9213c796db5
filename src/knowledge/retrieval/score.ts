import { standardised } from './bridge.ts';

/** How well one course answers, each way of looking by itself. */
export interface Signals {
  readonly words: number;
  readonly phrase: number;
  readonly together: number;
  readonly text: number;
  readonly cosine: number;
  readonly bridge: number;
  readonly audience: number;
  readonly gap: number;
}

export type Weights = Readonly<Record<keyof Signals, number>>;

/** Learnt on the development sets with cross-validation: docs/retrieval.md says how, and what each part brings. */
export const WEIGHTS: Weights = {
  words: 1,
  together: 0.5,
  phrase: 0.5,
  text: 0.3,
  cosine: 0.7,
  bridge: 0.3,
  audience: 0.3,
  gap: 0.2,
};

const NAMES = ['words', 'phrase', 'together', 'text', 'cosine', 'bridge', 'audience', 'gap'] as const;
/** These are shares already and mostly zero: standardising would blow up a rare small value. */
const AS_IS: ReadonlySet<keyof Signals> = new Set(['audience', 'gap', 'bridge']);

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
