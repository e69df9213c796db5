import type { Match } from '../../assessment/gap.ts';
import type { Source } from '../../assessment/supported.ts';

/** The result as a picture and as a page for the own archive. */
export interface SheetTexts {
  readonly title: string;
  /** Below the title: the post, then the date and the dictionary's version. */
  readonly made: (date: string, version: number) => string;
  readonly actual: string;
  readonly required: string;
  /** Beside a bar: "2, syarat 3". null actual: not answered; null required: not set. */
  readonly beside: (actual: number | null, required: number | null) => string;
  readonly source: (source: Source) => string;
  readonly noLevel: string;
  readonly noRequirement: string;
  readonly columns: readonly [name: string, actual: string, required: string, gap: string, source: string];
  readonly filled: (match: Match) => string;
  readonly estimate: string;
  /** A line of the text equivalent. */
  readonly line: (
    name: string,
    actual: number | null,
    required: number | null,
    source: Source | null,
  ) => string;
  readonly pictureNote: string;
  readonly pageNote: string;
  readonly pictureName: (day: string) => string;
  readonly pageName: (day: string) => string;
}
