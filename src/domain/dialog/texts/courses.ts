import type { Course, CourseFilters } from '../../recommendation/course.ts';
import type { CourseOrder } from '../../recommendation/order.ts';

/** What is told of every course, in this order. */
export const COURSE_FACTS = ['hours', 'mode', 'schedule', 'provider', 'price'] as const;
export type CourseFact = (typeof COURSE_FACTS)[number];

export interface CourseTexts {
  readonly ask: string;
  readonly titleGaps: string;
  readonly titleWords: (query: string) => string;
  /** `priced`: a price was asked for, so that an unknown one is said. */
  readonly facts: (course: Course, priced: boolean) => string;
  /** One fact of it; '' for what is not known. */
  readonly fact: (course: Course, which: CourseFact) => string;
  readonly compareTitle: string;
  /** What two courses have in common. */
  readonly same: (facts: readonly string[]) => string;
  readonly ordered: (order: CourseOrder) => string;
  /** Under a list: what answers better and fails a condition. */
  readonly beyond: (courses: readonly Course[]) => string;
  /** Nothing meets the conditions; these would fit without them. */
  readonly onlyBeyond: (filters: CourseFilters, courses: readonly Course[]) => string;
  /** `passage`: what the catalogue says the course does for it; '' when it says nothing. */
  readonly becauseGap: (name: string, actual: number, required: number, passage: string) => string;
  /** Under a list for gaps that is shorter than one hopes for. */
  readonly few: (n: number) => string;
  readonly becauseWords: (words: readonly string[]) => string;
  readonly becauseCompetency: (name: string) => string;
  readonly filters: (filters: CourseFilters) => string;
  readonly closed: (courses: readonly Course[]) => string;
  readonly nothing: string;
  readonly nothingForGaps: string;
  /** Others were asked for, and all that fits was shown. */
  readonly noOthers: string;
  readonly noResultYet: string;
  readonly pick: string;
  /** A button of one course was typed below a list of them. */
  readonly whichOne: string;
  readonly levels: (from: number, to: number) => string;
  readonly audience: (labels: readonly string[]) => string;
  readonly invented: string;
  readonly marked: (mark: 'interested' | 'saved' | 'unfit' | 'done', title: string) => string;
  readonly unknown: string;
  readonly over: string;
}
