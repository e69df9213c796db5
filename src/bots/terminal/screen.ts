import type { Handle, Message, Option, Outgoing } from '../../domain/dialog/message.ts';
import { optionsOf } from './render.ts';

/** What was put on the screen: its number, and the message it changed when it is an edit. */
export interface Placed {
  readonly id: string;
  readonly message: Message;
  readonly ofMessage?: string;
  readonly handle: Handle;
}

export interface Pressed {
  /** `M7.2` */
  readonly name: string;
  readonly option: Option;
  readonly handle: Handle;
}

/** Remembers what was shown, so that buttons can be pressed by number, old ones too. */
export interface Screen {
  place(outgoing: Outgoing, conversation: string): Placed;
  /** Button `button` of M`message`, also of an old one; without `message`, of the newest that has any. */
  press(button: number, message?: number): Pressed | undefined;
}

interface Entry {
  readonly placed: Placed;
  /** The message as the platform knows it: an edit keeps the number of what it changed. */
  readonly root: string;
}

/**
 * `run` tells this session's numbers from those of earlier ones: handles outlive a session in the database, and M3 of
 * yesterday is not M3 of today.
 */
export function createScreen(run: string): Screen {
  const entries: Entry[] = [];
  const addressOf = (root: string): string => `${run}:${root}`;

  const superseded = (index: number): boolean =>
    entries.some((later, position) => position > index && later.root === entries[index]?.root);

  return {
    place(outgoing, conversation) {
      const id = `M${entries.length + 1}`;
      const of = outgoing.kind === 'edit' ? outgoing.of.message : undefined;
      const earlier =
        of === undefined ? undefined : entries.findLast((entry) => addressOf(entry.root) === of);
      const root = earlier?.root ?? id;
      const placed: Placed = {
        id,
        message: outgoing.message,
        handle: { conversation, message: addressOf(root) },
        // What an edit of an earlier session changes is not on this screen: it is shown as a new message.
        ...(earlier === undefined ? {} : { ofMessage: earlier.placed.id }),
      };
      entries.push({ placed, root });
      return placed;
    },
    press(button, message) {
      const entry =
        message === undefined
          ? entries.findLast(
              ({ placed }, index) => optionsOf(placed.message).length > 0 && !superseded(index),
            )
          : entries[message - 1];
      const option = entry === undefined ? undefined : optionsOf(entry.placed.message)[button - 1];
      if (entry === undefined || option === undefined) return undefined;
      return { name: `${entry.placed.id}.${button}`, option, handle: entry.placed.handle };
    },
  };
}
