import type { Update } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { read } from '../../../src/bots/telegram/read.ts';

const me = { id: 4242, username: 'SinauSemarangBot' };
const from = { id: 1001, is_bot: false, first_name: 'Budi' };
const chat = { id: 1001, type: 'private', first_name: 'Budi' } as const;
const base = { message_id: 5, date: 1, chat, from };
const update = (rest: Omit<Update, 'update_id'>): Update => ({ update_id: 77, ...rest });
const heard = (content: object) => read(update({ message: { ...base, ...content } }), me)?.input;

describe('what a person sends on Telegram', () => {
  it.each([
    ['/nilai', { kind: 'word', word: 'nilai', rest: '' }],
    ['/nilai@SinauSemarangBot', { kind: 'word', word: 'nilai', rest: '' }],
    ['/NILAI@sinausemarangbot', { kind: 'word', word: 'nilai', rest: '' }],
    ['/start ABCD-2345', { kind: 'word', word: 'mulai', rest: 'ABCD-2345' }],
    ['/cari  pelatihan\nnegosiasi', { kind: 'word', word: 'cari', rest: 'pelatihan\nnegosiasi' }],
    ['/start buka_nilai', { kind: 'word', word: 'nilai', rest: '' }],
    ['/start buka_entah', { kind: 'word', word: 'mulai', rest: 'buka_entah' }],
    ['/cari buka_nilai', { kind: 'word', word: 'cari', rest: 'buka_nilai' }],
    ['/help', { kind: 'word', word: 'bantuan', rest: '' }],
    ['/nilai@BotLain', { kind: 'text', text: '/nilai@BotLain' }],
    ['/entah apa', { kind: 'text', text: '/entah apa' }],
    ['/', { kind: 'text', text: '/' }],
    ['saya mau /nilai', { kind: 'text', text: 'saya mau /nilai' }],
  ])('%s', (text, input) => {
    expect(heard({ text })).toEqual(input);
  });

  it('cuts a story of more than 4,000 characters, between two characters, and says so', () => {
    const input = heard({ text: `${'a'.repeat(3999)}🏛️ dan seterusnya` });
    expect(input).toEqual({ kind: 'text', text: 'a'.repeat(3999), cut: true });
    expect(heard({ text: 'a'.repeat(4000) })).toEqual({ kind: 'text', text: 'a'.repeat(4000) });
  });

  it('reads a forwarded message as the text it carries, and says that it was forwarded', () => {
    const forward_origin = { type: 'hidden_user', sender_user_name: 'Sari', date: 1 };
    expect(heard({ text: 'saya memimpin rapat', forward_origin })).toEqual({
      kind: 'text',
      text: 'saya memimpin rapat',
      forwarded: true,
    });
    expect(heard({ text: '/nilai', forward_origin })).toEqual({ kind: 'word', word: 'nilai', rest: '' });
  });

  const size = { file_id: 'f', file_unique_id: 'f', file_size: 500 };
  it.each([
    ['a document', { document: { ...size, file_name: 'sertifikat.pdf' } }, 'sertifikat.pdf', 500, false],
    ['a document without a name', { document: size }, 'document', 500, false],
    [
      'a document with an endless name',
      { document: { ...size, file_name: 'x'.repeat(900) } },
      'x'.repeat(120),
      500,
      false,
    ],
    [
      'a photo, by its largest size',
      {
        photo: [
          { ...size, width: 1, height: 1 },
          { ...size, file_size: 900, width: 2, height: 2 },
        ],
        caption: 'bukti',
      },
      'photo.jpg',
      900,
      false,
    ],
    ['a voice note', { voice: { ...size, duration: 2 } }, 'voice.ogg', 500, true],
  ])('takes %s as a file, so that it gets an answer', (_, content, name, bytes, voice) => {
    expect(heard(content)).toMatchObject({ kind: 'file', name, bytes, voice });
  });

  it.each([
    ['a contact', { contact: { phone_number: '08123', first_name: 'Sari' } }, 'contact'],
    ['a place', { location: { latitude: -6.98, longitude: 110.4 } }, 'place'],
    [
      'a venue',
      {
        venue: { location: { latitude: -6.98, longitude: 1 }, title: 'Balai', address: 'Jl.' },
        location: {},
      },
      'place',
    ],
    ['a sticker', { sticker: { ...size, type: 'regular', width: 1, height: 1 } }, 'sticker'],
    ['a poll', { poll: { id: '1', question: 'Setuju?' } }, 'poll'],
    ['a dice', { dice: { emoji: 'x', value: 3 } }, 'other'],
    ['a story', { story: { chat, id: 1 } }, 'other'],
  ])('hears that it was %s, and takes nothing of it along', (_, content, what) => {
    expect(heard(content)).toEqual({ kind: 'unread', what });
  });

  it('hears that a message was changed, once however often, and not its new words', () => {
    const changed = (update_id: number, text: string) =>
      read({ update_id, edited_message: { ...base, edit_date: 2, text } }, me);
    expect(changed(80, 'lain')).toEqual({
      key: 'telegram:4242:80',
      alsoKey: 'telegram:4242:1001:5:edited',
      origin: { channel: 'telegram', account: '1001', conversation: '1001' },
      input: { kind: 'unread', what: 'edited' },
    });
    expect(changed(81, 'lain lagi')?.alsoKey).toBe('telegram:4242:1001:5:edited');
  });

  it('knows the person, the chat and the update', () => {
    expect(read(update({ message: { ...base, text: 'halo' } }), me)).toEqual({
      key: 'telegram:4242:77',
      origin: { channel: 'telegram', account: '1001', conversation: '1001' },
      input: { kind: 'text', text: 'halo' },
    });
  });

  it('reads a press with the message that carried the button, even one too old to be shown', () => {
    const message = { chat, message_id: 9, date: 0 } as const;
    const callback_query = { id: 'c', from, chat_instance: '1', data: 'q3:ya', message };
    expect(read(update({ callback_query }), me)?.input).toEqual({
      kind: 'press',
      option: 'q3:ya',
      message: { conversation: '1001', message: '9' },
    });
  });

  const group = { id: -5, type: 'group', title: 'Subbag' } as const;
  it.each<[string, Omit<Update, 'update_id'>]>([
    ['a message in a group', { message: { ...base, chat: group, text: '/hasil' } }],
    [
      'a press in a group',
      {
        callback_query: {
          id: 'c',
          from,
          chat_instance: '1',
          data: 'x',
          message: { chat: group, message_id: 1, date: 0 },
        },
      },
    ],
    [
      'a place that moves',
      { edited_message: { ...base, edit_date: 2, location: { latitude: 1, longitude: 1 } } },
    ],
    ['another bot', { message: { ...base, from: { ...from, is_bot: true }, text: 'halo' } }],
    ['a service message', { message: { ...base, delete_chat_photo: true } }],
    ['nothing that is known', {}],
  ])('does not take %s as an answer', (_, content) => {
    expect(read(update(content), me)).toBeNull();
  });
});
