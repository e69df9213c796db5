import type { Message, Update } from 'grammy/types';
import type { Input, Received, Word } from '../../domain/dialog/message.ts';
import { wordOf } from '../../domain/dialog/words.ts';
import { limits } from './limits.ts';
import { safeEnd } from './styled.ts';

export interface Me {
  readonly id: number;
  readonly username: string;
}

/**
 * An update as the inbox takes it, or null for what is nobody's message to us. Rules:
 * - only private chats: a group would show one person's results to others, so messages there are never read;
 * - an edited message is no new answer (it isn't even asked for in `allowed_updates`);
 * - a forwarded message is read as the text it carries: who forwards it says it;
 * - whatever else a person sends (photo, sticker, place, contact …) is a file, so that it gets an answer;
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
  const message = update.message;
  if (message === undefined || message.chat.type !== 'private' || message.from === undefined) return null;
  if (message.from.is_bot) return null;
  const input = message.text === undefined ? fileOf(message) : textOf(message.text, me);
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

/** `/nilai`, `/nilai@SinauBot rest`; another bot's name, or an unknown word, leaves the whole as text. */
function commandOf(text: string, me: Me): { word: Word; rest: string } | null {
  const [, name = '', bot, rest = ''] =
    /^\/([A-Za-z0-9_]{1,32})(?:@(\w+))?(?:\s+([\s\S]*))?$/.exec(text) ?? [];
  if (bot !== undefined && bot.toLowerCase() !== me.username.toLowerCase()) return null;
  const word = wordOf(name);
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

function file(name: string | undefined, kind: string, bytes: number | undefined, voice = false): Input {
  const known = (name ?? '').trim() || kind;
  return { kind: 'file', name: known.slice(0, safeEnd(known, limits.fileName)), bytes: bytes ?? 0, voice };
}

/** Everything with content but no text. `name` is the file's own where it has one, else the kind in one word. */
function fileOf(message: Message): Input | null {
  const { document, photo, voice, audio, video, video_note: note, animation } = message;
  if (document !== undefined) return file(document.file_name, 'document', document.file_size);
  if (photo !== undefined) return file(undefined, 'photo.jpg', photo.at(-1)?.file_size);
  if (voice !== undefined) return file(undefined, 'voice.ogg', voice.file_size, true);
  if (note !== undefined) return file(undefined, 'video-note.mp4', note.file_size);
  if (audio !== undefined) return file(audio.file_name, 'audio', audio.file_size);
  if (video !== undefined) return file(video.file_name, 'video.mp4', video.file_size);
  if (animation !== undefined) return file(animation.file_name, 'animation.mp4', animation.file_size);
  if (message.sticker !== undefined) return file(undefined, 'sticker', message.sticker.file_size);
  for (const kind of ['contact', 'location', 'venue', 'poll', 'dice', 'game', 'story'] as const) {
    if (message[kind] !== undefined) return file(undefined, kind, 0);
  }
  return null;
}
