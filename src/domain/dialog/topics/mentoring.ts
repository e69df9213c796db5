import type { Match } from '../../mentoring/match.ts';
import type { Rhythm } from '../../mentoring/offer.ts';

/** The own offer to guide others. */
export interface MentorOffer {
  readonly codes: readonly string[];
  readonly field: string;
  readonly capacity: number;
}

/** full: no place left. apart: one leads the other by now, or has left the service. */
export type PairBar = 'full' | 'apart';

/** A pair as one of the two sees it: the other one's name and post, never a level. */
export interface Pair {
  readonly id: number;
  readonly role: 'mentor' | 'mentee';
  readonly name: string;
  readonly post: string;
  readonly agency: string;
  readonly code: string;
  readonly goal: string;
  readonly rhythm: Rhythm;
  readonly state: 'asked' | 'running';
  /** Office date; null while it is asked for. */
  readonly startedOn: string | null;
  readonly meetings: number;
  readonly lastMet: string | null;
  /** Why the mentor could not take this request now; null when she can. */
  readonly bar: PairBar | null;
}

/** What somebody does with a pair: it is looked up first, so that nothing is done to what has changed meanwhile. */
export type PairAct =
  | { readonly act: 'look' }
  | { readonly act: 'accept' | 'decline' | 'withdraw' | 'end' | 'notYet' | 'when' }
  | { readonly act: 'met'; readonly on: string };

/** A request as it is sent. `again`: they know that they were a pair before. */
export interface MentorRequest {
  readonly mentor: number;
  readonly code: string;
  readonly goal: string;
  readonly rhythm: Rhythm;
  readonly again: boolean;
}

/** The one who is asked, kept while the request is put together. */
export interface Asked {
  readonly id: number;
  readonly name: string;
  readonly before: boolean;
}

/** What the own offer will be. */
export interface OfferDraft {
  readonly chosen: readonly string[];
  readonly capacity: number;
  readonly field: string;
}

export type MentorView =
  | { readonly view: 'which'; readonly codes: readonly string[] }
  | { readonly view: 'matches'; readonly code: string; readonly shown: readonly Asked[] }
  | { readonly view: 'goal'; readonly code: string; readonly mentor: Asked }
  | { readonly view: 'rhythm'; readonly code: string; readonly mentor: Asked; readonly goal: string }
  | {
      readonly view: 'agree';
      readonly code: string;
      readonly mentor: Asked;
      readonly goal: string;
      readonly rhythm: Rhythm;
    }
  | { readonly view: 'consent'; readonly offerable: readonly string[] }
  | { readonly view: 'offer'; readonly offerable: readonly string[]; readonly chosen: readonly string[] }
  | { readonly view: 'capacity'; readonly draft: OfferDraft }
  | { readonly view: 'field'; readonly draft: OfferDraft }
  | { readonly view: 'offerAgree'; readonly draft: OfferDraft }
  | { readonly view: 'own'; readonly offerable: readonly string[] }
  | { readonly view: 'pair'; readonly pair: number; readonly name: string }
  | { readonly view: 'when'; readonly pair: number }
  | { readonly view: 'ending'; readonly pair: number };

export interface MentorPlace {
  readonly at: 'mentoring';
  readonly view: MentorView;
}

/** What follows once it was looked up. */
export type MentorNext = 'home' | 'find' | 'offer' | 'save';

export type MentorAsk =
  /** The own offer, pairs and gaps. */
  | { readonly ask: 'mine'; readonly next: MentorNext }
  | { readonly ask: 'matches'; readonly code: string; readonly again: boolean }
  | { readonly ask: 'pair'; readonly pair: number; readonly act: PairAct }
  | { readonly ask: 'mayAsk'; readonly request: MentorRequest }
  /** A meeting as learning hours of whoever asks; the same again adds nothing. */
  | { readonly ask: 'claim'; readonly pair: number; readonly on: string };

export type MentorFound =
  | {
      readonly found: 'mine';
      readonly next: MentorNext;
      /** null: not decided. */
      readonly consent: boolean | null;
      readonly offer: MentorOffer | null;
      readonly offerable: readonly string[];
      /** The lowest level that guides anybody: a dated rule. */
      readonly least: number;
      readonly pairs: readonly Pair[];
      readonly gaps: readonly string[];
    }
  | {
      readonly found: 'matches';
      readonly code: string;
      readonly matches: readonly Match[];
      /** Somebody was left out because there was a pair before. */
      readonly before: boolean;
    }
  /** null: no pair of whoever asks, or ended. */
  | { readonly found: 'pair'; readonly pair: Pair | null; readonly act: PairAct }
  | { readonly found: 'mayAsk'; readonly request: MentorRequest; readonly may: boolean }
  /** null: no such meeting. jp 0: the month's limit is used up. */
  | {
      readonly found: 'claim';
      readonly claim: { readonly jp: number; readonly added: boolean } | null;
    };

export type MentorWish = { readonly want: 'mentoring'; readonly ask: MentorAsk };
export type MentorNews = { readonly granted: 'mentoring'; readonly found: MentorFound };

export type MentorAct =
  /** Given or taken back, by a button only. */
  | { readonly mentoring: 'consent'; readonly given: boolean }
  | ({ readonly mentoring: 'offer' } & MentorOffer)
  | { readonly mentoring: 'offerEnd' }
  | ({ readonly mentoring: 'ask' } & MentorRequest)
  | { readonly mentoring: 'answer'; readonly pair: number; readonly accept: boolean }
  /** The mentee takes a request back. */
  | { readonly mentoring: 'withdraw'; readonly pair: number }
  | { readonly mentoring: 'met'; readonly pair: number; readonly on: string }
  | { readonly mentoring: 'notYet'; readonly pair: number }
  | { readonly mentoring: 'end'; readonly pair: number };

export interface MentorChange {
  readonly change: 'mentoring';
  readonly what: MentorAct;
}

/** What of mentoring is opened. `competency` missing: it is looked for in the words, else asked for. */
export type MentorOpen =
  | { readonly to: 'home' }
  | { readonly to: 'find'; readonly competency?: string; readonly words?: string }
  | { readonly to: 'offer' }
  | { readonly to: 'pair'; readonly pair: number }
  /** "Sudah bertemu?" from a reminder. */
  | { readonly to: 'met'; readonly pair: number; readonly met: boolean }
  | { readonly to: 'claim'; readonly pair: number; readonly on: string };

export interface MentorCommand {
  readonly do: 'mentoring';
  readonly open: MentorOpen;
}

/** A mentor for what was read as a competency, or for what the words name. */
export const mentorFor = (competency: string | undefined, words: string): MentorCommand => ({
  do: 'mentoring',
  open: competency === undefined ? { to: 'find', words } : { to: 'find', competency },
});

export const MENTOR_OFFER: MentorCommand = { do: 'mentoring', open: { to: 'offer' } };
