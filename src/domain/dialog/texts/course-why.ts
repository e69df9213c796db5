import type { Course } from '../../recommendation/course.ts';
import type { Drawback, Reason, Support } from '../../recommendation/reason.ts';

/** A competency's name. */
export type NameOf = (code: string) => string;

/** Why a course stands where it stands, a short line a part. */
export interface CourseWhyTexts {
  readonly title: string;
  readonly against: string;
  readonly reason: (reason: Reason, name: NameOf) => string;
  readonly support: (support: Support, course: Course, name: NameOf) => string;
  readonly drawback: (drawback: Drawback, course: Course, name: NameOf) => string;
}
