import { type Calendar, workingDayFrom } from './calendar.ts';
import { addDays, type LocalDate, type OfficeTime } from './office.ts';
import { ownMoment } from './own-moment.ts';

/** From its first to its last day. */
interface Leave {
  readonly first: LocalDate;
  readonly last: LocalDate;
}

/** The first window, by the preferred hour, of the working day on which somebody is back who is away on `day`. */
export function returnMoment(
  day: LocalDate,
  leaves: readonly Leave[],
  hour: number | null,
  office: OfficeTime,
  calendar: Calendar,
): { readonly dueAt: Date; readonly windowAt: Date } {
  let back = day;
  // One leave may follow another, over a weekend too.
  for (let leave = covering(back, leaves); leave !== undefined; leave = covering(back, leaves))
    back = workingDayFrom(addDays(leave.last, 1), calendar);
  const { dueAt, windowAt } = ownMoment(
    { day: back, hours: null, earlier: false },
    hour,
    office.instantOf(day, 0),
    office,
    calendar,
  );
  return { dueAt, windowAt };
}

const covering = (day: LocalDate, leaves: readonly Leave[]): Leave | undefined =>
  leaves.find(({ first, last }) => first <= day && day <= last);
