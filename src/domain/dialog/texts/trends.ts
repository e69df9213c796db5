import type { Below, Participation } from '../../insight/trends.ts';
import type { TrendScope } from '../topics/trends.ts';

/** Participation and gaps over periods. */
export interface TrendsTexts {
  readonly notYours: string;
  readonly title: string;
  readonly scope: (scope: TrendScope) => string;
  readonly none: string;
  /** Period, people, sent, verified. */
  readonly columns: readonly [string, string, string, string];
  readonly participation: (people: Participation) => string;
  /** The same beside one another: people, sent, verified. */
  readonly cells: (people: Participation) => readonly [string, string, string];
  readonly sent: (people: Participation) => string;
  /** In place of figures that would tell of single people. */
  readonly few: string;
  readonly gapsTitle: string;
  /** @param version of the dictionary whose periods are compared @param others periods with another one */
  readonly gapsBody: (version: number, others: number) => string;
  readonly gapsNone: string;
  readonly competency: string;
  readonly below: (share: Below) => string;
  readonly agenciesTitle: string;
  readonly agenciesBody: string;
  readonly agency: string;
  /** @param hidden lines that are in the file only */
  readonly note: (hidden: number) => string;
}
