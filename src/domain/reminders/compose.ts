import type { Item, Option } from '../dialog/message.ts';
import type { Language } from '../people/person.ts';
import { type HoursItem, type HoursWords, hoursDoor, isHoursKind } from './hours-item.ts';
import type { Compose, ReminderItem } from './item.ts';
import { isPutOff, type PutOffKind } from './kinds.ts';
import { type MentorWords, mentorDoors, noticeOf } from './mentor-item.ts';
import { type NotesWords, notesDoor } from './notes-item.ts';
import type { LocalDate } from './office.ts';
import { type VerifyWords, verifyDoor } from './verify-item.ts';

type AssessmentItem = Extract<ReminderItem, { kind: 'assessment' }>;
type OwnItem = Extract<ReminderItem, { kind: 'own' }>;
type ForumItem = Extract<ReminderItem, { kind: 'forum' }>;

/** The sentences of reminders in one language; `src/texts` has one each. */
export interface ReminderWords {
  readonly title: (items: readonly ReminderItem[]) => string;
  readonly greeting: (name: string) => string;
  readonly assessment: (item: AssessmentItem, today: LocalDate) => Item;
  readonly forum: (item: ForumItem, today: LocalDate) => Item;
  readonly own: (item: OwnItem) => Item;
  readonly work: string;
  readonly verify: VerifyWords;
  readonly hours: HoursWords;
  readonly mentoring: MentorWords;
  readonly notes: NotesWords;
  readonly attend: string;
  readonly decline: string;
  readonly speak: string;
  readonly declineSpeaking: string;
  readonly stopSpeaking: string;
  /** `kind` is named when the message speaks of more than one thing. */
  readonly later: (kind: PutOffKind | null) => string;
  readonly prefs: string;
}

/** Subjects that get buttons of their own: more would push the first out of sight on a phone. */
const WITH_BUTTONS = 2;

/** The layout of a reminder: what it is about, its one next step, then *Tunda* and *Atur*. */
export function composeWith(words: Readonly<Record<Language, ReminderWords>>): Compose {
  return (person, items, today) => {
    const say = words[person.language];
    const single = items.length === 1;
    const answers = items
      .slice(0, WITH_BUTTONS)
      .map((item, n) => ownButtons(say, item, n === 0))
      .filter((row) => row.length > 0);
    const later = items
      .slice(0, WITH_BUTTONS)
      .flatMap((item): Option[] =>
        isPutOff(item.kind)
          ? [{ id: `s:later:${item.kind}:${subjectOf(item)}`, label: say.later(single ? null : item.kind) }]
          : [],
      );
    return {
      title: say.title(items),
      body: say.greeting(person.name),
      items: items.map((item) => {
        if (item.kind === 'assessment') return say.assessment(item, today);
        if (item.kind === 'own') return say.own(item);
        if (isHours(item)) return say.hours.item(item);
        if (item.kind === 'mentoring') return say.mentoring.item(noticeOf(item.rung), item.news);
        if (item.kind === 'notes') return say.notes.item(item.news);
        return item.kind === 'forum' ? say.forum(item, today) : say.verify.item(item);
      }),
      options: [...answers, [...later, { id: 's:prefs', label: say.prefs }]],
    };
  };
}

/** Standing options: they name their own subject, so they stay good however old the message is. */
function ownButtons(say: ReminderWords, item: ReminderItem, primary: boolean): readonly Option[] {
  switch (item.kind) {
    case 'assessment':
      return [{ id: `s:work:${item.assessment}`, label: say.work, primary }];
    case 'forum':
      if (item.speaks === 'bersedia') return [{ id: `s:speak:${item.event}:tidak`, label: say.stopSpeaking }];
      if (item.speaks === 'open')
        return [
          { id: `s:speak:${item.event}:bersedia`, label: say.speak, primary },
          { id: `s:speak:${item.event}:tidak`, label: say.declineSpeaking },
        ];
      return [
        // Who comes or waits already has only that to give up.
        ...(item.reply === null ? [{ id: `s:rsvp:${item.event}:hadir`, label: say.attend, primary }] : []),
        { id: `s:rsvp:${item.event}:tidak`, label: say.decline },
      ];
    case 'own':
      return [];
    case 'notes':
      return [notesDoor(item, say.notes, primary)];
    case 'mentoring':
      return mentorDoors(item, say.mentoring, primary);
    default:
      return [isHours(item) ? hoursDoor(item, say.hours, primary) : verifyDoor(item, say.verify, primary)];
  }
}

const isHours = (item: ReminderItem): item is HoursItem => isHoursKind(item.kind);

const subjectOf = (item: ReminderItem): number | string => {
  if ('assessment' in item) return item.assessment;
  if ('event' in item) return item.event;
  return 'pair' in item ? item.pair : item.subject;
};
