import { type Calendar, windowsOf, workingDayFrom, workingDayUntil } from './calendar.ts';
import { addDays, type LocalDate, type OfficeTime } from './office.ts';
import { assessmentLadder } from './rungs.ts';

/**
 * What an agency's officer is told of an evaluation, by count: that reminders do not reach some (unreachable), and that
 * the ladder has ended and some have not answered (ended).
 */
export type EscalationRung = 'unreachable' | 'ended';

/** Of a day with one window: after the last reminders, which go out when it opens. Minutes. */
const INTO_ONLY_WINDOW = 60;

/**
 * From when on each is told. Unreachable: with the first rung before the deadline, so that a code can still be handed
 * over. Ended: in the last window of the last working day, when everybody has had the last reminder and can still answer;
 * after it nothing follows.
 */
export function escalations(
  opensOn: LocalDate,
  closesOn: LocalDate,
  office: OfficeTime,
  calendar: Calendar,
): readonly { readonly rung: EscalationRung; readonly from: Date }[] {
  const last = workingDayUntil(closesOn, calendar);
  const opening = workingDayFrom(opensOn, calendar);
  if (last < opening) return [];
  const days = Math.max(...assessmentLadder(calendar, opensOn).map(({ daysBefore }) => daysBefore ?? 0));
  const first = workingDayUntil(addDays(closesOn, -days), calendar);
  const [, early = opening] = [opening, first].toSorted();
  const windows = windowsOf(last, calendar);
  const [only] = windows;
  const window = windows.at(-1);
  if (only === undefined || window === undefined) return [];
  const ended = windows.length > 1 ? window.opens : only.opens + INTO_ONLY_WINDOW;
  return [
    { rung: 'unreachable', from: office.instantOf(early, windowsOf(early, calendar)[0]?.opens ?? 0) },
    { rung: 'ended', from: office.instantOf(last, ended) },
  ];
}
