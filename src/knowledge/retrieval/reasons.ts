import type { CourseProfile, Reason } from '../../domain/recommendation/course.ts';
import type { CourseIndex } from './index/course-index.ts';
import type { Wanted } from './index/soft-index.ts';
import type { Scored } from './scored.ts';

/** Likeness from which a word of the request is said to be in the course: the word itself, its synonym, or its typo. */
const MATCHED = 0.6;
/** How clearly a request must be about a competency before that is said. Standard deviations above the mean. */
const UNDERSTOOD = 1.5;
/** Words named in one reason. */
const NAMED = 4;

/** From this share of the request's words on they say more than anything else; a single one of many says little. */
const TELLING = 0.5;

/**
 * Why a course was chosen, only what really holds, what tells most first: the words as they were typed when they are much
 * of the request, the gap, what the request was understood as, a stray word. Where none of these holds (the vectors or the
 * conditions chose it), that it is near what was asked.
 */
export function reasonsFor(
  { at, course }: Scored,
  index: CourseIndex,
  wanted: readonly Wanted[],
  understood: ReadonlyMap<string, number>,
  profile: CourseProfile,
): Reason[] {
  const gaps = (profile.gaps ?? []).filter(({ code }) => course.competencies.includes(code));
  const likeness = index.soft.explain(wanted, at);
  const matched = wanted.filter((_, n) => (likeness[n] ?? 0) >= MATCHED);
  const words = { because: 'words' as const, words: matched.map(({ term }) => term.typed).slice(0, NAMED) };
  const much = matched.length > 0 && matched.length >= TELLING * wanted.length;
  const clear = course.competencies.find((code) => (understood.get(code) ?? 0) >= UNDERSTOOD);
  const reasons: Reason[] = [
    ...(much ? [words] : []),
    ...gaps.map(({ code, actual, required }) => ({
      because: 'gap' as const,
      competency: code,
      actual,
      required,
      // Her own words say why; what the course is filed under needs no proof beside them.
      passage: '',
    })),
    ...(clear === undefined ? [] : [{ because: 'competency' as const, competency: clear }]),
    ...(matched.length > 0 && !much ? [words] : []),
  ];
  return reasons.length > 0 ? reasons : [words];
}
