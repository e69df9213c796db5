import type { Update } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { read } from '../../../src/bots/telegram/read.ts';

const me = { id: 4242, username: 'SinauSemarangBot' };
const from = { id: 1001, is_bot: false, first_name: 'Budi' };
const group = { id: -1_001_234, type: 'supergroup', title: 'Subbag' } as const;
const base = { message_id: 5, date: 1, chat: group, from };
const mention = (text: string) => ({
  text,
  entities: [
    { type: 'mention', offset: text.indexOf('@'), length: text.length - text.indexOf('@') },
  ] as const,
});
const command = (text: string) => ({
  text,
  entities: [{ type: 'bot_command', offset: 0, length: text.length }] as const,
});
const heard = (content: object) => read({ update_id: 77, message: { ...base, ...content } } as Update, me);
const door = (word: string) => ({
  kind: 'public',
  door: `https://t.me/SinauSemarangBot?start=buka_${word}`,
});

describe('a group on Telegram', () => {
  it.each([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['id', undefined],
    ['jv', undefined],
    [undefined, undefined],
  ])('is answered in the language of who calls (%s)', (code, language) => {
    const told = heard({ ...mention('@SinauSemarangBot'), from: { ...from, language_code: code } });
    expect(told?.input).toEqual({ ...door('mulai'), ...(language === undefined ? {} : { language }) });
  });

  it.each([
    ['a mention', mention('berapa JP saya @SinauSemarangBot'), 'mulai'],
    ['a mention in small letters', mention('halo @sinausemarangbot'), 'mulai'],
    ['a command with the name', command('/hasil@SinauSemarangBot'), 'hasil'],
    ['an unknown command with the name', command('/entah@SinauSemarangBot'), 'bantuan'],
    [
      'a mention under a picture',
      {
        photo: [],
        caption: '@SinauSemarangBot',
        caption_entities: [{ type: 'mention', offset: 0, length: 17 }],
      },
      'mulai',
    ],
    [
      'a mention by touch',
      { text: 'Sinau', entities: [{ type: 'text_mention', offset: 0, length: 5, user: { id: 4242 } }] },
      'mulai',
    ],
  ])('hears %s, and keeps neither who called nor what was said', (_, content, word) => {
    expect(heard(content)).toEqual({
      key: 'telegram:4242:77',
      origin: { channel: 'telegram', account: '-1001234', conversation: '-1001234' },
      input: door(word),
    });
  });

  it('is answered in the topic where it called', () => {
    const called = heard({ ...mention('@SinauSemarangBot'), message_thread_id: 9, is_topic_message: true });
    expect(called?.origin).toMatchObject({ account: '-1001234', conversation: '-1001234/9' });
  });

  it.each([
    ['talk', { text: 'nilai Budi berapa?' }],
    ['a command for nobody in particular', command('/hasil')],
    ['a command for another bot', command('/hasil@BotLain')],
    ['a mention of somebody else', mention('@SinauSemarangBotLain')],
    ['the name without a mention', { text: 'SinauSemarangBot' }],
    ['another bot', { ...mention('@SinauSemarangBot'), from: { ...from, is_bot: true } }],
    ['a picture', { photo: [] }],
    ['a place', { location: { latitude: 1, longitude: 1 } }],
    ['its move to a supergroup', { migrate_to_chat_id: -1_009_999 }],
  ])('is not read: %s', (_, content) => {
    expect(heard(content)).toBeNull();
  });

  it('is answered when an administrator hides behind the group', () => {
    const anonymous = { id: 1_087_968_824, is_bot: true, first_name: 'Group' };
    expect(heard({ ...mention('@SinauSemarangBot'), from: anonymous })).not.toBeNull();
  });

  const member = (before: string, now: string, chat: object = group) => {
    const user = { id: 4242, is_bot: true, first_name: 'Sinau' };
    const my_chat_member = {
      chat,
      from,
      date: 1,
      old_chat_member: { status: before, user },
      new_chat_member: { status: now, user },
    };
    return read({ update_id: 77, my_chat_member } as Update, me);
  };
  it('is told once what the bot does here when it is added, and nothing when it goes', () => {
    expect(member('left', 'member')?.input).toEqual(door('mulai'));
    expect(member('kicked', 'administrator')?.input).toEqual(door('mulai'));
    expect(member('member', 'administrator')).toBeNull();
    expect(member('member', 'left')).toBeNull();
    expect(member('left', 'administrator', { id: -9, type: 'channel', title: 'Kanal' })).toBeNull();
    expect(member('kicked', 'member', { id: 1001, type: 'private', first_name: 'Budi' })).toBeNull();
  });

  it('shows no doors of its own: a press there is nobody’s', () => {
    const message = { chat: group, message_id: 1, date: 0 } as const;
    const callback_query = { id: 'c', from, chat_instance: '1', data: 's:hasil', message };
    expect(read({ update_id: 77, callback_query }, me)).toBeNull();
  });
});
