import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Database } from '../../src/database/database.ts';
import { createDelivery, type DeliveryRunner } from '../../src/deliver.ts';
import type { Pace } from '../../src/domain/delivery/pace.ts';
import type { ChannelPort, Delivery, Sending } from '../../src/domain/dialog/channel.ts';
import type { Channel, Received } from '../../src/domain/dialog/message.ts';
import { officeTime } from '../../src/office-time.ts';
import { publishDictionary } from '../../src/storage/dictionary/dictionary.ts';
import { dictionaryShelf } from '../../src/storage/dictionary/dictionary-shelf.ts';
import { type OutboxRow, sayStatement } from '../../src/storage/messages/outbox.ts';
import { commit } from '../../src/storage/statements.ts';
import { textsEn } from '../../src/texts/en/texts.ts';
import { textsId } from '../../src/texts/id/texts.ts';
import { createTurns, type TurnParts, type Turns } from '../../src/turns.ts';

const DICTIONARY = fileURLToPath(new URL('../../content/dictionary.json', import.meta.url));

/** For `expect.poll`: what is waited for comes soon, but the machine may be busy. */
export const patiently = { timeout: 15_000 };

export const t0 = new Date('2026-11-24T02:00:00Z');
export const after = (seconds: number): Date => new Date(t0.getTime() + seconds * 1000);

/** What the platform does with one sending. */
type Fate = Delivery | ((sending: Sending) => Delivery | Promise<Delivery>);

/** One process: its turns, its delivery and what it was told to do wrong. */
export interface Process {
  readonly turns: Turns;
  readonly delivery: DeliveryRunner;
  /** Lines for the operator. */
  readonly complaints: string[];
}

export interface World {
  /** Messages that arrived at the platform, in order. */
  readonly arrived: Sending[];
  /** Stored files by id. */
  readonly contents: Map<number, Uint8Array>;
  /** Moves everybody's clock. */
  at(seconds: number): void;
  now(): Date;
  /** What the platform does with the next sendings; then it takes everything. */
  answers(...fates: Fate[]): void;
  process(options?: ProcessOptions): Process;
}

export interface ProcessOptions {
  readonly db?: Database;
  readonly grant?: TurnParts['grant'];
  readonly pace?: Pace;
  /** Its waits last until it stops: only the test moves the clock. */
  readonly held?: boolean;
}

/** A platform, a clock and any number of processes on one database. A wait moves the clock, so nobody sleeps. */
export function createWorld(database: () => Database): World {
  let clock = t0.getTime();
  const arrived: Sending[] = [];
  const fates: Fate[] = [];
  const contents = new Map<number, Uint8Array>();
  const now = (): Date => new Date(clock);

  const port = (channel: Channel): ChannelPort => ({
    channel,
    start: async () => undefined,
    stop: async () => undefined,
    fetch: async () => ({ outcome: 'gone' }),
    async send(sending) {
      const fate = fates.shift() ?? taken(sending);
      const delivery = typeof fate === 'function' ? await fate(sending) : fate;
      if (delivery.outcome === 'sent') arrived.push(sending);
      return delivery;
    },
  });

  return {
    arrived,
    contents,
    now,
    at: (seconds) => {
      clock = after(seconds).getTime();
    },
    answers: (...next) => fates.push(...next),
    process(options = {}) {
      const db = options.db ?? database();
      const complaints: string[] = [];
      const log = {
        warn: (_: object, line: string) => complaints.push(line),
        error: (_: object, line: string) => complaints.push(line),
      };
      const delivery = createDelivery({
        db,
        channels: new Map((['telegram', 'slack'] as const).map((channel) => [channel, port(channel)])),
        now,
        contentOf: async (file) => contents.get(file) ?? null,
        pace: () => options.pace ?? { perSecond: Number.POSITIVE_INFINITY, perChatMs: 0 },
        elapsed: () => now().getTime(),
        wait: async (ms, signal) => {
          const until = clock + ms;
          if (options.held === true)
            await new Promise((resolve) => {
              signal.addEventListener('abort', resolve);
            });
          else await Promise.resolve();
          if (!signal.aborted) clock = Math.max(clock, until);
        },
        log,
      });
      const turns = createTurns({
        db,
        office: officeTime('Asia/Jakarta'),
        now,
        texts: { id: textsId, en: textsEn },
        dictionaries: dictionaryShelf(db, now),
        grant: options.grant ?? (() => Promise.reject(new Error('a stranger wished for something'))),
        teller: (person, agency) => `${agency}:${person}`,
        nameless: (words) => words,
        deliver: delivery.deliverNow,
        log,
      });
      return { turns, delivery, complaints };
    },
  };
}

export const taken = ({ conversation, id }: Sending): Delivery => ({
  outcome: 'sent',
  handle: { conversation, message: String(id) },
});

/** A turn needs a published dictionary, even a stranger's. */
export async function publish(db: Database): Promise<void> {
  const file: unknown = JSON.parse(await readFile(DICTIONARY, 'utf8'));
  const published = await publishDictionary(db, file, t0);
  if (!published.ok) throw new Error('the dictionary of this repository cannot be published');
}

/** A stranger's message: `/mulai` needs no wish, words that no rule of the dialog takes for itself need one. */
export const start = (key: string, account = 'siti'): Received => ({
  key,
  origin: { channel: 'telegram', account, conversation: account },
  input: { kind: 'word', word: 'mulai', rest: '' },
});
export const help = (key: string, account = 'siti'): Received => ({
  ...start(key, account),
  input: { kind: 'word', word: 'bantuan', rest: '' },
});
export const words = (key: string, account = 'siti'): Received => ({
  ...start(key, account),
  input: { kind: 'text', text: 'begini, ceritanya panjang' },
});

/** A message for `account`, whose body is its key. */
export const row = (key: string, more: Partial<OutboxRow> = {}): OutboxRow => ({
  key,
  channel: 'telegram',
  account: 'siti',
  conversation: more.account ?? 'siti',
  personId: null,
  topic: 'answer',
  language: 'id',
  outgoing: { kind: 'say', message: { body: key } },
  dueAt: t0,
  expiresAt: null,
  createdAt: t0,
  ...more,
});

export async function say(db: Database, ...rows: OutboxRow[]): Promise<void> {
  for (const one of rows) await commit(db, [sayStatement(one)]);
}

export const bodies = (sendings: readonly Sending[]): string[] =>
  sendings.map((one) => one.outgoing.message.body ?? '');
