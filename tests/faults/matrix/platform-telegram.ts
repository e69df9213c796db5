import { startTelegramServer } from '../../support/telegram-server.ts';
import { type Dialect, type Platform, rowIn } from './platform.ts';
import type { Update } from './world.ts';

const SECRET = 'a-secret-of-thirty-two-characters_';
/** Seconds; telling of the fake's own matters to nobody here. */
const SOME_DATE = 1_795_000_000;

const dialect: Dialect = {
  /** Files come in parts, everything else as JSON. */
  call: (method, body) => {
    if (!/^(?:send(?:Message|Photo|Document)|editMessageText)$/.test(method)) return null;
    const text = body.toString();
    const row = rowIn(text);
    const chat = /"chat_id"(?::|\r\n\r\n)(-?\d+)/.exec(text)?.[1];
    return row === null || chat === undefined ? null : { method, chat, row, text };
  },
  refusal: (code, retryAfter) => {
    const wait = retryAfter === undefined ? {} : { parameters: { retry_after: retryAfter } };
    const description =
      retryAfter === undefined ? 'Internal Server Error' : `Too Many Requests: retry after ${retryAfter}`;
    const body = JSON.stringify({ ok: false, error_code: code, description, ...wait });
    return { headers: { 'content-type': 'application/json' }, body };
  },
};

export async function startTelegram(): Promise<Platform> {
  const server = await startTelegramServer();
  let told = 0;

  const update = (content: object): Update => {
    told += 1;
    const id = 9000 + told;
    const body = JSON.stringify({ update_id: id, ...content });
    return {
      key: `telegram:${server.botId}:${id}`,
      tell: async (port) => {
        const hook = server.calls.findLast((call) => call.method === 'setWebhook')?.payload['url'];
        const { pathname } = new URL(String(hook));
        const response = await fetch(`http://127.0.0.1:${port}${pathname}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': SECRET },
          body,
        });
        return response.status === 200;
      },
    };
  };
  const from = (chat: string): object => ({ id: Number(chat), is_bot: false, first_name: `Warga ${chat}` });
  const room = (chat: string): object => ({
    id: Number(chat),
    type: 'private',
    first_name: `Warga ${chat}`,
  });

  return {
    ...dialect,
    access: { channel: 'telegram', token: server.token, secret: SECRET },
    url: server.url,
    open: (chat) => server.open(Number(chat)),
    block: (chat) => server.block(Number(chat)),
    write: (chat, text) =>
      update({
        message: {
          message_id: 50_000 + told,
          date: SOME_DATE,
          from: from(chat),
          chat: room(chat),
          text,
          ...(text.startsWith('/')
            ? { entities: [{ type: 'bot_command', offset: 0, length: text.split(' ')[0]?.length ?? 0 }] }
            : {}),
        },
      }),
    press: (chat, label) => {
      const shown = server
        .view(Number(chat))
        .findLast((one) => one.buttons.flat().some((button) => label.test(button.text)));
      const button = shown?.buttons.flat().find((one) => label.test(one.text));
      if (shown === undefined || button === undefined) throw new Error(`${chat} sees no button ${label}`);
      const about = { message_id: shown.id, date: SOME_DATE, chat: room(chat), text: shown.text };
      const id = `press-${told}`;
      return update({
        callback_query: { id, from: from(chat), chat_instance: '1', message: about, data: button.data },
      });
    },
    objections: () =>
      server.calls.flatMap(({ method, problems }) => problems.map((problem) => `${method}: ${problem}`)),
    close: server.close,
  };
}
