import { z } from 'zod';
import { type DatedRule, RULES, type RuleName } from '../../domain/assessment/rules.ts';
import { REMINDER_BOUNDS, type ReminderRule } from '../../domain/reminders/rules.ts';

/** What each rule may be, so that a slip of the hand closes no door: least and most. */
const BOUNDS: Readonly<Record<Exclude<RuleName, ReminderRule>, readonly [number, number]>> = {
  official_years: [1, 10],
  late_days: [0, 60],
  verification_mend_days: [1, 60],
  verification_escalate_days: [1, 60],
  smallest_group: [5, 50],
  peer_days: [1, 30],
  peer_least: [3, 8],
  peer_apart_days: [60, 1000],
  mentor_least_level: [2, 5],
  mentor_above: [0, 3],
};

const isReminderRule = (name: RuleName): name is ReminderRule => name in REMINDER_BOUNDS;

/** A clock is written as 830 for 08.30: 899 is none. */
function fits(name: RuleName, value: number): boolean {
  if (!isReminderRule(name)) return value >= BOUNDS[name][0] && value <= BOUNDS[name][1];
  const { least, most, clock } = REMINDER_BOUNDS[name];
  return value >= least && value <= most && (clock !== true || value % 100 < 60);
}

/** Dated rules as a file: the form of `content/assessment-rules.json`. */
export const ruleFile = z.object({
  aturan: z
    .array(
      z
        .object({
          nama: z.enum(RULES),
          berlaku_sejak: z.iso.date(),
          nilai: z.int(),
          dasar: z.string().trim().min(1).max(300),
          kepastian: z.enum(['ditemukan', 'ingatan', 'belum_pasti', 'usulan']),
        })
        .refine(({ nama, nilai }) => fits(nama, nilai), {
          error: 'nilai is outside of what this rule may be',
        })
        .transform(
          (one): DatedRule => ({
            name: one.nama,
            from: one.berlaku_sejak,
            value: one.nilai,
            basis: one.dasar,
            certainty: one.kepastian,
          }),
        ),
    )
    .max(500),
});
