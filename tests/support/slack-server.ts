import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import manifest from '../../slack-manifest.json' with { type: 'json' };
import {
  BOT_ID,
  BOT_USER,
  createChats,
  type Page,
  type Profile,
  type Shown,
  TEAM,
} from './slack-server-chats.ts';
import { callFault, type Fields } from './slack-server-check.ts';
import { answer, createFaults, type Fault, spoiled } from './slack-server-faults.ts';
import { createFiles } from './slack-server-files.ts';
import { createHttpSide, type HttpSide } from './slack-server-http.ts';
import { type Ack, createHub } from './slack-server-hub.ts';
import { createInstalls, type Installs } from './slack-server-installs.ts';
import { createReplies } from './slack-server-replies.ts';
import { createRequests, type Requests, type SlackRequest } from './slack-server-requests.ts';
import { acceptSocket } from './slack-server-socket.ts';
import { createWindows, type Window, type Windows } from './slack-server-windows.ts';

export interface Call {
  readonly method: string;
  readonly args: Fields;
}
export interface SlackServer {
  /** Root of the Web API: `apiUrl` of the channel. */
  readonly url: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly team: string;
  readonly botUser: string;
  /** Builds what Slack would send, without sending it. */
  readonly requests: Requests;
  /** A person writes in the direct message, types a slash command, presses a button: over the socket, or HTTP after `http.use`. */
  text(user: string, text: string): void;
  command(user: string, typed: string, channel?: string): void;
  press(user: string, labelOrOptionId: string, ts?: string): void;
  /** A button in a channel. */
  pressIn(user: string, channel: string, labelOrOptionId: string): void;
  /** The window somebody has open; what is filled in is sent. */
  window(user: string): Window | null;
  submit(user: string, given: Readonly<Record<string, string | readonly string[]>>): void;
  filled: Windows['submit'];
  /** A channel, and whether the bot is in it; what all read there, and what only one person sees. */
  room(id: string, more?: Fields): void;
  posts(channel: string): readonly Shown[];
  whispered(channel: string, user: string): readonly Shown[];
  file(user: string, file: Fields): void;
  /** A file with its content, which `files.info` finds; `says`: the size Slack names. */
  upload(user: string, name: string, type: string, content: Uint8Array, text?: string, says?: number): void;
  push(request: SlackRequest): void;
  /** What `users.info` tells of somebody: `email`, `is_restricted`, `deleted` … */
  profile(user: string, more: Profile): void;
  /** What somebody sees in the direct message, oldest first. */
  view(user: string): readonly Shown[];
  /** The bot's newest message to somebody; throws when there is none. */
  newest(user: string): Shown;
  /** Somebody opens the App Home; `page` is what stands there. */
  openHome(user: string, tab?: 'home' | 'messages'): void;
  page(user: string): Page | null;
  pressOnPage(user: string, label: string): void;
  deleteMessage(user: string, ts: string): void;
  readonly calls: readonly Call[];
  /** What a strict Slack refused or did not understand; expected to be empty at the end of a test. */
  readonly objections: readonly string[];
  /** What was acknowledged over Socket Mode, in order. */
  readonly acks: readonly Ack[];
  /** The next `times` calls of a method fail, after `skip` good ones; '*' for any; 'socket' for the WebSocket, 'upload' and 'download' for a file's content. */
  failNext(method: string, fault: Fault, times?: number, skip?: number): void;
  readonly http: HttpSide & {
    /** From now on everything goes to this receiver, events up to four times, as Slack does, until it says 200. */
    use(receiverUrl: string): void;
  };
  /** The app has these permissions only, as one that was installed from an older manifest. */
  grant(scopes: readonly string[]): void;
  /** Other workspaces, by OAuth. */
  readonly installs: Installs;
  readonly socket: {
    refresh(): void;
    drop(): void;
    frame(value: unknown): void;
    connections(): number;
    online(): number;
  };
  /** Resolves when everything people did is acknowledged (or given up). */
  quiet(): Promise<void>;
  /** Resolves with the next call of this method, after it was answered. */
  nextCall(method: string): Promise<Call>;
  close(): Promise<void>;
}

const BOT_TOKEN = 'xoxb-1-2-test-that-must-never-be-logged';
const APP_TOKEN = 'xapp-1-A0-2-test-that-must-never-be-logged';
const SECRET = '8f742231b10e8888abcd99yyyzzz85a5'.replaceAll(/[yz]/g, '0');

async function argsOf(request: IncomingMessage): Promise<Fields> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  const entries = [...new URLSearchParams(Buffer.concat(chunks).toString())];
  return Object.fromEntries(
    entries.map(([name, value]): [string, unknown] => {
      if (name !== 'blocks' && name !== 'view') return [name, value];
      const parsed: unknown = JSON.parse(value);
      return [name, parsed];
    }),
  );
}

/** A strict Slack on 127.0.0.1 with one workspace and one app. `now` dates its signatures. */
export async function startSlackServer(now: () => Date = () => new Date()): Promise<SlackServer> {
  const chats = createChats();
  const replies = createReplies(
    () => `http://127.0.0.1:${port()}`,
    chats,
    now,
    (why) => void objections.push(why),
  );
  const windows = createWindows(() => requests);
  const requests = createRequests(chats, replies.address);
  const faults = createFaults();
  const files = createFiles(() => `http://127.0.0.1:${port()}`, BOT_TOKEN);
  const http = createHttpSide(SECRET, now);
  const installs = createInstalls(() => manifest.oauth_config.scopes.bot.join(','));
  let scopes: readonly string[] = manifest.oauth_config.scopes.bot;
  const calls: Call[] = [];
  const objections: string[] = [];
  const acks: Ack[] = [];
  const tickets = new Set<string>();
  let callWaiters: { method: string; tell: (call: Call) => void }[] = [];
  let quietWaiters: (() => void)[] = [];
  let receiverUrl: string | null = null;
  let posting = 0;

  const tellQuiet = (): void => {
    if (posting > 0 || hub.pending() > 0) return;
    for (const tell of quietWaiters) tell();
    quietWaiters = [];
  };
  const hub = createHub(
    (why) => void objections.push(why),
    (ack) => {
      acks.push(ack);
      tellQuiet();
    },
  );

  const deliver = async (to: string, request: SlackRequest): Promise<void> => {
    const tries = request.kind === 'events_api' ? 4 : 1;
    for (let n = 0; n < tries; n += 1) {
      const retry = n === 0 ? {} : { retryNum: n };
      const { status } = await http.deliver(to, request, retry).catch(() => ({ status: 0 }));
      if (status === 200) return;
    }
  };
  const push = (request: SlackRequest): void => {
    if (receiverUrl === null) {
      hub.push(request);
      return;
    }
    posting += 1;
    void deliver(receiverUrl, request).finally(() => {
      posting -= 1;
      tellQuiet();
    });
  };

  const perform = (method: string, args: Fields): object => {
    switch (method) {
      case 'auth.test':
        return {
          ok: true,
          team_id: TEAM,
          user_id: BOT_USER,
          bot_id: BOT_ID,
          url: 'https://semarang.slack.com/',
        };
      case 'apps.connections.open': {
        const ticket = `t${tickets.size + 1}-${calls.length}`;
        tickets.add(ticket);
        return { ok: true, url: `ws://127.0.0.1:${port()}/link?ticket=${ticket}` };
      }
      case 'chat.postMessage':
        return chats.post(args, false);
      case 'chat.postEphemeral':
        // In a channel nothing of it stays to be seen: `calls` tells.
        return String(args['channel']).startsWith('C') ? { ok: true } : chats.post(args, true);
      case 'chat.update':
        return chats.update(args);
      case 'chat.delete':
        return chats.remove(args);
      case 'conversations.open':
        return chats.open(args);
      case 'conversations.info':
        return chats.roomInfo(args);
      case 'views.open':
        return windows.open(args);
      case 'views.publish':
        return chats.publish(args);
      case 'files.info':
        return files.info(args);
      case 'files.getUploadURLExternal':
        return files.begin(args);
      case 'files.completeUploadExternal': {
        const done = files.complete(args);
        if ('error' in done) return { ok: false, error: done.error };
        return chats.share(String(args['channel_id']), done.shared);
      }
      case 'oauth.v2.access':
        return installs.access(args);
      case 'auth.revoke':
        return installs.revoke(String(args['token']));
      case 'users.info':
        return chats.info(args);
      default:
        return { ok: false, error: 'unknown_method' };
    }
  };
  const tokenFault = (method: string, header: string | undefined): string | null => {
    if (method === 'oauth.v2.access' || method === 'auth.revoke') return null;
    const token = header?.replace(/^Bearer /, '') ?? '';
    const installed = installs.stateOf(token);
    if (installed !== undefined) return installed === 'good' ? null : installed;
    if (token === '') return 'not_authed';
    if (token !== BOT_TOKEN && token !== APP_TOKEN) return 'invalid_auth';
    return (token === APP_TOKEN) === (method === 'apps.connections.open') ? null : 'not_allowed_token_type';
  };

  const handle = (method: string, args: Fields, request: IncomingMessage, response: ServerResponse): void => {
    const call: Call = { method, args };
    calls.push(call);
    response.on('close', () => {
      for (const waiter of callWaiters) if (waiter.method === method) waiter.tell(call);
      callWaiters = callWaiters.filter((waiter) => waiter.method !== method);
    });
    const wrong = callFault(method, args);
    if (wrong !== undefined) objections.push(`${method}: ${wrong.error} ${wrong.detail}`);
    const fault = faults.take(method);
    if (spoiled(fault, response)) return;
    const denied = tokenFault(method, request.headers.authorization);
    if (denied !== null) answer(response, { ok: false, error: denied });
    else if (wrong !== undefined) answer(response, { ok: false, error: wrong.error });
    else {
      const result = perform(method, args);
      if (fault === undefined) answer(response, result, { 'x-oauth-scopes': scopes.join(',') });
      else response.destroy();
    }
  };

  const server = createServer((request, response) => {
    const method = /^\/api\/([\w.]+)$/.exec(request.url ?? '')?.[1];
    if (request.url?.startsWith('/commands/') === true) void replies.serve(request, response, faults.take);
    else if (method === undefined) void files.serve(request, response, faults.take);
    else
      argsOf(request).then(
        (args) => handle(method, args, request, response),
        () => answer(response, { ok: false, error: 'invalid_form_data' }),
      );
  });
  server.on('upgrade', (request, stream) => {
    const ticket = /^\/link\?ticket=([\w-]+)$/.exec(request.url ?? '')?.[1] ?? '';
    if (faults.take('socket') !== undefined || !tickets.delete(ticket)) stream.destroy();
    else hub.join((on) => acceptSocket(request, stream, on));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = (): number => {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('the server has no port');
    return address.port;
  };

  return {
    url: `http://127.0.0.1:${port()}/api/`,
    botToken: BOT_TOKEN,
    appToken: APP_TOKEN,
    signingSecret: SECRET,
    team: TEAM,
    botUser: BOT_USER,
    requests,
    text: (user, text) => push(requests.message(user, text)),
    command: (user, typed, channel) => push(requests.command(user, typed, channel)),
    pressIn: (user, channel, labelOrOptionId) => push(requests.pressIn(user, channel, labelOrOptionId)),
    window: windows.of,
    submit: (user, given) => push(windows.submit(user, given)),
    filled: windows.submit,
    room: chats.room,
    posts: chats.posts,
    whispered: chats.whispered,
    press: (user, labelOrOptionId, ts) => push(requests.press(user, labelOrOptionId, ts)),
    file: (user, file) => push(requests.file(user, file)),
    upload: (user, name, type, content, text, says) =>
      push(requests.file(user, files.sent(name, type, content, says), text)),
    push,
    profile: chats.profile,
    view: chats.view,
    newest: (user) => {
      const shown = chats.view(user).findLast((message) => message.from === 'bot');
      if (shown === undefined) throw new Error(`the bot said nothing to ${user}`);
      return shown;
    },
    openHome: (user, tab) => push(requests.home(user, tab)),
    page: chats.page,
    pressOnPage: (user, label) => push(requests.pressOnPage(user, label)),
    deleteMessage: chats.forget,
    calls,
    objections,
    acks,
    grant: (only) => {
      scopes = only;
    },
    failNext: faults.plan,
    http: {
      ...http,
      use: (url) => {
        receiverUrl = url;
      },
    },
    installs,
    socket: hub,
    quiet: () =>
      new Promise((resolve) => {
        quietWaiters.push(resolve);
        tellQuiet();
      }),
    nextCall: (method) =>
      new Promise((tell) => {
        callWaiters.push({ method, tell });
      }),
    close: async () => {
      hub.drop();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
