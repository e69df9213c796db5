import { addDays, weekday } from '../../../reminders/office.ts';
import { spokenTime } from '../../../time/spoken.ts';
import { withoutWeekday } from '../../../time/without-weekday.ts';
import type { Context } from '../../context.ts';
import type { Option } from '../../message.ts';
import type { Heard } from '../../turn.ts';

export const isDayOff = (day: string, off: readonly string[]): boolean =>
  weekday(day) > 5 || off.includes(day);

/** A button a length, as the day it ends on; what would be a weekend or a holiday becomes the working day before. */
export function dayChoices(
  from: string,
  days: readonly number[],
  { texts }: Context,
  off: readonly string[] = [],
): Option[][] {
  const ends = days.map((count) => {
    let day = addDays(from, count);
    while (isDayOff(day, off) && day > addDays(from, 1)) day = addDays(day, -1);
    return day;
  });
  return [[...new Set(ends)].map((day) => ({ id: `d:${day}`, label: texts.shortDate(day) }))];
}

/** The one day that was pressed or typed; null when none can be read from it. */
export function dayHeard(heard: Heard, { today }: Context): string | null {
  if (heard.kind === 'option') return /^d:(\d{4}-\d\d-\d\d)$/.exec(heard.id)?.[1] ?? null;
  if (heard.kind !== 'text') return null;
  const [, written] = /^\s*(\d{4}-\d\d-\d\d)\s*$/.exec(heard.text) ?? [];
  if (written !== undefined) {
    const read = new Date(`${written}T00:00:00Z`);
    return Number.isNaN(read.getTime()) || !read.toISOString().startsWith(written) ? null : written;
  }
  const reading = spokenTime(withoutWeekday(heard.text), { day: today, minute: 0 });
  if (reading.read !== 'time' || !reading.time.dayNamed) return null;
  return reading.time.first === reading.time.last ? reading.time.first : null;
}
