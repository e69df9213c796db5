import type { ReturnAction } from '../../assessment/return-note.ts';
import type { Basis } from '../../assessment/state.ts';
import type { Verdict } from '../../assessment/verification.ts';

/** What a line of the queue says about one person. */
export interface QueueFacts {
  readonly count: number;
  readonly doubtful: number;
  readonly noted: number;
  readonly sentOn: string;
  readonly period: string | null;
  readonly inNameOf: string | null;
}

/** Sentences of verifying: the superior's side, and what the person reads of it. */
export interface VerifyTexts {
  readonly door: (count: number) => string;
  readonly waiting: (count: number) => string;
  readonly queueTitle: (people: number) => string;
  readonly queueNone: string;
  readonly queueLine: (facts: QueueFacts) => string;
  readonly queueMore: (count: number) => string;
  readonly queueNote: string;
  readonly queueOpen: string;
  readonly confirmMany: (people: number) => string;
  readonly manyTitle: (people: number) => string;
  readonly manyBody: (plain: number, doubtful: number) => string;
  readonly manyLine: (count: number, doubtful: number) => string;
  readonly manyYes: (people: number) => string;
  readonly manyPlain: (people: number) => string;
  readonly manyDone: (names: readonly string[], count: number) => string;
  readonly manyGone: (count: number) => string;
  readonly toQueue: string;
  readonly caseGone: string;
  readonly caseTitle: (name: string, period: string | null) => string;
  readonly caseBody: (facts: {
    readonly post: string;
    readonly unit: string;
    readonly sentOn: string;
    readonly filled: number;
    readonly total: number;
    readonly inNameOf: string | null;
  }) => string;
  /** Behind the name of a competency. */
  readonly worthALook: string;
  readonly caseDone: string;
  readonly itemLine: (facts: {
    readonly level: number | null;
    readonly required: number | null;
    readonly basis: Basis | null;
    readonly proposed: number | null;
  }) => string;
  readonly verdictLine: (verdict: Verdict, on: string) => string;
  readonly staleLine: (verdict: Verdict, on: string) => string;
  readonly notedLine: (action: ReturnAction, note: string) => string;
  readonly askedLine: (action: ReturnAction, note: string) => string;
  readonly confirmRest: (count: number) => string;
  readonly oneByOne: string;
  readonly giveBack: string;
  readonly handBackNow: (count: number) => string;
  readonly position: (n: number, total: number, name: string) => string;
  readonly chosen: (level: number, required: number | null) => string;
  readonly proposedAs: (level: number) => string;
  readonly basis: (basis: Basis) => string;
  readonly told: string;
  readonly quote: (quote: string) => string;
  readonly behaviours: (level: number) => string;
  readonly fits: (level: number) => string;
  readonly otherLevel: string;
  readonly askExample: string;
  readonly askMending: string;
  readonly later: string;
  readonly toCase: string;
  readonly confirmed: (name: string, level: number) => string;
  readonly confirmedRest: (name: string, count: number) => string;
  readonly levelAsk: (person: string, chosen: number) => string;
  readonly pickAsk: (person: string) => string;
  readonly reasonAsk: (person: string, level: number) => string;
  readonly reasonLength: (most: number) => string;
  readonly reasonCheck: (person: string, name: string, level: number, note: string) => string;
  readonly saveLevel: string;
  readonly rewrite: string;
  readonly changed: (name: string, level: number) => string;
  readonly actionAsk: (person: string) => string;
  readonly action: (action: ReturnAction) => string;
  readonly noteAsk: (person: string, action: ReturnAction) => string;
  readonly noteCheck: (person: string, name: string, action: ReturnAction, note: string) => string;
  readonly noNote: string;
  readonly saveNote: string;
  readonly saveAndHandBack: string;
  readonly noted: (name: string) => string;
  readonly handBackAsk: (person: string, count: number, until: string) => string;
  readonly handBackYes: string;
  readonly handedBack: (person: string) => string;
  /** The person's side. */
  readonly returnedTitle: (by: string) => string;
  readonly returnedBody: (count: number, until: string | null) => string;
  readonly returnedLine: (action: ReturnAction, note: string) => string;
  readonly returnedDoor: (count: number) => string;
  readonly mend: (name: string) => string;
  readonly mended: (left: number) => string;
  readonly asSuperior: string;
  readonly asSuperiorNote: (superior: string) => string;
  readonly notLinked: (superior: string) => string;
}
