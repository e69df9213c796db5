/**
 * What is decided about reminders, each from a day on (`sinau rules`, docs/rules.md). Clocks are written as the hour and
 * minute side by side: 830 is 08.30.
 */
export const REMINDER_RULES = [
  /** Working days but for what the other rules say: after the Monday parade, outside the break. */
  'reminder_opens',
  'reminder_break_from',
  'reminder_break_to',
  'reminder_closes',
  /** Before the prayer. */
  'reminder_friday_closes',
  'reminder_ramadan_opens',
  'reminder_ramadan_closes',
  'reminder_ramadan_friday_closes',
  /** Units that work six days close earlier each day, and earlier still on Saturday. */
  'reminder_six_day_closes',
  'reminder_saturday_closes',
  /** Days before the last one of an evaluation; 0 leaves the rung out. */
  'reminder_first_days',
  'reminder_second_days',
  'reminder_third_days',
  /** Days before a forum; 0 leaves the rung out. */
  'reminder_forum_first_days',
  'reminder_forum_second_days',
  /** Minutes before a forum begins. */
  'reminder_forum_notice_minutes',
  /** Messages a person and ISO week, over all topics. */
  'reminder_weekly_messages',
] as const;
export type ReminderRule = (typeof REMINDER_RULES)[number];

interface Allowed {
  /** Where no rule is on record. */
  readonly usual: number;
  readonly least: number;
  readonly most: number;
  readonly clock?: true;
}

const clock = (usual: number, least: number, most: number): Allowed => ({ usual, least, most, clock: true });
const days = (usual: number): Allowed => ({ usual, least: 0, most: 14 });

/**
 * What each may be. The earliest closing lies behind the latest opening, so that no slip of the hand makes a working day
 * without a window; most a week is what people were promised (product.md, "Reminders"), and the look-ahead of planning
 * takes in the longest ladder.
 */
export const REMINDER_BOUNDS: Readonly<Record<ReminderRule, Allowed>> = {
  reminder_opens: clock(830, 600, 1000),
  reminder_break_from: clock(1130, 1030, 1230),
  reminder_break_to: clock(1300, 1200, 1400),
  reminder_closes: clock(1500, 1430, 1700),
  reminder_friday_closes: clock(1100, 1030, 1130),
  reminder_ramadan_opens: clock(830, 700, 1000),
  reminder_ramadan_closes: clock(1430, 1200, 1530),
  reminder_ramadan_friday_closes: clock(1030, 1030, 1130),
  reminder_six_day_closes: clock(1330, 1030, 1500),
  reminder_saturday_closes: clock(1100, 1030, 1300),
  reminder_first_days: days(7),
  reminder_second_days: days(3),
  reminder_third_days: days(1),
  reminder_forum_first_days: days(7),
  reminder_forum_second_days: days(1),
  reminder_forum_notice_minutes: { usual: 60, least: 15, most: 240 },
  reminder_weekly_messages: { usual: 3, least: 1, most: 3 },
};
