import type { Course } from '../../recommendation/course.ts';

/** What people lack, and what they looked for and did not find. */
export interface NeedsTexts {
  readonly gapsTitle: string;
  /** @param opd null: the whole city. */
  readonly gapsScope: (opd: string | null) => string;
  readonly gapsNone: string;
  /** @param below null: nearly all of them; @param confirmed by a superior or officially, 0 where too few. */
  readonly below: (below: number | null, known: number, confirmed: number) => string;
  readonly agencies: (agencies: readonly { readonly opd: string; readonly below: number }[]) => string;
  readonly batch: (course: Course) => string;
  readonly gapsNote: (withheld: number) => string;
  readonly title: string;
  readonly notYours: string;
  /** @param opd null: the whole city. */
  readonly scope: (opd: string | null) => string;
  readonly none: string;
  readonly other: string;
  /** @param people at least so many. */
  readonly searches: (count: number, people: number) => string;
  readonly dismissed: (people: number) => string;
  readonly words: (words: readonly string[]) => string;
  readonly course: string;
  readonly note: (withheld: number) => string;
}
