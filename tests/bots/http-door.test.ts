import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDoor, type Door, rawBody } from '../../src/bots/http-door.ts';

const MOST = 1_048_576;

describe('the door on which platforms call', () => {
  let door: Door;
  let port = 0;
  let hold: Promise<void>;
  let read = Promise.withResolvers<void>();
  beforeEach(async () => {
    hold = Promise.resolve();
    read = Promise.withResolvers();
    door = createDoor({
      host: '127.0.0.1',
      port: 0,
      respond: async (call, response) => {
        const raw = await rawBody(call);
        if (raw?.toString() === 'throw') throw new Error('the database is away');
        read.resolve();
        await hold;
        response.writeHead(raw === null ? 413 : 200, { connection: 'close' }).end(String(raw?.length));
      },
      broken: (_error, response) => void response.writeHead(500, { connection: 'close' }).end(),
      failed: () => undefined,
    });
    port = await door.open();
  });
  afterEach(() => door.close());

  /** Pieces go out one after the other, without a length told beforehand. */
  const post = async (...pieces: string[]): Promise<number> => {
    const call = request({ host: '127.0.0.1', port, method: 'POST', agent: false });
    for (const piece of pieces) call.write(piece);
    call.end();
    // The rest of a refused body may meet a closed door.
    call.on('error', () => undefined);
    const [response] = (await once(call, 'response')) as [{ statusCode: number; resume(): void }];
    response.resume();
    return response.statusCode;
  };

  it('takes a body of just the most, in pieces', async () => {
    expect(await post('x'.repeat(MOST - 1), 'x')).toBe(200);
  });

  it('stops reading one byte above it, whatever length was told', async () => {
    expect(await post('x'.repeat(MOST), 'x')).toBe(413);
  });

  it('does not wait for a body that is announced too long', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${MOST + 1}\r\n\r\nabc`);
    const [first] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    expect(first.toString().split('\r\n')[0]).toBe('HTTP/1.1 413 Payload Too Large');
  });

  it('answers what could not be answered', async () => {
    expect(await post('throw')).toBe(500);
  });

  it('lets what has begun end before it closes, and takes nothing new', async () => {
    const release = Promise.withResolvers<void>();
    hold = release.promise;
    const begun = post('halo');
    await read.promise;
    const closed = door.close();
    release.resolve();
    expect(await begun).toBe(200);
    await closed;
    await expect(post('lagi')).rejects.toThrow(/ECONNREFUSED/);
    await expect(door.close()).resolves.toBeUndefined();
  });
});
