import {
  type Calendar,
  nextWindow,
  openWindow,
  previousWindow,
  workingDayFrom,
  workingDayUntil,
} from './calendar.ts';
import type { LocalDate, OfficeTime } from './office.ts';
import { lateIn, type Moment, momentOn } from './schedule.ts';

/** When somebody wants to be reminded. */
export interface WishedMoment {
  readonly day: LocalDate;
  /**
   * Minutes since midnight, `to` excluded. `loose`: a part of the day ("sore"), of which any moment serves. null: in the
   * morning, or at the preferred hour.
   */
  readonly hours: { readonly from: number; readonly to: number; readonly loose: boolean } | null;
  /** It is bound to this day ("sebelum Jumat"): what falls on a day off moves earlier and not later. */
  readonly earlier: boolean;
}

export interface FoundMoment {
  readonly dueAt: Date;
  readonly windowAt: Date;
  /** Not what was wished for. */
  readonly moved: boolean;
}

/**
 * When somebody's own request goes out: at the very minute where a window is open then, else when the next one opens, or
 * before where it is bound to a day. A part of the day outside all windows is met on its day as near as can be.
 */
export function ownMoment(
  wished: WishedMoment,
  hour: number | null,
  now: Date,
  office: OfficeTime,
  calendar: Calendar,
): FoundMoment {
  const { window, minute } = momentOf(wished, hour, calendar);
  const dueAt = office.instantOf(window.day, minute);
  if (dueAt > now)
    return {
      dueAt,
      windowAt: office.instantOf(window.day, window.opens),
      moved: window.day !== wished.day || !isWithin(minute, wished.hours),
    };
  const next = nextWindow(office.dayOf(now), office.minuteOf(now), calendar);
  const opens = office.instantOf(next.day, next.opens);
  return { dueAt: opens, windowAt: opens, moved: true };
}

const isWithin = (minute: number, hours: WishedMoment['hours']): boolean =>
  hours === null || (hours.from <= minute && minute < hours.to);

function momentOf({ day, hours, earlier }: WishedMoment, hour: number | null, calendar: Calendar): Moment {
  const working = earlier ? workingDayUntil(day, calendar) : workingDayFrom(day, calendar);
  if (hours === null) return momentOn(working, hour, calendar);
  if (hours.loose) return momentOn(working, hours.from / 60, calendar);
  const open = openWindow(day, hours.from, calendar);
  if (open !== undefined) return { window: open, minute: hours.from };
  if (earlier) {
    const window = previousWindow(day, hours.from, calendar);
    return { window, minute: lateIn(window) };
  }
  const window = nextWindow(day, hours.from, calendar);
  return { window, minute: window.opens };
}
