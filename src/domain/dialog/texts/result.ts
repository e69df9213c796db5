import type { Match } from '../../assessment/gap.ts';
import type { Source } from '../../assessment/supported.ts';

export interface ResultTexts {
  readonly title: string;
  readonly filled: (match: Match) => string;
  readonly estimate: string;
  readonly gap: (actual: number, required: number, source: Source) => string;
  readonly gapHead: (name: string, size: number) => string;
  readonly noGaps: string;
  readonly met: (names: readonly string[]) => string;
  readonly unset: (names: readonly string[]) => string;
  readonly open: (names: readonly string[]) => string;
  readonly nothing: string;
}
