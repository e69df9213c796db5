import { optionOf } from '../render/carried.ts';
import { type Fields, fieldsAt, isFields, textAt } from '../web/fields.ts';
import type { Heard } from './read.ts';

/**
 * A button under one of our messages, or on the person's own page; null for any other element.
 * - In the direct message the pressed message can be edited in place.
 * - What only she sees is answered at its own address, in its place.
 * - Under a post that a whole channel reads only doors count, and the answer is hers alone; the post stays as it is.
 */
export function readPress(body: Fields): Heard | null {
  const person = fieldsAt(body, 'user');
  const team = textAt(fieldsAt(body, 'team'), 'id') ?? textAt(person, 'team_id');
  const user = textAt(person, 'id');
  const container = fieldsAt(body, 'container');
  const where = textAt(container, 'channel_id') ?? textAt(fieldsAt(body, 'channel'), 'id');
  const message = textAt(container, 'message_ts') ?? textAt(fieldsAt(body, 'message'), 'ts');
  const actions = body['actions'];
  const [action]: unknown[] = Array.isArray(actions) ? actions : [];
  if (!isFields(action) || !['button', 'feedback_buttons'].includes(String(action['type']))) return null;
  const value = textAt(action, 'value');
  const trigger = textAt(body, 'trigger_id');
  if (team === undefined || user === undefined || value === undefined || trigger === undefined) return null;
  const { option, form } = optionOf(value);
  const key = `slack:${team}:${trigger}:${textAt(action, 'action_ts') ?? ''}`;
  const heard = {
    key,
    team,
    user,
    input: { kind: 'press', option },
    ...(form === null ? {} : { form }),
  } as const;
  // On the page nothing is edited in place: the answer comes as a direct message.
  if (where === undefined) return fieldsAt(body, 'view')['type'] === 'home' ? heard : null;
  if (container['is_ephemeral'] === true) return { ...heard, where, reply: 'original' };
  if (!where.startsWith('D')) return option.startsWith('s:') ? { ...heard, where, reply: 'new' } : null;
  if (message === undefined) return { ...heard, direct: where };
  return { ...heard, direct: where, input: { ...heard.input, message: { conversation: where, message } } };
}
