import type { CourseFilters } from '../../domain/recommendation/course.ts';
import type { CourseIndex } from './course-index.ts';
import type { Scored } from './scored.ts';
import type { Wanted } from './soft-index.ts';

/** What the decision to answer rests on. */
export interface Answerable {
  readonly fits: boolean;
  /** Share of what the request says that the best courses answer, 0–1. */
  readonly coverage: number;
  /** How much of one title or alias of the best courses the request covers, 0–1. */
  readonly phrase: number;
}

/** The best courses: what fits may be second or third when a near one stands first. */
const BEST = 3;
/** Coverage plus twice the phrase from which something is offered; calibrated as docs/retrieval.md tells. */
const ENOUGH = 0.8;
/** A phrase counts double: words scattered over a description answer less than one thing the course is called. */
const PHRASE = 2;

/**
 * Whether anything in the catalogue answers the request. Cosine and the fused score do not tell: both are high for the
 * nearest wrong course. Without words there is nothing to miss, so conditions alone are always answered.
 */
export function answers(
  open: readonly Scored[],
  wanted: readonly Wanted[],
  filters: CourseFilters,
  index: CourseIndex,
): Answerable {
  const best = open.slice(0, BEST);
  const coverage = Math.max(0, ...best.map(({ at }) => index.soft.coverage(wanted, at)));
  const phrase = Math.max(0, ...best.map(({ signals }) => signals.phrase));
  const fits = wanted.length === 0 ? Object.keys(filters).length > 0 : coverage + PHRASE * phrase >= ENOUGH;
  return { fits: fits && open.length > 0, coverage, phrase };
}
