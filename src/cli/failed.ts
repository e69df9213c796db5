import type { Database } from '../database/database.ts';
import { drop, failedDeliveries, retry } from '../storage/messages/failed-deliveries.ts';
import { failedReceipts, retryFailed } from '../storage/messages/inbox.ts';
import { type Command, Usage } from './command.ts';

/** `in-7` is a received message that could not be answered, `out-7` one that could not be delivered. */
interface Failed {
  readonly id: string;
  readonly channel: string;
  readonly state: string;
  readonly attempts: number;
  readonly failure: string | null;
  readonly at: Date;
}

/** What needs an operator: seen, tried again, or (on the way out) dropped. Never with its words. */
export const failed: Command = {
  name: 'failed',
  usage: '[retry ID | drop ID] [--json]',
  summary: 'messages that were not answered or not delivered; tries one again or drops it',
  options: {},
  words: [0, 2],
  async run({ words, json }, io, app) {
    const [action, id] = words;
    if (action === undefined) {
      const rows = await all(app.db);
      if (json) io.out(JSON.stringify(rows));
      else if (rows.length === 0) io.out('Every message was answered and delivered.');
      else for (const row of rows) io.out(`${row.id}  ${row.channel}  ${row.state}  ${row.failure ?? ''}`);
      return 0;
    }
    const [, way, number] = /^(in|out)-(\d{1,15})$/.exec(id ?? '') ?? [];
    if (
      (action !== 'retry' && action !== 'drop') ||
      (way === 'in' && action === 'drop') ||
      number === undefined
    )
      throw new Usage('Usage: sinau failed [retry in-ID | retry out-ID | drop out-ID]');
    const done = await decided(app.db, way === 'in', action, Number(number), app.clock.now());
    if (!done) io.err(`No failed message has the number ${id}, or its words are gone.`);
    return done ? 0 : 1;
  },
};

function decided(
  db: Database,
  received: boolean,
  action: 'retry' | 'drop',
  id: number,
  now: Date,
): Promise<boolean> {
  if (received) return retryFailed(db, id, now);
  return action === 'retry' ? retry(db, id, now) : drop(db, id, now);
}

async function all(db: Database): Promise<Failed[]> {
  const received = (await failedReceipts(db)).map(({ id, receivedAt, ...row }) => ({
    ...row,
    id: `in-${id}`,
    state: 'failed',
    at: receivedAt,
  }));
  const sent = (await failedDeliveries(db)).map(({ id, channel, state, attempts, failure, settledAt }) => ({
    id: `out-${id}`,
    channel,
    state,
    attempts,
    failure,
    at: settledAt,
  }));
  return [...received, ...sent].sort((a, b) => b.at.getTime() - a.at.getTime());
}
