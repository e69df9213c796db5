import { type Calendar, windowsOf, workingDayFrom, workingDayUntil } from './calendar.ts';
import { addDays, type LocalDate, type OfficeTime } from './office.ts';
import { assessmentLadder } from './rungs.ts';

/**
 * What an agency's officer is told of an evaluation, by count: that reminders do not reach some (unreachable), and that
 * the ladder has ended and some have not answered (ended).
 */
export type EscalationRung = 'unreachable' | 'ended';

/**
 * From when on each is told. Unreachable: with the first rung before the deadline, so that a code can still be handed
 * over. Ended: from the last window of the last working day, when the last reminders go out and people can still answer; a whole
 * window is left for it, and after it nothing follows.
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
  const opens = (day: LocalDate, nth: number): number => windowsOf(day, calendar).at(nth)?.opens ?? 0;
  return [
    { rung: 'unreachable', from: office.instantOf(early, opens(early, 0)) },
    { rung: 'ended', from: office.instantOf(last, opens(last, -1)) },
  ];
}
