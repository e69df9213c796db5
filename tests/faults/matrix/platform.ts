import type { Update } from './world.ts';

/** A call that would show something to somebody, as its platform writes it. */
export interface Call {
  readonly method: string;
  readonly chat: string;
  /** The outbox row whose text it carries. */
  readonly row: number;
  readonly text: string;
}

/** How calls to a platform look on their way, and how it refuses one. */
export interface Dialect {
  /** null: shows nothing that a run counts. */
  call(method: string, body: Buffer): Call | null;
  refusal(
    code: number,
    retryAfter: number | undefined,
  ): { readonly headers: Readonly<Record<string, string>>; readonly body: string };
}

/** What a worker has to know to speak with its platform. */
export interface Access {
  readonly channel: 'telegram' | 'slack';
  readonly token: string;
  /** Signs what the platform tells the worker. */
  readonly secret: string;
}

/** The strict platform of a run and the people there. A chat is a conversation, as `accounts` names it. */
export interface Platform extends Dialect {
  readonly access: Access;
  readonly url: string;
  open(chat: string): void;
  block(chat: string): void;
  /** What somebody does, ready to be told to a worker as often as a run wants. */
  write(chat: string, text: string): Update;
  press(chat: string, label: RegExp): Update;
  /** Objections of the strict platform. */
  objections(): string[];
  close(): Promise<void>;
}

/** The stamp that the database of a run puts into every text, see `city.ts`. */
const STAMP = /⟦(\d+)⟧/;

export const rowIn = (text: string): number | null => {
  const stamp = STAMP.exec(text)?.[1];
  return stamp === undefined ? null : Number(stamp);
};
