import type { Reply } from '../dialog/facts.ts';
import type { Channel, Message } from '../dialog/message.ts';
import type { Language } from '../people/person.ts';
import type { HoursItem, HoursNews } from './hours-item.ts';
import type { MentorItem, MentorNews } from './mentor-item.ts';
import type { NotesItem, NotesNews } from './notes-item.ts';
import type { LocalDate } from './office.ts';
import type { VerifyItem, VerifyNews } from './verify-item.ts';

/** One thing a reminder speaks of, with the facts of the moment it is sent. */
export type ReminderItem =
  | {
      readonly kind: 'assessment';
      readonly assessment: number;
      readonly rung: string;
      /** null, like `closesOn`: an assessment for oneself, outside a period. */
      readonly period: string | null;
      readonly closesOn: LocalDate | null;
      readonly answered: number;
      readonly total: number;
    }
  | {
      readonly kind: 'forum';
      readonly event: number;
      readonly rung: string;
      readonly title: string;
      readonly topic: string;
      readonly place: string;
      readonly startsAt: Date;
      readonly endsAt: Date;
      readonly reply: Reply | null;
      /** open: asked to speak, not answered yet. */
      readonly speaks: 'open' | 'bersedia' | null;
      /** What was decided at the one before; ''. */
      readonly before: string;
    }
  | VerifyItem
  | HoursItem
  | MentorItem
  | NotesItem
  /** A line of the person's own. */
  | { readonly kind: 'own'; readonly subject: number; readonly rung: string; readonly words: string };

/** Writes one message about all items, the most urgent first. The sentences live in `src/texts`. */
export type Compose = (
  person: { readonly name: string; readonly language: Language },
  items: readonly ReminderItem[],
  today: LocalDate,
) => Message;

/** One line of what a tick did, or in a dry run would do (doors.md). `person` is a name, never a NIP. */
export interface TickRow {
  readonly person: string;
  readonly kind: string;
  readonly subject: string;
  readonly rung: string;
  readonly channel: string | null;
  readonly dueAt: Date;
  readonly outcome: Outcome;
  /** Why, in English, for the operator's log. */
  readonly reason: string;
}

/**
 * sent: carries the message · merged: spoken of in the same message · planned: waits for `dueAt` · held: the week's
 * budget or no linked account · dropped: its reason is gone · missed: more than six hours late.
 */
export type Outcome = 'sent' | 'merged' | 'planned' | 'held' | 'dropped' | 'missed';

/** A row with the person it is about: names are not unique. */
export interface Told extends TickRow {
  readonly personId: number;
}

/** A planned reminder with the facts of now: its own reason, the person's account and the week so far. */
export interface Planned {
  readonly person: number;
  readonly name: string;
  readonly language: Language;
  readonly kind: string;
  readonly subject: string;
  readonly rung: string;
  readonly dueAt: Date;
  readonly windowAt: Date;
  /** Why there is no reason any more, or null. */
  readonly gone: string | null;
  /** When it would be about something past. */
  readonly expiresAt: Date;
  readonly sentThisWeek: number;
  readonly account: Account | null;
  readonly period: string | null;
  readonly closesOn: LocalDate | null;
  readonly answered: number;
  readonly total: number;
  readonly title: string | null;
  readonly topic: string | null;
  readonly place: string | null;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly reply: Reply | null;
  readonly speaks: 'open' | 'bersedia' | null;
  /** What was decided at the forum before. */
  readonly before: string | null;
  /** Of a kind of verifying. */
  readonly verify: VerifyNews | null;
  /** Of a kind of learning hours. */
  readonly learning: HoursNews | null;
  /** Of mentoring. */
  readonly mentoring: MentorNews | null;
  /** Of what was decided at a forum. */
  readonly notes: NotesNews | null;
  /** One of the tenth whom nobody reminds while the effect is measured. */
  readonly heldOut: boolean;
  /** Of a person's own line. */
  readonly words: string | null;
}

/** Where a reminder is written to. */
export interface Account {
  readonly channel: Channel;
  readonly account: string;
  readonly conversation: string;
}
