import type { NewPeriod, PeriodLine, PeriodTrial } from '../../assessment/period.ts';

export type PeriodCommand =
  | { readonly do: 'periods' }
  /** A new one is put together. */
  | { readonly do: 'periodNew' }
  /** One of them, to look at or to change. */
  | { readonly do: 'period'; readonly period: number };

/** A period as it is being put together; its dates are asked for one after the other. */
export interface PeriodDraft extends Omit<NewPeriod, 'opensOn' | 'closesOn'> {
  readonly opensOn: string | null;
  readonly closesOn: string | null;
}

/** What is asked about a draft; `plan` shows all of it, `sure` waits for the button that opens it. */
export type PeriodQuestion =
  | 'name'
  | 'opensOn'
  | 'closesOn'
  | 'plan'
  | 'opd'
  | 'unit'
  | 'level'
  | 'status'
  | 'competencies'
  | 'optional'
  | 'late'
  | 'sure';

export type PeriodDecision = 'extend' | 'close' | 'reopen';

export type PeriodPlace =
  /** `seen`: its last day as it was shown. `to`: the new one, once it is chosen. `off`: coming holidays, on which nothing should end. */
  | {
      readonly at: 'period';
      readonly period: number;
      readonly name: string;
      readonly seen: string;
      readonly decision: PeriodDecision | null;
      readonly to: string | null;
      readonly off: readonly string[];
    }
  | { readonly at: 'periodNew'; readonly ask: PeriodQuestion; readonly draft: PeriodDraft };

/** A period with how many people of which agency take part. */
export interface PeriodShown {
  readonly line: PeriodLine;
  readonly opd: PeriodTrial['opd'];
  /** Holidays of the next months. */
  readonly off: readonly string[];
}

/** What BKPP's admin wishes; the right is asked for again in SQL. Each leaves the same when it is granted twice. */
export type PeriodWish =
  | { readonly want: 'periods' }
  | { readonly want: 'period'; readonly period: number }
  | { readonly want: 'tryPeriod'; readonly draft: NewPeriod }
  | { readonly want: 'openPeriod'; readonly draft: NewPeriod }
  | {
      readonly want: 'decidePeriod';
      readonly period: number;
      readonly decision: PeriodDecision;
      readonly seen: string;
      readonly to: string;
    };

export type PeriodNews =
  /** `drafts`: dictionaries that wait for somebody to publish them. */
  | { readonly granted: 'periods'; readonly lines: readonly PeriodLine[]; readonly drafts: number }
  /** null: there is none, or no right to see it. */
  | { readonly granted: 'period'; readonly shown: PeriodShown | null }
  | { readonly granted: 'tryPeriod'; readonly trial: PeriodTrial | null }
  | { readonly granted: 'openPeriod'; readonly shown: PeriodShown | null }
  /** `done` false: somebody else changed it meanwhile. */
  | {
      readonly granted: 'decidePeriod';
      readonly decision: PeriodDecision;
      readonly done: boolean;
      readonly shown: PeriodShown | null;
    };
