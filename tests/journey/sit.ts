import type { ChannelPort } from '../../src/domain/dialog/channel.ts';
import type { Channel } from '../../src/domain/dialog/message.ts';
import type { App } from '../../src/wire/app.ts';

/** What a person sees of a message, whatever the platform: words without layout, buttons by label. */
export interface Seen {
  readonly words: string;
  readonly buttons: readonly string[];
  /** Where buttons lead that open an address. */
  readonly links?: readonly string[];
  /** The file that came with the words. */
  readonly file?: SeenFile;
}

export interface SeenFile {
  readonly name: string;
  readonly content: Buffer;
}

/** A person in front of one channel. Everything resolves once the answer is on the screen. */
export interface Seat {
  readonly channel: Channel;
  say(text: string): Promise<readonly Seen[]>;
  /** Presses the newest button with this label. */
  press(label: string): Promise<readonly Seen[]>;
  /** Presses a standing button by its id, as one of an older message would be. */
  option(id: string): Promise<readonly Seen[]>;
  /** Sends a file; `type` as the platform names it. */
  send(name: string, type: string, content: Uint8Array, caption?: string): Promise<readonly Seen[]>;
  screen(): readonly Seen[];
  /** Sends what waits, as the sweeper does. */
  sweep(): Promise<void>;
  leave(): Promise<void>;
}

/** Layout is the channel's own: bullets, spaces and markup do not count as what is seen. */
export const words = (text: string): string => text.replaceAll(/[•*_]/g, ' ').replaceAll(/\s+/g, ' ').trim();

export type SeatMaker = (app: App, user: number) => Promise<Seat>;

export interface Platform {
  readonly port: ChannelPort;
  type(text: string): void | Promise<void>;
  tap(label: string): void | Promise<void>;
  option(id: string): void | Promise<void>;
  send(name: string, type: string, content: Uint8Array, caption?: string): void | Promise<void>;
  /** Resolves when everything typed is acknowledged. */
  heard(): Promise<void>;
  screen(): readonly Seen[];
  close(): Promise<void>;
}

/** Rounds in which a turn's own delivery comes to its end. */
const PATIENCE = 25;

async function underWay(app: App, channel: Channel): Promise<boolean> {
  const [row] = await app.db.query<{ open: boolean }>(
    `select exists (select 1 from outbox where state in ('ready', 'sending') and channel = $2 and due_at <= $1 and account not like 'chat-%') as open`,
    [app.clock.now(), channel],
  );
  return row?.open === true;
}

/** Sits down: what waits is awaited after every act. */
export async function sit(app: App, channel: Channel, platform: Platform): Promise<Seat> {
  const { turns, delivery } = app.run([platform.port], { onScreen: true });
  await platform.port.start((event) => turns.receive(event));
  const settle = async (before: number): Promise<readonly Seen[]> => {
    await platform.heard();
    await turns.idle();
    // The turn's own delivery may still hold a row: wait until nothing is on its way.
    for (let rounds = 0; rounds < 2000 && (await underWay(app, channel)); rounds += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      // Only what stays: a sweep would take what another seat of the channel is about to show, and has no screen for it.
      if (rounds % PATIENCE === PATIENCE - 1) await delivery.sweep();
    }
    return platform.screen().slice(before);
  };
  return {
    channel,
    screen: platform.screen,
    say: async (text) => {
      const before = platform.screen().length;
      await platform.type(text);
      return settle(before);
    },
    press: async (label) => {
      const before = platform.screen().length;
      await platform.tap(label);
      return settle(before);
    },
    option: async (id) => {
      const before = platform.screen().length;
      await platform.option(id);
      return settle(before);
    },
    send: async (name, type, content, caption) => {
      const before = platform.screen().length;
      await platform.send(name, type, content, caption);
      return settle(before);
    },
    sweep: () => delivery.sweep(),
    leave: async () => {
      await platform.port.stop();
      await turns.idle();
      await delivery.stop();
      await platform.close();
    },
  };
}

/**
 * A file and its words are one thing to a person, though a platform may show them as two messages: the file, and then what
 * is said of it.
 */
export function together(shown: readonly Seen[]): Seen[] {
  const seen: Seen[] = [];
  for (const one of shown) {
    const before = seen.at(-1);
    if (before?.file !== undefined && before.words === '' && one.file === undefined)
      seen[seen.length - 1] = { ...one, file: before.file };
    else seen.push(one);
  }
  return seen;
}
