import type { Chats } from './telegram-server-chats.ts';

/** What a person's Telegram app would send; each returns the update's id. */
export interface Updates {
  text(user: number, text: string, extra?: object): number;
  /** `/word rest`; the bot is addressed by name with `word@Name`. */
  command(user: number, word: string, rest?: string): number;
  /** Presses the button with this label (or, failing that, this data) in message `message`, by default the newest one that has it. */
  press(user: number, labelOrData: string, message?: number): number;
  photo(user: number, caption?: string): number;
  voice(user: number): number;
  document(user: number, name: string, bytes: number): number;
  /** Presses a button with this data, whatever message it stood under. */
  data(user: number, data: string): number;
  /** A file with its content, which `getFile` finds; a picture is sent as a photo. `says`: the size Telegram names. */
  upload(
    user: number,
    name: string,
    type: string,
    content: Uint8Array,
    caption?: string,
    says?: number,
  ): number;
  /** Any update: `update_id` is added. */
  raw(update: object): number;
  /** Ids of all presses so far: what answerCallbackQuery may answer, once each. */
  readonly pressed: ReadonlySet<string>;
}

/** Updates of many people to one bot, in order. `push` is told of each. */
export function createUpdates(
  chats: Chats,
  push: (update: object & { update_id: number }) => void,
  first: number,
  put: (content: Uint8Array, says?: number) => string,
) {
  let lastUpdate = first - 1;
  let lastPress = 0;
  const pressed = new Set<string>();

  const raw = (update: object): number => {
    lastUpdate += 1;
    push({ ...update, update_id: lastUpdate });
    return lastUpdate;
  };
  const from = (user: number) => ({
    id: user,
    is_bot: false,
    first_name: `Warga ${user}`,
    language_code: 'id',
  });
  const chat = (user: number) => ({ id: user, type: 'private', first_name: `Warga ${user}` });
  const message = (user: number, shownAs: string, content: object): number => {
    const shown = chats.said(user, shownAs);
    return raw({
      message: {
        message_id: shown.id,
        date: 1_795_000_000 + shown.id,
        from: from(user),
        chat: chat(user),
        ...content,
      },
    });
  };

  const updates: Updates = {
    pressed,
    raw,
    text: (user, text, extra = {}) => message(user, text, { text, ...extra }),
    command: (user, word, rest = '') => {
      const text = rest === '' ? `/${word}` : `/${word} ${rest}`;
      return message(user, text, {
        text,
        entities: [{ type: 'bot_command', offset: 0, length: word.length + 1 }],
      });
    },
    press: (user, labelOrData, messageId) => {
      const candidates =
        messageId === undefined ? [...chats.view(user)].reverse() : [chats.message(user, messageId)];
      for (const shown of candidates) {
        const all = shown?.buttons.flat() ?? [];
        const button = all.find((b) => b.text === labelOrData) ?? all.find((b) => b.data === labelOrData);
        if (shown === undefined || button === undefined) continue;
        lastPress += 1;
        const id = `press-${lastPress}`;
        pressed.add(id);
        return raw({
          callback_query: {
            id,
            from: from(user),
            chat_instance: String(user),
            message: {
              message_id: shown.id,
              date: 1_795_000_000,
              chat: chat(user),
              text: shown.text,
            },
            data: button.data,
          },
        });
      }
      const seen = chats.view(user).flatMap((shown) => shown.buttons.flat().map((b) => b.text));
      throw new Error(`${user} sees no button "${labelOrData}", only: ${seen.join(' | ')}`);
    },
    photo: (user, caption) =>
      message(user, caption ?? '', {
        photo: [
          { file_id: 's', file_unique_id: 's', width: 90, height: 60, file_size: 1000 },
          { file_id: 'l', file_unique_id: 'l', width: 900, height: 600, file_size: 90_000 },
        ],
        ...(caption === undefined ? {} : { caption }),
      }),
    data: (user, data) => {
      lastPress += 1;
      const id = `press-${lastPress}`;
      pressed.add(id);
      return raw({
        callback_query: { id, from: from(user), chat_instance: String(user), inline_message_id: 'old', data },
      });
    },
    upload: (user, name, type, content, caption, says) => {
      const id = put(content, says);
      const sent = { file_id: id, file_unique_id: id, file_size: says ?? content.length };
      const words = caption === undefined ? {} : { caption };
      if (type.startsWith('image/'))
        return message(user, caption ?? '', { photo: [{ ...sent, width: 900, height: 600 }], ...words });
      if (type.startsWith('audio/'))
        return message(user, caption ?? '', { voice: { ...sent, duration: 4, mime_type: type }, ...words });
      return message(user, name, { document: { ...sent, file_name: name, mime_type: type }, ...words });
    },
    voice: (user) =>
      message(user, '', { voice: { file_id: 'v', file_unique_id: 'v', duration: 4, file_size: 12_000 } }),
    document: (user, name, bytes) =>
      message(user, name, {
        document: { file_id: 'd', file_unique_id: 'd', file_name: name, file_size: bytes },
      }),
  };
  return updates;
}
