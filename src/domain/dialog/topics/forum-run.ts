import { attendCode } from '../../forums/code.ts';
import type { ForumEvent, ForumReply } from '../facts.ts';

/** What an officer settles about an event: with a line of words, or by one button (code). */
export const FORUM_PARTS = ['seats', 'code', 'agenda', 'speaker', 'notes'] as const;
export type ForumPart = (typeof FORUM_PARTS)[number];
export const isForumPart = (text: string): text is ForumPart => FORUM_PARTS.some((one) => one === text);

/** What somebody says who was asked to speak. */
export type SpeakerAnswer = 'bersedia' | 'tidak';

/** An event to whoever was asked to speak there, perhaps in another agency. */
export interface SpeakerEvent extends Omit<ForumEvent, 'reply'> {
  readonly opd: string;
  /** null: not answered yet. */
  readonly answer: SpeakerAnswer | null;
}

/** What everybody sees of the forum of the own agency. */
export interface ForumPage {
  /** null: none is coming. */
  readonly event: ForumReply | null;
  /** null: as many as come. */
  readonly free: number | null;
  /** The one whose code is good now, if it has one. */
  readonly room: { readonly title: string; readonly attended: boolean } | null;
  /** Was there, and has not claimed the hours yet. */
  readonly claim: { readonly event: number; readonly title: string } | null;
  /** What was decided at the one before of its series. */
  readonly before: { readonly title: string; readonly heldAt: Date; readonly notes: string } | null;
  /** Who accepted to speak: they were told that their name is shown. */
  readonly speakers: readonly string[];
  /** The own invitation to speak. */
  readonly asked: SpeakerAnswer | 'open' | null;
  /** What else is coming: the next meeting of each other series, and single events. */
  readonly others: readonly Pick<ForumEvent, 'id' | 'title' | 'startsAt'>[];
}

/** An event as whoever runs it sees it: counts, never who. */
export interface RunLine {
  readonly id: number;
  readonly opd: string;
  readonly title: string;
  readonly place: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** One of a series. */
  readonly series: boolean;
  /** null: as many as come. */
  readonly seats: number | null;
  readonly attending: number;
  readonly waiting: number;
  readonly agencyId: number;
  /** Whom an officer asked to speak. */
  readonly speakers: readonly {
    readonly id: number;
    readonly name: string;
    readonly answer: SpeakerAnswer | null;
  }[];
  /** The agenda; '' while there is none. */
  readonly topic: string;
  /** What was decided there; '' while nothing is written. */
  readonly notes: string;
  /** It has a code: another one would end it. */
  readonly coded: boolean;
  /** Who was there, by the code. */
  readonly attended: number;
}

/** What an agenda may be made of: nobody's name, and no group that is too small to be told. */
export interface AgendaIdeas {
  readonly topics: readonly { readonly words: string; readonly votes: number }[];
  /** By competency code: how many are confirmed below what their post requires. */
  readonly gaps: readonly { readonly code: string; readonly people: number }[];
}

/** blocked: too many wrong codes; again: it was recorded before. */
export type AttendOutcome = 'attended' | 'again' | 'wrong' | 'blocked';

/** What everybody says about the coming forum. */
export type TopicCommand =
  /** `event` null: the next one. `words`: a topic proposed in the same breath; '' asks for one; null: only looked at. */
  | { readonly do: 'topics'; readonly event: number | null; readonly words: string | null }
  | { readonly do: 'vote'; readonly topic: number }
  /** `event` null: the next one. */
  | { readonly do: 'rsvp'; readonly event: number | null; readonly reply: 'hadir' | 'tidak' };

export type RunCommand =
  /** One part of an event is settled. */
  | { readonly do: 'forumRun'; readonly event: number; readonly part: ForumPart }
  /** The code shown in the room; '' asks for it. */
  | { readonly do: 'attend'; readonly code: string }
  /** The answer of whoever was asked to speak. */
  | { readonly do: 'speak'; readonly event: number; readonly answer: SpeakerAnswer };

/** What follows `/forum` may be the code of the room. */
export function forumWord(rest: string): { readonly do: 'forum' } | RunCommand {
  const code = attendCode(rest);
  return code === null ? { do: 'forum' } : { do: 'attend', code };
}

export type RunPlace =
  /** `words`: what would be written, once it was said; '' while it is asked for. */
  | {
      readonly at: 'forumRun';
      readonly part: ForumPart;
      readonly event: number;
      readonly title: string;
      readonly series: boolean;
      readonly words: string;
    }
  | { readonly at: 'attend' }
  /** `chosen`: the one of `found` who would be asked; with `withdraws` they were asked, and one would be no longer. */
  | {
      readonly at: 'forumSpeaker';
      readonly event: number;
      readonly title: string;
      readonly found: readonly { readonly id: number; readonly name: string }[];
      readonly chosen: number | null;
      readonly withdraws?: boolean;
    };

export type RunWish =
  /** `event` null, or none of the coming ones: the next. */
  | { readonly want: 'forumPage'; readonly event: number | null }
  | { readonly want: 'forumRun'; readonly event: number; readonly part: ForumPart }
  /** `series`: the later ones too. Written twice it leaves the same. */
  | {
      readonly want: 'forumWrite';
      readonly event: number;
      readonly part: ForumPart;
      readonly words: string;
      readonly series: boolean;
    }
  | { readonly want: 'forumCode'; readonly event: number }
  | { readonly want: 'attend'; readonly code: string }
  | { readonly want: 'findSpeaker'; readonly event: number; readonly words: string }
  | {
      readonly want: 'inviteSpeaker' | 'withdrawSpeaker';
      readonly event: number;
      readonly person: number;
    }
  | { readonly want: 'speak'; readonly event: number; readonly answer: SpeakerAnswer };

export type RunNews =
  | { readonly granted: 'forumPage'; readonly page: ForumPage }
  /** `ideas`: for the agenda only. */
  | {
      readonly granted: 'forumRun';
      readonly part: ForumPart;
      readonly line: RunLine | null;
      readonly ideas: AgendaIdeas | null;
    }
  /** `up`: how many moved up from the waiting list. */
  | {
      readonly granted: 'forumWrite';
      readonly part: ForumPart;
      readonly done: boolean;
      readonly up: number;
    }
  /** `made.code` is shown once, `made.hash` is what is stored. null: not at this time, or no right to. */
  | {
      readonly granted: 'forumCode';
      readonly event: number;
      readonly made: {
        readonly code: string;
        readonly hash: string;
        readonly from: Date;
        readonly until: Date;
      } | null;
    }
  | {
      readonly granted: 'attend';
      readonly outcome: AttendOutcome;
      /** null: the code is that of none. */
      readonly event: { readonly id: number; readonly title: string; readonly endsAt: Date } | null;
    }
  | {
      readonly granted: 'findSpeaker';
      readonly people: readonly { readonly id: number; readonly name: string; readonly post: string }[];
    }
  | { readonly granted: 'inviteSpeaker'; readonly event: number; readonly outcome: Invited }
  | { readonly granted: 'withdrawSpeaker'; readonly event: number; readonly done: boolean }
  /** null: not asked, begun or cancelled. */
  | { readonly granted: 'speak'; readonly event: SpeakerEvent | null };

/** asked: will be told; unlinked: has no account yet; not: asked before, or not to be asked by this person. */
export type Invited = 'asked' | 'unlinked' | 'not';

export type RunChange =
  /** This code is the event's from now on. */
  | { readonly change: 'forumCode'; readonly event: number; readonly hash: string }
  | { readonly change: 'forumWrongCode' };
