import type { Api } from 'grammy';
import type { Delivery, Sending } from '../../domain/dialog/channel.ts';
import type { Handle, Message } from '../../domain/dialog/message.ts';
import { fileParts, type Part, sendUpload } from './files.ts';
import { markRoom, type Payload, render, withMark } from './render.ts';
import { type Fate, fateOf } from './trouble.ts';

/** Rows whose first parts arrived while the rest did not; more than this at once means something else is broken. */
const REMEMBERED = 1000;

export interface SendParts {
  readonly api: Api;
  readonly token: string;
  /** The first line of the one marked copy, in each language. */
  readonly words: {
    readonly copy: Readonly<Record<'id' | 'en', string>>;
    /** Said with the words of a file that Telegram refused. */
    readonly noFile?: Readonly<Record<'id' | 'en', string>>;
  };
}

interface Target {
  readonly chat: number;
  readonly message_thread_id?: number;
}

/** `-100123`, or `-100123/45` for a topic of a group. */
function targetOf(conversation: string): Target | null {
  const [, chat, thread] = /^(-?\d+)(?:\/(\d+))?$/.exec(conversation) ?? [];
  if (chat === undefined) return null;
  return { chat: Number(chat), ...(thread === undefined ? {} : { message_thread_id: Number(thread) }) };
}

function atPart(fate: Fate, n: number, of: number): Fate {
  return 'why' in fate ? { ...fate, why: `part ${n} of ${of}: ${fate.why}` } : fate;
}

/**
 * Sends outbox rows.
 *
 * A long text is several messages, and only the whole counts as sent. What is promised about the parts: within one
 * process a part that arrived is not sent again, because the next attempt of the same row goes on behind it; after a
 * crash, or when another process takes the row over, all parts are sent once more (after a crash that is the marked
 * copy). A refusal behind an arrived part ends the row as refused, and says which part it was.
 */
export function createSend({ api, token, words }: SendParts): (sending: Sending) => Promise<Delivery> {
  const arrived = new Map<number, number>();

  const remember = (id: number, parts: number): void => {
    const oldest = arrived.keys().next();
    if (arrived.size >= REMEMBERED && oldest.done !== true) arrived.delete(oldest.value);
    arrived.set(id, parts);
  };

  const one = async ({ chat, ...thread }: Target, part: Part): Promise<Fate> => {
    const { text, upload, ...rest } = part;
    try {
      const message =
        upload === undefined
          ? await api.sendMessage(chat, text, { ...rest, ...thread })
          : await sendUpload(api, chat, part, upload);
      return {
        outcome: 'sent',
        handle: { conversation: String(message.chat.id), message: String(message.message_id) },
      };
    } catch (error) {
      return fateOf(error, token);
    }
  };

  const say = async (sending: Sending, to: Target, parts: readonly Part[]): Promise<Fate> => {
    const first = Math.min(arrived.get(sending.id) ?? 0, parts.length - 1);
    let fate: Fate = { outcome: 'sent' };
    for (const [n, part] of parts.entries()) {
      if (n < first) continue;
      const marked = sending.maybeCopy && n === first;
      fate = await one(to, marked ? { ...part, ...withMark(part, words.copy[sending.language]) } : part);
      if (fate.outcome !== 'sent') return parts.length === 1 ? fate : atPart(fate, n + 1, parts.length);
      if (n + 1 < parts.length) remember(sending.id, n + 1);
    }
    return fate;
  };

  /** An edit needs no mark when its fate was unknown: doing it twice shows the same. */
  const edit = async (of: Handle, part: Payload): Promise<Fate> => {
    const { text, ...rest } = part;
    if (!/^-?\d+$/.test(of.conversation) || !/^\d+$/.test(of.message)) return { outcome: 'missing' };
    try {
      await api.editMessageText(Number(of.conversation), Number(of.message), text, rest);
      return { outcome: 'sent', handle: of };
    } catch (error) {
      return fateOf(error, token);
    }
  };

  /** What Telegram refuses as a file still arrives in words. */
  const file = async (sending: Sending, to: Target, message: Message): Promise<Fate> => {
    const copy = words.copy[sending.language];
    const fate = await say(sending, to, fileParts(sending, copy));
    if (fate.outcome !== 'refused' || arrived.has(sending.id)) return fate;
    const note = [message.note, words.noFile?.[sending.language]].filter((line) => line !== undefined);
    return say(sending, to, render({ ...message, note: note.join('\n') }, markRoom(copy)));
  };

  const attempt = async (sending: Sending): Promise<Fate> => {
    const { outgoing, conversation } = sending;
    const to = targetOf(conversation);
    if (to === null) return { outcome: 'refused', why: `"${conversation}" is no Telegram chat id` };
    if (outgoing.kind === 'file') return file(sending, to, outgoing.message);
    let parts: readonly Payload[];
    try {
      // The room for the mark is kept in any case: a copy must fall into the same parts as the first attempt.
      parts = render(outgoing.message, markRoom(words.copy[sending.language]));
    } catch (error) {
      return { outcome: 'refused', why: error instanceof Error ? error.message : String(error) };
    }
    const [only] = parts;
    if (outgoing.kind === 'edit' && parts.length === 1 && only !== undefined) {
      const fate = await edit(outgoing.of, only);
      if (fate.outcome !== 'missing') return fate;
    }
    // A message that is gone, or a text that no longer fits into one, is said anew: silence would lose the answer.
    return say(sending, to, parts);
  };

  return async (sending) => {
    const fate = await attempt(sending);
    switch (fate.outcome) {
      case 'same':
        arrived.delete(sending.id);
        return sending.outgoing.kind === 'edit'
          ? { outcome: 'sent', handle: sending.outgoing.of }
          : { outcome: 'sent' };
      case 'missing':
        return { outcome: 'refused', why: 'Telegram has no such message' };
      case 'sent':
      case 'refused':
      case 'gone':
        arrived.delete(sending.id);
        return fate;
      case 'wait':
      case 'later':
      case 'moved':
      case 'unknown':
        return fate;
    }
  };
}
