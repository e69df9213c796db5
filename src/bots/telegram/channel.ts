import { Api, Bot, BotError, GrammyError } from 'grammy';
import type { ChannelPort } from '../../domain/dialog/channel.ts';
import type { Received } from '../../domain/dialog/message.ts';
import { fetchFile } from './files.ts';
import { type Me, presenceOf } from './group.ts';
import { POLL_SECONDS, pauseAfter, poll, WANTED } from './poll.ts';
import { type Profiles, publishProfiles, showMenu } from './profile.ts';
import { read } from './read.ts';
import { createSend, type SendParts } from './send.ts';
import { createSignals } from './signals.ts';
import { type CallInit, createTransport, type Transport } from './transport.ts';
import { advice, described, fateOf } from './trouble.ts';
import { createWebhook, type WebhookAt } from './webhook.ts';

/** As pino's: facts first, then a sentence for the operator. */
export interface Log {
  info(facts: object, line: string): void;
  warn(facts: object, line: string): void;
  error(facts: object, line: string): void;
}

export interface TelegramParts {
  /** From @BotFather. Appears in no log and no error. */
  readonly token: string;
  /** A Bot API server other than Telegram's own, without a slash at its end. */
  readonly apiRoot?: string;
  readonly transport?: Transport;
  /** Absent: long polling, which needs no public address. */
  readonly webhook?: WebhookAt;
  readonly log: Log;
  readonly now: () => Date;
  /** The few words of this channel's own. */
  readonly words: SendParts['words'] & { readonly working: Readonly<Record<'id' | 'en', string>> };
  readonly profiles: Profiles;
  /** Told the bot's user name each time Telegram has told it. */
  readonly introduced?: (name: string) => Promise<void>;
  /** Told when somebody blocks the bot, or takes that back. */
  readonly presence?: (account: string, here: boolean) => Promise<void>;
  /** Waits between failed polls; must return early, without an error, when the signal aborts. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Waits between signs that an answer is on its way; as `pause`. */
  readonly beat?: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Seconds after which a call without an answer counts as "unknown". */
  readonly sendSeconds?: number;
}

/** Not Node's own `setTimeout` of promises: most of these end early, and it would make an error of each. */
const quietly = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });

/** Telegram over long polling or a webhook. See `read.ts`, `render.ts`, `send.ts`, `poll.ts` and `webhook.ts` for the rules. */
export function createTelegram(parts: TelegramParts): ChannelPort {
  const { token, log } = parts;
  const transport = parts.transport ?? createTransport();
  const pause = parts.pause ?? quietly;
  const client = parts.apiRoot === undefined ? {} : { apiRoot: parts.apiRoot };
  const stopping = new AbortController();
  // Two clients, because a poll may take longer than any answer to a person should.
  const bot = new Bot(token, {
    client: {
      ...client,
      fetch: (url: string, init: CallInit) => transport.fetch(url, init, stopping.signal),
      timeoutSeconds: POLL_SECONDS + 15,
    },
  });
  const api = new Api(token, {
    ...client,
    fetch: (url: string, init: CallInit) => transport.fetch(url, init),
    timeoutSeconds: parts.sendSeconds ?? 20,
  });
  const signals = createSignals(api, parts.now, { beat: parts.beat ?? quietly, words: parts.words.working });
  const send = createSend({ api, token, words: parts.words, now: parts.now });
  const sending = new Set<Promise<unknown>>();
  let running: Promise<void> | null = null;

  const facts = (error: unknown, more: object = {}): object => ({
    channel: 'telegram',
    why: described(error, token),
    ...more,
  });

  const { webhook: at } = parts;
  const hook =
    at === undefined
      ? null
      : createWebhook({
          ...at,
          take: (update) => bot.handleUpdate(update),
          refused: (why) => log.warn({ channel: 'telegram', why }, 'Telegram: a request was refused'),
          failed: (error) =>
            log.error(
              facts(error instanceof BotError ? error.error : error),
              'Telegram: a request was not taken, Telegram sends it again',
            ),
        });

  /** Who we are, and one way of receiving switched on. Throws what Telegram answered. */
  const introduce = async (): Promise<Me> => {
    const me = await api.getMe();
    bot.botInfo = me;
    await parts.introduced?.(me.username);
    // Without dropping what waits: those are messages of people.
    if (hook === null || at === undefined) await api.deleteWebhook({ drop_pending_updates: false });
    else {
      hook.ready();
      await api.setWebhook(hook.address, {
        secret_token: at.secret,
        allowed_updates: WANTED,
        drop_pending_updates: false,
      });
    }
    return { id: me.id, username: me.username };
  };

  const listen = async (me: Me): Promise<void> => {
    const way = hook === null ? 'long polling' : 'webhook';
    log.info({ channel: 'telegram', bot: me.username }, `Telegram: receiving by ${way}`);
    // Beside the polling: a slow answer to decoration must not keep people waiting. It catches its own failures.
    void publishProfiles(api, parts.profiles, (method, error) => {
      if (!stopping.signal.aborted)
        log.warn(facts(error, { method }), 'Telegram: the command menu or description was not set');
    });
    if (hook !== null) return;
    await poll(
      {
        api: bot.api,
        take: (update) => bot.handleUpdate(update),
        pause,
        failed: (where, error, pauseMs) =>
          log.error(
            facts(error, { where, pauseMs, todo: advice(error) ?? 'none: it is tried again' }),
            where === 'inbox'
              ? 'Telegram: the inbox did not take an update, nothing is confirmed'
              : 'Telegram: polling failed',
          ),
      },
      stopping.signal,
    );
  };

  /** Telegram may be out of reach when a machine starts: other channels must not wait for it. */
  const introduceLater = async (failure: unknown): Promise<void> => {
    let error = failure;
    for (let failures = 1; !stopping.signal.aborted; failures += 1) {
      const pauseMs = pauseAfter(error, failures);
      log.error(
        facts(error, { pauseMs, todo: advice(error) ?? 'none: it is tried again' }),
        'Telegram: not reached at start, tried again',
      );
      await pause(pauseMs, stopping.signal);
      if (stopping.signal.aborted) return;
      try {
        return await listen(await introduce());
      } catch (again) {
        error = again;
      }
    }
  };

  const register = (receive: (event: Received) => Promise<void>): void => {
    bot.use(async ({ update, me }) => {
      const presence = presenceOf(update);
      if (presence !== null) return parts.presence?.(presence.account, presence.here);
      let event: Received | null;
      try {
        event = read(update, me);
      } catch (error) {
        // One update that can't be read must not hold back everybody else's for ever.
        log.error(
          facts(error, { update: update.update_id }),
          'Telegram: an update could not be read, left out',
        );
        return;
      }
      if (event !== null) await receive(event);
      signals.thank(update, event !== null);
    });
  };

  return {
    channel: 'telegram',
    start: async (receive) => {
      if (running !== null) throw new Error('the Telegram channel was started twice');
      register(receive);
      // First, so that a port that is taken is told at once and not tried for ever.
      await hook?.open();
      try {
        running = listen(await introduce());
      } catch (error) {
        const todo = advice(error);
        const hopeless =
          error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404);
        if (hopeless) {
          await hook?.stop();
          throw new Error(`Telegram: ${todo ?? ''} (${described(error, token)})`, { cause: error });
        }
        running = introduceLater(error);
      }
    },
    send: (row) => {
      // Before the call, or a slow "typing" would arrive behind the answer.
      signals.answered(Number(row.conversation), row.language);
      const attempt = send(row);
      sending.add(attempt);
      return attempt.finally(() => sending.delete(attempt));
    },
    working: ({ conversation }, words) => signals.working(Number(conversation), words),
    fetch: (ref, maxBytes) => fetchFile({ api, token, ...client }, ref, maxBytes),
    menu: async (conversation, shown) => {
      try {
        await showMenu(api, parts.profiles, Number(conversation), shown);
        return { outcome: 'sent' };
      } catch (error) {
        const fate = fateOf(error, token);
        return fate.outcome === 'missing' || fate.outcome === 'same' ? { outcome: 'sent' } : fate;
      }
    },
    stop: async () => {
      stopping.abort();
      await running;
      // The webhook stays set: what people write meanwhile waits at Telegram, or goes to another instance.
      await hook?.stop();
      // Closing under a running call would make its fate unknown, and a copy of it necessary.
      await Promise.all(sending);
      await signals.settled();
      transport.close();
    },
  };
}
