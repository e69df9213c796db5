import type { ChannelPort, Fetched, Sending } from '../../domain/dialog/channel.ts';
import type { Channel, Message, Received } from '../../domain/dialog/message.ts';
import { type Look, shownOf, transcriptOf } from './render.ts';
import { createScreen, type Screen } from './screen.ts';

export interface TerminalOptions {
  /** `terminal`, or the channel that `chat --channel` plays: the person's place is then that channel's. */
  readonly channel: Channel;
  /** The one conversation this screen shows. */
  readonly conversation: string;
  /** Unique a session: tells its message numbers from those of earlier sessions. */
  readonly run: string;
  /** One JSON object a line instead of a transcript. */
  readonly json: boolean;
  readonly look: Look;
  /** Writes one block of lines, without its last line break. */
  readonly print: (text: string) => void;
  /** Puts a file where the person finds it, and tells where. */
  readonly keep: (name: string, content: Uint8Array) => Promise<string>;
  /** Reads a file that was sent, by its path; never more than `maxBytes`. */
  readonly open: (path: string, maxBytes: number) => Promise<Fetched>;
  /** The small print under a message that may be a copy. */
  readonly copyNote: (language: Sending['language']) => string;
}

export interface Terminal extends ChannelPort {
  readonly screen: Screen;
  /** The language of the newest message; Indonesian before the first. */
  language(): Sending['language'];
  /** What is told of the answer that is waited for; null: nothing. */
  told(): string | null;
  /** Hands an event to whoever started the channel; resolves once it is safely in the inbox. */
  hear(event: Received): Promise<void>;
}

/** A screen as a channel: what is delivered is printed, and has arrived by then. */
export function createTerminal(options: TerminalOptions): Terminal {
  const screen = createScreen(options.run);
  let receive: ((event: Received) => Promise<void>) | undefined;
  let language: Sending['language'] = 'id';
  let told: string | null = null;
  return {
    channel: options.channel,
    screen,
    language: () => language,
    told: () => told,
    working: (_to, words) => {
      told = words;
    },
    async start(receiver) {
      receive = receiver;
    },
    async hear(event) {
      if (receive === undefined) throw new Error('the terminal was not started');
      await receive(event);
    },
    async send(sending) {
      // Saying "sent" here would lose another person's message; whoever delivers must ask only for this conversation.
      if (sending.conversation !== options.conversation)
        return { outcome: 'refused', why: `this terminal shows only ${options.conversation}` };
      language = sending.language;
      told = null;
      const message = sending.maybeCopy
        ? marked(sending.outgoing.message, options.copyNote(sending.language))
        : sending.outgoing.message;
      const placed = screen.place({ ...sending.outgoing, message }, sending.conversation);
      const { outgoing, content } = sending;
      const file =
        outgoing.kind === 'file' && content !== undefined
          ? await options.keep(outgoing.name, content)
          : undefined;
      options.print(
        options.json
          ? JSON.stringify(shownOf(placed.id, message, placed.ofMessage, file))
          : `${transcriptOf(placed.id, message, options.look, placed.ofMessage, file)}\n`,
      );
      return { outcome: 'sent', handle: placed.handle };
    },
    fetch: options.open,
    async stop() {
      receive = undefined;
    },
  };
}

const marked = (message: Message, note: string): Message => ({
  ...message,
  note: message.note === undefined ? note : `${message.note}\n${note}`,
});
