import type { Item, Message } from '../dialog/message.ts';
import type { Texts } from '../dialog/texts.ts';
import type { OfficeTime } from '../reminders/office.ts';
import {
  counted,
  grouped,
  openPeriods,
  type RoomFacts,
  type RoomForum,
  type RoomPeriod,
  type RoomPost,
} from './posts.ts';

/** A post that a whole channel reads: counts only, and doors whose answer only the presser sees. */
export function roomMessage(
  post: RoomPost,
  facts: RoomFacts,
  now: Date,
  texts: Texts,
  office: OfficeTime,
): Message {
  switch (post.kind) {
    case 'period':
      return periodMessage(post.rung, post.period, facts.smallest, texts);
    case 'forum':
      return forumMessage(post.forum, facts.smallest, texts, office);
    case 'digest':
      return digestMessage(facts, now, texts, office);
  }
}

const SAYS = {
  opening: ['openingTitle', 'opening'],
  halfway: ['halfwayTitle', 'halfway'],
  'last-day': ['lastDayTitle', 'lastDay'],
} as const;

function progressOf({ sent, total }: RoomPeriod, smallest: number, { rooms }: Texts): string[] {
  const group = counted(sent, total, smallest);
  return group === null ? [] : [rooms.progress(group.count, group.of)];
}

function periodMessage(rung: keyof typeof SAYS, period: RoomPeriod, smallest: number, texts: Texts): Message {
  const [title, body] = SAYS[rung];
  const { rooms } = texts;
  // On its first morning nobody can have finished: a nought would only look like blame.
  const progress = rung === 'opening' ? [] : progressOf(period, smallest, texts);
  return {
    title: rooms[title],
    body: [rooms[body](period.name, texts.date(period.closesOn)), ...progress].join('\n\n'),
    note: rooms.postNote,
    options: [[{ id: 's:assess', label: texts.buttons.assess, primary: true }]],
  };
}

const whenOf = ({ startsAt, endsAt }: RoomForum, texts: Texts, office: OfficeTime): string =>
  `${texts.date(office.dayOf(startsAt))}, ${texts.clock(office.minuteOf(startsAt))}–${texts.clock(office.minuteOf(endsAt))}`;

function forumMessage(forum: RoomForum, smallest: number, texts: Texts, office: OfficeTime): Message {
  const { rooms, buttons } = texts;
  return {
    title: rooms.forumTitle,
    items: [forumItem(forum, smallest, texts, office)],
    ...(forum.before === null ? {} : { body: texts.forumRun.decidedLast(forum.before) }),
    note: rooms.postNote,
    options: [
      [
        { id: `s:rsvp:${forum.id}:hadir`, label: buttons.attend, primary: true },
        { id: `s:rsvp:${forum.id}:tidak`, label: buttons.decline },
      ],
    ],
  };
}

function forumItem(forum: RoomForum, smallest: number, texts: Texts, office: OfficeTime): Item {
  const { rooms } = texts;
  const yes = grouped(forum.yes, smallest);
  const lines = [rooms.forum(whenOf(forum, texts, office), forum.place, forum.topic)];
  return { head: forum.title, lines: yes === null ? lines : [...lines, rooms.forumYes(yes, forum.seats)] };
}

function digestMessage(facts: RoomFacts, now: Date, texts: Texts, office: OfficeTime): Message {
  const { rooms } = texts;
  const items: Item[] = openPeriods(facts, office.dayOf(now)).map((period) => ({
    head: rooms.digestPeriod(period.name, texts.date(period.closesOn)),
    lines: progressOf(period, facts.smallest, texts),
  }));
  items.push(...facts.forums.map((forum) => forumItem(forum, facts.smallest, texts, office)));
  const learning = counted(facts.learning, facts.people, facts.smallest);
  return {
    title: rooms.digestTitle,
    items,
    ...(learning === null ? {} : { body: rooms.digestHours(learning.count, learning.of) }),
    note: rooms.postNote,
  };
}
