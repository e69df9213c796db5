import type { Assessment } from '../assessment/state.ts';
import type { Dictionary } from '../competency/dictionary.ts';
import type { Language, Person } from '../people/person.ts';
import type { OfficeTime } from '../reminders/office.ts';
import type { Channel } from './message.ts';
import type { Place } from './place.ts';
import type { Texts } from './texts.ts';

/** Learning hours of the calendar year. */
export interface LearningHours {
  readonly verified: number;
  readonly claimed: number;
  /** Yearly target (PNS), null where none is set. */
  readonly target: number | null;
  /** Yearly ceiling (PPPK): never a target. */
  readonly ceiling: number | null;
}

export interface ForumEvent {
  readonly id: number;
  readonly title: string;
  readonly topic: string;
  readonly place: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly reply: 'hadir' | 'tidak' | null;
}

/** What is known of a linked person when a turn begins. */
export interface Facts {
  /** Not yet sent and still open to answers; the period's own before a private one, the earliest deadline first. */
  readonly assessments: readonly Assessment[];
  readonly hours: LearningHours;
  readonly forum: ForumEvent | null;
  /** The direct superior, if the roster has one. */
  readonly superior: { readonly id: number; readonly name: string } | null;
  readonly subordinates: number;
}

export interface Context {
  readonly now: Date;
  /** The office date in the office's zone, 'YYYY-MM-DD'. */
  readonly today: string;
  readonly office: OfficeTime;
  readonly channel: Channel;
  readonly language: Language;
  readonly texts: Texts;
  readonly textsIn: (language: Language) => Texts;
  /** null for a stranger. */
  readonly person: Person | null;
  readonly facts: Facts | null;
  /** The dictionary a running assessment began with, or the current one for `null`. */
  readonly dictionary: (version: number | null) => Dictionary;
  /** The question left for something else: "lanjut" comes back to exactly it. */
  readonly paused: Place | null;
  /** Verified by the platform, never typed. */
  readonly verifiedEmail: string | null;
}
