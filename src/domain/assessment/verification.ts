import type { Level } from '../competency/dictionary.ts';
import type { ReturnNote } from './return-note.ts';
import type { Answer, Proof } from './state.ts';

/** In which capacity somebody decides: who it was sent to, a stand-in, the superior above, or the second look. */
export type Capacity = 'direct' | 'delegate' | 'next' | 'second';

/** A superior's verdict on one revision of an answer. `n` counts the verdicts on that revision; the highest counts. */
export interface Verdict {
  readonly revision: number;
  readonly n: number;
  readonly level: 0 | Level;
  readonly note: string;
  readonly by: string;
  readonly capacity: Capacity;
  /** ISO 8601, as it comes out of the database's JSON. */
  readonly at: string;
}

/** One competency as its verifier sees it. */
export interface CaseItem {
  readonly code: string;
  readonly required: Level | null;
  readonly answer: Answer | null;
  readonly proof?: Proof | null;
  /** The newest verdict, also one on an older answer. */
  readonly verdict: Verdict | null;
  /** Noted, not handed back yet. */
  readonly noted: ReturnNote | null;
  /** What was asked for before this was sent again. */
  readonly asked: ReturnNote | null;
}

/** One sent assessment as its verifier sees it. */
export interface Case {
  readonly id: number;
  readonly name: string;
  readonly post: string;
  readonly unit: string;
  readonly period: string | null;
  readonly version: number;
  /** ISO 8601; names this sending: whatever was decided about another one does not hold. */
  readonly sentAt: string;
  /** The absent superior in whose name the reader decides; null for the reader's own. */
  readonly inNameOf: string | null;
  /** The day until which the person could mend what is returned today. */
  readonly mendUntil: string;
  readonly items: readonly CaseItem[];
}

/** waiting: to be decided; decided: a current verdict; empty: skipped or never answered, so nothing to confirm. */
export type ItemState = 'waiting' | 'decided' | 'empty';

export function itemState({ answer, verdict }: Pick<CaseItem, 'answer' | 'verdict'>): ItemState {
  if (answer === null || answer.chosen === null) return 'empty';
  return verdict !== null && verdict.revision === answer.revision ? 'decided' : 'waiting';
}

/** A verdict on an older answer than the newest: shown as what it was, never as current. */
export const isStale = ({ answer, verdict }: Pick<CaseItem, 'answer' | 'verdict'>): boolean =>
  verdict !== null && answer !== null && verdict.revision < answer.revision;

/** What a superior should look at before saying yes: chosen above what was proposed, or without evidence. */
export function isDoubtful({ answer }: Pick<CaseItem, 'answer'>): boolean {
  if (answer === null || answer.chosen === null) return false;
  if (answer.basis === 'unsupported') return true;
  return answer.proposed !== null && answer.chosen !== answer.proposed;
}

/** Still to be decided and not noted to be mended. */
export const waitingItems = (found: Case): readonly CaseItem[] =>
  found.items.filter((item) => itemState(item) === 'waiting' && item.noted === null);

export const notedItems = (found: Case): readonly CaseItem[] =>
  found.items.filter((item) => item.noted !== null);

/** The next one to look at after `code` (null: the first), what is doubtful before the rest, around once. */
export function nextWaiting(found: Case, code: string | null): CaseItem | null {
  const order = [...found.items.filter(isDoubtful), ...found.items.filter((item) => !isDoubtful(item))];
  const from = order.findIndex((item) => item.code === code) + 1;
  const open = waitingItems(found);
  return [...order.slice(from), ...order.slice(0, from)].find((item) => open.includes(item)) ?? null;
}

/** The case as it will be once the change is saved: lets the dialog go on before the commit. */
export function withItem(found: Case, code: string, change: Partial<CaseItem>): Case {
  return {
    ...found,
    items: found.items.map((item) => (item.code === code ? { ...item, ...change } : item)),
  };
}

/** Somebody in the roster, seen as a place in the line of command. */
export interface Ranked {
  readonly id: number;
  readonly superior: number | null;
  readonly active: boolean;
}

/**
 * Who looks next: the nearest active person above `from` who is neither the one it is about nor `from`. null where the
 * line ends, and where it runs in a circle: a roster with a fault must not send an answer round and round.
 */
export function nextAbove(from: number, about: number, people: ReadonlyMap<number, Ranked>): number | null {
  const seen = new Set([from]);
  let at = people.get(from)?.superior ?? null;
  while (at !== null && !seen.has(at)) {
    const found = people.get(at);
    if (found === undefined) return null;
    if (found.active && at !== about) return at;
    seen.add(at);
    at = found.superior;
  }
  return null;
}
