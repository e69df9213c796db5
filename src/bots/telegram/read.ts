import type { Message, Update } from 'grammy/types';
import type { Input, Received, Word } from '../../domain/dialog/message.ts';
import { wordOf } from '../../domain/dialog/words.ts';
import { type Me, openedWord, readGroup } from './group.ts';
import { limits } from './limits.ts';
import { safeEnd } from './styled.ts';

/**
 * An update as the inbox takes it, or null for what is nobody's message to us. Rules:
 * - only private chats are read; in a group only that the bot was called (`group.ts`);
 * - an edited message is no new answer, and its new words are not read: the person is told so, once a message;
 * - a forwarded message is read as the text it carries, marked as such: its words may be somebody else's;
 * - a photo, a document, a voice note is a file; a contact, a place, a sticker, a poll is answered, and nothing of it kept;
 * - service messages (pinned, timer set …) are nobody's words.
 */
export function read(update: Update, me: Me): Received | null {
  const key = `telegram:${me.id}:${update.update_id}`;
  const press = update.callback_query;
  if (press !== undefined) {
    const carrier = press.message;
    if (press.data === undefined || press.from.is_bot) return null;
    if (carrier !== undefined && carrier.chat.type !== 'private') return null;
    const conversation = String(carrier?.chat.id ?? press.from.id);
    return {
      key,
      origin: { channel: 'telegram', account: String(press.from.id), conversation },
      input: {
        kind: 'press',
        option: press.data,
        ...(carrier === undefined ? {} : { message: { conversation, message: String(carrier.message_id) } }),
      },
    };
  }
  const { message, edited_message: edited } = update;
  if (edited !== undefined) return editOf(edited, key, me);
  if (message?.chat.type !== 'private') return readGroup(update, me);
  if (message.from === undefined || message.from.is_bot) return null;
  const input = inputOf(message, me);
  if (input === null) return null;
  return {
    key,
    origin: {
      channel: 'telegram',
      account: String(message.from.id),
      conversation: String(message.chat.id),
    },
    input,
  };
}

function inputOf(message: Message, me: Me): Input | null {
  if (message.text !== undefined) return forwarded(textOf(message.text, me), message);
  return withCaption(fileOf(message), message) ?? unreadOf(message);
}

const forwarded = (input: Input, { forward_origin: from }: Message): Input =>
  input.kind === 'text' && from !== undefined ? { ...input, forwarded: true } : input;

/** Things without words: nothing of what they hold is taken along. */
function unreadOf(message: Message): Input | null {
  const what = UNREAD.find(([field]) => message[field] !== undefined)?.[1];
  return what === undefined ? null : { kind: 'unread', what };
}

const UNREAD = [
  ['contact', 'contact'],
  // A venue carries a location as well.
  ['location', 'place'],
  ['sticker', 'sticker'],
  ['poll', 'poll'],
  ['checklist', 'other'],
  ['dice', 'other'],
  ['game', 'other'],
  ['story', 'other'],
  ['paid_media', 'other'],
  ['giveaway', 'other'],
  ['invoice', 'other'],
  ['passport_data', 'other'],
] as const;

/** One sentence a message, however often it is changed: its second key is the message itself. A moving place is silent. */
function editOf(message: Message, key: string, me: Me): Received | null {
  const { chat, from, message_id: id } = message;
  if (chat.type !== 'private' || from === undefined || from.is_bot || message.location !== undefined)
    return null;
  return {
    key,
    alsoKey: `telegram:${me.id}:${chat.id}:${id}:edited`,
    origin: { channel: 'telegram', account: String(from.id), conversation: String(chat.id) },
    input: { kind: 'unread', what: 'edited' },
  };
}

/** `/nilai`, `/nilai@SinauBot rest`; another bot's name, or an unknown word, leaves the whole as text. */
function commandOf(text: string, me: Me): { word: Word; rest: string } | null {
  const [, name = '', bot, rest = ''] =
    /^\/([A-Za-z0-9_]{1,32})(?:@(\w+))?(?:\s+([\s\S]*))?$/.exec(text) ?? [];
  if (bot !== undefined && bot.toLowerCase() !== me.username.toLowerCase()) return null;
  const word = wordOf(name);
  // `/start` carries where somebody came from.
  const opened = name.toLowerCase() === 'start' ? openedWord(rest.trim()) : undefined;
  if (opened !== undefined) return { word: opened, rest: '' };
  return word === undefined ? null : { word, rest: rest.trim() };
}

function textOf(raw: string, me: Me): Input {
  const text = raw.trim();
  const cut = text.length > limits.inputText;
  const kept = cut ? text.slice(0, safeEnd(text, limits.inputText)) : text;
  const command = commandOf(kept, me);
  if (command !== null) return { kind: 'word', ...command };
  return cut ? { kind: 'text', text: kept, cut } : { kind: 'text', text: kept };
}

type FileInput = Extract<Input, { kind: 'file' }>;
/** As much of Telegram's file objects as is read. */
interface Sent {
  readonly file_id: string;
  readonly file_size?: number;
  readonly file_name?: string;
  readonly mime_type?: string;
}

function file(sent: Sent | undefined, kind: string, type = '', voice = false): FileInput {
  const known = (sent?.file_name ?? '').trim() || kind;
  return {
    kind: 'file',
    name: known.slice(0, safeEnd(known, limits.fileName)),
    type: (sent?.mime_type ?? type).slice(0, limits.fileName),
    bytes: sent?.file_size ?? 0,
    voice,
    // What is longer than any id of Telegram's finds nothing either way.
    ref: (sent?.file_id ?? '').slice(0, 300),
  };
}

function withCaption(input: FileInput | null, { caption = '' }: Message): FileInput | null {
  const text = caption.trim();
  return input === null || text === ''
    ? input
    : { ...input, caption: text.slice(0, safeEnd(text, limits.inputText)) };
}

/** Everything with content but no text. `name` is the file's own where it has one, else the kind in one word. */
function fileOf(message: Message): FileInput | null {
  const { document, photo, voice, audio, video, video_note: note, animation } = message;
  if (document !== undefined) return file(document, 'document');
  if (photo !== undefined) return file(photo.at(-1), 'photo.jpg', 'image/jpeg');
  if (voice !== undefined) return file(voice, 'voice.ogg', 'audio/ogg', true);
  if (note !== undefined) return file(note, 'video-note.mp4', 'video/mp4');
  if (audio !== undefined) return file(audio, 'audio');
  if (video !== undefined) return file(video, 'video.mp4');
  if (animation !== undefined) return file(animation, 'animation.mp4');
  return null;
}
