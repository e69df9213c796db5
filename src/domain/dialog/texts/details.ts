import type { Change, FourVerdicts, HistoryLine } from '../../assessment/verdicts.ts';

/** Sentences about the four verdicts, their history, objections and the second look. */
export interface DetailTexts {
  readonly door: string;
  readonly differs: (count: number) => string;
  readonly since: (change: Change) => string;
  readonly confidence: (low: number) => string;
  readonly title: string;
  readonly line: (one: FourVerdicts) => string;
  /** The same as a table: competency, own, superior's, official. `cell` null: there is none. */
  readonly columns: readonly [string, string, string, string];
  readonly cell: (level: number | null) => string;
  readonly note: string;
  readonly required: (level: number | null) => string;
  readonly proposal: (one: FourVerdicts) => string;
  readonly own: (one: FourVerdicts, on: string) => string;
  readonly superior: (one: FourVerdicts, on: string) => string;
  readonly official: (one: FourVerdicts, on: string, until: string) => string;
  readonly version: (one: FourVerdicts) => string;
  readonly kindly: string;
  readonly objected: (to: string | null, decided: boolean) => string;
  readonly historyDoor: string;
  readonly historyTitle: (name: string) => string;
  readonly historyLine: (line: HistoryLine) => string;
  readonly objectDoor: string;
  readonly objectAsk: (by: string, above: string | null) => string;
  readonly objectCheck: (reason: string, above: string | null) => string;
  readonly objectYes: string;
  readonly objectDone: (above: string | null) => string;
  readonly objectGone: string;
  readonly objections: (count: number) => string;
  readonly objectionsTitle: (count: number) => string;
  readonly objectionLine: (name: string, on: string) => string;
  readonly secondBody: (facts: {
    readonly name: string;
    readonly own: number;
    readonly required: number | null;
    readonly by: string;
    readonly level: number;
    readonly note: string;
    readonly reason: string;
  }) => string;
  readonly secondStory: (story: string) => string;
  readonly secondKeep: (level: number) => string;
  readonly secondOwn: (level: number) => string;
  readonly secondAsk: (name: string, level: number) => string;
  readonly secondCheck: (name: string, level: number, note: string) => string;
  readonly secondDone: (name: string, level: number) => string;
  readonly secondGone: string;
}
