import type { Item, Option } from '../dialog/message.ts';
import type { LocalDate } from './office.ts';

/**
 * What verifying tells people about, inside the windows and the week's budget like everything else. verify: somebody
 * waits for this superior; returned: handed back to be mended; verdict: looked at; handed: it is another superior's turn
 * now; passed: the same, to whom it waited for too long; delegated: stands in for an absent superior; second: an objection was decided;
 * peer: a colleague asks for a view; viewed: the own request for views is closed; unlinked: people of the officer's agency
 * wait for a superior who cannot be reached; pending: people of the officer's agency have not sent theirs.
 */
export const VERIFY_KINDS = [
  'verify',
  'returned',
  'verdict',
  'handed',
  'passed',
  'delegated',
  'second',
  'peer',
  'viewed',
  'unlinked',
  'pending',
] as const;
export type VerifyKind = (typeof VERIFY_KINDS)[number];

/** The facts of the moment it is sent; what a kind has nothing to say about is null. */
export interface VerifyNews {
  /** verify, unlinked: people who wait; pending: people who have not sent; returned: notes; verdict: competencies looked at. */
  readonly count: number;
  /** verdict: how many of them the superior sees differently; unlinked: superiors not named in `by`; pending: how many nothing reaches. */
  readonly differing: number;
  /** Who did it, or whose turn it was. */
  readonly by: string | null;
  /** handed: whose turn it is now. */
  readonly to: string | null;
  readonly period: string | null;
  /** returned: the last day to mend; delegated: the last day to stand in; pending: the last day to send. */
  readonly until: LocalDate | null;
}

export interface VerifyItem {
  readonly kind: VerifyKind;
  readonly subject: number;
  readonly rung: string;
  readonly news: VerifyNews;
}

/** The sentences of one language. */
export interface VerifyWords {
  readonly title: (kind: VerifyKind) => string;
  readonly item: (item: VerifyItem) => Item;
  readonly door: (kind: VerifyKind) => string;
}

export const isVerifyKind = (kind: string): kind is VerifyKind => VERIFY_KINDS.some((one) => one === kind);

/** Its one next step: a door that stays good however old the message is. */
export function verifyDoor({ kind, subject }: VerifyItem, words: VerifyWords, primary: boolean): Option {
  const label = words.door(kind);
  switch (kind) {
    case 'verify':
    case 'passed':
    case 'delegated':
      return { id: 's:verify', label, primary };
    case 'returned':
      return { id: `s:work:${subject}`, label, primary };
    case 'verdict':
    case 'handed':
    case 'second':
      return { id: 's:result', label, primary };
    case 'peer':
      return { id: 's:peerTasks', label, primary };
    case 'viewed':
      return { id: 's:peers', label, primary };
    case 'unlinked':
      return { id: 's:word:kode', label, primary };
    case 'pending':
      return { id: `s:team:${subject}`, label, primary };
  }
}
