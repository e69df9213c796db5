import type { Answer } from '../assessment/state.ts';
import type { Language } from '../people/person.ts';
import type { Channel, Message } from './message.ts';
import type { RatingChange } from './topics/change-rating.ts';
import type { FileChange } from './topics/file-wish.ts';
import type { RunChange } from './topics/forum-run.ts';
import type { LeaveChange } from './topics/leave.ts';
import type { MentorChange } from './topics/mentoring.ts';
import type { OutsideAiChange } from './topics/outside-ai.ts';
import type { RemindChange } from './topics/remind.ts';
import type { RoomChange } from './topics/rooms.ts';
import type { VerifyChange } from './topics/verify.ts';

/** The same in each language, for whoever reads it later. */
export type InEach<T> = Readonly<Record<Language, T>>;

export type LinkChange = {
  readonly person: number;
  /** What her other accounts are told. */
  readonly told: InEach<Message>;
} & ({ readonly how: 'code' | 'token'; readonly hash: string } | { readonly how: 'email' });

/** What a turn writes. All of a turn's changes are saved in the one commit that also saves the place and the answer. */
export type Change =
  | { readonly change: 'answer'; readonly assessment: number; readonly code: string; readonly answer: Answer }
  | { readonly change: 'send'; readonly assessment: number; readonly to: number | null }
  /** `how`: the code's hash is spent in the same commit, so a code links once; an e-mail was verified by the platform. */
  | ({ readonly change: 'link' } & LinkChange)
  /** Another account of the same person, linked after this one, is hers no more. `told`: what is said there. */
  | {
      readonly change: 'unlink';
      readonly channel: Channel;
      readonly ref: string;
      readonly told: InEach<Message>;
    }
  | { readonly change: 'linkToken'; readonly person: number; readonly hash: string; readonly expiresAt: Date }
  | { readonly change: 'wrongCode' }
  | {
      readonly change: 'linkCode';
      readonly person: number;
      readonly hash: string;
      readonly expiresAt: Date;
    }
  | {
      readonly change: 'courseMark';
      readonly course: string;
      readonly mark: 'interested' | 'saved' | 'unfit' | 'done';
    }
  /** The course was chosen after these words: others may call it that too. Kept without the person. */
  | { readonly change: 'courseChosen'; readonly course: string; readonly words: string }
  | { readonly change: 'topic'; readonly event: number; readonly words: string }
  | { readonly change: 'unmetNeed'; readonly words: string; readonly competency: string | null }
  /** The audit row of something that a wish already saved under its natural key (an RSVP, a snooze, preferences). */
  | {
      readonly change: 'noted';
      readonly action: 'rsvp' | 'attended' | 'speaker answer' | 'vote' | 'snooze' | 'preferences' | 'looked';
      readonly subject: string;
      /** Whose progress was shown; missing: that of all whom the person leads. */
      readonly about?: readonly number[];
    }
  | RunChange
  | RoomChange
  | RemindChange
  | LeaveChange
  | { readonly change: 'verify'; readonly what: VerifyChange }
  | RatingChange
  | OutsideAiChange
  | MentorChange
  | { readonly change: 'language'; readonly language: Language }
  /** Whether the app of this account shows tables. */
  | { readonly change: 'tables'; readonly shown: boolean }
  | FileChange
  | { readonly change: 'erase' };
