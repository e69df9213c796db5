import type { Level } from '../../competency/dictionary.ts';
import type { StandIn } from './delegate.ts';

/** How many colleagues are asked at most, and about how many competencies. The database holds to the same. */
export const MOST_PEERS = 8;
export const MOST_PEER_CODES = 5;

/** What colleagues see in one competency: the middle, and whether they are near each other. Never who, never how many. */
export interface PeerResult {
  readonly code: string;
  readonly middle: Level;
  readonly near: boolean;
}

/** Where the own request for views stands. */
export type PeerStanding =
  /** Nothing was sent yet. */
  | { readonly state: 'none' }
  | {
      readonly state: 'ready';
      readonly assessment: number;
      readonly version: number;
      readonly codes: readonly string[];
      /** Fewest colleagues and views, and working days they have: dated rules. */
      readonly least: number;
      readonly days: number;
    }
  | { readonly state: 'open'; readonly until: string }
  | {
      readonly state: 'closed';
      readonly version: number;
      readonly codes: readonly string[];
      readonly results: readonly PeerResult[];
    };

/** One colleague's request as the invited one sees it: no level of hers. */
export interface PeerTask {
  readonly assessment: number;
  readonly name: string;
  readonly post: string;
  readonly version: number;
  /** What is still open, in order. */
  readonly codes: readonly string[];
  readonly until: string;
}

/** What is being put together. */
export interface PeerDraft {
  readonly assessment: number;
  readonly version: number;
  readonly offered: readonly string[];
  readonly codes: readonly string[];
  readonly people: readonly StandIn[];
  readonly least: number;
  readonly days: number;
}

export type PeerView =
  | { readonly view: 'peerWhat'; readonly draft: PeerDraft }
  | { readonly view: 'peerWho'; readonly draft: PeerDraft; readonly shown: readonly StandIn[] }
  | { readonly view: 'peerAgree'; readonly draft: PeerDraft }
  /** `given` undefined: nothing was pressed yet; null: does not know. */
  | {
      readonly view: 'peer';
      readonly of: number;
      readonly code: string;
      readonly given?: Level | null;
      readonly declining?: true;
    };

export type PeerAsk =
  /** Where it stands, and who may be asked: those whose name has the words, or exactly `of`. */
  | { readonly ask: 'peers'; readonly words: string; readonly of: readonly number[] | null }
  | { readonly ask: 'peerTasks' };

export type PeerFound =
  | {
      readonly found: 'peers';
      readonly mine: PeerStanding;
      readonly people: readonly StandIn[];
    }
  | { readonly found: 'peerTasks'; readonly tasks: readonly PeerTask[] };

export type PeerChange =
  | {
      readonly verify: 'askPeers';
      readonly assessment: number;
      readonly codes: readonly string[];
      readonly people: readonly number[];
    }
  | {
      readonly verify: 'peerAnswer';
      readonly assessment: number;
      readonly code: string;
      readonly level: Level | null;
    }
  | { readonly verify: 'peerDecline'; readonly assessment: number };
