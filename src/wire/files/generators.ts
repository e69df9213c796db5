import { type CalendarEvent, calendarEventsFor } from '../../storage/forums/calendar.ts';
import { forumCalendar } from './forum-calendar.ts';
import { importSheet } from './import-sheet.ts';
import type { Generators, MakeParts } from './make.ts';
import { resultGenerators } from './result.ts';
import { tableGenerators } from './tables.ts';

/** What makes each kind of file. */
export function generators(parts: MakeParts): Generators {
  const { db, now, office } = parts;
  return {
    ...resultGenerators(parts),
    ...tableGenerators(parts),
    importSheet: importSheet(db),
    async forumCalendar({ event }, person, { context }) {
      const all = await calendarEventsFor(db, person.id, event, now());
      const found = all.find(({ id }) => id === event);
      if (found === undefined) return null;
      const { texts } = context;
      const day = office.dayOf(found.startsAt);
      const held = ({ startsAt, endsAt }: CalendarEvent): string =>
        `${texts.date(office.dayOf(startsAt))}, ${texts.clock(office.minuteOf(startsAt))}–${texts.clock(office.minuteOf(endsAt))}`;
      return {
        name: `forum-${day}.ics`,
        type: 'text/calendar',
        picture: false,
        content: Buffer.from(forumCalendar(all, now())),
        message: {
          title: found.title,
          body: found.cancelled
            ? texts.files.calendarGone(all.map(held).join('\n'))
            : texts.files.calendar(all.map(held).join('\n'), found.place),
        },
      };
    },
  };
}
