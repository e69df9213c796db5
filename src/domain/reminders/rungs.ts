import type { LocalDate } from './office.ts';

export type AssessmentRung = 'opening' | 'H-7' | 'H-3' | 'H-1' | 'last-day';
export type ForumRung = 'H-7' | 'H-1' | 'one-hour';
/** A reminder the person asked for (*Tunda*): one a day and subject. */
export type OwnRung = `own:${LocalDate}`;
export type Rung = AssessmentRung | ForumRung | OwnRung;

/** Days before the deadline, most urgent last. After the last day there is silence. */
export const ASSESSMENT_LADDER: readonly {
  readonly rung: AssessmentRung;
  readonly daysBefore: number | null;
}[] = [
  { rung: 'opening', daysBefore: null },
  { rung: 'H-7', daysBefore: 7 },
  { rung: 'H-3', daysBefore: 3 },
  { rung: 'H-1', daysBefore: 1 },
  { rung: 'last-day', daysBefore: 0 },
];

/** Days before the event, most urgent last; the notice of one hour is counted in minutes. */
export const FORUM_LADDER: readonly { readonly rung: ForumRung; readonly daysBefore: number | null }[] = [
  { rung: 'H-7', daysBefore: 7 },
  { rung: 'H-1', daysBefore: 1 },
  { rung: 'one-hour', daysBefore: null },
];

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
  if (rung === 'H-1') return 2;
  if (rung === 'H-3') return 4;
  if (rung === 'H-7') return 5;
  return 6;
}
