import type { Context } from '../../context.ts';
import type { ForumReply } from '../../facts.ts';
import type { Message, Option } from '../../message.ts';
import type { Place } from '../../place.ts';
import type { ForumPage } from '../../topics/forum-run.ts';
import { type Outcome, say } from '../../turn.ts';
import { wayBack } from '../home.ts';
import { shortened } from '../shortened.ts';
import { attendDoor } from './attend.ts';
import { forumDoors, hours } from './shown.ts';

/** Of another forum's title on its button. Characters. */
const OTHER_TITLE = 40;

/** The forum of the own agency, with everything that can be done about it. */
export const forumPage = (place: Place, page: ForumPage, context: Context): Outcome =>
  say(place, pageMessage(page, context));

function pageMessage(
  { event, free, room, speakers, asked, before, claim, others }: ForumPage,
  context: Context,
): Message {
  const { texts } = context;
  const { forumRun } = texts;
  const door: Option[][] = [
    ...(room === null || room.attended ? [] : [[attendDoor(context)]]),
    ...(claim === null ? [] : [[{ id: `s:claimFrom:forum:${claim.event}`, label: forumRun.claim }]]),
  ];
  const there = [
    room === null ? '' : forumRun.room(room.title, room.attended),
    claim === null ? '' : forumRun.claimable(claim.title),
  ]
    .filter(Boolean)
    .join('\n');
  if (event === null)
    return {
      body: [there, texts.office.forumNone].filter(Boolean).join('\n\n'),
      options: [...door, ...forumDoors(context), ...wayBack(context)],
    };
  const seats = free === null || event.seats === null ? '' : forumRun.free(free, event.seats);
  const queue = event.queue === null ? '' : forumRun.queue(event.queue);
  return {
    title: event.title,
    body: [
      hours(event.startsAt, event.endsAt, context),
      texts.office.forum(event.place, event.topic, event.reply),
      speakers.length === 0 ? '' : forumRun.speakers(speakers),
      seats,
      queue,
      asked === null ? '' : forumRun.youSpeak(asked),
      before === null ? '' : `\n${decided(before, context)}`,
      there === '' ? '' : `\n${there}`,
    ]
      .filter(Boolean)
      .join('\n'),
    options: [
      ...door,
      ...speakerDoors(event, asked, context),
      // Who speaks needs no seat; who has one may still give it up.
      ...(asked === 'bersedia' && !coming(event.reply) ? [] : [replyDoors(event, free, context)]),
      [
        { id: `s:topics:${event.id}`, label: texts.forums.topics },
        { id: `s:ics:${event.id}`, label: texts.buttons.calendar },
      ],
      ...others.map((other) => [otherDoor(other, context)]),
      ...forumDoors(context),
      ...wayBack(context),
    ],
  };
}

/** Only what changes something: who comes or waits has nothing more to press for than to give it up. */
const replyDoors = ({ id, reply }: ForumReply, free: number | null, { texts }: Context): Option[] => [
  ...(coming(reply)
    ? []
    : [
        {
          id: `s:rsvp:${id}:hadir`,
          label: free === 0 ? texts.forumRun.join : texts.buttons.attend,
          primary: true,
        },
      ]),
  ...(reply === 'tidak' ? [] : [{ id: `s:rsvp:${id}:tidak`, label: texts.buttons.decline }]),
];

/** "Rapat Parkir · Rabu 9 Des". */
const otherDoor = (
  { id, title, startsAt }: ForumPage['others'][number],
  { texts, office }: Context,
): Option => ({
  id: `s:forum:${id}`,
  label: `${shortened(title, OTHER_TITLE)} · ${texts.shortDate(office.dayOf(startsAt))}`,
});

/** What was decided last time. */
const decided = (before: NonNullable<ForumPage['before']>, { texts, office }: Context): string =>
  texts.forumRun.decidedBefore(texts.shortDate(office.dayOf(before.heldAt)), before.notes);

/** Before it begins: for whoever was asked to speak there, and for whoever thinks better of the answer. */
function speakerDoors(
  { id, startsAt }: ForumReply,
  asked: ForumPage['asked'],
  { texts, now }: Context,
): Option[][] {
  if (startsAt <= now) return [];
  const { speakYes, speakNo, speakBack } = texts.forumRun;
  const yes = { id: `s:speak:${id}:bersedia`, label: speakYes };
  const no = (label: string): Option => ({ id: `s:speak:${id}:tidak`, label });
  if (asked === 'open') return [[yes, no(speakNo)]];
  if (asked === 'tidak') return [[yes]];
  return asked === 'bersedia' ? [[no(speakBack)]] : [];
}

/** Comes, or waits for a seat. */
const coming = (reply: ForumReply['reply']): boolean => reply === 'hadir' || reply === 'tunggu';
