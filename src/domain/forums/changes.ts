import type { Message } from '../dialog/message.ts';
import type { Texts } from '../dialog/texts.ts';
import type { Language } from '../people/person.ts';
import type { LocalDate, OfficeTime } from '../reminders/office.ts';
import type { Moments } from '../reminders/schedule.ts';
import { momentIn, type Notice, type NoticeEvent, type NoticeTime, noticeMoment } from './notice.ts';

/** What is told of a change: to those concerned, and to the agency's channel where that was invited. */
export interface ChangeTold {
  readonly notice: Notice;
  readonly room: Notice;
  readonly time: NoticeTime;
}

/** Of a move. `speaking`: who speaks is asked in words of their own. */
export interface MoveTold extends ChangeTold {
  readonly speaking: Notice;
}

/** An event with the agency it is of: a speaker may be from another one. */
export interface ChangedEvent extends NoticeEvent {
  readonly opd: string;
}

/** Why, in the reader's language: what an officer typed stays as it is. */
export type Why = (texts: Texts) => string;

/** What is told of each decision about forums, whoever takes it: an officer, the operator, or a tick for the calendar. */
export interface ChangeNotices {
  cancelled(event: ChangedEvent, why: string): ChangeTold;
  moved(event: ChangedEvent, to: Date, why: Why): MoveTold;
  /** `events`: the coming ones that are cancelled with their series, the first one first. */
  ended(
    name: string,
    from: LocalDate,
    events: readonly ChangedEvent[],
    why: string,
  ): Omit<ChangeTold, 'room'>;
  /** `events`: the coming ones that are held after all with their series, the first one first. */
  resumed(name: string, events: readonly ChangedEvent[]): Omit<ChangeTold, 'room'>;
  /** To the agency's channel, of one of them. */
  heldAfterAll(event: ChangedEvent): Omit<ChangeTold, 'notice'>;
}

export function changeNotices(
  texts: Readonly<Record<Language, Texts>>,
  office: OfficeTime,
  moments: Pick<Moments, 'windowAt' | 'nextWindowAt'>,
  now: Date,
): ChangeNotices {
  /** In time for the first one, and of use until the last one. */
  const timeOf = (events: readonly ChangedEvent[]): NoticeTime => ({
    ...noticeMoment(moments, events[0]?.startsAt ?? now, now),
    expiresAt: events.at(-1)?.startsAt ?? now,
  });
  const both = (message: (say: Texts) => Message): Notice => ({
    id: message(texts.id),
    en: message(texts.en),
  });
  return {
    cancelled: (event, why) => ({
      notice: both((say) => ({
        title: say.forums.cancelledTitle,
        body: say.forums.cancelled(event.title, momentIn(event.startsAt, say, office), why),
        options: [[{ id: `s:ics:${event.id}`, label: say.forums.takeOut }]],
      })),
      room: both((say) => ({
        title: say.forums.cancelledTitle,
        body: say.rooms.forumCancelled(event.title, momentIn(event.startsAt, say, office)),
        note: say.rooms.postNote,
      })),
      time: noticeMoment(moments, event.startsAt, now),
    }),
    moved: (event, to, why) => ({
      notice: both((say) => movedMessage(event, to, why, say, office)),
      speaking: both((say) => speakerMessage({ ...event, startsAt: to }, true, say, office)),
      room: both((say) => ({
        title: say.forums.movedTitle,
        body: say.rooms.forumMoved(event.title, ...span(event, to, say, office), event.place),
        note: say.rooms.postNote,
        options: replies(event, say),
      })),
      time: {
        // Brought forward, the new time is the one nobody should learn of too late.
        ...noticeMoment(moments, new Date(Math.min(to.getTime(), event.startsAt.getTime())), now),
        expiresAt: to,
      },
    }),
    ended: (name, from, events, why) => ({
      notice: both((say) => ({
        title: say.forums.endedTitle,
        body: say.forums.ended(
          name,
          say.date(from),
          events.map((one) => momentIn(one.startsAt, say, office)),
          why,
        ),
        options: events.slice(0, 1).map((one) => [{ id: `s:ics:${one.id}`, label: say.forums.takeOut }]),
      })),
      time: timeOf(events),
    }),
    resumed: (name, events) => ({
      notice: both((say) => ({
        title: say.forums.resumedTitle,
        body: say.forums.resumed(
          name,
          events.map((one) => momentIn(one.startsAt, say, office)),
        ),
        options: events.slice(0, 1).map((one) => [{ id: `s:ics:${one.id}`, label: say.buttons.calendar }]),
      })),
      time: timeOf(events),
    }),
    heldAfterAll: (event) => ({
      room: both((say) => ({
        title: say.forums.resumedTitle,
        body: say.rooms.forumResumed(event.title, momentIn(event.startsAt, say, office), event.place),
        note: say.rooms.postNote,
        options: replies(event, say),
      })),
      time: noticeMoment(moments, event.startsAt, now),
    }),
  };
}

const span = (event: NoticeEvent, to: Date, say: Texts, office: OfficeTime): [from: string, to: string] => [
  momentIn(event.startsAt, say, office),
  momentIn(to, say, office),
];

const replies = ({ id }: NoticeEvent, { buttons }: Texts): NonNullable<Message['options']> => [
  [
    { id: `s:rsvp:${id}:hadir`, label: buttons.attend, primary: true },
    { id: `s:rsvp:${id}:tidak`, label: buttons.decline },
  ],
];

/** With the buttons that answer whether they come, and the file that moves the entry of a calendar. */
const movedMessage = (event: NoticeEvent, to: Date, why: Why, say: Texts, office: OfficeTime): Message => ({
  title: say.forums.movedTitle,
  body: say.forums.moved(event.title, ...span(event, to, say, office), event.place, why(say)),
  options: [...replies(event, say), [{ id: `s:ics:${event.id}`, label: say.buttons.calendar }]],
});

/** What somebody reads who is asked to speak, with the buttons that answer. `again`: the event was moved. */
export const speakerMessage = (
  event: ChangedEvent,
  again: boolean,
  say: Texts,
  office: OfficeTime,
): Message => ({
  title: again ? say.forumRun.speakAgainTitle : say.forumRun.speakTitle,
  body: say.forumRun.speakBody(event.title, event.opd, momentIn(event.startsAt, say, office), event.place),
  options: [
    [
      { id: `s:speak:${event.id}:bersedia`, label: say.forumRun.speakYes, primary: true },
      { id: `s:speak:${event.id}:tidak`, label: say.forumRun.speakNo },
    ],
  ],
});
