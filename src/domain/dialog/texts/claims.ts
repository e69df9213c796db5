import type { DaysFault } from '../../learning/activity-days.ts';
import type { AmountFault } from '../../learning/amount.ts';
import type { FormName, FormUnit } from '../../learning/forms.ts';
import type { ClaimTrial, OwnEntry, Twin, YearHours } from '../topics/claim.ts';

export type ClaimField = 'form' | 'title' | 'dates' | 'organiser' | 'amount' | 'certificate' | 'scope';

/** A claim of learning hours, put together and looked after by the person. */
export interface ClaimTexts {
  readonly position: (n: number, of: number) => string;
  readonly ask: (what: Exclude<ClaimField, 'amount' | 'scope'>) => string;
  readonly amountAsk: (unit: FormUnit, days: number) => string;
  readonly allDays: (days: number) => string;
  /** As people say it; a form of an older list is shown as it is. */
  readonly form: (form: string) => string;
  readonly formUnknown: string;
  readonly noForm: (form: FormName) => string;
  readonly length: (what: 'title' | 'organiser' | 'certificate', least: number, most: number) => string;
  readonly days: (fault: DaysFault, today: string) => string;
  readonly amount: (fault: AmountFault, days: number) => string;
  readonly noNumber: string;
  readonly checkTitle: (corrected: boolean) => string;
  readonly check: (
    facts: {
      readonly title: string;
      readonly form: string;
      readonly organiser: string;
      readonly days: string;
      readonly amount: number;
      readonly international: boolean;
      readonly certificate: string;
      readonly proof: string | null;
    },
    trial: ClaimTrial,
  ) => string;
  readonly range: (from: string, to: string) => string;
  readonly twin: (twin: Twin, ended: string) => string;
  readonly same: string;
  readonly near: string;
  readonly much: string;
  readonly cut: (left: number, most: number) => string;
  readonly full: (form: string, most: number) => string;
  readonly lastYear: (year: string) => string;
  readonly overCeiling: (ceiling: number) => string;
  readonly sure: string;
  readonly whichAsk: string;
  readonly field: (what: ClaimField, international: boolean) => string;
  readonly saved: (title: string, jp: number, corrected: boolean) => string;
  readonly proofNow: string;
  readonly notSaved: string;
  readonly left: (title: string) => string;
  readonly leftOver: (title: string) => string;
  readonly fileTaken: (name: string) => string;
  /** One entry of the year: what it counts for, and why not. */
  readonly yearLine: (entry: YearHours['entries'][number], ended: string) => string;
  readonly yearMore: (count: number) => string;
  readonly overYear: (ceiling: number) => string;
  readonly forecast: (of: {
    readonly sum: number;
    readonly planned: number;
    readonly missing: number;
    readonly days: number;
  }) => string;
  readonly listTitle: string;
  readonly listBody: string;
  readonly entryLines: (entry: OwnEntry, ended: string) => string;
  readonly refused: (reason: string) => string;
  readonly withdrawAsk: (title: string) => string;
  readonly withdrawn: string;
  readonly decidedMeanwhile: string;
  readonly noSource: string;
  /** Labels. */
  readonly add: string;
  readonly goOn: string;
  readonly afresh: string;
  readonly submit: string;
  readonly change: string;
  readonly later: string;
  readonly keep: string;
  readonly mend: string;
  readonly withdraw: string;
  readonly yesWithdraw: string;
  readonly mine: string;
  readonly inWindow: (what: ClaimField) => string;
}
