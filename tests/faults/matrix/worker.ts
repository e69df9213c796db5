import type { Config } from '../../../src/config/config.ts';
import { openApp } from '../../../src/wire/app.ts';
import { channelsOf } from '../../../src/wire/channels.ts';
import type { MomentName } from '../process.ts';
import type { Access } from './platform.ts';

/** What a worker is told at its birth, as JSON in its first argument. */
export interface Birth {
  readonly database: string;
  readonly access: Access;
  /** Where its platform is, and where it listens for it. */
  readonly apiRoot: string;
  readonly port: number;
  readonly zone: string;
  /** Dies at the n-th time (from 1) it comes by this moment. */
  readonly dieAt?: { readonly moment: MomentName; readonly nth: number };
  /** Dies when it has sent this many statements to the database after `armed`. */
  readonly dieAtStatement?: number;
  /** The machine's own clock: how far it stands from the real one, and by how much it is thrown about. Milliseconds. */
  readonly clock?: { readonly from: number; readonly jumps: number };
}

/** What it is asked; it answers `{ done: n }` to the n-th. */
export type Ask = 'beat' | 'tick' | 'sweep' | 'sync' | 'arm' | 'stop';

/** The production application behind its platform's HTTP, woken by its parent instead of by node-cron. */
async function main(birth: Birth): Promise<void> {
  if (birth.clock !== undefined) spoilClock(birth.clock);
  const armed = { statements: false };
  if (birth.dieAtStatement !== undefined) await countStatements(birth.dieAtStatement, armed);
  const app = await openApp({ config: configOf(birth), log });
  const ports = await channelsOf(app);
  let left = birth.dieAt?.nth ?? 0;
  const reach = (moment: MomentName): void => {
    if (moment !== birth.dieAt?.moment) return;
    left -= 1;
    // No handler, no flush, no goodbye.
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  };
  const { turns, delivery } = app.run(ports, {
    turnMoments: reach,
    deliveryMoments: (moment) => reach(`delivery:${moment}`),
  });
  for (const port of ports)
    await port.start((event) => {
      reach('before-inbox');
      return turns.receive(event);
    });
  const act: Readonly<Record<Ask, () => Promise<unknown>>> = {
    arm: async () => {
      armed.statements = true;
    },
    sync: () => app.clock.sync(),
    tick: async () => {
      await app.clock.sync();
      await app.tick({ dryRun: false });
    },
    sweep: async () => {
      await turns.sweep();
      await turns.idle();
      await delivery.sweep();
    },
    beat: async () => {
      await act.tick();
      await act.sweep();
    },
    stop: async () => {
      for (const port of ports) await port.stop();
      await turns.idle();
      await delivery.stop();
      await app.close();
      process.disconnect();
    },
  };
  process.on('message', ({ n, ask }: { n: number; ask: Ask }) => {
    // As the ticker does: a beat that failed is told to the log, and the next one tries again.
    act[ask]()
      .catch((error: unknown) => log.error({ error: String(error) }, `${ask} failed`))
      .finally(() => process.connected && process.send?.({ done: n }));
  });
  process.send?.({ ready: true });
}

function configOf({ database, zone, ...channel }: Birth): Config {
  return {
    telegram: { state: 'off' },
    slack: { state: 'off' },
    ...channelOf(channel),
    database: { kind: 'postgres', url: database },
    sample: false,
    model: { state: 'off' },
    nipKey: { kind: 'given', key: new Uint8Array(32) },
    zone,
    logLevel: 'warn',
    noColor: true,
  };
}

function channelOf({
  access: { channel, token, secret },
  apiRoot,
  port,
}: Pick<Birth, 'access' | 'apiRoot' | 'port'>): Partial<Config> {
  const host = '127.0.0.1';
  if (channel === 'slack') {
    const root = `${apiRoot}/api/`;
    return { slack: { state: 'http', botToken: token, signingSecret: secret, host, port, apiRoot: root } };
  }
  const webhook = { url: 'https://sinau.example', secret, host, port };
  return { telegram: { state: 'on', token, apiRoot, webhook } };
}

/** As on a machine whose clock is wrong: everything that asks it is told another time. */
function spoilClock({ from, jumps }: NonNullable<Birth['clock']>): void {
  const real = Date.now;
  let by = from;
  Date.now = () => {
    if (Math.random() < 0.2) by = from + jumps * (Math.random() * 2 - 1);
    return real() + by;
  };
}

/** `SIGKILL` right before the n-th statement, wherever in the program that is. */
async function countStatements(n: number, armed: { statements: boolean }): Promise<void> {
  const { default: pg } = await import('pg');
  const { query } = pg.Client.prototype;
  let left = n;
  Object.assign(pg.Client.prototype, {
    query(this: unknown, ...args: unknown[]): unknown {
      if (armed.statements) {
        left -= 1;
        if (left === 0) process.kill(process.pid, 'SIGKILL');
      }
      return Reflect.apply(query, this, args);
    },
  });
}

const log = {
  info: () => undefined,
  warn: (facts: object, line: string) => process.stderr.write(`${line} ${JSON.stringify(facts)}\n`),
  error: (facts: object, line: string) => process.stderr.write(`${line} ${JSON.stringify(facts)}\n`),
};

if (import.meta.main) await main(JSON.parse(process.argv[2] ?? ''));
