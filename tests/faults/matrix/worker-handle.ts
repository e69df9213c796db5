import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Cable, layCable } from './cable.ts';
import { type Gate, type GateParts, openGate } from './gate.ts';
import type { Ask, Birth } from './worker.ts';

/** One running process of a scenario, with its own cable to the database and its own gate to the platform. */
export interface Worker {
  readonly name: string;
  readonly port: number;
  readonly gate: Gate;
  readonly cable: Cable;
  alive(): boolean;
  /** Resolves with its death too. */
  ask(what: Ask): Promise<'done' | 'dead'>;
  /** kill -9. */
  kill(): void;
  /** Resolves when it is gone, of itself or killed. */
  readonly gone: Promise<void>;
  complaints(): string;
}

export interface WorkerOptions extends Pick<Birth, 'dieAt' | 'dieAtStatement' | 'clock'> {
  /** The tree whose program it runs; absent: this one. */
  readonly tree?: string;
}

const OWN_TREE = join(import.meta.dirname, '../../..');

/** Starts the program and waits until it listens. A process that dies before that is an error with its own words. */
export async function startWorker(
  birth: Omit<Birth, 'apiRoot' | 'port'>,
  gateParts: GateParts,
  tree: string = OWN_TREE,
): Promise<Worker> {
  const [cable, gate, port] = await Promise.all([layCable(birth.database), openGate(gateParts), freePort()]);
  const order: Birth = { ...birth, database: cable.url, apiRoot: gate.url, port };
  const child = fork(join(tree, 'tests/faults/matrix/worker.ts'), [JSON.stringify(order)], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  let alive = true;
  const waiting = new Map<number, () => void>();
  const gone = once(child, 'exit').then(async () => {
    alive = false;
    for (const wake of waiting.values()) wake();
    await Promise.all([cable.close(), gate.close()]);
  });
  const ready = Promise.withResolvers<void>();
  child.on('message', (message: { ready?: true; done?: number }) => {
    if (message.ready === true) ready.resolve();
    if (message.done !== undefined) waiting.get(message.done)?.();
  });
  void gone.then(() => ready.reject(new Error(`${gateParts.worker} died at its birth: ${said}`)));
  await ready.promise;
  let asked = 0;
  return {
    name: gateParts.worker,
    port,
    gate,
    cable,
    alive: () => alive,
    async ask(what) {
      if (!alive) return 'dead';
      asked += 1;
      const n = asked;
      const answered = new Promise<void>((wake) => {
        waiting.set(n, wake);
      });
      child.send({ n, ask: what }, () => undefined);
      await answered;
      waiting.delete(n);
      return alive || what === 'stop' ? 'done' : 'dead';
    },
    kill: () => void child.kill('SIGKILL'),
    gone,
    complaints: () => said,
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('there is no free port');
  const closed = once(server, 'close');
  server.close();
  await closed;
  return address.port;
}
