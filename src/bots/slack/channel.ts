import { setTimeout as delay } from 'node:timers/promises';
import { App, type Receiver, webApi } from '@slack/bolt';
import type { ChannelPort } from '../../domain/dialog/channel.ts';
import type { Received } from '../../domain/dialog/message.ts';
import { boltLogger, callOn, clientOptions, type Log } from './client.ts';
import { createDirects } from './direct.ts';
import { createEmails } from './email.ts';
import { isFields } from './fields.ts';
import { createInOrder } from './in-order.ts';
import { type Heard, readCommand, readHome, readMessage, readPress } from './read.ts';
import { type Mention, readMention, readShortcut } from './read-elsewhere.ts';
import { createHttpReceiver, type HttpParts } from './receiver.ts';
import { createSend, type SendParts } from './send.ts';
import { createSocketReceiver, pauseAfter } from './socket.ts';
import { createTransport } from './transport.ts';
import { advice, described, isHopeless } from './trouble.ts';
import { within } from './within.ts';

/** An acknowledgement has 3 seconds in all, and the inbox needs its part of them. */
const OPEN_MS = 1500;

export interface SlackParts {
  /** xoxb-… Appears in no log and no error, like the other two. */
  readonly botToken: string;
  /** xapp-…: with it Slack's events come over Socket Mode, and `http` is not used. */
  readonly appToken?: string;
  /** Needed for HTTP. */
  readonly signingSecret?: string;
  readonly http?: Pick<HttpParts, 'host' | 'port' | 'listening'>;
  /** A Web API other than Slack's own. */
  readonly apiUrl?: string;
  readonly log: Log;
  readonly now: () => Date;
  readonly words: SendParts['words'] & {
    /** Shown only to who typed a slash command outside the direct message: the answer is there. */
    readonly elsewhere?: string;
  };
  /** Waits between failed connections; must return early, without an error, when the signal aborts. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Seconds after which a call without an answer counts as "unknown". */
  readonly callSeconds?: number;
  /** Milliseconds that a look-up may delay an acknowledgement. */
  readonly lookupMs?: number;
}

interface Me {
  readonly team: string;
  readonly user: string;
  readonly bot: string | undefined;
}

const quietly = (ms: number, signal: AbortSignal): Promise<void> =>
  delay(ms, undefined, { signal }).catch(() => undefined);

/** Slack for one workspace, over Socket Mode or HTTP. See `read.ts`, `render.ts`, `send.ts` for the rules of each direction. */
export function createSlack(parts: SlackParts): ChannelPort {
  const { botToken, log, now } = parts;
  const pause = parts.pause ?? quietly;
  const transport = createTransport();
  const options = clientOptions({ ...parts, transport });
  const client = new webApi.WebClient(botToken, options);
  const call = callOn(client);
  const directs = createDirects(call);
  const stopping = new AbortController();
  const sending = new Set<Promise<unknown>>();
  let me: Me | null = null;
  let introducing: Promise<void> = Promise.resolve();
  let receiver: Receiver | null = null;

  const facts = (error: unknown, more: object = {}): object => ({
    channel: 'slack',
    why: described(error),
    ...more,
  });
  const emailFor = createEmails({
    call,
    now,
    team: () => me?.team,
    failed: (error) =>
      log.warn(
        facts(error, { todo: advice(error) }),
        'Slack: an e-mail address was not looked up; people can link by code',
      ),
    ...(parts.lookupMs === undefined ? {} : { lookupMs: parts.lookupMs }),
  });
  const send = createSend({
    call,
    directs,
    words: parts.words,
    mend: (error, todo) => log.error(facts(error, { todo }), 'Slack: nothing can be sent'),
  });

  const introduce = async (): Promise<void> => {
    const { team_id: team, user_id: user, bot_id: bot } = await client.auth.test();
    if (team === undefined || user === undefined) throw new Error('auth.test answered without ids');
    me = { team, user, bot };
    log.info({ channel: 'slack', team, bot: user }, 'Slack: the bot token is good');
  };
  /** Slack may be out of reach when a machine starts: what needs our ids (e-mail rules) waits, receiving does not. */
  const introduceLater = async (failure: unknown): Promise<void> => {
    let error = failure;
    for (let failures = 1; !stopping.signal.aborted; failures += 1) {
      const pauseMs = pauseAfter(error, failures);
      log.error(facts(error, { pauseMs, todo: advice(error) }), 'Slack: not reached at start, tried again');
      await pause(pauseMs, stopping.signal);
      if (stopping.signal.aborted) return;
      try {
        return await introduce();
      } catch (again) {
        error = again;
      }
    }
  };

  /** The answer's conversation; when Slack doesn't tell it in time, the person, whose conversation `send` opens later. */
  const directOf = async (user: string): Promise<string> =>
    within(parts.lookupMs ?? OPEN_MS, directs.of(user), 'conversations.open').catch((error: unknown) => {
      log.warn(facts(error), 'Slack: a direct message was not opened yet');
      return user;
    });

  /** Tells only who mentioned us that the answer is elsewhere; nobody waits for it, and nothing is lost without it. */
  const pointAway = ({ user, place }: Mention): void => {
    const text = parts.words.elsewhere;
    if (text === undefined) return;
    const told = call('chat.postEphemeral', { channel: place, user, text })
      .catch((error: unknown) => log.warn(facts(error), 'Slack: where the answer is was not told'))
      .finally(() => sending.delete(told));
    sending.add(told);
  };

  const register = (app: App, receive: (event: Received) => Promise<void>): void => {
    const inOrder = createInOrder();
    const takeOne = async (heard: Heard): Promise<string> => {
      const { key, alsoKey, team, user, direct, page, input } = heard;
      if (direct !== undefined) directs.learn(user, direct);
      const begins = input.kind === 'word' && input.word === 'mulai';
      const [conversation, verifiedEmail] = await Promise.all([
        direct ?? (page === true ? user : directOf(user)),
        emailFor(user, begins),
      ]);
      await receive({
        key,
        ...(alsoKey === undefined ? {} : { alsoKey }),
        // In a shared channel a press names the presser's own workspace: she must stay the same person to us.
        origin: { channel: 'slack', account: `${me?.team ?? team}:${user}`, conversation },
        input,
        ...(verifiedEmail === undefined ? {} : { verifiedEmail }),
      });
      return conversation;
    };
    /** Resolves with the conversation of the answer once the event is in the inbox; undefined when nobody spoke to us. */
    const take = async (heard: Heard | null): Promise<string | undefined> =>
      heard === null ? undefined : inOrder(heard.user, () => takeOne(heard));
    app.event('message', async ({ body }) => {
      await take(isFields(body) ? readMessage(body, me?.user) : null);
    });
    app.event('app_mention', async ({ body }) => {
      const heard = isFields(body) ? readMention(body, me?.user) : null;
      await take(heard);
      if (heard !== null) pointAway(heard);
    });
    app.shortcut(/.*/, async ({ body, ack }) => {
      await take(isFields(body) ? readShortcut(body) : null);
      await ack();
    });
    app.event('app_home_opened', async ({ body }) => {
      await take(isFields(body) ? readHome(body) : null);
    });
    app.action(/.*/, async ({ body, ack }) => {
      await take(isFields(body) ? readPress(body) : null);
      await ack();
    });
    // The name is the manifest's business: only our own commands reach us.
    app.command(/.*/, async ({ body, ack }) => {
      const conversation = await take(isFields(body) ? readCommand(body) : null);
      const text = parts.words.elsewhere;
      if (text === undefined || conversation === body.channel_id) await ack();
      else await ack({ response_type: 'ephemeral', text });
    });
    // Bolt would only log it; thrown on, it keeps the receiver from acknowledging.
    app.error(async (error) => {
      throw error;
    });
  };

  const chosen = (): Receiver => {
    const { appToken, signingSecret, http } = parts;
    if (appToken !== undefined) return createSocketReceiver({ appToken, client: options, log, now, pause });
    if (signingSecret === undefined || http === undefined)
      throw new Error('Slack needs an app token (socket), or a signing secret and a port (HTTP)');
    return createHttpReceiver({ ...http, signingSecret, now, log });
  };
  const started = async (what: Promise<unknown>): Promise<void> => {
    try {
      await what;
    } catch (error) {
      if (!isHopeless(error)) throw error;
      throw new Error(`Slack: ${advice(error) ?? ''} (${described(error)})`, { cause: error });
    }
  };

  return {
    channel: 'slack',
    start: async (receive) => {
      if (receiver !== null) throw new Error('the Slack channel was started twice');
      receiver = chosen();
      const app = new App({
        receiver,
        logger: boltLogger(log),
        clientOptions: options,
        convoStore: false,
        ignoreSelf: false,
        // Bolt acknowledges and drops an event whose authorisation fails: this one cannot.
        authorize: async () => ({
          botToken,
          ...(me === null ? {} : { botUserId: me.user }),
          ...(me?.bot === undefined ? {} : { botId: me.bot }),
        }),
      });
      register(app, receive);
      await started(
        introduce().catch((error: unknown) => {
          if (isHopeless(error)) throw error;
          introducing = introduceLater(error);
        }),
      );
      await started(receiver.start());
    },
    send: (row) => {
      const attempt = send(row);
      sending.add(attempt);
      return attempt.finally(() => sending.delete(attempt));
    },
    stop: async () => {
      stopping.abort();
      await receiver?.stop();
      await introducing;
      // Closing under a running call would make its fate unknown, and a copy of it necessary.
      await Promise.all(sending);
      transport.close();
    },
  };
}
