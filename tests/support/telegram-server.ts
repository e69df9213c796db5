import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { type Body, readBody } from './telegram-server-body.ts';
import { type Answer, createChats, done, failed, type Shown } from './telegram-server-chats.ts';
import { answer, createFaults, type Fault, spoiled } from './telegram-server-faults.ts';
import { createFiles } from './telegram-server-files.ts';
import { createQueue } from './telegram-server-queue.ts';
import { type Payload, problemsOf } from './telegram-server-strict.ts';
import { createUpdates, type Updates } from './telegram-server-updates.ts';

export interface Call {
  readonly method: string;
  readonly payload: Payload;
  /** What a strict Bot API would object to; such a call was answered with 400. */
  readonly problems: readonly string[];
}

export interface TelegramServer {
  /** apiRoot for the channel. */
  readonly url: string;
  readonly token: string;
  readonly botId: number;
  readonly username: string;
  readonly updates: Updates;
  /** What a chat shows now, oldest first; `from` tells whose message it is. */
  view(chat: number): readonly Shown[];
  /** The bot's newest message in a chat; throws when there is none. */
  newest(chat: number): Shown;
  /** Every call but getUpdates, in order. */
  readonly calls: readonly Call[];
  /** Offsets that getUpdates was asked with, in order (undefined: none). */
  readonly offsets: readonly (number | undefined)[];
  /** Ids of presses whose spinner was ended. */
  readonly answeredPresses: ReadonlySet<string>;
  /** Updates not yet confirmed by an offset. */
  readonly pending: number;
  /** The next `times` calls of a method fail, after `skip` good ones; '*' for any but getUpdates; 'download' for a file's content. */
  failNext(method: string, fault: Fault, times?: number, skip?: number): void;
  /** The person blocks (or unblocks) the bot. */
  block(chat: number, on?: boolean): void;
  open(chat: number): void;
  moveChat(from: number, to: number): void;
  deleteMessage(chat: number, message: number): void;
  /** Drafts shown to people, oldest first. */
  readonly drafts: readonly { readonly chat: number; readonly text: string }[];
  readonly actions: readonly { readonly chat: number; readonly action: string }[];
  /** Resolves when every update is confirmed and the bot waits for more. */
  quiet(): Promise<void>;
  /** Resolves with the next call of this method, after it was answered. */
  nextCall(method: string): Promise<Call>;
  close(): Promise<void>;
}

const TOKEN = '4242:AAtest-token-that-must-never-be-logged_0';

/** A strict Bot API on 127.0.0.1 for one bot. Tests steer it by the object returned; `firstUpdate` sets two of one bot apart. */
export async function startTelegramServer(firstUpdate = 7001): Promise<TelegramServer> {
  const me = {
    id: 4242,
    is_bot: true,
    first_name: 'Sinau',
    username: 'SinauSemarangBot',
    can_join_groups: true,
  };
  const chats = createChats();
  const faults = createFaults();
  const queue = createQueue();
  const uploads = createFiles();
  const updates = createUpdates(chats, queue.push, firstUpdate, uploads.put);
  const answeredPresses = new Set<string>();
  const calls: Call[] = [];
  let callWaiters: { method: string; tell: (call: Call) => void }[] = [];

  const answerPress = (id: string): Answer => {
    if (!updates.pressed.has(id) || answeredPresses.has(id))
      return failed(400, 'Bad Request: query is too old and response timeout expired or query ID is invalid');
    answeredPresses.add(id);
    return done(true);
  };

  const perform = (method: string, { payload, files }: Body): Answer => {
    switch (method) {
      case 'getMe':
        return done(me);
      case 'sendMessage':
      case 'sendRichMessage':
        return chats.send(payload);
      case 'getFile':
        return uploads.get(payload);
      case 'sendPhoto':
      case 'sendDocument': {
        const part = method === 'sendPhoto' ? 'photo' : 'document';
        const attached = /^attach:\/\/(.+)$/.exec(String(payload[part]))?.[1] ?? part;
        const file = files.get(attached);
        return file === undefined
          ? failed(400, `Bad Request: there is no ${part} in the request`)
          : chats.send(payload, file);
      }
      case 'editMessageText':
        return chats.edit(payload, false);
      case 'editMessageReplyMarkup':
        return chats.edit(payload, true);
      case 'answerCallbackQuery':
        return answerPress(String(payload['callback_query_id']));
      case 'sendMessageDraft':
        return chats.draft(payload);
      case 'sendChatAction':
        return chats.act(payload);
      case 'setWebhook':
        queue.setWebhook(String(payload['url']));
        return done(true);
      case 'deleteWebhook':
        queue.setWebhook('');
        return done(true);
      case 'setMyCommands':
      case 'deleteMyCommands':
      case 'setMyDescription':
      case 'setMyShortDescription':
      case 'leaveChat':
        return done(true);
      default:
        return failed(404, 'Not Found');
    }
  };
  const handle = (method: string, body: Body, response: ServerResponse): void => {
    const { payload, files } = body;
    // A file's part is checked as the object it stands for.
    const problems = problemsOf(method, {
      ...payload,
      ...Object.fromEntries([...files.keys()].filter((k) => k in payload).map((k) => [k, {}])),
    });
    const call: Call = { method, payload, problems };
    if (method !== 'getUpdates') calls.push(call);
    response.on('close', () => {
      for (const waiter of callWaiters) if (waiter.method === method) waiter.tell(call);
      callWaiters = callWaiters.filter((waiter) => waiter.method !== method);
    });
    const fault = faults.take(method);
    if (spoiled(fault, response)) return;
    if (problems.length > 0) answer(response, failed(400, `Bad Request: ${problems.join('; ')}`));
    else if (method === 'getUpdates') queue.getUpdates(payload, response);
    else {
      const result = perform(method, body);
      if (fault === undefined) answer(response, result);
      else response.destroy();
    }
  };

  const server = createServer((request, response) => {
    const [, fileToken, path = ''] = /^\/file\/bot([^/]+)\/(.+)$/.exec(request.url ?? '') ?? [];
    if (fileToken !== undefined) {
      request.resume();
      uploads.serve(fileToken === TOKEN ? path : '', faults.take('download'), response);
      return;
    }
    const [, token, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? [];
    readBody(request).then(
      (body) =>
        token === TOKEN ? handle(method, body, response) : answer(response, failed(401, 'Unauthorized')),
      (error: unknown) => answer(response, failed(400, `Bad Request: ${String(error)}`)),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');

  return {
    url: `http://127.0.0.1:${address.port}`,
    token: TOKEN,
    botId: me.id,
    username: me.username,
    updates,
    view: chats.view,
    newest: (chat) => {
      const shown = chats.view(chat).findLast((message) => message.from === 'bot');
      if (shown === undefined) throw new Error(`the bot said nothing to ${chat}`);
      return shown;
    },
    calls,
    offsets: queue.offsets,
    get pending() {
      return queue.size();
    },
    answeredPresses,
    failNext: faults.plan,
    block: (chat, on = true) => {
      if (on) chats.blocked.add(chat);
      else chats.blocked.delete(chat);
    },
    open: chats.open,
    moveChat: chats.move,
    deleteMessage: chats.forget,
    actions: chats.actions,
    drafts: chats.drafts,
    quiet: queue.quiet,
    nextCall: (method) =>
      new Promise((tell) => {
        callWaiters.push({ method, tell });
      }),
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Every objection of a strict Bot API so far: expected to be empty at the end of a test. */
export function objections(server: TelegramServer): string[] {
  return server.calls.flatMap(({ method, problems }) => problems.map((problem) => `${method}: ${problem}`));
}
