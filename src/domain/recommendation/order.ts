import type { Course, Suggestion } from './course.ts';

/** How a list of courses may be put in order, besides by what fits best. */
export const COURSE_ORDERS = ['soonest', 'cheapest', 'shortest', 'longest'] as const;
export type CourseOrder = (typeof COURSE_ORDERS)[number];

/** Smaller comes first. What is not known comes last: a price that is not stated is no low price. */
const KEYS: Readonly<Record<CourseOrder, (course: Course) => number>> = {
  soonest: startOf,
  cheapest: ({ cost }) => cost ?? Number.POSITIVE_INFINITY,
  shortest: ({ jp }) => jp,
  longest: ({ jp }) => -jp,
};

function startOf({ startDate, state }: Course): number {
  if (state === 'setiap_saat') return 0;
  return startDate === null ? Number.POSITIVE_INFINITY : Date.parse(startDate);
}

/** The same courses in that order; equal ones stay as they were. */
export function inOrder(suggestions: readonly Suggestion[], order: CourseOrder): readonly Suggestion[] {
  const key = KEYS[order];
  return [...suggestions].sort((a, b) => {
    const [x, y] = [key(a.course), key(b.course)];
    return x === y ? 0 : x - y;
  });
}
