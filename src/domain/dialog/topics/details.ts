import type { FourVerdicts, HistoryLine } from '../../assessment/verdicts.ts';
import type { Level } from '../../competency/dictionary.ts';

/** Which verdict somebody disagrees with. */
export interface VerdictRef {
  readonly assessment: number;
  readonly code: string;
  readonly revision: number;
  readonly n: number;
}

/** An objection as whoever takes the second look sees it. */
export interface SecondLook extends VerdictRef {
  readonly name: string;
  readonly version: number;
  readonly required: Level | null;
  readonly own: 0 | Level;
  readonly story: string;
  readonly verdict: { readonly level: 0 | Level; readonly note: string; readonly by: string };
  readonly reason: string;
  readonly at: string;
}

export type DetailView =
  /** `codes` as numbered on screen. */
  | { readonly view: 'mine'; readonly codes: readonly string[] }
  | { readonly view: 'one'; readonly code: string }
  /** `reason` is '' until it was typed. */
  | { readonly view: 'object'; readonly against: VerdictRef; readonly reason: string }
  | { readonly view: 'objections'; readonly shown: readonly VerdictRef[] }
  | { readonly view: 'second'; readonly against: VerdictRef }
  | {
      readonly view: 'secondReason';
      readonly against: VerdictRef;
      readonly level: 0 | Level;
      readonly note: string;
    };

export type SecondThen =
  | { readonly do: 'show' }
  | { readonly do: 'levels' }
  | { readonly do: 'askReason'; readonly level: 0 | Level }
  | { readonly do: 'check' }
  | { readonly do: 'decide'; readonly level: 0 | Level; readonly note: string };

export type OneThen = 'show' | 'history' | 'object' | 'check' | 'send';

export type DetailAsk =
  | { readonly ask: 'verdicts' }
  | { readonly ask: 'verdict'; readonly code: string; readonly next: OneThen }
  | { readonly ask: 'objections' }
  | { readonly ask: 'second'; readonly against: VerdictRef; readonly next: SecondThen };

export type DetailFound =
  | { readonly found: 'verdicts'; readonly all: readonly FourVerdicts[] }
  | {
      readonly found: 'verdict';
      readonly one: FourVerdicts | null;
      readonly history: readonly HistoryLine[];
      /** Who would take the second look. */
      readonly above: { readonly id: number; readonly name: string } | null;
      readonly next: OneThen;
    }
  | { readonly found: 'objections'; readonly all: readonly SecondLook[] }
  | { readonly found: 'second'; readonly one: SecondLook | null; readonly next: SecondThen };

export type DetailChange =
  | {
      readonly verify: 'object';
      readonly against: VerdictRef;
      readonly reason: string;
      readonly to: number | null;
    }
  | {
      readonly verify: 'second';
      readonly against: VerdictRef;
      readonly level: 0 | Level;
      readonly note: string;
    };
