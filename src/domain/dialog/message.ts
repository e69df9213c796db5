import type { Filled, Form } from './form.ts';
import type { UnreadInput } from './typed/unread.ts';

/** The channels people talk on. A new one is a folder under `bots/` and a word here. */
export type Channel = 'telegram' | 'slack' | 'terminal';

/** Where a message came from and where its answer goes. `account` is the platform's own id of the sender. */
export interface Origin {
  readonly channel: Channel;
  /** Telegram user id; Slack `team:user`; terminal name. At most 80 characters. */
  readonly account: string;
  /** Telegram chat id; Slack channel id of the direct message; terminal: the account. */
  readonly conversation: string;
  /** Set when `conversation` is good for this answer only: where the person is reached later, unless known better. */
  readonly home?: string;
}

/** A place where several people read along, as the platform knows it at this moment. */
export interface Room {
  /** Unique over the platform: Slack `team:channel`. */
  readonly id: string;
  /** As people call it, without a sign. */
  readonly name: string;
  /** Why nothing may be said there: we are not in it, another organisation reads along, or nobody could be asked. */
  readonly problem?: 'absent' | 'shared' | 'unknown';
}

/** The words of `product.md`, "Words people type". English aliases are mapped by `wordOf` in `words.ts`. */
export const WORDS = [
  'mulai',
  'nilai',
  'hasil',
  'rekomendasi',
  'cari',
  'jp',
  'klaim',
  'mentor',
  'forum',
  'ingatkan',
  'data',
  'bahasa',
  'bantuan',
  'batal',
  'kode',
  'tim',
  'periode',
  'impor',
  'kebutuhan',
  'tren',
  'verifikasi',
  'ekspor',
  'kanal',
] as const;
export type Word = (typeof WORDS)[number];

/** What a person sent, free of any channel. Sizes are already limited by the channel's `read.ts`. */
export type Input =
  /** Plain words, at most 4,000 characters (longer ones are cut and say so with `cut`). */
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly cut?: boolean;
      /** Passed on from another chat: whose words they are is not known. */
      readonly forwarded?: boolean;
    }
  /** `/word rest` or Slack's `/sinau word rest`. An unknown word arrives as `text`. */
  | { readonly kind: 'word'; readonly word: Word; readonly rest: string; readonly room?: Room }
  /** A button. `option` is the id given when it was shown; `message` the platform's handle of the message that carried it. */
  | {
      readonly kind: 'press';
      readonly option: string;
      readonly message?: Handle;
      /** What was filled into the option's form. */
      readonly filled?: Filled;
    }
  /** A file or a voice note. */
  | ({ readonly kind: 'file' } & SentFile)
  | UnreadInput
  /** The platform knows this person as no full member (a guest, another organisation's): told kindly, and nothing else. */
  | { readonly kind: 'barred'; readonly page: boolean }
  /** The person opened the bot's own page (Slack's App Home): shown an overview there, and nothing is said. */
  | { readonly kind: 'open' };

/** A file as the platform announces it: its name, type and size are claims until it was fetched. */
export interface SentFile {
  readonly name: string;
  /** The media type as the platform says it; '' when it says none. */
  readonly type: string;
  readonly bytes: number;
  readonly voice: boolean;
  /** The channel's own id by which `fetch` finds it, at most 300 characters; '' for what has no content (a place). */
  readonly ref: string;
  /** Words that came with it, at most 4,000 characters. */
  readonly caption?: string;
}

/** One received event, ready for the inbox. */
export interface Received {
  /** Unique over all redeliveries: `telegram:<bot>:<update_id>`, `slack:<team>:<event_id>`, … */
  readonly key: string;
  /** A second identity of the same event (Slack: `slack:<team>:<channel>:<ts>`), deduplicated as well. */
  readonly alsoKey?: string;
  readonly origin: Origin;
  readonly input: Input;
  /** An e-mail address that the platform itself verified (Slack only). Never typed by a person. */
  readonly verifiedEmail?: string;
}

/** The platform's own address of a message that was delivered, kept so that it can be edited in place. */
export interface Handle {
  readonly conversation: string;
  readonly message: string;
}

/** A button. `id` is ASCII, at most 48 bytes (Telegram carries 64); `label` at most 60 characters. */
export interface Option {
  readonly id: string;
  readonly label: string;
  /** The one thing most people will want next. At most one a message. */
  readonly primary?: boolean;
  /** What it would ask for next: a platform with windows opens one. */
  readonly form?: Form;
  /** Destructive or irreversible: shown as such where the platform can. */
  readonly danger?: boolean;
  /** Opens this https address; where the platform reports that as a press, `id` is what it does besides. */
  readonly url?: string;
}

/** A button as its words show it, so that who types them has pressed it. */
export type Label = readonly [words: string, id: string];

/** One entry of a list inside a message: a course, a competency, an event. */
export interface Item {
  /** Shown bold. */
  readonly head: string;
  readonly lines: readonly string[];
  /** Its row of a table, as many as there are columns, where its lines say it in a sentence. */
  readonly cells?: readonly string[];
}

/**
 * What is shown to a person, free of any channel. All strings are plain text: each channel's renderer escapes them,
 * so words of people, catalogues or models can never become markup. Order on screen: position, title, body, items,
 * note, options (a row each inner array, at most 3 a row).
 */
export interface Message {
  /** "3 dari 9 · ±4 menit". */
  readonly position?: string;
  readonly title?: string;
  /** Paragraphs separated by a blank line. */
  readonly body?: string;
  readonly items?: readonly Item[];
  /** The items are rows of a table with these headings: their `cells`, or head and lines. Shown as one where that can be. */
  readonly columns?: readonly string[];
  /** Her app is known to show tables and lists; without it a platform whose apps may not shows plain words. */
  readonly tables?: boolean;
  /** Small print. */
  readonly note?: string;
  readonly options?: readonly (readonly Option[])[];
}

/** A stored file on its way out. Its content is read when it is sent. */
export interface SentOut {
  /** Id of the stored file. */
  readonly file: number;
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  /** Shown as a picture where the channel can. */
  readonly picture: boolean;
}

/** What the outbox carries: a new message, an edit in place of an earlier one, a file, or the bot's own page. */
export type Outgoing =
  | { readonly kind: 'say'; readonly message: Message }
  | { readonly kind: 'edit'; readonly of: Handle; readonly message: Message }
  /** `message` says in words what the file shows, and is all that is shown when the file is gone. */
  | ({ readonly kind: 'file'; readonly message: Message } & SentOut)
  /** Replaces the bot's own page (Slack's App Home); a channel without one says it. */
  | { readonly kind: 'home'; readonly message: Message };

/** The rows of a message's table below its headings; null where it has none. */
export function rowsOf({ columns, items = [] }: Message): readonly (readonly string[])[] | null {
  if (columns === undefined || items.length < 2) return null;
  const rows = items.map(({ head, lines, cells }) => cells ?? [head, lines.join(' ')]);
  return rows.every((row) => row.length === columns.length) ? rows : null;
}

/** Every message as readable plain text: the fallback of every channel, and what the terminal prints (without options). */
export function plainText(message: Message): string {
  const parts = [message.position, message.title, message.body];
  for (const item of message.items ?? []) parts.push([item.head, ...item.lines].join('\n'));
  parts.push(message.note);
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}
