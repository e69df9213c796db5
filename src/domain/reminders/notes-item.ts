import type { Item, Option } from '../dialog/message.ts';

/** The facts of the moment it is sent. */
export interface NotesNews {
  readonly title: string;
  /** As jsonb tells a moment. */
  readonly heldAt: string;
}

/** A forum is over, and nobody has written what was decided: its officers are asked once. */
export interface NotesItem {
  readonly kind: 'notes';
  readonly event: number;
  readonly rung: string;
  readonly news: NotesNews;
}

/** The sentences of one language. */
export interface NotesWords {
  readonly item: (news: NotesNews) => Item;
  readonly door: string;
}

/** To where it is written: a door that stays good however old the message is. */
export const notesDoor = ({ event }: NotesItem, words: NotesWords, primary: boolean): Option => ({
  id: `s:forumRun:${event}:notes`,
  label: words.door,
  primary,
});
