import holidays from '../../content/holidays.json' with { type: 'json' };
import type { Calendar } from '../../src/domain/reminders/calendar.ts';

/** The shipped calendar, read without a database. */
export const shippedCalendar: Calendar = {
  holidays: new Set(holidays.days.map((day) => day.date)),
  ramadan: holidays.ramadan.map(({ start, end }) => ({ from: start, to: end })),
};
