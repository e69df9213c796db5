import type { Message } from '../../domain/dialog/message.ts';
import { type Button, keyboardOf } from './keyboard.ts';
import { limits } from './limits.ts';
import { joined, type Mark, marked, part, plain, type Styled, safeEnd, split } from './styled.ts';

/** The part of a `sendMessage` or `editMessageText` call that doesn't depend on where it goes. */
export interface Payload {
  text: string;
  /**
   * Entities, not `parse_mode`: nothing has to be escaped, so no word of a person or a catalogue can become markup, a
   * forgotten escape can't turn a message into a 400, and a text is cut anywhere without leaving a tag open.
   */
  entities?: Mark[];
  link_preview_options: { is_disabled: true };
  reply_markup?: { inline_keyboard: Button[][] };
}

function styledOf(message: Message, list: readonly string[]): Styled {
  const pieces: Styled[] = [plain(message.position ?? ''), marked('bold', message.title ?? '')];
  // Position and title are one heading; everything else stands apart.
  const heading = joined(pieces, '\n');
  const items = (message.items ?? []).map((item) =>
    joined([marked('bold', item.head), ...item.lines.map(plain)], '\n'),
  );
  return joined(
    [
      heading,
      plain(message.body ?? ''),
      ...items,
      plain(list.join('\n')),
      marked('italic', message.note ?? ''),
    ],
    '\n\n',
  );
}

function payloadOf(styled: Styled): Payload {
  return {
    text: styled.text,
    ...(styled.marks.length === 0 ? {} : { entities: [...styled.marks] }),
    link_preview_options: { is_disabled: true },
  };
}

/** The first `count` parts, the last of them ending in an ellipsis: what is missing must be seen to be missing. */
function cutAfter(parts: readonly Styled[], count: number): readonly Styled[] {
  const last = parts[count - 1];
  if (last === undefined) return parts;
  const shorter = part(last, 0, safeEnd(last.text, last.text.length - 2));
  return [...parts.slice(0, count - 1), joined([shorter, plain('…')], ' ')];
}

/**
 * A message as one or more `sendMessage` payloads, in order; only the last carries the buttons. `reserve` characters
 * stay free in each, for `withMark`. Throws a RangeError for what the contract of `Message` forbids: no visible text,
 * or an option id that Telegram can't carry.
 */
export function render(message: Message, reserve = 0): readonly Payload[] {
  const keyboard = keyboardOf(message.options ?? []);
  const whole = split(styledOf(message, keyboard.list), limits.text - reserve, limits.entities - 1);
  const shown = whole.length > limits.parts ? cutAfter(whole, limits.parts) : whole;
  const parts = shown.map(payloadOf);
  const last = parts.at(-1);
  if (last === undefined) throw new RangeError('a message without any text: Telegram refuses it');
  if (keyboard.rows.length > 0) last.reply_markup = { inline_keyboard: keyboard.rows };
  return parts;
}

/** Room that `withMark` needs. */
export const markRoom = (words: string): number => plain(words).text.length + 2;

/** The payload with a first line that says that this may be a copy. */
export function withMark(payload: Payload, words: string): Payload {
  const marks = payload.entities ?? [];
  const { text, marks: entities } = joined([marked('italic', words), { text: payload.text, marks }], '\n\n');
  return { ...payload, text, entities: [...entities] };
}
