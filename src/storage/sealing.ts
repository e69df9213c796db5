import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Keeps NIPs out of plain sight: a keyed hash to find a person by, an encrypted value to show the masked NIP. */
export interface Sealing {
  /** HMAC-SHA-256 of the 18 digits, 32 bytes. The same NIP always gives the same hash under one key. */
  hash(nip: string): Uint8Array;
  /** AES-256-GCM: 12 bytes nonce, 16 bytes tag, then the ciphertext. */
  seal(nip: string): Uint8Array;
  /** Throws when the value was sealed under another key or altered. */
  open(sealed: Uint8Array): string;
}

const KEY_BYTES = 32;
const NONCE = 12;
const TAG = 16;
const KEY_FILE = 'nip.key';

/** @param key 32 bytes; losing it makes every stored NIP unreadable, leaking it makes them plain. */
export function sealing(key: Uint8Array): Sealing {
  if (key.length !== KEY_BYTES)
    throw new Error(`the NIP key must have ${KEY_BYTES} bytes, this one has ${key.length}`);
  const derive = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', key, '', `sinau/nip/${purpose}`, KEY_BYTES));
  const hashKey = derive('hash');
  const sealKey = derive('seal');
  const nonceKey = derive('nonce');

  return {
    hash: (nip) => createHmac('sha256', hashKey).update(nip).digest(),
    seal(nip) {
      // The nonce follows from the NIP: two NIPs never share one, and importing the same roster again changes nothing.
      // That equal NIPs look equal is no loss: the hash beside it shows the same.
      const nonce = createHmac('sha256', nonceKey).update(nip).digest().subarray(0, NONCE);
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce);
      const body = Buffer.concat([cipher.update(nip, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    open(sealed) {
      const decipher = createDecipheriv('aes-256-gcm', sealKey, sealed.subarray(0, NONCE));
      decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
      return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]).toString(
        'utf8',
      );
    },
  };
}

/** Reads a key from a file's or a variable's text: 64 hex digits, or 32 bytes in base64. Throws a sentence for the operator. */
export function parseKey(text: string): Uint8Array {
  const written = text.trim();
  if (/^[0-9a-f]{64}$/i.test(written)) return Buffer.from(written, 'hex');
  const key = Buffer.from(written, 'base64');
  if (/^[A-Za-z0-9+/_-]{43}=?$/.test(written) && key.length === KEY_BYTES) return key;
  throw new Error(
    'the NIP key must be 64 hex digits or 32 bytes in base64; make one with: openssl rand -hex 32',
  );
}

/**
 * The embedded database's own key, in a file of mode 0600 in its data folder, made on the first start. Call it after the
 * database has been opened: the folder is put in place by a rename.
 * @param newKey gives 32 random bytes; only called when there is no file yet.
 */
export async function keyOfFolder(folder: string, newKey: () => Uint8Array): Promise<Uint8Array> {
  const file = join(folder, KEY_FILE);
  try {
    // 'wx' settles a race: the second process finds the file and reads it.
    await writeFile(file, `${Buffer.from(newKey()).toString('hex')}\n`, {
      mode: 0o600,
      flag: 'wx',
      flush: true,
    });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const { mode } = await stat(file);
  if ((mode & 0o077) !== 0) throw new Error(`${file} can be read by others; run: chmod 600 ${file}`);
  return keyFromFile(file);
}

/** Production's key file. Its mode is the operator's affair: container platforms mount secrets readable to all inside. */
export async function keyFromFile(file: string): Promise<Uint8Array> {
  return parseKey(await readFile(file, 'utf8'));
}
