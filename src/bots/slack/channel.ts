import { setTimeout as delay } from 'node:timers/promises';
import { App, type Receiver } from '@slack/bolt';
import type { Installations } from '../../domain/delivery/installation.ts';
import type { Threads } from '../../domain/delivery/threads.ts';
import type { ChannelPort } from '../../domain/dialog/channel.ts';
import { fetchFile } from './files.ts';
import { createInstalled } from './installed.ts';
import { listen } from './read/listen.ts';
import { createSend, type SendParts } from './send.ts';
import { createSingle } from './single.ts';
import { boltLogger, callOn, clientOptions, type Log } from './web/client.ts';
import { createInstallPages, type InstallParts } from './web/oauth.ts';
import { createHttpReceiver, type HttpParts } from './web/receiver.ts';
import { createSocketReceiver } from './web/socket.ts';
import { createTransport } from './web/transport.ts';
import { advice, described, isHopeless } from './web/trouble.ts';
import { createWorking } from './working.ts';
import { facts, type Workspaces } from './workspace.ts';

export interface SlackParts {
  /** xoxb-…, for one workspace. Appears in no log and no error, like the other secrets. */
  readonly botToken?: string;
  /** For several workspaces instead: their tokens come by OAuth and stand in the store. */
  readonly install?: Omit<InstallParts, 'call' | 'now' | 'log'> & { readonly installations: Installations };
  /** xapp-…: with it Slack's events come over Socket Mode, and `http` is not used. */
  readonly appToken?: string;
  /** Needed for HTTP. */
  readonly signingSecret?: string;
  readonly http?: Pick<HttpParts, 'host' | 'port' | 'listening'>;
  /** A Web API other than Slack's own. */
  readonly apiUrl?: string;
  readonly log: Log;
  readonly now: () => Date;
  /** Without them a reply in a thread needs a new mention. */
  readonly threads?: Threads;
  /** An account that Slack switched off or on: reminders stop, and go on. */
  readonly present: (account: string, here: boolean) => Promise<void>;
  /** What somebody chose to read, for words that go out beside the outbox. */
  readonly languageOf?: (account: string) => Promise<'id' | 'en'>;
  readonly words: SendParts['words'] & {
    /** Shown only to who typed a slash command outside the direct message: the answer is there. */
    readonly elsewhere?: Readonly<Record<'id' | 'en', string>>;
  };
  /** Waits between failed connections; must return early, without an error, when the signal aborts. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Seconds after which a call without an answer counts as "unknown". */
  readonly callSeconds?: number;
  /** Milliseconds that a look-up may delay an acknowledgement. */
  readonly lookupMs?: number;
}

const quietly = (ms: number, signal: AbortSignal): Promise<void> =>
  delay(ms, undefined, { signal }).catch(() => undefined);

/** Slack, over Socket Mode or HTTP. See `read.ts`, `render.ts`, `send.ts` for the rules of each direction. */
export function createSlack(parts: SlackParts): ChannelPort {
  const { botToken, install, log, now } = parts;
  const pause = parts.pause ?? quietly;
  const transport = createTransport();
  const own = { ...parts, transport, pause };
  const options = clientOptions(own);
  const sending = new Set<Promise<unknown>>();
  let receiver: Receiver | null = null;

  const besides = (work: Promise<unknown>): void => {
    const done = work.finally(() => sending.delete(done));
    sending.add(done);
  };
  const workspacesOf = (): Workspaces => {
    if (install !== undefined) return createInstalled({ ...own, installations: install.installations });
    if (botToken === undefined)
      throw new Error('Slack needs a bot token, or the app to be installed by OAuth');
    return createSingle({ ...own, token: botToken });
  };
  const workspaces = workspacesOf();
  const send = createSend({
    ...(parts.apiUrl === undefined ? {} : { apiUrl: parts.apiUrl }),
    transport,
    workspaces,
    words: parts.words,
    mend: (error, todo) => log.error(facts(error, { todo }), 'Slack: nothing can be sent'),
  });

  const working = createWorking({ workspaces, now });

  const chosen = (): Receiver => {
    const { appToken, signingSecret, http } = parts;
    if (appToken !== undefined) return createSocketReceiver({ appToken, client: options, log, now, pause });
    if (signingSecret === undefined || http === undefined)
      throw new Error('Slack needs an app token (socket), or a signing secret and a port (HTTP)');
    const pages =
      install === undefined ? {} : { pages: createInstallPages({ ...install, call: callOn(own), now, log }) };
    return createHttpReceiver({ ...http, signingSecret, now, log, ...pages });
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
        // Bolt acknowledges and drops an event whose authorisation fails: this one cannot. Its own client is not used.
        authorize: async () => ({}),
      });
      listen(app, {
        workspaces,
        log,
        now,
        receive,
        threads: parts.threads,
        present: parts.present,
        apiUrl: parts.apiUrl,
        elsewhere: parts.words.elsewhere,
        languageOf: parts.languageOf ?? (async () => 'id'),
        lookupMs: parts.lookupMs,
        besides,
      });
      await started(workspaces.start());
      await started(receiver.start());
    },
    send: (row) => {
      const attempt = working.end(row).then(() => send(row));
      besides(attempt);
      return attempt;
    },
    working: working.show,
    fetch: async (ref, maxBytes) => {
      const at = await workspaces.of(ref.split(':')[0] ?? '');
      if (at === null) return { outcome: 'gone' };
      return fetchFile({ ...own, call: at.call, token: at.token }, ref, maxBytes);
    },
    stop: async () => {
      await receiver?.stop();
      await workspaces.stop();
      // Closing under a running call would make its fate unknown, and a copy of it necessary.
      await Promise.all(sending);
      transport.close();
    },
  };
}
