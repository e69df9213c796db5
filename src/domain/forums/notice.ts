import type { Message } from '../dialog/message.ts';
import type { Texts } from '../dialog/texts.ts';
import type { Language } from '../people/person.ts';
import type { OfficeTime } from '../reminders/office.ts';
import type { Moments } from '../reminders/schedule.ts';

/** A message in both languages: which one is read is known only where the rows are written. */
export type Notice = Readonly<Record<Language, Message>>;

/** When a notice may arrive, and until when it is worth reading. */
export interface NoticeTime {
  readonly dueAt: Date;
  readonly expiresAt: Date;
}

/** What a notice names of an event. */
export interface NoticeEvent {
  readonly id: number;
  readonly title: string;
  readonly place: string;
  readonly startsAt: Date;
}

/** A notice with its moment. */
export type Tell = (event: NoticeEvent) => { readonly notice: Notice; readonly time: NoticeTime };

/** At once inside a window, else when the next one opens; where that would be too late, now: a wasted trip is worse. */
export function noticeMoment(
  { windowAt, nextWindowAt }: Pick<Moments, 'windowAt' | 'nextWindowAt'>,
  startsAt: Date,
  now: Date,
): NoticeTime {
  const waits = windowAt === null && nextWindowAt < startsAt;
  return { dueAt: waits ? nextWindowAt : now, expiresAt: startsAt };
}

/** "Rabu, 16 Desember 2026, 09.00". */
export const momentIn = (at: Date, texts: Texts, office: OfficeTime): string =>
  `${texts.date(office.dayOf(at))}, ${texts.clock(office.minuteOf(at))}`;

/** For whoever moves up from the waiting list; the seat can be given away by one button. */
export const movedUp =
  (
    texts: Readonly<Record<Language, Texts>>,
    office: OfficeTime,
    moments: Pick<Moments, 'windowAt' | 'nextWindowAt'>,
    now: Date,
  ): Tell =>
  (event) => {
    const message = (say: Texts): Message => ({
      title: say.forumRun.movedUpTitle,
      body: say.forumRun.movedUp(event.title, momentIn(event.startsAt, say, office), event.place),
      options: [
        [
          { id: `s:ics:${event.id}`, label: say.buttons.calendar, primary: true },
          { id: `s:rsvp:${event.id}:tidak`, label: say.forumRun.leave },
        ],
      ],
    });
    return {
      notice: { id: message(texts.id), en: message(texts.en) },
      time: noticeMoment(moments, event.startsAt, now),
    };
  };
