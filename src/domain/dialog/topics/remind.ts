import type { Topic } from '../../reminders/kinds.ts';
import type { LocalDate } from '../../reminders/office.ts';
import type { FoundMoment, WishedMoment } from '../../reminders/own-moment.ts';

/** What somebody wants to be reminded of: something that is known here, or a line of their own. */
export type RemindAbout =
  | { readonly kind: 'assessment' | 'forum'; readonly subject: string; readonly title: string }
  | { readonly kind: 'own'; readonly words: string };

/** `instead`: it postpones a reminder, so that it takes the place of what was asked for before. */
export type RemindPlace =
  | { readonly at: 'remindWhen'; readonly about: RemindAbout; readonly instead: boolean }
  | {
      readonly at: 'remind';
      readonly about: RemindAbout;
      readonly instead: boolean;
      /** ISO. */
      readonly dueAt: string;
      readonly windowAt: string;
    };

/** `text` is what was typed: the time is read from it, and what it is about. */
export type RemindCommand =
  | { readonly do: 'remind'; readonly text: string; readonly postpone: boolean }
  | { readonly do: 'mute'; readonly topic: Topic | 'all' };

/** Which moment it would be: only the calendar knows. */
export interface RemindWish {
  readonly want: 'ownMoment';
  readonly about: RemindAbout;
  readonly moment: WishedMoment;
}

export interface RemindNews {
  readonly granted: 'ownMoment';
  readonly moment: FoundMoment | TooLate | NoMoment;
}

/** After its deadline, or when it has begun. */
export interface TooLate {
  readonly until: Date;
}

/** gone: nothing to be reminded of; far: more than a year; stopped: all reminders are off. */
export type NoMoment = 'gone' | 'far' | 'stopped';

export type RemindChange =
  | {
      readonly change: 'remind';
      readonly about: RemindAbout;
      readonly instead: boolean;
      /** The office's day of it. */
      readonly day: LocalDate;
      readonly dueAt: string;
      readonly windowAt: string;
    }
  | { readonly change: 'unremind'; readonly kind: string; readonly subject: string; readonly rung: string };

/** One that waits, as it is listed. */
export interface OwnReminder {
  readonly kind: string;
  readonly subject: string;
  readonly rung: string;
  readonly what: string;
  readonly dueAt: Date;
}
