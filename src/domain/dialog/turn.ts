import type { Change } from './change.ts';
import type { Command } from './command.ts';
import type { Context } from './context.ts';
import type { Filled } from './form.ts';
import type { Message, SentFile, SentOut } from './message.ts';
import type { Place } from './place.ts';
import type { Rateable } from './topics/rating.ts';
import type { Wanted } from './typed/reading.ts';
import type { News, Wish } from './wish.ts';

/** What a step hears. Options reach it only when they were offered by the newest question. */
export type Heard =
  | { readonly kind: 'text'; readonly text: string; readonly forwarded?: boolean }
  | { readonly kind: 'option'; readonly id: string; readonly filled?: Filled }
  | { readonly kind: 'file'; readonly file: SentFile }
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'news'; readonly news: News };

/** What somebody typed or chose. */
export type Said = Extract<Heard, { kind: 'text' | 'option' }>;

/** A message to show. `inPlace`: replaces the message whose button was pressed, when there was one. */
export interface Say {
  readonly message: Message;
  readonly inPlace?: boolean;
  /** Goes to the bot's own page where the channel has one. */
  readonly onPage?: boolean;
  /** Goes out with a file; the message says in words what it shows. */
  readonly file?: SentOut;
  /** Shown with the options of the question that is still open: nobody is sent to buttons that scrolled away. */
  readonly stillOpen?: true;
}

/** What a step decides. With a `wish` the loop grants it and steps again with its news, in the place given here. */
export interface Outcome {
  readonly place: Place;
  readonly say: readonly Say[];
  readonly wish?: Wish;
  readonly changes?: readonly Change[];
  /** What is said here is an answer that may be rated. */
  readonly rateable?: Rateable;
  /** Carried out after this, one by one, in the place each leaves. */
  readonly followed?: readonly Command[];
  /** The claim of learning hours that was being put together is written, or not to be gone on with. */
  readonly claimOver?: true;
  /** A wish of the same message that is left for later. */
  readonly waiting?: Wanted;
}

export const say = (place: Place, message: Message, changes?: readonly Change[]): Outcome => ({
  place,
  say: [{ message }],
  ...(changes === undefined ? {} : { changes }),
});

/** What was said decides nothing here: a button does. */
export const pressPlease = (place: Place, { texts }: Context): Outcome => ({
  place,
  say: [{ message: { body: texts.home.pressPlease }, stillOpen: true }],
});

/** Puts earlier messages and changes before those of a later outcome of the same turn. */
export function after(first: Omit<Outcome, 'place' | 'wish'>, then: Outcome): Outcome {
  const { say: _said, changes: _changes, followed: left = [], ...kept } = first;
  const queue = [...left, ...(then.followed ?? [])];
  return {
    ...kept,
    ...then,
    ...(queue.length === 0 ? {} : { followed: queue }),
    say: [...first.say, ...then.say],
    changes: [...(first.changes ?? []), ...(then.changes ?? [])],
  };
}
