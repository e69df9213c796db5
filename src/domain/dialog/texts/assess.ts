import type { FollowUp } from '../../assessment/evidence.ts';
import type { Level } from '../../competency/dictionary.ts';

export interface AssessTexts {
  /** A forwarded text came as an example. */
  readonly whoseWords: string;
  readonly position: (n: number, total: number, minutes: number) => string;
  readonly intro: (period: string | null, deadline: string | null, total: number) => string;
  readonly askExample: string;
  readonly more: (why: FollowUp, named: Level | null) => string;
  readonly behavioursAsk: string;
  readonly proposalTitle: (level: Level, name: string) => string;
  readonly fromWords: (quote: string) => string;
  readonly matches: (level: Level) => string;
  /** The nearest indicator of a story that shows another competency rather than this one. */
  readonly nearest: (level: Level) => string;
  readonly fitting: (name: string, closer: string | null) => string;
  readonly nearNote: (name: string, closer: string | null, unsupported: boolean) => string;
  readonly needs: (level: Level) => string;
  readonly youDecide: string;
  /** Something was said to a proposal that shows nothing new. */
  readonly unchanged: string;
  /** A proposal was asked about or complained of. */
  readonly doubted: string;
  /** Somebody does not know what to answer. */
  readonly unsure: string;
  /** A question in the middle of an assessment that nobody understood. */
  readonly noAnswer: string;
  readonly chooseLevel: string;
  readonly chooseUnsupported: string;
  readonly chooseAbove: (proposed: number) => string;
  readonly levelZero: string;
  readonly levelName: (level: Level) => string;
  readonly saved: (name: string, level: number, unsupported: boolean) => string;
  readonly skipped: (name: string) => string;
  /** Before an answer is changed: what holds now. */
  readonly current: (level: number, unsupported: boolean) => string;
  /** A change was left: what held goes on holding. */
  readonly kept: (name: string, level: number, unsupported: boolean) => string;
  readonly closed: string;
  readonly none: string;
  readonly ownOffer: string;
  readonly explain: string;
  /** What a proposed level means, above its behaviours. */
  readonly explainProposal: string;
  readonly notInAssessment: string;
  readonly reviewTitle: string;
  readonly reviewLine: (level: number | null, unsupported: boolean) => string;
  readonly reviewCounts: (answered: number, skipped: number, total: number) => string;
  readonly reviewNote: string;
  readonly changeAsk: string;
  readonly sendTitle: string;
  readonly sendTo: (superior: string) => string;
  readonly sendSeen: (superior: string) => string;
  readonly sendNobody: string;
  readonly sent: (superior: string | null) => string;
  readonly reminderGone: string;
}
