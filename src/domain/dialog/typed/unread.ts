import type { Language } from '../../people/person.ts';

/** What is no message to answer as such. Nothing of its content is taken along. */
export type UnreadInput =
  /** Said where others read along. `door` is the address of the private chat; `language` the one of whoever called. */
  | { readonly kind: 'public'; readonly door: string; readonly language?: Language }
  | { readonly kind: 'unread'; readonly what: Unread };

/** `edited`: an earlier message was changed. The others are things without words. */
export type Unread = 'edited' | 'contact' | 'place' | 'sticker' | 'poll' | 'other';
