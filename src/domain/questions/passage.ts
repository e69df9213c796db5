import type { LocalDate } from '../reminders/office.ts';

/** An approved answer to a question about rules, in one language. Nothing else may be said about rules. */
export interface Passage {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly source: string;
  /** The day it was written or confirmed. */
  readonly asOf: LocalDate;
  /** False until BKPP has confirmed it: said beneath the answer. */
  readonly confirmed: boolean;
  /** Whom to ask further. */
  readonly ask: 'bkpp' | 'umpeg';
}

/** What a message is as a question about rules. */
export type QuestionReading =
  /** No such question: it is a wish, an example, or something else. */
  | { readonly kind: 'none' }
  | { readonly kind: 'answer'; readonly passage: Passage; readonly related: readonly Passage[] }
  /** It may as well be the wish that was read: one question decides. */
  | { readonly kind: 'maybe'; readonly passages: readonly Passage[] }
  /** A question about rules for which no passage is near enough: an honest no. `passages`: what is nearest, if anything. */
  | { readonly kind: 'unknown'; readonly passages: readonly Passage[] };
