/** Levels 1–5 of PermenPANRB 38/2017. 0 stands for "no level shown yet" where a function says so. */
export type Level = 1 | 2 | 3 | 4 | 5;
export const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];

export type CompetencyKind = 'manajerial' | 'sosial_kultural' | 'teknis';

/** One observable behaviour of a level. `n` counts from 1 inside the level. */
export interface Indicator {
  readonly level: Level;
  readonly n: number;
  readonly text: string;
}

export interface CompetencyLevel {
  readonly level: Level;
  /** What the level means, in one line. */
  readonly headline: string;
  readonly indicators: readonly Indicator[];
}

export interface Competency {
  /** `M.01` … `SK.01`, `T.DIK.01`. */
  readonly code: string;
  readonly name: string;
  /** Its name in the dictionary's own language, where this is a translation: people know it by either. */
  readonly ownName?: string;
  readonly kind: CompetencyKind;
  readonly definition: string;
  readonly question: string;
  /** Always five, in order. */
  readonly levels: readonly CompetencyLevel[];
}

/** One published version. A running assessment keeps the version it began with. */
export interface Dictionary {
  readonly version: number;
  readonly competencies: ReadonlyMap<string, Competency>;
}
