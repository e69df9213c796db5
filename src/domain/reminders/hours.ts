import { type DatedRule, ruleOn } from '../assessment/rules.ts';
import { type LocalDate, weekday } from './office.ts';
import { REMINDER_BOUNDS, type ReminderRule } from './rules.ts';

/** Minutes from local 00.00 in which messages may go out, the end excluded. */
export type Hours = readonly (readonly [opens: number, closes: number])[];

/** What the calendar says of a working day. */
export interface KindOfDay {
  readonly fasting: boolean;
  /** A unit that works six days. */
  readonly sixDays: boolean;
  readonly rules: readonly DatedRule[];
}

const SATURDAY = 6;
const FRIDAY = 5;

/** The value of a rule on a day: the one on record, else what has always been so here. */
export function reminderRule(rules: readonly DatedRule[], name: ReminderRule, day: LocalDate): number {
  return ruleOn(rules, name, day)?.value ?? REMINDER_BOUNDS[name].usual;
}

/** The windows of a working day, in their order. */
export function hoursOn(day: LocalDate, { fasting, sixDays, rules }: KindOfDay): Hours {
  const at = (name: ReminderRule): number => minutes(reminderRule(rules, name, day));
  const opens = at(fasting ? 'reminder_ramadan_opens' : 'reminder_opens');
  const last = sixDays ? at('reminder_six_day_closes') : Number.POSITIVE_INFINITY;
  const until = (closes: number): number => Math.min(closes, last);
  const hours: Hours = (() => {
    switch (weekday(day)) {
      case SATURDAY:
        return [[opens, until(at('reminder_saturday_closes'))]];
      case FRIDAY:
        return [[opens, until(at(fasting ? 'reminder_ramadan_friday_closes' : 'reminder_friday_closes'))]];
      default:
        if (fasting) return [[opens, until(at('reminder_ramadan_closes'))]];
        return [
          [opens, until(at('reminder_break_from'))],
          [at('reminder_break_to'), until(at('reminder_closes'))],
        ];
    }
  })();
  return hours.filter(([from, to]) => from < to);
}

const minutes = (clock: number): number => Math.floor(clock / 100) * 60 + (clock % 100);
