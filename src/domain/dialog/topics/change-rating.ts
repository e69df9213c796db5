import type { Language } from '../../people/person.ts';
import type { Rateable, RatingReason } from './rating.ts';

/** What is kept of a rating. `words` are masked already; no change of these names a person. */
export type RatingChange =
  | {
      readonly change: 'rating';
      readonly id: string;
      readonly about: Rateable['about'];
      readonly verdict: 'up' | 'down' | 'unanswered';
      readonly words: string;
      readonly found: readonly string[];
      readonly language: Language;
      /** 'YYYY-MM-DD'. */
      readonly day: string;
    }
  | { readonly change: 'ratingReason'; readonly id: string; readonly reason: RatingReason };
