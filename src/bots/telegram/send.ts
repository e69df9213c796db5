import type { Api } from 'grammy';
import type { Delivery, Sending } from '../../domain/dialog/channel.ts';
import type { Handle, Message } from '../../domain/dialog/message.ts';
import { inParts } from '../in-parts.ts';
import { fileParts, type Part, sendUpload } from './files.ts';
import { markRoom, type Payload, render, withMark } from './render.ts';
import { createRich, type Target } from './rich-send.ts';
import { type Fate, fateOf } from './trouble.ts';

export interface SendParts {
  readonly api: Api;
  readonly token: string;
  readonly now: () => Date;
  /** The first line of the one marked copy, in each language. */
  readonly words: {
    readonly copy: Readonly<Record<'id' | 'en', string>>;
    /** Said with the words of a file that Telegram refused. */
    readonly noFile?: Readonly<Record<'id' | 'en', string>>;
  };
}

/** `-100123`, or `-100123/45` for a topic of a group. */
function targetOf(conversation: string): Target | null {
  const [, chat, thread] = /^(-?\d+)(?:\/(\d+))?$/.exec(conversation) ?? [];
  if (chat === undefined) return null;
  return { chat: Number(chat), ...(thread === undefined ? {} : { message_thread_id: Number(thread) }) };
}

/** Sends outbox rows. */
export function createSend({ api, token, words, now }: SendParts): (sending: Sending) => Promise<Delivery> {
  const richly = createRich({ api, token, copy: words.copy, now });
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

  const say = (sending: Sending, to: Target, parts: readonly Part[]): Promise<Fate> =>
    inParts(
      sending,
      parts,
      (part) => ({ ...part, ...withMark(part, words.copy[sending.language]) }),
      (part) => one(to, part),
    );

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
    const parts = fileParts(sending, copy);
    // Behind an arrived file only its words are left to be refused.
    const [upload, ...rest] = parts;
    if (upload === undefined || (sending.arrived ?? 0) > 0) return say(sending, to, parts);
    const fate = await say(sending, to, [upload]);
    if (fate.outcome === 'sent' && rest.length > 0)
      return say({ ...sending, maybeCopy: false, arrived: 1 }, to, parts);
    if (fate.outcome !== 'refused') return fate;
    const note = [message.note, words.noFile?.[sending.language]].filter((line) => line !== undefined);
    return say(sending, to, render({ ...message, note: note.join('\n') }, markRoom(copy)));
  };

  const attempt = async (sending: Sending): Promise<Fate> => {
    const { outgoing, conversation } = sending;
    const to = targetOf(conversation);
    if (to === null) return { outcome: 'refused', why: `"${conversation}" is no Telegram chat id` };
    if (outgoing.kind === 'file') return file(sending, to, outgoing.message);
    return richly(sending, to, () => plainly(sending, to));
  };

  const plainly = async (sending: Sending, to: Target): Promise<Fate> => {
    const { outgoing } = sending;
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
        return sending.outgoing.kind === 'edit'
          ? { outcome: 'sent', handle: sending.outgoing.of }
          : { outcome: 'sent' };
      case 'missing':
        return { outcome: 'refused', why: 'Telegram has no such message' };
      case 'sent':
      case 'refused':
      case 'gone':
      case 'wait':
      case 'later':
      case 'moved':
      case 'unknown':
        return fate;
    }
  };
}
