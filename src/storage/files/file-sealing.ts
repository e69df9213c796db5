import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';

const KEY_BYTES = 32;
const NONCE = 12;
const TAG = 16;

/** Keeps files unreadable for whoever only has the database. */
export interface FileSealing {
  /** AES-256-GCM: 12 bytes nonce, 16 bytes tag, then the ciphertext. `about` is bound: another row's content does not open. */
  seal(content: Uint8Array, about: string): Uint8Array;
  /** Throws when it was sealed under another key, for another row, or altered. */
  open(sealed: Uint8Array, about: string): Uint8Array;
}

/**
 * @param key 32 bytes, the same that NIPs hang on; files get a key of their own derived from it.
 * @param random gives fresh random bytes: two files must never share a nonce, unlike NIPs, whose nonce follows from them.
 */
export function fileSealing(key: Uint8Array, random: (bytes: number) => Uint8Array): FileSealing {
  const fileKey = Buffer.from(hkdfSync('sha256', key, '', 'sinau/files/seal', KEY_BYTES));
  return {
    seal(content, about) {
      const nonce = random(NONCE);
      const cipher = createCipheriv('aes-256-gcm', fileKey, nonce);
      cipher.setAAD(Buffer.from(about));
      const body = Buffer.concat([cipher.update(content), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    open(sealed, about) {
      const decipher = createDecipheriv('aes-256-gcm', fileKey, sealed.subarray(0, NONCE), {
        authTagLength: TAG,
      });
      decipher.setAAD(Buffer.from(about));
      decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
      return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]);
    },
  };
}
