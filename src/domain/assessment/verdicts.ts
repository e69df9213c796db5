import type { Level } from '../competency/dictionary.ts';
import type { Basis } from './state.ts';
import type { Verdict } from './verification.ts';

/** The person disagrees with a verdict. */
export interface Objection {
  readonly reason: string;
  /** ISO 8601. */
  readonly at: string;
  /** Who looks at it; null while nobody stands above. */
  readonly to: string | null;
  readonly decidedAt: string | null;
}

/** Four verdicts on one competency, each with its source and date: never mixed, never the highest of them. */
export interface FourVerdicts {
  readonly code: string;
  readonly required: Level | null;
  readonly assessment: number;
  readonly version: number;
  readonly period: string | null;
  /** BKPP closed the period: what stands there stands. */
  readonly frozen: boolean;
  readonly proposal: { readonly level: Level; readonly quote: string } | null;
  readonly own: {
    readonly level: 0 | Level;
    readonly basis: Basis;
    readonly revision: number;
    readonly at: string;
  };
  /** The newest one, also when it is about an older answer. */
  readonly superior: Verdict | null;
  readonly official: {
    readonly level: 0 | Level;
    readonly assessor: string;
    readonly on: string;
    readonly validUntil: string;
  } | null;
  readonly objection: Objection | null;
  /** What was supported in the period before, in the same dictionary version; else not comparable. */
  readonly before: { readonly level: 0 | Level; readonly period: string } | null;
}

/** A verdict on the newest answer; a stale one is none. */
export const currentVerdict = ({ superior, own }: FourVerdicts): Verdict | null =>
  superior !== null && superior.revision === own.revision ? superior : null;

/** The superior sees it differently from the person. */
export function isSeenDifferently(one: FourVerdicts): boolean {
  const verdict = currentVerdict(one);
  return verdict !== null && verdict.level !== one.own.level;
}

/** One objection an answer, against a verdict that differs, until a second look or the closing of the period. */
export function mayObject(one: FourVerdicts): boolean {
  return (
    !one.frozen &&
    one.objection === null &&
    isSeenDifferently(one) &&
    currentVerdict(one)?.capacity !== 'second'
  );
}

export interface Change {
  readonly up: number;
  readonly same: number;
  readonly down: number;
  readonly period: string;
}

/** Against the period before: only what stood in the same dictionary version, verdict against verdict. */
export function changeSince(all: readonly FourVerdicts[]): Change | null {
  let [up, same, down] = [0, 0, 0];
  let period: string | null = null;
  for (const one of all) {
    if (one.before === null) continue;
    period ??= one.before.period;
    if (one.before.period !== period) continue;
    const now = currentVerdict(one)?.level ?? one.own.level;
    if (now > one.before.level) up += 1;
    else if (now < one.before.level) down += 1;
    else same += 1;
  }
  return period === null ? null : { up, same, down, period };
}

/** One line of a competency's history: an answer or a verdict, as it was then. */
export interface HistoryLine {
  readonly what: 'answer' | 'verdict' | 'objection';
  readonly level: (0 | Level) | null;
  readonly basis: Basis | null;
  readonly by: string | null;
  readonly capacity: Verdict['capacity'] | null;
  readonly note: string;
  readonly at: string;
  readonly period: string | null;
}
