import { REMINDER_RULES } from '../reminders/rules.ts';

/**
 * Values that a law or a decision of BKPP sets, each from a day on. They are data, because they change without this
 * program: which one holds is asked for a day, and the value goes into the rule that needs it as an argument.
 */
export const RULES = [
  /** Years for which an official result counts (brief 1.5). */
  'official_years',
  /** Days after a period's last one on which an answer is still taken. */
  'late_days',
  /** Days in which what the superior handed back may be mended, at least. */
  'verification_mend_days',
  /** Working days without a verdict after which it is the next superior's turn. */
  'verification_escalate_days',
  /** Fewest people about whom a figure is shown. */
  'smallest_group',
  ...REMINDER_RULES,
  /** Working days that colleagues have for a view. */
  'peer_days',
  /** Fewest views of one competency of which a summary is shown; never below three. */
  'peer_least',
  /** Days between two requests for views of one person. */
  'peer_apart_days',
  /** Lowest level that guides anybody as a mentor, and levels above whoever learns. */
  'mentor_least_level',
  'mentor_above',
] as const;
export type RuleName = (typeof RULES)[number];

export interface DatedRule {
  readonly name: RuleName;
  /** Office date of the first day; it holds until the next one of its name begins. */
  readonly from: string;
  readonly value: number;
  /** The law or decision, or that there is none yet. */
  readonly basis: string;
  readonly certainty: 'ditemukan' | 'ingatan' | 'belum_pasti' | 'usulan';
}

/** The rule of this name that holds on a day; null before the first one. */
export function ruleOn(rules: readonly DatedRule[], name: RuleName, day: string): DatedRule | null {
  return rules
    .filter((rule) => rule.name === name && rule.from <= day)
    .reduce<DatedRule | null>((best, rule) => (best === null || rule.from > best.from ? rule : best), null);
}
