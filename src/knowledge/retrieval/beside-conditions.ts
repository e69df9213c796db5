import type { Suggestions } from '../../domain/recommendation/course.ts';
import type { Answerable } from './abstain.ts';
import { isClose, type Scored } from './scored.ts';

/** One search and how sure its answer is; `judged` null where gaps were answered and no words. */
export interface Answered {
  readonly suggestions: Suggestions;
  readonly scored: readonly Scored[];
  readonly judged: Answerable | null;
}

/** How much less doubtful an answer without the conditions must be before it is spoken of: five times the odds. */
const FAR_BETTER = 1.6;
/** With a far better course at hand that only a condition rules out, an even chance of being wrong is too much. */
const EVEN = 0;
/** Courses that are named. */
const NAMED = 3;

/**
 * What meets the conditions that were said, beside what there would be without them. Where that is far better, the
 * nearest of what is left is often about something else ("bahasa isyarat online": English is taught online): then nothing
 * fits as asked, and what would is named. Beside what is better, only what is near to it is shown unasked: the nearest of
 * the rest is near to nothing ("memimpin rapat online": a course on official letters).
 */
export function besideConditions(strict: Answered, free: Answered): Suggestions {
  if (strict.judged === null || free.judged === null || free.suggestions.abstained) return strict.suggestions;
  if (strict.judged.doubt - free.judged.doubt < FAR_BETTER) return strict.suggestions;
  const meets = new Set(strict.scored.map(({ course }) => course.id));
  const beyond = free.suggestions.ranked
    .filter(({ close, course }) => close && !meets.has(course.id))
    .slice(0, NAMED)
    .map(({ course }) => course);
  if (beyond.length === 0) return strict.suggestions;
  const best = Math.max(...free.scored.filter(({ over }) => !over).map(({ score }) => score));
  const near = new Set(
    free.scored.filter(({ score }) => isClose(score, best)).map(({ course }) => course.id),
  );
  const ranked = strict.suggestions.ranked.map((one) => ({
    ...one,
    close: one.close && near.has(one.course.id),
  }));
  return strict.judged.doubt > EVEN || !ranked.some(({ close }) => close)
    ? { ...strict.suggestions, ranked: [], abstained: true, beyond }
    : { ...strict.suggestions, ranked, beyond };
}
