import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A cable to the database that can be pulled. */
export interface Cable {
  readonly url: string;
  /** `broken`: connections end and new ones are refused. `silent`: nothing comes through, and nobody is told. */
  set(state: 'whole' | 'broken' | 'silent'): void;
  close(): Promise<void>;
}

/** Between one worker and the server of `url`. */
export async function layCable(url: string): Promise<Cable> {
  const target = new URL(url);
  const pairs = new Set<readonly [Socket, Socket]>();
  let state: 'whole' | 'broken' | 'silent' = 'whole';

  const server = createServer((near) => {
    if (state === 'broken') {
      near.destroy();
      return;
    }
    const far = connect(Number(target.port), target.hostname);
    const pair = [near, far] as const;
    pairs.add(pair);
    const end = (): void => {
      pairs.delete(pair);
      near.destroy();
      far.destroy();
    };
    for (const [from, to] of [pair, [far, near] as const]) {
      from.setNoDelay(true);
      from.on('data', (data) => {
        if (state === 'whole') to.write(data);
      });
      from.on('error', end);
      from.on('close', end);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the cable has no port');
  const own = new URL(url);
  own.port = String(address.port);
  const pull = (): void => {
    for (const sockets of pairs) for (const socket of sockets) socket.destroy();
  };
  return {
    url: own.href,
    set: (next) => {
      state = next;
      // What was swallowed is gone: the streams cannot go on.
      if (next !== 'silent') pull();
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      pull();
      await closed;
    },
  };
}
