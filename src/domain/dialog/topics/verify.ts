import type { ReturnAction } from '../../assessment/return-note.ts';
import type { Case } from '../../assessment/verification.ts';
import type { Level } from '../../competency/dictionary.ts';
import type { DelegateAsk, DelegateChange, DelegateFound, DelegateView } from './delegate.ts';
import type { DetailAsk, DetailChange, DetailFound, DetailView } from './details.ts';
import type { PeerAsk, PeerChange, PeerFound, PeerView } from './peers.ts';

/** One sending of one assessment: what is decided holds only for it. */
export interface CaseRef {
  readonly id: number;
  readonly sentAt: string;
}

/** One line of a superior's queue. */
export interface Waiting extends CaseRef {
  readonly name: string;
  readonly period: string | null;
  /** Competencies to be decided, and how many of them deserve a look before a yes. */
  readonly count: number;
  readonly doubtful: number;
  /** Notes that were written and not handed back yet. */
  readonly noted: number;
  /** The absent superior in whose name it is decided. */
  readonly inNameOf: string | null;
}

/** Where a superior is while verifying. Everything that was decided is in the database; this is only the place. */
export type VerifyView =
  /** `shown`: as numbered on screen; `next`: where the rest begins, null when all are shown. */
  | { readonly view: 'queue'; readonly shown: readonly CaseRef[]; readonly next: number | null }
  /** Waits for the explicit yes; `plain` are those with nothing that deserves a look. */
  | { readonly view: 'many'; readonly all: readonly CaseRef[]; readonly plain: readonly CaseRef[] }
  | { readonly view: 'case'; readonly of: CaseRef }
  /** Which competency to open. */
  | { readonly view: 'pick'; readonly of: CaseRef }
  | { readonly view: 'item'; readonly of: CaseRef; readonly code: string }
  | { readonly view: 'level'; readonly of: CaseRef; readonly code: string }
  /** `note` is '' until the reason was typed. */
  | {
      readonly view: 'reason';
      readonly of: CaseRef;
      readonly code: string;
      readonly level: 0 | Level;
      readonly note: string;
    }
  | { readonly view: 'action'; readonly of: CaseRef; readonly code: string }
  | {
      readonly view: 'note';
      readonly of: CaseRef;
      readonly code: string;
      readonly action: ReturnAction;
      readonly note: string;
    }
  | { readonly view: 'handBack'; readonly of: CaseRef }
  | DelegateView
  | DetailView
  | PeerView;

/** What follows once the case was read anew. */
export type CaseThen =
  | { readonly do: 'show' }
  | { readonly do: 'pick' }
  /** A note or a reason was typed: shown once more before it is saved. */
  | { readonly do: 'check' }
  | { readonly do: 'next'; readonly after: string | null }
  | { readonly do: 'item'; readonly code: string }
  | { readonly do: 'confirm'; readonly code: string }
  | { readonly do: 'confirmRest' }
  | { readonly do: 'levels'; readonly code: string }
  | { readonly do: 'askReason'; readonly code: string; readonly level: 0 | Level }
  | { readonly do: 'setLevel'; readonly code: string; readonly level: 0 | Level; readonly note: string }
  | { readonly do: 'actions'; readonly code: string }
  | {
      readonly do: 'askNote';
      readonly code: string;
      readonly action: ReturnAction;
    }
  | {
      readonly do: 'note';
      readonly code: string;
      readonly action: ReturnAction;
      readonly note: string;
      /** Given back in the same breath. */
      readonly handBack: boolean;
    }
  | { readonly do: 'askHandBack' }
  | { readonly do: 'handBack' };

/** What verifying asks of the services: always with the asker's rights, always as it is now. */
export type VerifyAsk =
  | { readonly ask: 'queue'; readonly from: number }
  | { readonly ask: 'many'; readonly of: readonly CaseRef[]; readonly next: 'ask' | 'confirm' }
  | { readonly ask: 'case'; readonly of: CaseRef; readonly next: CaseThen }
  | DelegateAsk
  | DetailAsk
  | PeerAsk;

export type VerifyFound =
  | {
      readonly found: 'queue';
      readonly from: number;
      readonly queue: readonly Waiting[];
      readonly objections: number;
    }
  /** Of the asked ones, those that still wait as they were seen. */
  | {
      readonly found: 'many';
      readonly asked: number;
      readonly queue: readonly Waiting[];
      readonly next: 'ask' | 'confirm';
    }
  /** null: no longer the asker's to decide, or sent anew meanwhile. */
  | { readonly found: 'case'; readonly case: Case | null; readonly next: CaseThen }
  | DelegateFound
  | DetailFound
  | PeerFound;

/** What verifying writes. Each holds only for the sending that was seen; else the turn is decided again. */
export type VerifyChange =
  /** Everything that waits, as the person chose it. */
  | { readonly verify: 'confirmAll'; readonly of: CaseRef }
  | {
      readonly verify: 'verdict';
      readonly of: CaseRef;
      readonly code: string;
      readonly revision: number;
      /** Which verdict on this revision it becomes. */
      readonly n: number;
      readonly level: 0 | Level;
      readonly note: string;
    }
  | {
      readonly verify: 'note';
      readonly of: CaseRef;
      readonly code: string;
      readonly action: ReturnAction;
      readonly note: string;
      readonly handBack: boolean;
    }
  | { readonly verify: 'handBack'; readonly of: CaseRef }
  /** The case was opened: the person can read in `/data` by whom. */
  | { readonly verify: 'opened'; readonly of: CaseRef }
  | DelegateChange
  | DetailChange
  | PeerChange;
