import type { Level } from '../competency/dictionary.ts';
import type { ReturnNote } from './return-note.ts';

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

/** What a reader is shown of the words of an answer: a bare number or a single word tells nothing. */
export const toldStory = ({ story }: Answer): string => (/\p{L}{2}.*\s.*\p{L}{2}/su.test(story) ? story : '');

/** A file that supports an answer. */
export interface Proof {
  /** Id of the stored file. */
  readonly id: number;
  readonly name: string;
}

export interface AssessmentItem {
  readonly code: string;
  /** Frozen when the assessment opened; null = belum ditetapkan. */
  readonly required: Level | null;
  /** One of those of which only some must be answered. */
  readonly optional?: boolean;
  readonly answer: Answer | null;
  readonly proof?: Proof | null;
}

/** Handed back by the superior: what to mend, which revision it was about, and until when it can be sent again. */
export interface Returned {
  readonly until: string | null;
  readonly notes: readonly (ReturnNote & { readonly revision: number })[];
}

/** Notes that no newer answer has dealt with. */
export const openNotes = ({ returned, items }: Assessment): Returned['notes'] =>
  (returned?.notes ?? []).filter(
    (note) => (items.find((item) => item.code === note.code)?.answer?.revision ?? 0) <= note.revision,
  );

/** An assessment that has not been sent. */
export interface Assessment {
  readonly id: number;
  readonly period: {
    readonly name: string;
    readonly closesOn: string;
    /** How many of the optional competencies must be answered. */
    readonly optionalMin?: number;
    /** Its last day is over: an answer is still taken until this one, marked as late. */
    readonly lateUntil?: string | null;
  } | null;
  readonly dictionaryVersion: number;
  readonly items: readonly AssessmentItem[];
  /** What the superior handed back to be mended, until when; missing or null when nothing was. */
  readonly returned?: Returned | null;
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

/** Optional competencies still to be answered before this can be sent; never more than there are. */
export function optionalLeft({ period, items }: Assessment): number {
  const optional = items.filter((item) => item.optional === true);
  const answered = optional.filter((item) => item.answer !== null && item.answer.basis !== 'skipped').length;
  return Math.max(0, Math.min(period?.optionalMin ?? 0, optional.length) - answered);
}

/** The first competency without any answer, or null when all were answered or skipped. */
export function nextOpen(assessment: Assessment): AssessmentItem | null {
  return assessment.items.find((item) => item.answer === null) ?? null;
}

/** Seconds one competency takes, for "±4 menit": by count of turns, see docs/ladder.md. */
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
