import type { CourseFilters } from '../../domain/recommendation/course.ts';
import { type Language, termsOf } from '../language/terms.ts';
import type { Scope } from './content.ts';
import type { CourseIndex } from './index/course-index.ts';
import type { Wanted } from './index/soft-index.ts';
import type { Scored } from './scored.ts';

/** What the decision to answer rests on. */
export interface Answerable {
  readonly fits: boolean;
  /** Share of what the request says that the best courses answer, 0–1. */
  readonly coverage: number;
  /** How much of one title or alias of the best courses the request covers, 0–1. */
  readonly phrase: number;
  /** Weight of the words of other worlds ("akupunktur") that no good course answers. */
  readonly strange: number;
  /** Words of office work, at most `OFFICE_MOST`. */
  readonly office: number;
  /** Above `DOUBTFUL` nothing is offered. */
  readonly doubt: number;
}

/** The best courses: what fits may be second or third when a near one stands first. */
const BEST = 3;
const OFFICE_MOST = 2;
/**
 * A logistic regression, rounded, fitted on requests with and without an answer; docs/retrieval.md tells on which. The
 * more words a request has, the less of it has to be answered: a story says much beside the point.
 */
const DOUBT = { always: 3.5, coverage: -2.2, phrase: -8.7, words: -0.7, strange: 2.7, office: -1.1 };
/** Nothing that fits is likelier than something. */
const DOUBTFUL = 0;

/** The keys of the words that tell whether a request is for such a catalogue. */
export interface ScopeKeys {
  readonly outside: ReadonlySet<string>;
  readonly office: ReadonlySet<string>;
}

export function scopeKeys(scope: Scope, language: Language): ScopeKeys {
  const keys = (words: readonly string[]): ReadonlySet<string> =>
    new Set(words.flatMap((word) => termsOf(word, language)).map(({ key }) => key));
  return { outside: keys(scope.outside), office: keys(scope.office) };
}

/**
 * Whether anything in the catalogue answers the request. Cosine and the fused score do not tell: both are high for the
 * nearest wrong course. Without words there is nothing to miss, so conditions alone are always answered.
 */
export function answers(
  open: readonly Scored[],
  wanted: readonly Wanted[],
  filters: CourseFilters,
  index: CourseIndex,
  scope: ScopeKeys,
): Answerable {
  const best = open.slice(0, BEST);
  const coverage = Math.max(0, ...best.map(({ at }) => index.soft.coverage(wanted, at)));
  const phrase = Math.max(0, ...best.map(({ signals }) => signals.phrase));
  const explained = best.map(({ at }) => index.soft.explain(wanted, at));
  const strange = wanted.reduce((sum, one, n) => {
    if (!scope.outside.has(one.term.key)) return sum;
    const answered = Math.max(0, ...explained.map((likes) => likes[n] ?? 0));
    return sum + index.soft.tells(one) * (1 - answered);
  }, 0);
  const office = Math.min(OFFICE_MOST, wanted.filter(({ term }) => scope.office.has(term.key)).length);
  const doubt =
    DOUBT.always +
    DOUBT.coverage * coverage +
    DOUBT.phrase * phrase +
    DOUBT.words * Math.log(Math.max(1, wanted.length)) +
    DOUBT.strange * strange +
    DOUBT.office * office;
  const fits = wanted.length === 0 ? Object.keys(filters).length > 0 : doubt <= DOUBTFUL;
  return { fits: fits && open.length > 0, coverage, phrase, strange, office, doubt };
}
