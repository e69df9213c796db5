import type { CourseOrder } from '../../domain/recommendation/order.ts';

const ORDERS: Readonly<Record<CourseOrder, string>> = {
  soonest: 'tanggal terdekat',
  cheapest: 'termurah',
  shortest: 'JP paling sedikit',
  longest: 'JP terbanyak',
};

/** An order of a list of courses, in words. */
export const courseOrder = (order: CourseOrder): string => ORDERS[order];
