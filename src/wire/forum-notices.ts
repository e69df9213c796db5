import type { Database } from '../database/database.ts';
import type { Texts } from '../domain/dialog/texts.ts';
import {
  type ChangedEvent,
  type ChangeNotices,
  changeNotices,
  speakerMessage,
} from '../domain/forums/changes.ts';
import {
  momentIn,
  movedUp,
  type Notice,
  type NoticeTime,
  noticeMoment,
  type Tell,
} from '../domain/forums/notice.ts';
import { addDays, type OfficeTime } from '../domain/reminders/office.ts';
import { type Moments, momentsOf } from '../domain/reminders/schedule.ts';
import type { EventLine } from '../storage/forums/admin.ts';
import { loadCalendar } from '../storage/reminders/calendar.ts';
import { textsEn } from '../texts/en/texts.ts';
import { textsId } from '../texts/id/texts.ts';

/** What somebody reads who is asked to speak. */
export const speakerNotice = (event: ChangedEvent, office: OfficeTime): Notice =>
  notices((texts) => speakerMessage(event, false, texts, office));

/** What is told of a forum's changes, and when. */
export const changesToTell = async (db: Database, office: OfficeTime, now: Date): Promise<ChangeNotices> =>
  changeNotices({ id: textsId, en: textsEn }, office, await momentsNow(db, office, now), now);

/** What somebody reads who is not asked to speak any more. */
export const withdrawnNotice = (
  event: Pick<EventLine, 'opd' | 'title' | 'startsAt'>,
  office: OfficeTime,
): Notice =>
  notices((texts) => ({
    title: texts.forumRun.withdrawnTitle,
    body: texts.forumRun.withdrawnBody(event.title, event.opd, momentIn(event.startsAt, texts, office)),
  }));

/** What whoever asked reads of the answer. */
export const answerNotice = (
  event: Pick<EventLine, 'id' | 'title' | 'startsAt'>,
  name: string,
  accepts: boolean,
  office: OfficeTime,
): Notice =>
  notices((texts) => ({
    title: texts.forumRun.answeredTitle(accepts),
    body: texts.forumRun.answered(name, accepts, event.title, momentIn(event.startsAt, texts, office)),
    options: [[{ id: `s:forumEvent:${event.id}`, label: texts.forumRun.openEvent }]],
  }));

export async function noticeTime(
  db: Database,
  office: OfficeTime,
  event: Pick<EventLine, 'startsAt'>,
  now: Date,
): Promise<NoticeTime> {
  return noticeMoment(await momentsNow(db, office, now), event.startsAt, now);
}

/** What whoever moves up from a waiting list is told, and when. */
export const tellMovedUp = async (db: Database, office: OfficeTime, now: Date): Promise<Tell> =>
  movedUp({ id: textsId, en: textsEn }, office, await momentsNow(db, office, now), now);

async function momentsNow(db: Database, office: OfficeTime, now: Date): Promise<Moments> {
  const today = office.dayOf(now);
  return momentsOf(now, office, await loadCalendar(db, today, addDays(today, 30)));
}

const notices = (message: (texts: Texts) => Notice['id']): Notice => ({
  id: message(textsId),
  en: message(textsEn),
});
