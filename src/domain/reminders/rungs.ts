import type { Calendar } from './calendar.ts';
import { reminderRule } from './hours.ts';
import type { LocalDate } from './office.ts';
import type { ReminderRule } from './rules.ts';

/** So many days before the deadline or the event. */
export type DaysBefore = `H-${number}`;
export type AssessmentRung = 'opening' | DaysBefore | 'last-day';
export type ForumRung = DaysBefore | 'one-hour';
/** A reminder the person asked for (*Tunda*): one a day and subject. */
export type OwnRung = `own:${LocalDate}`;
/** Looks at the year's hours, and working days after an activity. */
export type HoursRung = 'june' | 'september' | 'november' | 'after-3' | 'after-10';
export type Rung = AssessmentRung | ForumRung | HoursRung | OwnRung;

interface Step<R> {
  readonly rung: R;
  readonly daysBefore: number | null;
}

/** Days before the deadline of an evaluation opened on that day, most urgent last. After the last day there is silence. */
export function assessmentLadder({ rules }: Calendar, opening: LocalDate): readonly Step<AssessmentRung>[] {
  const names = ['reminder_first_days', 'reminder_second_days', 'reminder_third_days'] as const;
  return [
    { rung: 'opening', daysBefore: null },
    ...daysBefore(names, rules, opening),
    { rung: 'last-day', daysBefore: 0 },
  ];
}

/** Days before an event of that day, most urgent last; the notice (an hour, by rule) is counted in minutes. */
export function forumLadder({ rules }: Calendar, day: LocalDate): readonly Step<ForumRung>[] {
  const names = ['reminder_forum_first_days', 'reminder_forum_second_days'] as const;
  return [...daysBefore(names, rules, day), { rung: 'one-hour', daysBefore: null }];
}

function daysBefore(
  names: readonly ReminderRule[],
  rules: Calendar['rules'],
  day: LocalDate,
): readonly Step<DaysBefore>[] {
  const wanted = new Set(names.map((name) => reminderRule(rules ?? [], name, day)).filter((one) => one > 0));
  return [...wanted].toSorted((a, b) => b - a).map((one) => ({ rung: `H-${one}`, daysBefore: one }));
}

export const ownRung = (day: LocalDate): OwnRung => `own:${day}`;
export const isOwn = (rung: string): boolean => rung.startsWith('own:');

/**
 * Order of product.md when the week's budget is short, most urgent first (0): last day, own request, H-1, forum, H-3,
 * H-7, the rest. Kind and rung are text: rows of a newer version must not break an older process.
 */
export function urgency(kind: string, rung: string): number {
  if (rung === 'last-day') return 0;
  if (isOwn(rung)) return 1;
  // Somebody waits for an answer, with a last day to give it.
  if (kind === 'forum' || kind === 'returned') return 3;
  const days = Number(/^H-(\d{1,3})$/.exec(rung)?.[1] ?? Number.NaN);
  if (days <= 1) return 2;
  if (days <= 3) return 4;
  return Number.isNaN(days) ? 6 : 5;
}
