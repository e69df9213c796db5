import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { wholeOf } from './http-whole.ts';

/** What a platform tells in one request is a few kilobytes: files come as references. */
const MOST_BYTES = 1_048_576;
/** Milliseconds for a whole request to come in: whoever trickles one byte a second must not hold a connection. */
const REQUEST_MS = 10_000;
/** Longer than proxies keep an idle connection: the side that reuses it must not find it closed. */
const KEEP_ALIVE_MS = 75_000;

export interface DoorParts {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** Answers one request. What it throws, `broken` answers. */
  readonly respond: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  readonly broken: (error: unknown, response: ServerResponse) => void;
  /** The server itself has trouble, after it was opened. */
  readonly failed: (error: unknown) => void;
}

/** A port on which a platform calls us; a proxy with TLS stands in front. */
export interface Door {
  /** Resolves with the port once requests come in; rejects when it is taken. */
  open(): Promise<number>;
  /** Resolves when every request that was begun is answered and the port is free. */
  close(): Promise<void>;
}

/** The whole body of a request, or null when it is longer than any platform sends. What is not read is dropped. */
export function rawBody(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) return Promise.resolve(null);
  return wholeOf(request, MOST_BYTES);
}

/** Opens nothing by itself. */
export function createDoor({ host, port, respond, broken, failed }: DoorParts): Door {
  const running = new Set<Promise<void>>();
  const server = createServer(
    { requestTimeout: REQUEST_MS, headersTimeout: REQUEST_MS, keepAliveTimeout: KEEP_ALIVE_MS },
    (request, response) => {
      const work = respond(request, response)
        .catch((error: unknown) => broken(error, response))
        .finally(() => running.delete(work));
      running.add(work);
    },
  );
  return {
    open: async () => {
      server.listen(port, host);
      await once(server, 'listening');
      server.on('error', failed);
      const address = server.address();
      return typeof address === 'object' && address !== null ? address.port : port;
    },
    close: async () => {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      await Promise.all(running);
      server.closeAllConnections();
      await closed;
    },
  };
}
