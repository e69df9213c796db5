import type { Database } from '../database/database.ts';
import type { Texts } from '../domain/dialog/texts.ts';
import { addDays, type OfficeTime } from '../domain/reminders/office.ts';
import { momentsOf } from '../domain/reminders/schedule.ts';
import type { EventLine, Notice, NoticeTime } from '../storage/forums/admin.ts';
import { loadCalendar } from '../storage/reminders/calendar.ts';
import { textsEn } from '../texts/en/texts.ts';
import { textsId } from '../texts/id/texts.ts';

/** What those concerned read when a forum is cancelled. */
export const cancelledNotice = (event: EventLine, why: string, office: OfficeTime): Notice =>
  notices((texts) => ({
    title: texts.forums.cancelledTitle,
    body: texts.forums.cancelled(event.title, dated(event.startsAt, texts, office), why),
  }));

/** What those concerned read when a forum is moved, with the buttons that answer whether they come. */
export const movedNotice = (event: EventLine, to: Date, why: string, office: OfficeTime): Notice =>
  notices((texts) => ({
    title: texts.forums.movedTitle,
    body: texts.forums.moved(
      event.title,
      dated(event.startsAt, texts, office),
      dated(to, texts, office),
      event.place,
      why,
    ),
    options: [
      [
        { id: `s:rsvp:${event.id}:hadir`, label: texts.buttons.attend, primary: true },
        { id: `s:rsvp:${event.id}:tidak`, label: texts.buttons.decline },
      ],
    ],
  }));

/** At once inside a window, else when the next one opens; where that would be too late, now: a wasted trip is worse. */
export async function noticeTime(
  db: Database,
  office: OfficeTime,
  event: EventLine,
  now: Date,
): Promise<NoticeTime> {
  const today = office.dayOf(now);
  const calendar = await loadCalendar(db, today, addDays(today, 30));
  const { windowAt, nextWindowAt } = momentsOf(now, office, calendar);
  const waits = windowAt === null && nextWindowAt < event.startsAt;
  return { dueAt: waits ? nextWindowAt : now, expiresAt: event.startsAt };
}

const notices = (message: (texts: Texts) => Notice['id']): Notice => ({
  id: message(textsId),
  en: message(textsEn),
});

const dated = (at: Date, texts: Texts, office: OfficeTime): string =>
  `${texts.date(office.dayOf(at))}, ${texts.clock(office.minuteOf(at))}`;
