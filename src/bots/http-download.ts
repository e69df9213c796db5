import type { Fetched } from '../domain/dialog/channel.ts';

/** The content of a download. Reads no further than allowed: the length that a server names is only a claim. */
export async function bounded(response: Response, maxBytes: number): Promise<Fetched> {
  if (response.body === null) return { outcome: 'gone' };
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.length;
    // Leaving the loop cancels the rest.
    if (size > maxBytes) return { outcome: 'tooBig' };
    chunks.push(chunk);
  }
  return { outcome: 'fetched', content: Buffer.concat(chunks) };
}
