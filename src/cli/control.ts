import { once } from 'node:events';
import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { ExitCode, Io } from './command.ts';

/** Longest line either side accepts. Bytes. */
const LONGEST = 1_000_000;

const hello = z.object({
  argv: z.array(z.string().max(4096)).max(50),
  tty: z.boolean(),
  width: z.number(),
  color: z.boolean(),
  cwd: z.string(),
});
const fromClient = z.union([z.object({ line: z.string() }), z.object({ end: z.literal(true) })]);
const fromServer = z.union([
  z.object({ out: z.string() }),
  z.object({ err: z.string() }),
  z.object({ exit: z.union([z.literal(0), z.literal(1), z.literal(2)]) }),
]);

const socketOf = (folder: string): string => join(folder, 'sinau.sock');

/** Longest path of a socket that every kernel takes, in bytes. */
const LONGEST_PATH = 100;

/** Runs `use` with the socket's path, or with a short way to the same place: kernels refuse long ones. */
function near<T>(folder: string, use: (path: string) => T): T {
  const path = socketOf(folder);
  if (Buffer.byteLength(path) <= LONGEST_PATH || !existsSync('/proc/self/fd')) return use(path);
  const handle = openSync(folder, 'r');
  try {
    return use(`/proc/self/fd/${handle}/sinau.sock`);
  } finally {
    closeSync(handle);
  }
}

export interface Control {
  /** Takes no more commands once those that are running have ended. */
  readonly idle: () => Promise<void>;
  /** Cuts whatever is still running. */
  readonly stop: () => Promise<void>;
}

/**
 * Lets other `sinau` commands reach this process: only one may open the embedded database. A Unix socket of mode 0600 in
 * the data folder: whoever may read the data may use it, nobody else.
 */
export async function serveControl(
  folder: string,
  run: (argv: readonly string[], io: Io) => Promise<ExitCode>,
): Promise<Control> {
  const path = socketOf(folder);
  // The folder's lock is ours, so a socket that is still there was left by a dead process.
  rmSync(path, { force: true });
  const open = new Set<Socket>();
  let whenIdle: () => void = () => undefined;
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => {
      open.delete(socket);
      if (open.size === 0) whenIdle();
    });
    socket.on('error', () => socket.destroy());
    void answer(socket, run).catch(() => socket.destroy());
  });
  // From its first moment on, not only after the chmod.
  const mask = process.umask(0o177);
  try {
    near(folder, (short) => server.listen(short));
  } finally {
    process.umask(mask);
  }
  await once(server, 'listening');
  await chmod(path, 0o600);
  return {
    idle: () =>
      new Promise((resolve) => {
        whenIdle = resolve;
        if (open.size === 0) resolve();
      }),
    async stop() {
      rmSync(path, { force: true });
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

async function answer(
  socket: Socket,
  run: (argv: readonly string[], io: Io) => Promise<ExitCode>,
): Promise<void> {
  const lines = bounded(socket);
  const first = await lines.next();
  if (first.done === true) return;
  const asked = hello.parse(JSON.parse(first.value));
  const send = (message: z.infer<typeof fromServer>): void => {
    socket.write(`${JSON.stringify(message)}\n`);
  };
  const exit = await run(asked.argv, {
    ...asked,
    out: (out) => send({ out }),
    err: (err) => send({ err }),
    lines: typed(lines),
  });
  send({ exit });
  socket.end();
}

async function* typed(lines: AsyncIterable<string>): AsyncIterable<string> {
  for await (const text of lines) {
    const message = fromClient.parse(JSON.parse(text));
    if ('end' in message) return;
    yield message.line;
  }
}

/** Whether a process answers on this folder's socket. */
export async function answers(folder: string): Promise<boolean> {
  if (!existsSync(socketOf(folder))) return false;
  const socket = near(folder, connect);
  return new Promise((resolve) => {
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

/** Has the process that holds the folder run the command, with our input and output. */
export async function runThere(folder: string, argv: readonly string[], io: Io): Promise<ExitCode> {
  const socket = near(folder, connect);
  await once(socket, 'connect');
  const { tty, width, color, cwd } = io;
  socket.write(`${JSON.stringify({ argv, tty, width, color, cwd })}\n`);
  void (async () => {
    for await (const line of io.lines) socket.write(`${JSON.stringify({ line })}\n`);
    socket.write(`${JSON.stringify({ end: true })}\n`);
  })().catch(() => socket.destroy());
  for await (const text of bounded(socket)) {
    const message = fromServer.parse(JSON.parse(text));
    if ('out' in message) io.out(message.out);
    else if ('err' in message) io.err(message.err);
    else {
      socket.destroy();
      return message.exit;
    }
  }
  io.err('The process that holds the data folder ended before the command did.');
  return 1;
}

async function* bounded(socket: Socket): AsyncGenerator<string, undefined> {
  for await (const line of createInterface({ input: socket })) {
    if (line.length > LONGEST) throw new Error('a line of the control socket is too long');
    yield line;
  }
  return undefined;
}
