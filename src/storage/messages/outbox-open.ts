import type { Database } from '../../database/database.ts';
import type { Channel } from '../../domain/dialog/message.ts';

/** Whether something that is due for this conversation has not been shown yet. */
export async function openDeliveries(
  db: Database,
  channel: Channel,
  conversation: string,
  now: Date,
): Promise<boolean> {
  const [row] = await db.query<{ open: boolean }>(
    `select exists (
       select 1 from outbox
       where channel = $1 and conversation = $2 and state in ('ready', 'sending') and due_at <= $3
     ) as open`,
    [channel, conversation, now],
  );
  return row?.open === true;
}
