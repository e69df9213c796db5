import type { CourseOrder } from '../../domain/recommendation/order.ts';

const ORDERS: Readonly<Record<CourseOrder, string>> = {
  soonest: 'soonest',
  cheapest: 'cheapest',
  shortest: 'fewest JP',
  longest: 'most JP',
};

/** An order of a list of courses, in words. */
export const courseOrder = (order: CourseOrder): string => ORDERS[order];
