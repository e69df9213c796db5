import type { Assessment } from '../assessment/state.ts';
import type { Topic } from '../reminders/kinds.ts';
import type { Channel } from './message.ts';
import type { OwnLeave } from './topics/leave.ts';
import type { OwnReminder } from './topics/remind.ts';
import type { CaseRef } from './topics/verify.ts';

/** Learning hours of the calendar year. */
export interface LearningHours {
  readonly verified: number;
  readonly claimed: number;
  /** Yearly target (PNS), null where none is set. */
  readonly target: number | null;
  /** Yearly ceiling (PPPK): never a target. */
  readonly ceiling: number | null;
}

/** tunggu: would come, and all seats are taken. */
export type Reply = 'hadir' | 'tidak' | 'tunggu';

export interface ForumEvent {
  readonly id: number;
  readonly title: string;
  readonly topic: string;
  readonly place: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly reply: Reply | null;
}

/** An event as its reply left it. */
export interface ForumReply extends ForumEvent {
  /** null: as many as come. */
  readonly seats: number | null;
  /** The place on the waiting list, from 1; null: not on it. */
  readonly queue: number | null;
}

/** What was proposed for one event, the most supported first. Never who proposed it. */
export interface ForumTopics {
  readonly event: number;
  readonly title: string;
  /** How many of them this person proposed. */
  readonly proposed: number;
  readonly topics: readonly {
    readonly id: number;
    readonly words: string;
    readonly votes: number;
    /** By this person. */
    readonly supported: boolean;
  }[];
}

/** What is known of a linked person when a turn begins. */
export interface Facts {
  /** Not yet sent and still open to answers; the period's own before a private one, the earliest deadline first. */
  readonly assessments: readonly Assessment[];
  readonly hours: LearningHours;
  readonly forum: ForumEvent | null;
  /** The direct superior, if the roster has one. */
  readonly superior: { readonly id: number; readonly name: string; readonly linked?: boolean } | null;
  readonly subordinates: number;
  /** People whose answers wait for this person's verdict. */
  readonly toVerify: number;
  /** Claims of learning hours that this officer may check; missing: checks none. */
  readonly claimsToCheck?: number | null;
  /** Colleagues who ask for this person's view. */
  readonly peerTasks?: number;
}

/** A channel on which somebody can be spoken to first: a terminal is only answered. */
export type Platform = Exclude<Channel, 'terminal'>;
export const PLATFORMS: readonly Platform[] = ['telegram', 'slack'];

/** What is not named stays as it is. */
export interface PreferenceChange {
  readonly hour?: number | null;
  readonly channel?: Platform | null;
  readonly mute?: Topic;
  readonly unmute?: Topic;
  readonly stopped?: boolean;
  /** Exactly these topics are off. */
  readonly muted?: readonly Topic[];
}

/** A period in which somebody of a team is. */
export interface TeamPeriod {
  readonly id: number;
  readonly name: string;
}

export interface TeamMember {
  readonly name: string;
  readonly unit: string;
  readonly answered: number;
  readonly total: number;
  readonly sent: boolean;
}

/** Somebody who was asked about by name. */
export interface Somebody {
  readonly id: number;
  readonly name: string;
  readonly unit: string;
  /** In the running period; null: in none, or not the asker's to see. */
  readonly progress: { readonly answered: number; readonly total: number; readonly sent: boolean } | null;
  /** What was sent last and is the asker's to verify. */
  readonly case: CaseRef | null;
}

export interface Preferences {
  readonly hour: number | null;
  /** null: the one used last. */
  readonly channel: Platform | null;
  /** Where the person is linked: of several one may be chosen. */
  readonly platforms?: readonly Platform[];
  readonly muted: readonly Topic[];
  readonly stopped: boolean;
  /** What the person asked to be reminded of, and waits. */
  readonly own?: readonly OwnReminder[];
  /** Days without reminders. */
  readonly leaves?: readonly OwnLeave[];
}

/** What `/data` shows: kinds of stored things with their number, and who looked. */
export interface Stored {
  readonly answers: number;
  readonly stories: number;
  /** Evidence and certificates. */
  readonly files: number;
  readonly courseMarks: number;
  /** Values that an import replaced, kept for a month so that it can be taken back. */
  readonly former: number;
  readonly hours: number;
  /** Requests for colleagues' views, of which a summary is kept. */
  readonly viewsAsked: number;
  /** Own answers about colleagues: they are deleted when the request is closed. */
  readonly viewsGiven: number;
  /** Mentoring pairs and requests, on either side. */
  readonly mentorings: number;
  readonly accounts: readonly string[];
  readonly seenBy: readonly { readonly name: string; readonly at: Date }[];
}
