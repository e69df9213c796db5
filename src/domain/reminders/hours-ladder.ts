import { type Calendar, workingDayFrom } from './calendar.ts';
import { addDays, type LocalDate, type OfficeTime } from './office.ts';
import type { HoursRung } from './rungs.ts';
import { daySlot, type Slot } from './schedule.ts';

/** When the year's hours are looked at: June, September, 1 November (domain brief, 2.5). */
const YEAR_LADDER: readonly { readonly rung: HoursRung; readonly day: string }[] = [
  { rung: 'june', day: '06-01' },
  { rung: 'september', day: '09-01' },
  { rung: 'november', day: '11-01' },
];

/** The looks at the hours of one year, each on its day or the next working day. */
export function yearSlots(
  year: number,
  hour: number | null,
  office: OfficeTime,
  calendar: Calendar,
): readonly Slot[] {
  return YEAR_LADDER.map(({ rung, day }) => daySlot(rung, `${year}-${day}`, hour, office, calendar));
}

/** Working days after an activity until its proof is asked for: twice for a claim, once for what was only said to be done. */
const PROOF_LADDER: readonly { readonly rung: HoursRung; readonly days: number }[] = [
  { rung: 'after-3', days: 3 },
  { rung: 'after-10', days: 10 },
];

/** When somebody is asked for the proof of what ended on `day`. `once`: only the first time. */
export function proofSlots(
  day: LocalDate,
  once: boolean,
  hour: number | null,
  office: OfficeTime,
  calendar: Calendar,
): readonly Slot[] {
  return (once ? PROOF_LADDER.slice(0, 1) : PROOF_LADDER).map(({ rung, days }) =>
    daySlot(rung, workingDaysAfter(day, days, calendar), hour, office, calendar),
  );
}

function workingDaysAfter(day: LocalDate, count: number, calendar: Calendar): LocalDate {
  let on = day;
  for (let n = 0; n < count; n += 1) on = workingDayFrom(addDays(on, 1), calendar);
  return on;
}
