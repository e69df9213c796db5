import type { UploadedFile } from './telegram-server-body.ts';
import { richText } from './telegram-server-rich.ts';
import { isRecord, type Payload } from './telegram-server-strict.ts';

export interface ShownButton {
  readonly text: string;
  readonly data: string;
  /** Where it leads, instead of being told to the bot. */
  readonly url?: string;
  readonly style?: string;
}
/** What a person sees of one message, with all edits applied. */
export interface Shown {
  readonly id: number;
  readonly from: 'bot' | 'person';
  readonly text: string;
  readonly entities: readonly { readonly type: string; readonly text: string }[];
  /** Rows as on screen. */
  readonly buttons: readonly (readonly ShownButton[])[];
  readonly file?: UploadedFile;
  /** A rich message's own markup; its words are in `text`. */
  readonly rich?: string;
  readonly edits: number;
}
export type Answer =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false;
      readonly error_code: number;
      readonly description: string;
      readonly parameters?: Payload;
    };

export const done = (result: unknown): Answer => ({ ok: true, result });
export const failed = (code: number, description: string, parameters?: Payload): Answer => ({
  ok: false,
  error_code: code,
  description,
  ...(parameters === undefined ? {} : { parameters }),
});

function buttonsOf(markup: unknown): ShownButton[][] {
  if (!isRecord(markup) || !Array.isArray(markup['inline_keyboard'])) return [];
  return markup['inline_keyboard'].map((row: unknown) =>
    (Array.isArray(row) ? row : []).filter(isRecord).map(({ text, callback_data: data, url, style }) => ({
      text: String(text),
      data: String(data ?? ''),
      ...(typeof url === 'string' ? { url } : {}),
      ...(typeof style === 'string' ? { style } : {}),
    })),
  );
}

function entitiesOf(text: string, entities: unknown): { type: string; text: string }[] {
  return (Array.isArray(entities) ? entities : []).filter(isRecord).map(({ type, offset, length }) => ({
    type: String(type),
    text: text.slice(Number(offset), Number(offset) + Number(length)),
  }));
}

/** The words of a call, and the markup they stand in. */
function wordsOf({ text, rich_message: rich }: Payload): { text: string; rich: string | undefined } {
  if (!isRecord(rich)) return { text: String(text ?? ''), rich: undefined };
  return { text: richText(String(rich['html'])), rich: String(rich['html']) };
}

/** The chats of one bot: what was said and edited, and what Telegram answers to it. */
export function createChats() {
  const chats = new Map<number, Map<number, Shown>>();
  const blocked = new Set<number>();
  const moved = new Map<number, number>();
  const actions: { chat: number; action: string }[] = [];
  const drafts: { chat: number; text: string }[] = [];
  let lastMessage = 100;

  const chatOf = (id: number): Map<number, Shown> => {
    const chat = chats.get(id) ?? new Map<number, Shown>();
    chats.set(id, chat);
    return chat;
  };
  const add = (chat: number, shown: Omit<Shown, 'id' | 'edits'>): Shown => {
    lastMessage += 1;
    const message = { ...shown, id: lastMessage, edits: 0 };
    chatOf(chat).set(lastMessage, message);
    return message;
  };
  const asMessage = (chat: number, shown: Shown) => ({
    message_id: shown.id,
    date: 1_795_000_000 + shown.id,
    chat: { id: chat, type: 'private', first_name: 'Warga' },
    ...(shown.file === undefined ? { text: shown.text } : { caption: shown.text }),
  });

  /** Why the bot can't write here, if it can't. */
  const closed = (chat: number): Answer | null => {
    const now = moved.get(chat);
    if (now !== undefined)
      return failed(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
        migrate_to_chat_id: now,
      });
    if (blocked.has(chat)) return failed(403, 'Forbidden: bot was blocked by the user');
    if (!chats.has(chat)) return failed(400, 'Bad Request: chat not found');
    return null;
  };

  const edit = (payload: Payload, keepText: boolean): Answer => {
    const chat = Number(payload['chat_id']);
    const why = closed(chat);
    if (why !== null) return why;
    const before = chatOf(chat).get(Number(payload['message_id']));
    if (before === undefined) return failed(400, 'Bad Request: message to edit not found');
    if (before.from === 'person') return failed(400, "Bad Request: message can't be edited");
    const { rich: former, ...plain } = before;
    const { text, rich } = keepText ? { text: before.text, rich: former } : wordsOf(payload);
    const buttons = buttonsOf(payload['reply_markup']);
    const entities = keepText ? before.entities : entitiesOf(text, payload['entities']);
    const richly = rich === undefined ? {} : { rich };
    const after: Shown = { ...plain, text, buttons, entities, ...richly, edits: before.edits + 1 };
    if (JSON.stringify({ ...after, edits: 0 }) === JSON.stringify({ ...before, edits: 0 }))
      return failed(
        400,
        'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
      );
    chatOf(chat).set(before.id, after);
    return done(asMessage(chat, after));
  };

  return {
    blocked,
    actions,
    drafts,
    draft: (payload: Payload): Answer => {
      const chat = Number(payload['chat_id']);
      const why = closed(chat);
      if (why !== null) return why;
      drafts.push({ chat, text: String(payload['text'] ?? '') });
      return done(true);
    },
    /** Somebody pressed Start in a chat with this id: before that, Telegram says "chat not found". */
    open: (chat: number): void => void chatOf(chat),
    move: (from: number, to: number): void => {
      chats.set(to, chatOf(from));
      moved.set(from, to);
    },
    said: (chat: number, text: string): Shown =>
      add(chat, { from: 'person', text, entities: [], buttons: [] }),
    forget: (chat: number, message: number): void => void chatOf(chat).delete(message),
    view: (chat: number): readonly Shown[] => [...chatOf(chat).values()],
    message: (chat: number, id: number): Shown | undefined => chatOf(chat).get(id),
    edit,
    act: (payload: Payload): Answer => {
      const chat = Number(payload['chat_id']);
      const why = closed(chat);
      if (why !== null) return why;
      actions.push({ chat, action: String(payload['action']) });
      return done(true);
    },
    send: (payload: Payload, file?: UploadedFile): Answer => {
      const chat = Number(payload['chat_id']);
      const why = closed(chat);
      if (why !== null) return why;
      const { text, rich } =
        file === undefined ? wordsOf(payload) : { text: String(payload['caption'] ?? ''), rich: undefined };
      const entities = entitiesOf(text, payload[file === undefined ? 'entities' : 'caption_entities']);
      const buttons = buttonsOf(payload['reply_markup']);
      const shown = add(chat, {
        from: 'bot',
        text,
        entities,
        buttons,
        ...(file === undefined ? {} : { file }),
        ...(rich === undefined ? {} : { rich }),
      });
      return done(asMessage(chat, shown));
    },
  };
}
export type Chats = ReturnType<typeof createChats>;
