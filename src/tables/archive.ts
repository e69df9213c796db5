import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import type { TableLimits } from '../domain/tables/file.ts';
import { broken, TableRefused } from './refused.ts';

export interface Archive {
  readonly has: (name: string) => boolean;
  /** A part's text, piece by piece; nothing for a part that is not there. Throws `TableRefused`. */
  readonly text: (name: string) => AsyncGenerator<string>;
  readonly close: () => void;
}

/** Parts below this size may be packed as tightly as they like: an empty sheet packs a thousandfold. Bytes. */
const SMALL = 1_000_000;

/**
 * Opens a ZIP and judges it by its directory before anything is unpacked. A part that lies about its size is cut off by
 * the reader at the size it named. Throws `TableRefused`.
 */
export async function openArchive(source: Uint8Array | string, limits: TableLimits): Promise<Archive> {
  const zip = await opened(source);
  const parts = new Map<string, Entry>();
  try {
    let unpacked = 0;
    if (zip.entryCount > limits.entries) throw new TableRefused({ code: 'bomb' });
    for await (const entry of zip.eachEntry()) {
      const { uncompressedSize: size, compressedSize: packed } = entry;
      unpacked += size;
      if (unpacked > limits.unpacked || (size > SMALL && size > packed * limits.ratio))
        throw new TableRefused({ code: 'bomb' });
      if (entry.isEncrypted()) throw new TableRefused({ code: 'locked' });
      parts.set(entry.fileName, entry);
    }
  } catch (error) {
    zip.close();
    throw broken(error);
  }
  return {
    has: (name) => parts.has(name),
    text: (name) => textOf(zip, parts.get(name)),
    close: () => zip.close(),
  };
}

async function opened(source: Uint8Array | string): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true };
  try {
    return await (typeof source === 'string'
      ? openPromise(source, options)
      : fromBufferPromise(Buffer.from(source.buffer, source.byteOffset, source.byteLength), options));
  } catch (error) {
    throw broken(error);
  }
}

async function* textOf(zip: ZipFile, entry: Entry | undefined): AsyncGenerator<string> {
  if (entry === undefined) return;
  const decoder = new TextDecoder('utf-8');
  let stream: Readable | undefined;
  try {
    stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) yield decoder.decode(chunk, { stream: true });
  } catch (error) {
    throw broken(error);
  } finally {
    // Whoever stops early (a header that is not there) must not leave a half-read inflater.
    stream?.destroy();
  }
}
