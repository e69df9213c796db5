import { Temporal } from 'temporal-polyfill';
import type { OfficeTime } from './domain/reminders/office.ts';

/** The office's clock in an IANA zone. Throws a RangeError for a zone nobody knows. */
export function officeTime(zone: string): OfficeTime {
  const local = (instant: Date): Temporal.ZonedDateTime =>
    Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
  local(new Date(0));
  return {
    zone,
    instantOf: (day, minute) => {
      const time = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 });
      const zoned = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: time });
      return new Date(zoned.epochMilliseconds);
    },
    dayOf: (instant) => local(instant).toPlainDate().toString(),
    minuteOf: (instant) => {
      const { hour, minute } = local(instant);
      return hour * 60 + minute;
    },
  };
}
