import type { Chat, Message, MessageEntity, Update, User } from 'grammy/types';
import type { Received, Word } from '../../domain/dialog/message.ts';
import { wordOf } from '../../domain/dialog/words.ts';

/** The bot as Telegram knows it. */
export interface Me {
  readonly id: number;
  readonly username: string;
}

/** The account that speaks for a group's administrators who hide their names. Every other bot is never answered. */
const ANONYMOUS_ADMIN = 1_087_968_824;

/** What stands behind `/start` when somebody came from a group with a word in mind. No secret: it only opens a door. */
const OPENED = /^buka_([a-z]{2,12})$/;

/** `/start buka_nilai` is `/nilai`. */
export function openedWord(start: string): Word | undefined {
  const [, name = ''] = OPENED.exec(start) ?? [];
  return wordOf(name);
}

/** The address of the private chat, which greets with `word`. */
const doorOf = (me: Me, word: Word): string => `https://t.me/${me.username}?start=buka_${word}`;

/** Somebody blocked the bot in the private chat, or took that back; null for everything else. */
export function presenceOf({ my_chat_member: member }: Update): { account: string; here: boolean } | null {
  if (member?.chat.type !== 'private') return null;
  return { account: String(member.chat.id), here: member.new_chat_member.status !== 'kicked' };
}

const isGroup = (chat: Chat): boolean => chat.type === 'group' || chat.type === 'supergroup';

/** The word of a command or a mention that names this bot; null when nobody meant it. */
function calledWith(text: string, entities: readonly MessageEntity[], me: Me): Word | null {
  const own = `@${me.username}`.toLowerCase();
  let called: Word | null = null;
  for (const entity of entities) {
    const words = text.slice(entity.offset, entity.offset + entity.length).toLowerCase();
    if (entity.type === 'bot_command' && words.endsWith(own))
      return wordOf(words.slice(1, -own.length)) ?? 'bantuan';
    const meant =
      (entity.type === 'mention' && words === own) ||
      (entity.type === 'text_mention' && entity.user.id === me.id);
    if (meant) called = 'mulai';
  }
  return called;
}

/** Indonesian but for who has set her app to English: as in the menu. Of the rest of her nothing is kept. */
const languageOf = (from: User | undefined) =>
  from?.language_code?.startsWith('en') === true ? ({ language: 'en' } as const) : {};

function received(
  update: Update,
  { chat, from }: { readonly chat: Chat; readonly from?: User },
  thread: number | undefined,
  me: Me,
  word: Word,
): Received {
  const group = String(chat.id);
  return {
    key: `telegram:${me.id}:${update.update_id}`,
    // The group is the account: nothing of its members is kept, neither who called nor what was said.
    origin: {
      channel: 'telegram',
      account: group,
      conversation: thread === undefined ? group : `${group}/${thread}`,
    },
    input: { kind: 'public', door: doorOf(me, word), ...languageOf(from) },
  };
}

/**
 * What in a group is meant for us: a command or a mention that names the bot, or its being added. It is answered with
 * the way to the private chat; everything else in a group is never read, and only that it was called reaches the inbox.
 */
export function readGroup(update: Update, me: Me): Received | null {
  const { message, my_chat_member: member } = update;
  if (member !== undefined) {
    const inside = (status: string): boolean => status === 'member' || status === 'administrator';
    const added = inside(member.new_chat_member.status) && !inside(member.old_chat_member.status);
    return added && isGroup(member.chat) ? received(update, member, undefined, me, 'mulai') : null;
  }
  if (message === undefined || !isGroup(message.chat) || fromBot(message)) return null;
  const text = message.text ?? message.caption ?? '';
  const word = calledWith(text, message.entities ?? message.caption_entities ?? [], me);
  if (word === null) return null;
  const thread = message.is_topic_message === true ? message.message_thread_id : undefined;
  return received(update, message, thread, me, word);
}

const fromBot = ({ from }: Message): boolean => from?.is_bot === true && from.id !== ANONYMOUS_ADMIN;
