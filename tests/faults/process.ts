import { appendFileSync, closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import type { Config } from '../../src/config/config.ts';
import type { ChannelPort } from '../../src/domain/dialog/channel.ts';
import type { Received } from '../../src/domain/dialog/message.ts';
import { openApp } from '../../src/wire/app.ts';

/** Where a process can be made to die, in the order of a message's life. */
export type MomentName =
  | 'before-inbox'
  | 'received'
  | 'claimed'
  | 'decided'
  | 'committed'
  | 'delivery:claimed'
  | 'delivery:sent'
  | 'delivery:settled';

/** What the program is told, as JSON in its first argument. */
export interface Order {
  readonly place: { readonly url: string } | { readonly folder: string };
  /** ISO: everything happens at that moment. */
  readonly now: string;
  readonly dieAt: MomentName | null;
  readonly events: readonly Received[];
  /** The platform's memory: a line for every message that arrived, and for every event that was acknowledged. */
  readonly platform: string;
}

/** A line of the platform's memory. */
export type Seen =
  | {
      readonly arrived: string;
      readonly conversation: string;
      readonly row: number;
      readonly maybeCopy: boolean;
    }
  | { readonly acknowledged: string };

/** What the program tells on its standard output when it lived to the end: every row of the accounts it heard. */
export interface Report {
  readonly inbox: readonly Told<{ readonly key: string; readonly attempts: number }>[];
  readonly outbox: readonly Told<{ readonly key: string; readonly body: boolean }>[];
}
type Told<Row> = Row & { readonly account: string; readonly state: string };

/** The real application on the given database, over a platform that is a file. */
async function main(order: Order): Promise<void> {
  const reach = (moment: MomentName): void => {
    // No handler, no flush, no goodbye: what is not in the database or at the platform is gone.
    if (moment === order.dieAt) process.kill(process.pid, 'SIGKILL');
  };
  const app = await openApp({ config: configOf(order.place), moment: new Date(order.now), log });
  const port: ChannelPort = {
    channel: 'telegram',
    async start(receive) {
      await Promise.all(
        order.events.map(async (event) => {
          reach('before-inbox');
          await receive(event);
          remember(order.platform, { acknowledged: event.key });
        }),
      );
    },
    stop: async () => undefined,
    fetch: async () => ({ outcome: 'gone' }),
    async send({ id, conversation, outgoing, maybeCopy }) {
      remember(order.platform, { arrived: outgoing.message.body ?? '', conversation, row: id, maybeCopy });
      return { outcome: 'sent', handle: { conversation, message: String(id) } };
    },
  };
  const { turns, delivery } = app.run([port], {
    // A file takes whatever comes, and this process's clock stands still: no pace.
    onScreen: true,
    turnMoments: reach,
    deliveryMoments: (moment) => reach(`delivery:${moment}`),
  });
  await port.start((event) => turns.receive(event));
  await turns.idle();
  await turns.sweep();
  await turns.idle();
  await delivery.sweep();
  await delivery.stop();
  const report: Report = {
    inbox: await app.db.query('select account, key, state, attempts from inbox order by id'),
    outbox: await app.db.query(
      'select account, key, state, outgoing is not null as body from outbox order by id',
    ),
  };
  await app.close();
  process.stdout.write(JSON.stringify(report));
}

function configOf(place: Order['place']): Config {
  return {
    telegram: { state: 'off' },
    slack: { state: 'off' },
    database: 'url' in place ? { kind: 'postgres', url: place.url } : { kind: 'pglite', dir: place.folder },
    sample: false,
    model: { state: 'off' },
    nipKey: { kind: 'given', key: new Uint8Array(32) },
    zone: 'Asia/Jakarta',
    logLevel: 'warn',
    noColor: true,
  };
}

/** On the disk before the platform says yes, and in one write, so that two processes may share the file. */
function remember(file: string, seen: Seen): void {
  const handle = openSync(file, 'a');
  writeSync(handle, `${JSON.stringify(seen)}\n`);
  fsyncSync(handle);
  closeSync(handle);
}

const log = {
  info: () => undefined,
  warn: (facts: object, line: string) => appendFileSync(2, `${line} ${JSON.stringify(facts)}\n`),
  error: (facts: object, line: string) => appendFileSync(2, `${line} ${JSON.stringify(facts)}\n`),
};

if (import.meta.main) await main(JSON.parse(process.argv[2] ?? ''));
