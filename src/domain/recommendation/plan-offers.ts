import type { Course } from './course.ts';

/** A gap to be closed; the most important first in the list. */
export interface PlanGap {
  readonly code: string;
  readonly required: number;
  readonly actual: number;
}

export interface PlanLimits {
  /** Learning hours there are for it; null: as many as it takes. */
  readonly jp: number | null;
  /** Office dates between which a course must lie; one without dates may be taken at any time. */
  readonly from: string;
  readonly until: string;
}

/** A course as far as a plan is concerned. */
export interface Offer {
  readonly course: Course;
  /** Bits of the gaps it closes. */
  readonly closes: number;
  /** The bit of the gap that is its first subject, if it closes that. */
  readonly own: number;
  /** Empty where it may be taken at any time. */
  readonly first: string;
  readonly until: string;
}

/** Courses that close any of the gaps, with what they close. */
export function offersOf(gaps: readonly PlanGap[], courses: readonly Course[]): Offer[] {
  return courses.flatMap((course) => {
    let closes = 0;
    for (const [at, { code, required, actual }] of gaps.entries())
      if (
        course.competencies.includes(code) &&
        course.levelFrom <= actual &&
        actual < course.levelTo &&
        course.levelTo >= required
      )
        closes |= 1 << at;
    if (closes === 0) return [];
    const subject = gaps.findIndex(({ code }) => code === course.competencies[0]);
    const own = subject < 0 ? 0 : closes & (1 << subject);
    const any =
      course.startDate === null || course.state === 'setiap_saat' || course.mode === 'daring_asinkron';
    const first = any ? '' : (course.startDate ?? '');
    return [{ course, closes, own, first, until: any ? '' : (course.endDate ?? first) }];
  });
}

/** Whether a course lies in the time there is. */
export const within =
  ({ from, until }: PlanLimits) =>
  (offer: Offer): boolean =>
    offer.first === '' || (offer.first >= from && offer.until <= until);

/** Leaves out what another course does at least as well at any time: it can be in no best plan that the other is not in. */
export function undominated(offers: readonly Offer[]): Offer[] {
  const better = (a: Offer, b: Offer): boolean =>
    (a.closes & b.closes) === b.closes &&
    (a.own & b.own) === b.own &&
    a.course.jp <= b.course.jp &&
    (a.first === '' || (a.first === b.first && a.until === b.until)) &&
    (a.closes !== b.closes ||
      a.own !== b.own ||
      a.course.jp < b.course.jp ||
      a.first !== b.first ||
      a.course.id < b.course.id);
  return offers
    .filter((one) => !offers.some((other) => better(other, one)))
    .sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

const order = ({ first, course }: Offer): string => `${first} ${course.id}`;
