import type { Passage } from '../../questions/passage.ts';
import type { Rateable } from './rating.ts';

type Verdict = 'up' | 'down' | 'unanswered';

/** Wishes around answers about rules and their rating. */
export type AnswerWish =
  | { readonly want: 'passage'; readonly id: string }
  /** Its words with names, numbers, agencies and units masked: only those may be kept. */
  | { readonly want: 'masked'; readonly rated: Rateable; readonly verdict: Verdict };

export type AnswerNews =
  /** null: taken out of `content/` since it was shown. */
  | { readonly granted: 'passage'; readonly passage: Passage | null }
  | {
      readonly granted: 'masked';
      readonly rated: Rateable;
      readonly verdict: Verdict;
      readonly words: string;
    };
