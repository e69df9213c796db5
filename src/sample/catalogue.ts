import { addDays, daysBetween, officeDay } from './calendar.ts';

/** The office date at which the catalogue's states (dibuka, selesai) were worked out. */
const CATALOGUE_ANCHOR = '2026-11-24';

interface Dated {
  readonly startDate: string | null;
  readonly endDate: string | null;
}

/**
 * Moves every course date by the days between the catalogue's anchor and today, so that the sample's catalogue is as
 * fresh at any first start as it was at its anchor. Only for the sample: real and evaluated catalogues keep their dates.
 */
export function shiftCatalogue<Course extends Dated>(courses: readonly Course[], now: Date): Course[] {
  const days = daysBetween(CATALOGUE_ANCHOR, officeDay(now));
  const moved = (date: string | null): string | null => (date === null ? null : addDays(date, days));
  return courses.map((course) => ({
    ...course,
    startDate: moved(course.startDate),
    endDate: moved(course.endDate),
  }));
}
