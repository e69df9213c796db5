import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { CalendarEvent } from '../../storage/forums/calendar.ts';

/**
 * Forums as an iCalendar file (RFC 5545) that a calendar program opens or subscribes to. Times are UTC, so that no reader
 * needs our time zone; the UID is the event's own and SEQUENCE counts its changes, so that a later file moves an entry
 * instead of doubling it, and takes a cancelled one away; a file that holds nothing else is a cancellation (RFC 5546).
 * Nobody's name or answer is in it.
 * @param made when the file was written.
 */
export function forumCalendar(events: readonly CalendarEvent[], made: Date): string {
  const calendar = ical({
    name: 'Forum Sinau',
    prodId: { company: 'Sinau', product: 'Forum', language: 'ID' },
    method: events.every((one) => one.cancelled) ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  for (const one of events)
    calendar.createEvent({
      id: `forum-${one.id}@sinau`,
      sequence: one.sequence,
      stamp: made,
      start: one.startsAt,
      end: one.endsAt,
      summary: `${one.title} (${one.opd})`,
      status: one.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...(one.place === '' ? {} : { location: one.place }),
    });
  return `${calendar.toString().trimEnd()}\r\n`;
}
