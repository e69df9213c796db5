import type { Standing } from '../assessment/gap.ts';

/** Competencies one offer may have: more would say little about any. */
export const MOST_OFFERED = 5;
/** Days between two meetings, as offered. */
export const RHYTHMS = [7, 14, 30] as const;
export type Rhythm = (typeof RHYTHMS)[number];
/** People at once, as offered. */
export const CAPACITIES = [1, 2, 3] as const;

/** Longest words of a field and of a goal. Characters. */
export const LONGEST_FIELD = 120;
export const LONGEST_GOAL = 500;

/**
 * Competencies somebody may offer to guide others in: the best supported level is at least `least` (rule
 * `mentor_least_level`) and rests on more than the own word.
 */
export function offerable(standings: readonly Standing[], least: number): string[] {
  return standings
    .filter(
      ({ supported }) => supported !== null && supported.source !== 'unsupported' && supported.level >= least,
    )
    .sort((a, b) => (b.supported?.level ?? 0) - (a.supported?.level ?? 0))
    .map(({ code }) => code);
}
