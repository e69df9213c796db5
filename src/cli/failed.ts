import { drop, failedDeliveries, retry } from '../storage/failed-deliveries.ts';
import { type Command, Usage } from './command.ts';

/** Messages whose fate is unknown or refused: seen, sent again, or dropped by an operator. */
export const failed: Command = {
  name: 'failed',
  usage: '[retry ID | drop ID] [--json]',
  summary: 'messages that were not delivered; sends one again or drops it',
  options: {},
  words: [0, 2],
  async run({ words, json }, io, app) {
    const [action, id] = words;
    if (action === undefined) {
      const rows = await failedDeliveries(app.db);
      if (json) io.out(JSON.stringify(rows));
      else if (rows.length === 0) io.out('Every message was delivered.');
      else for (const row of rows) io.out(`${row.id}  ${row.channel}  ${row.state}  ${row.failure}`);
      return 0;
    }
    if ((action !== 'retry' && action !== 'drop') || !/^\d{1,15}$/.test(id ?? ''))
      throw new Usage('Usage: sinau failed [retry ID | drop ID]');
    const now = app.clock.now();
    const done = await (action === 'retry' ? retry(app.db, Number(id), now) : drop(app.db, Number(id), now));
    if (!done) io.err(`No failed message has the number ${id}.`);
    return done ? 0 : 1;
  },
};
