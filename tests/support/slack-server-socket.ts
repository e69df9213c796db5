import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

export interface Socket {
  send(value: unknown): void;
  close(): void;
  drop(): void;
}

function frame(opcode: number, body: Buffer): Buffer {
  const head = body.length < 126 ? Buffer.alloc(2) : Buffer.alloc(4);
  head[0] = 0x80 | opcode;
  if (body.length < 126) head[1] = body.length;
  else {
    head[1] = 126;
    head.writeUInt16BE(body.length, 2);
  }
  return Buffer.concat([head, body]);
}

/** The few pages of RFC 6455 that Socket Mode needs: text, ping, pong and close, no fragments, under 64 KiB. */
export function acceptSocket(
  request: IncomingMessage,
  stream: Duplex,
  on: { readonly message: (value: unknown) => void; readonly closed: () => void },
): Socket {
  const proof = createHash('sha1')
    .update(`${request.headers['sec-websocket-key'] ?? ''}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
    .digest('base64');
  stream.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${proof}\r\n\r\n`,
  );
  let rest = Buffer.alloc(0);
  const take = (): boolean => {
    if (rest.length < 2) return false;
    let length = rest.readUInt8(1) & 0x7f;
    let at = 2;
    if (length === 126) {
      if (rest.length < 4) return false;
      length = rest.readUInt16BE(2);
      at = 4;
    }
    if (rest.length < at + 4 + length) return false;
    const mask = rest.subarray(at, at + 4);
    const body = Buffer.from(rest.subarray(at + 4, at + 4 + length));
    for (let i = 0; i < body.length; i += 1) body[i] = body.readUInt8(i) ^ mask.readUInt8(i % 4);
    const opcode = rest.readUInt8(0) & 0x0f;
    rest = rest.subarray(at + 4 + length);
    if (opcode === 8) stream.end(frame(8, body));
    else if (opcode === 9) stream.write(frame(10, body));
    else if (opcode === 1) on.message(JSON.parse(body.toString('utf8')));
    return true;
  };
  stream.on('data', (piece: Buffer) => {
    rest = Buffer.concat([rest, piece]);
    while (take());
  });
  stream.on('error', () => undefined);
  stream.on('close', on.closed);
  return {
    send: (value) => void stream.write(frame(1, Buffer.from(JSON.stringify(value)))),
    close: () => void stream.write(frame(8, Buffer.from([3, 232]))),
    drop: () => stream.destroy(),
  };
}
