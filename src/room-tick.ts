import type { Database } from './database/database.ts';
import type { Texts } from './domain/dialog/texts.ts';
import type { Language } from './domain/people/person.ts';
import { calendarOfWeek, type WorkWeek, weekOf } from './domain/reminders/calendar.ts';
import type { TickRow } from './domain/reminders/item.ts';
import { addDays, type OfficeTime } from './domain/reminders/office.ts';
import { roomMessage } from './domain/rooms/compose.ts';
import { duePosts } from './domain/rooms/posts.ts';
import { loadCalendar } from './storage/reminders/calendar.ts';
import { handPost, roomFacts } from './storage/rooms/room-posts.ts';

/** Days that can decide about a post of today. */
const AROUND = 40;

/**
 * Hands what the agencies' channels are told in this window to the outbox, once, whoever else does the same. A channel keeps
 * the week of its agency: `open` are the weeks that have a window now.
 */
export async function postInRooms(
  database: Database,
  texts: Readonly<Record<Language, Texts>>,
  office: OfficeTime,
  open: readonly WorkWeek[],
  now: Date,
): Promise<TickRow[]> {
  const rows: TickRow[] = [];
  const today = office.dayOf(now);
  const rooms = await roomFacts(database, today, now);
  if (rooms.length === 0) return rows;
  // Back as well: whether this is the week's first working day depends on the days before.
  const calendar = await loadCalendar(database, addDays(today, -AROUND), addDays(today, AROUND));
  for (const facts of rooms) {
    const week = weekOf(facts.sixDays);
    if (!open.includes(week)) continue;
    for (const due of duePosts(facts, now, office, calendarOfWeek(calendar, week))) {
      const message = roomMessage(due.post, facts, now, texts[facts.language], office);
      if (!(await handPost(database, facts, due, message, now))) continue;
      rows.push({
        person: `#${facts.name}`,
        kind: `room ${due.post.kind}`,
        subject: due.subject,
        rung: due.rung,
        channel: 'slack',
        dueAt: due.dueAt,
        outcome: 'sent',
        reason: 'counts for the channel of an agency',
      });
    }
  }
  return rows;
}
