import ical, { ICalCalendarMethod } from 'ical-generator';
import type { EventLine } from '../storage/forum-admin.ts';

/**
 * Coming forums as an iCalendar file (RFC 5545) that a calendar program opens or subscribes to. Times are UTC, so that no
 * reader needs our time zone; the UID is the event's own, so that a later file moves an entry instead of doubling it.
 * Nobody's name or answer is in it.
 * @param made when the file was written.
 */
export function forumCalendar(events: readonly EventLine[], made: Date): string {
  const calendar = ical({
    name: 'Forum Sinau',
    prodId: { company: 'Sinau', product: 'Forum', language: 'ID' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const one of events)
    calendar.createEvent({
      id: `forum-${one.id}@sinau`,
      stamp: made,
      start: one.startsAt,
      end: one.endsAt,
      summary: `${one.title} (${one.opd})`,
      ...(one.place === '' ? {} : { location: one.place }),
    });
  return `${calendar.toString().trimEnd()}\r\n`;
}
