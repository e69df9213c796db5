import type { Database } from './database/database.ts';
import { retryAt } from './domain/delivery/fate.ts';
import type { Turn } from './domain/dialog/bind.ts';
import type { Change } from './domain/dialog/change.ts';
import type { Context } from './domain/dialog/context.ts';
import { converse } from './domain/dialog/converse.ts';
import type { Channel, Outgoing, Received } from './domain/dialog/message.ts';
import { NEW_CONVERSATION } from './domain/dialog/place.ts';
import type { News, Wish } from './domain/dialog/wish.ts';
import type { Language } from './domain/people/person.ts';
import { changeStatements } from './storage/changes.ts';
import { answerStatements, createAnswering } from './storage/messages/answering.ts';
import { type Loaded, loadTurn } from './storage/messages/conversation.ts';
import { abandonedAccounts, fail, type InboxRow, usedUp } from './storage/messages/inbox.ts';
import { createIntake } from './storage/messages/intake.ts';
import type { OutboxRow } from './storage/messages/outbox.ts';
import { createTaking, type Taken } from './storage/messages/taking.ts';
import { type Committed, commit } from './storage/statements.ts';
import { type ContextParts, contextOf } from './turn-context.ts';

/** How long one turn may take before another process may try it. A wish may call a model. Milliseconds. */
const LEASE_MS = 60_000;
/** Decisions from fresh state before a message is left for a later try. */
const MOST_CONFLICTS = 5;

/** Accounts that one sweep answers at the same time. */
const SWEEP_AT_ONCE = 8;

/** Who is asking, for the services that grant a wish. */
export interface Asker {
  readonly channel: Channel;
  readonly account: string;
  readonly conversation: string;
  readonly loaded: Loaded;
  readonly context: Context;
}

export interface TurnParts extends ContextParts {
  readonly db: Database;
  readonly grant: (wish: Wish, asker: Asker) => Promise<News>;
  /** `tellerMarks`. */
  readonly teller: (person: number, agency: number, day: string) => string;
  /** Takes persons out of a search that is kept for others to read. */
  readonly nameless: (words: string) => string;
  /** Told what a committed turn changed; must not take long. */
  readonly changed?: (changes: readonly Change[], channel: Channel, account: string) => void;
  /** Called when an answer is committed: sends it at once. */
  readonly deliver: (channel: Channel, conversation: string) => Promise<void>;
  readonly log: { warn(facts: object, line: string): void; error(facts: object, line: string): void };
  /** Named moments of a message's life, for tests that crash there. */
  readonly at?: (moment: 'received' | 'claimed' | 'decided' | 'committed') => void;
}

export interface Turns {
  /** Puts an event into the inbox and begins to answer. Resolves as soon as the event is safe. */
  receive(event: Received): Promise<void>;
  /** Answers everything that waits for one account, in order. */
  drain(channel: Channel, account: string): Promise<void>;
  /** Takes up what a crash or a failed try left behind. */
  sweep(): Promise<void>;
  /** Resolves when nothing is being answered any more. */
  idle(): Promise<void>;
}

/** The loop between inbox and outbox: load, decide, commit once, deliver. */
export function createTurns(parts: TurnParts): Turns {
  const { db, now, log } = parts;
  const at = parts.at ?? (() => undefined);
  const intake = createIntake(db, now);
  const take = createTaking(db, now, parts.office.dayOf, LEASE_MS);
  const answered = createAnswering(db);
  const draining = new Map<string, Promise<void>>();

  const drain = (channel: Channel, account: string): Promise<void> => {
    const key = `${channel}:${account}`;
    // An earlier drain that broke must not take this one along.
    const before = draining.get(key)?.catch(() => undefined) ?? Promise.resolve();
    const after = before.then(() => drainNow(channel, account));
    draining.set(key, after);
    return after.finally(() => {
      if (draining.get(key) === after) draining.delete(key);
    });
  };

  const drainNow = async (channel: Channel, account: string): Promise<void> => {
    for (;;) {
      const taken = await take({ channel, account });
      if (taken === null) return;
      at('claimed');
      await answer(taken);
      // Not awaited: the next message of this person need not wait until the platform took this answer.
      void parts.deliver(channel, taken.row.origin.conversation);
    }
  };

  const answer = async ({ row, loaded }: Taken): Promise<void> => {
    try {
      if (usedUp(row)) throw new Error('the process ended in every try of this message');
      for (let conflicts = 0; conflicts < MOST_CONFLICTS; conflicts += 1) {
        const done = await attempt(row, conflicts === 0 ? loaded : null);
        if (done) return;
      }
      throw new Error('the conversation changed under every decision');
    } catch (error) {
      await failed(row, error instanceof Error ? error : new Error(String(error)));
    }
  };

  const load = ({ origin }: InboxRow): Promise<Loaded> =>
    loadTurn(db, origin.channel, origin.account, now(), parts.office.dayOf(now()));

  const attempt = async (row: InboxRow, known: Loaded | null): Promise<boolean> => {
    const { channel, account, conversation } = row.origin;
    const loaded = known ?? (await load(row));
    const context = await contextOf(parts, row, loaded);
    const asker: Asker = { channel, account, conversation, loaded, context };
    const turn = await converse({
      state: loaded.state ?? NEW_CONVERSATION,
      lost: loaded.lost,
      input: row.input,
      context,
      grant: (wish) => parts.grant(wish, asker),
    });
    at('decided');
    const committed = await save(row, loaded, turn, context);
    if (committed === 'done') {
      at('committed');
      if (turn.changes.length > 0) parts.changed?.(turn.changes, channel, account);
    } else if (committed.conflict === 'inbox')
      log.warn({ inbox: row.id }, 'turn: another process answered this message');
    return committed === 'done' || committed.conflict === 'inbox';
  };

  const save = (row: InboxRow, loaded: Loaded, turn: Turn, context: Context): Promise<Committed> => {
    const moment = now();
    const { person } = loaded;
    const spoken = turn.changes.find((one) => one.change === 'language')?.language ?? context.language;
    const own = {
      row,
      subject: loaded.subject,
      version: loaded.version,
      state: turn.state,
      say: turn.outgoing.map((outgoing, n) =>
        outboxRow(row, n, outgoing, person?.id ?? null, spoken, moment),
      ),
      at: moment,
    };
    if (turn.changes.length === 0) return answered(own);
    const today = parts.office.dayOf(moment);
    const teller = person && parts.teller(person.id, person.opdId, today);
    const who = { ...row.origin, personId: person?.id ?? null, today, teller };
    return commit(db, [
      ...answerStatements(own),
      ...turn.changes.map(withoutPersons).flatMap((change) => changeStatements(change, who, moment)),
    ]);
  };

  const withoutPersons = (change: Change): Change =>
    change.change === 'unmetNeed' ? { ...change, words: parts.nameless(change.words) } : change;

  /** The apology's language. What broke the turn may break this too: then Indonesian. */
  const languageOf = async (row: InboxRow): Promise<Language> => {
    try {
      const { person } = await load(row);
      return person?.language ?? 'id';
    } catch {
      return 'id';
    }
  };

  const failed = async (row: InboxRow, error: Error): Promise<void> => {
    const again = usedUp(row) ? null : retryAt(row.attempt, now());
    log.error({ inbox: row.id, attempt: row.attempt, again, error: error.message }, 'turn: failed');
    const language = await languageOf(row);
    const { failed: body } = parts.texts[language].home;
    // A key of its own: an answer after an operator's `retryFailed` must not count as said already.
    const apology = outboxRow(row, 'sorry', { kind: 'say', message: { body } }, null, language, now());
    await fail(db, row.id, row.attempt, error.message.slice(0, 500), again, apology);
  };

  const broken =
    (channel: Channel) =>
    (error: unknown): void => {
      log.error({ channel, error: String(error) }, 'turn: the inbox could not be read; a sweep follows');
    };

  return {
    async receive(event) {
      await intake(event);
      at('received');
      const { channel, account } = event.origin;
      void drain(channel, account).catch(broken(channel));
    },
    drain,
    async sweep() {
      // Several at once: one slow answer holds up nobody else's.
      const left = (await abandonedAccounts(db, now(), 200)).values();
      const some = async (): Promise<void> => {
        for (const { channel, account } of left) await drain(channel, account).catch(broken(channel));
      };
      await Promise.all(Array.from({ length: SWEEP_AT_ONCE }, some));
    },
    async idle() {
      while (draining.size > 0) await Promise.allSettled(draining.values());
    },
  };
}

function outboxRow(
  row: InboxRow,
  n: number | 'sorry',
  outgoing: Outgoing,
  personId: number | null,
  language: Language,
  moment: Date,
): OutboxRow {
  const { channel, account, conversation } = row.origin;
  return {
    key: `turn:${row.id}:${n}`,
    channel,
    account,
    conversation,
    personId,
    topic: 'answer',
    language,
    outgoing,
    dueAt: moment,
    expiresAt: null,
    createdAt: moment,
  };
}
