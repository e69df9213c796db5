import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { type Recurrence, RuleError } from './domain/forums/series.ts';

/** Recurrence by rrule-temporal. Only dates are asked of it, so everything is counted in UTC and no zone can shift a day. */
export const recurrence: Recurrence = {
  dates: (rule, since, from, to) => {
    const midnight = (day: string): Temporal.ZonedDateTime =>
      Temporal.PlainDate.from(day).toZonedDateTime('UTC');
    try {
      const parsed = new RRuleTemporal({
        rruleString: rule,
        dtstart: midnight(since),
        temporal: Temporal,
        strict: true,
      });
      return parsed
        .between(midnight(from), midnight(to), true)
        .map((moment) => moment.toPlainDate().toString());
    } catch (cause) {
      throw new RuleError(rule, { cause });
    }
  },
};
