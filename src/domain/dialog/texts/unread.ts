import type { Unread } from '../typed/unread.ts';

/** What is said to things that are not read. */
export interface UnreadTexts extends Readonly<Record<Unread, string>> {
  readonly inPublic: string;
  readonly editedAnswer: string;
}
