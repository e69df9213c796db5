import type { Rateable, RatingReason } from '../topics/rating.ts';

export interface RatingTexts {
  /** Labels of buttons. */
  readonly up: string;
  readonly down: string;
  readonly reason: (reason: RatingReason) => string;
  readonly thanks: string;
  /** What was wrong? Says that it is kept without a name. */
  readonly why: (about: Rateable['about']) => string;
  readonly noted: string;
  readonly over: string;
}
