import { createSlack } from '../../src/bots/slack/channel.ts';
import { setPresent } from '../../src/storage/messages/presence.ts';
import { textsEn } from '../../src/texts/en/texts.ts';
import { textsId } from '../../src/texts/id/texts.ts';
import { type City, openCity } from '../journey/city.ts';
import { type SlackServer, startSlackServer } from './slack-server.ts';

export interface SlackCity {
  readonly city: City;
  readonly server: SlackServer;
  /** Resolves when everything said is answered and on the screens. */
  settle(): Promise<void>;
  /** In front of Slack, linked by a code. */
  linked(user: string, person: number): Promise<void>;
  /** Somebody of the roster, by a condition on `p` and her agency `a`. */
  somebody(where: string): Promise<{ readonly id: number; readonly name: string }>;
  close(): Promise<void>;
}

/** The sample city behind one Slack workspace, wired as `sinau start` wires it. */
export async function openSlackCity(moment?: Date): Promise<SlackCity> {
  const city = await openCity('pglite', moment);
  const { app } = city;
  const { now } = app.clock;
  const server = await startSlackServer(now);
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const both = (of: (texts: typeof textsId) => string) => ({ id: of(textsId), en: of(textsEn) });
  const port = createSlack({
    botToken: server.botToken,
    appToken: server.appToken,
    apiUrl: server.url,
    log,
    now,
    present: (account, here) => setPresent(app.db, 'slack', account, here, now()),
    words: {
      copy: both((texts) => texts.home.copy),
      aside: both((texts) => texts.slack.aside),
      elsewhere: { id: textsId.home.elsewhere, en: textsEn.home.elsewhere },
    },
    pause: () => Promise.resolve(),
  });
  const { turns, delivery } = app.run([port], { onScreen: true });
  await port.start((event) => turns.receive(event));
  const settle = async (): Promise<void> => {
    await server.quiet();
    await turns.idle();
    for (let rounds = 0; rounds < 2000; rounds += 1) {
      const [row] = await app.db.query<{ open: boolean }>(
        `select exists (select 1 from outbox where state in ('ready', 'sending') and due_at <= $1 and account like 'T0%') as open`,
        [now()],
      );
      if (row?.open !== true) return;
      await delivery.sweep();
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return {
    city,
    server,
    settle,
    linked: async (user, person) => {
      server.profile(user, { is_email_confirmed: false });
      server.text(user, await city.codeFor(person));
      await settle();
    },
    somebody: async (where) => {
      const [row] = await app.db.query<{ id: number; name: string }>(
        `select p.id, p.name from people p join agencies a on a.id = p.agency_id where p.active and ${where} order by p.id limit 1`,
      );
      if (row === undefined) throw new Error(`nobody with ${where}`);
      return row;
    },
    close: async () => {
      await port.stop();
      await server.close();
      await city.close();
    },
  };
}
