import { calendarEventFor } from '../../storage/forums/calendar.ts';
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
      const found = await calendarEventFor(db, person.id, event, now());
      if (found === null) return null;
      const { texts } = context;
      const day = office.dayOf(found.startsAt);
      const when = `${texts.date(day)}, ${texts.clock(office.minuteOf(found.startsAt))}–${texts.clock(office.minuteOf(found.endsAt))}`;
      return {
        name: `forum-${day}.ics`,
        type: 'text/calendar',
        picture: false,
        content: Buffer.from(forumCalendar([found], now())),
        message: {
          title: found.title,
          body: found.cancelled ? texts.files.calendarGone(when) : texts.files.calendar(when, found.place),
        },
      };
    },
  };
}
