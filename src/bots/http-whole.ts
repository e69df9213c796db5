import type { IncomingMessage } from 'node:http';

/**
 * The whole of what comes in, or null when it is longer than `most` bytes: the rest is not read. Rejects when it breaks
 * off. Listens instead of iterating: an async iterator costs as much as the rest of a small message.
 */
export function wholeOf(
  message: IncomingMessage,
  most: number = Number.POSITIVE_INFINITY,
): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const take = (chunk: Buffer): void => {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes <= most) return;
      // Not destroyed: an answer still has to go out on the same connection.
      message.off('data', take).pause();
      resolve(null);
    };
    message.on('data', take);
    message.on('end', () => {
      const [only = Buffer.alloc(0), second] = chunks;
      resolve(second === undefined ? only : Buffer.concat(chunks));
    });
    message.on('error', reject);
    message.on('close', () => {
      if (!message.readableEnded) reject(new Error('it broke off before its end'));
    });
  });
}
