import type { JobLevel, Status } from '../people/person.ts';

/** Who takes part; a list that is missing excludes nobody. All lists that are there must hold the person. */
export interface Scope {
  /** Short names. */
  readonly opd?: readonly string[];
  readonly units?: readonly string[];
  readonly jobLevels?: readonly JobLevel[];
  readonly statuses?: readonly Status[];
}

/** closed: by hand, and frozen. over: its last day has passed. */
export type PeriodState = 'coming' | 'open' | 'over' | 'closed';

/** Days as the office counts them; both ends belong to the period. */
export function periodState(
  period: { readonly opensOn: string; readonly closesOn: string; readonly closed: boolean },
  today: string,
): PeriodState {
  if (period.closed) return 'closed';
  if (today < period.opensOn) return 'coming';
  return today > period.closesOn ? 'over' : 'open';
}
