import type { Level } from '../competency/dictionary.ts';

/** told: own words read; tapped: behaviours; unsupported: own choice without evidence (*tanpa bukti*); skipped. */
export type Basis = 'told' | 'tapped' | 'unsupported' | 'skipped';

/**
 * What a told example is worth for the level chosen: words that show `proposed` are evidence up to there, not above it.
 * Who goes higher without a further example chooses without evidence for that level.
 */
export function toldBasis(proposed: Level | null, chosen: 0 | Level): 'told' | 'unsupported' {
  return proposed !== null && chosen <= proposed ? 'told' : 'unsupported';
}

/** The current (newest) answer to one competency. */
export interface Answer {
  /** Counts from 1; every change makes a new one, the older stay. */
  readonly revision: number;
  readonly basis: Basis;
  /** What the reader proposed, null when nothing was. */
  readonly proposed: Level | null;
  readonly quote: string;
  /** The person's own choice; 0 below level 1; null when skipped. */
  readonly chosen: 0 | Level | null;
  /** The example in the person's own words, '' when tapped. */
  readonly story: string;
}

export interface AssessmentItem {
  readonly code: string;
  /** Frozen when the assessment opened; null = belum ditetapkan. */
  readonly required: Level | null;
  readonly answer: Answer | null;
}

/** An assessment that has not been sent. */
export interface Assessment {
  readonly id: number;
  readonly period: { readonly name: string; readonly closesOn: string } | null;
  readonly dictionaryVersion: number;
  readonly items: readonly AssessmentItem[];
}

export interface Progress {
  readonly answered: number;
  readonly skipped: number;
  readonly total: number;
}

export function progress(assessment: Assessment): Progress {
  let answered = 0;
  let skipped = 0;
  for (const item of assessment.items) {
    if (item.answer?.basis === 'skipped') skipped += 1;
    else if (item.answer !== null) answered += 1;
  }
  return { answered, skipped, total: assessment.items.length };
}

/** The first competency without any answer, or null when all were answered or skipped. */
export function nextOpen(assessment: Assessment): AssessmentItem | null {
  return assessment.items.find((item) => item.answer === null) ?? null;
}

/** Seconds one competency takes on average, for "±4 menit". Measured on the scripted conversations of the tests. */
const SECONDS_A_COMPETENCY = 50;

/** Minutes left, rounded up, at least 1. */
export function minutesLeft(assessment: Assessment): number {
  const open = assessment.items.filter((item) => item.answer === null).length;
  return Math.max(1, Math.ceil((open * SECONDS_A_COMPETENCY) / 60));
}

/** The assessment as it will be once `answer` is saved: lets the dialog go on before the commit. */
export function withAnswer(assessment: Assessment, code: string, answer: Answer): Assessment {
  return {
    ...assessment,
    items: assessment.items.map((item) => (item.code === code ? { ...item, answer } : item)),
  };
}
