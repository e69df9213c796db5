import { purgeReplaced } from './database/imports.ts';
import type { ChannelPort } from './domain/dialog/channel.ts';
import { forgetPhrases } from './knowledge/catalogue/words.ts';
import { purgeFiles } from './storage/files/files.ts';
import { forgetSent } from './storage/messages/failed-deliveries.ts';
import { forgetReceived } from './storage/messages/inbox.ts';
import { retirePlayedAccounts } from './storage/people/sample-accounts.ts';
import { forgetLeaves } from './storage/reminders/leaves.ts';
import { forgetLook } from './storage/reminders/look.ts';
import { startTicker } from './ticker.ts';
import type { App } from './wire/app.ts';
import { channelsOf } from './wire/channels.ts';

/** The bots of this configuration, running until `stop`. */
export interface Bots {
  readonly names: readonly string[];
  stop(): Promise<void>;
}

/** Starts every channel that has its secrets, takes up what was left behind, and looks for what is due every minute. */
export async function startBots(app: App): Promise<Bots> {
  const ports = await channelsOf(app);
  await retirePlayedAccounts(app.db, app.clock.now());
  await forgetLook(app.db);
  const { turns, delivery, menus } = app.run(ports);
  const sweep = async (): Promise<void> => {
    await turns.sweep();
    await delivery.sweep();
  };
  const minute = async (): Promise<void> => {
    await app.clock.sync();
    await app.tick({ dryRun: false, told: false });
    await delivery.sweep();
    await menus.refresh();
  };
  const started: ChannelPort[] = [];
  const stopPorts = async (): Promise<void> => {
    for (const port of started) await port.stop();
  };
  try {
    for (const port of ports) {
      started.push(port);
      await port.start((event) => turns.receive(event));
    }
  } catch (error) {
    await stopPorts();
    throw error;
  }
  const hour = async (): Promise<void> => {
    const now = app.clock.now();
    await forgetReceived(app.db, now);
    await forgetSent(app.db, now);
    await forgetLeaves(app.db, app.office.dayOf(now));
    await purgeFiles(app.db, now);
    await purgeReplaced(app.db, now);
    await forgetPhrases(app.db, now);
  };
  const stopTicker = startTicker({ minute, often: sweep, hour, log: app.log });
  return {
    names: ports.map((port) => port.channel),
    stop: async () => {
      // In the order of the stream: nothing new comes in, what is in is answered, what is answered is sent.
      await stopTicker();
      await menus.idle();
      await stopPorts();
      await turns.idle();
      await delivery.stop();
    },
  };
}
