import type { CourseIndex } from './course-index.ts';
import type { Asked, Scored } from './scored.ts';

/** What the decision to answer rests on. */
export interface Answerable {
  readonly fits: boolean;
  /** Share of what the request says that the best courses answer, 0–1. */
  readonly coverage: number;
  readonly cosine: number;
  readonly phrase: number;
  readonly margin: number;
}

export function answers(open: readonly Scored[], { wanted, filters }: Asked, index: CourseIndex): Answerable {
  const [best] = open;
  if (best === undefined) return { fits: false, coverage: 0, cosine: 0, phrase: 0, margin: 0 };
  const top = open.slice(0, 3);
  const coverage = Math.max(...top.map(({ at }) => index.soft.coverage(wanted, at)));
  const cosine = Math.max(...top.map(({ signals }) => signals.cosine));
  const phrase = Math.max(...top.map(({ signals }) => signals.phrase));
  const fits = wanted.length === 0 ? Object.keys(filters).length > 0 : true;
  return { fits, coverage, cosine, phrase, margin: best.score };
}
