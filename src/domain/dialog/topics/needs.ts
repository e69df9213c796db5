import type { Demands } from '../../insight/demand.ts';
import type { GapCounts } from '../../insight/gap-counts.ts';
import type { Course } from '../../recommendation/course.ts';

export type NeedsCommand = { readonly do: 'needs' };

export type NeedsWish = { readonly want: 'needs' };

/** What somebody who plans training is shown. */
export interface Needs {
  /** null: the whole city. */
  readonly opd: string | null;
  readonly gaps: GapCounts;
  /** Competency code → a course of the catalogue that could be held for all who lack it. */
  readonly courses: ReadonlyMap<string, Course>;
  /** What was looked for and not found. */
  readonly demands: Demands;
}

/** `needs` null: not for this person. */
export type NeedsNews = { readonly granted: 'needs'; readonly needs: Needs | null };
