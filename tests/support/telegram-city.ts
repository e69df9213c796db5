import { createTelegram, type TelegramParts } from '../../src/bots/telegram/channel.ts';
import { setPresent } from '../../src/storage/messages/presence.ts';
import { saveTelegramBot } from '../../src/storage/people/link-tokens.ts';
import { profile as profileEn } from '../../src/texts/en/profile.ts';
import { textsEn } from '../../src/texts/en/texts.ts';
import { profile as profileId } from '../../src/texts/id/profile.ts';
import { textsId } from '../../src/texts/id/texts.ts';
import { type City, openCity } from '../journey/city.ts';
import { startTelegramServer, type TelegramServer } from './telegram-server.ts';

export interface TelegramCity {
  readonly city: City;
  readonly server: TelegramServer;
  /** Resolves when everything that was written is answered and settled, as far as it may go now. */
  settled(): Promise<void>;
  /** The command menus, looked at as every minute does. */
  menus(): Promise<void>;
  /** Plans and sends what is due, as if it were that moment. */
  tick(moment: Date): Promise<void>;
  /** Another process takes over: what the first remembered is gone. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

async function underWay({ app }: City): Promise<boolean> {
  const [row] = await app.db.query<{ open: boolean }>(
    `select exists (select 1 from outbox where state in ('ready', 'sending') and account not like 'chat-%'
       and due_at <= $1 and (leased_until is null or state = 'sending' or leased_until <= $1)
       and not exists (select 1 from channel_pauses where until > $1)) as open`,
    [app.clock.now()],
  );
  return row?.open === true;
}

/** The sample city behind a Telegram of our own, with its real inbox, turns and outbox. */
export async function telegramCity(
  kind: 'pglite' | 'postgres' = 'pglite',
  more: Partial<TelegramParts> = {},
): Promise<TelegramCity> {
  const city = await openCity(kind);
  const server = await startTelegramServer();
  const lines = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const begin = async () => {
    const port = createTelegram({
      token: server.token,
      apiRoot: server.url,
      log: lines,
      now: city.app.clock.now,
      words: {
        copy: { id: textsId.home.copy, en: textsEn.home.copy },
        working: { id: textsId.home.working, en: textsEn.home.working },
      },
      profiles: { id: profileId, en: profileEn },
      presence: (account, here) => setPresent(city.app.db, 'telegram', account, here, city.app.clock.now()),
      introduced: (name) => saveTelegramBot(city.app.db, name),
      pause: () => Promise.resolve(),
      ...more,
    });
    const running = city.app.run([port], { onScreen: true });
    await port.start((event) => running.turns.receive(event));
    return { port, ...running };
  };
  let now = await begin();
  const end = async (): Promise<void> => {
    await now.port.stop();
    await now.turns.idle();
    await now.delivery.stop();
  };
  return {
    city,
    server,
    settled: async () => {
      await server.quiet();
      await now.turns.idle();
      await now.menus.idle();
      // A turn's own delivery may still hold a row: wait until nothing is on its way.
      for (let rounds = 0; rounds < 2000 && (await underWay(city)); rounds += 1) {
        await now.delivery.sweep();
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
    menus: () => now.menus.refresh(),
    tick: async (moment) => {
      const then = city.app.at(moment);
      await then.tick({ dryRun: false });
      const { delivery } = then.run([now.port], { onScreen: true });
      await delivery.sweep();
      await delivery.stop();
    },
    restart: async () => {
      await end();
      now = await begin();
    },
    close: async () => {
      await end();
      const refused = server.calls.filter((call) => call.problems.length > 0);
      await server.close();
      await city.close();
      if (refused.length > 0) throw new Error(`Telegram would refuse: ${JSON.stringify(refused)}`);
    },
  };
}
