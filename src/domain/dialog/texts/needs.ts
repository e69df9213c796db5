/** What people looked for and did not find. */
export interface NeedsTexts {
  readonly title: string;
  readonly notYours: string;
  /** @param opd null: the whole city. */
  readonly scope: (opd: string | null) => string;
  readonly none: string;
  readonly other: string;
  /** @param people at least so many. */
  readonly searches: (count: number, people: number) => string;
  readonly dismissed: (people: number) => string;
  readonly words: (words: readonly string[]) => string;
  readonly course: string;
  readonly note: (withheld: number) => string;
}
