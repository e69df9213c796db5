import type { Room } from '../../domain/dialog/message.ts';
import { fieldsAt, textAt } from './web/fields.ts';
import { described } from './web/trouble.ts';
import { within } from './web/within.ts';
import type { Workspace } from './workspace.ts';

/**
 * The channel that somebody typed in, as Slack knows it at this moment; null for a direct message. Without an answer in
 * time it is `unknown`, and nothing is bound to it.
 */
export async function roomOf(at: Workspace, where: string, lookupMs: number): Promise<Room | null> {
  if (!/^[CG]/.test(where)) return null;
  const id = `${at.me()?.team ?? ''}:${where}`;
  try {
    const looked = at.call('conversations.info', { channel: where });
    const channel = fieldsAt(await within(lookupMs, looked, 'conversations.info'), 'channel');
    const name = textAt(channel, 'name') ?? where;
    if (channel['is_mpim'] === true) return null;
    if (channel['is_member'] !== true || channel['is_archived'] === true)
      return { id, name, problem: 'absent' };
    const shared = ['is_ext_shared', 'is_org_shared', 'is_pending_ext_shared'].some(
      (flag) => channel[flag] === true,
    );
    return shared ? { id, name, problem: 'shared' } : { id, name };
  } catch (error) {
    // A private channel that we are not in does not exist for us.
    const absent = /channel_not_found|not_in_channel/.test(described(error));
    return { id, name: where, problem: absent ? 'absent' : 'unknown' };
  }
}
