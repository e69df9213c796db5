import { createHmac, hkdfSync } from 'node:crypto';

/** Without 0/O, 1/I/L, 2/Z, 5/S, 8/B: they are mixed up when a code is read aloud. 8 of 24 signs: 1.1 × 10¹¹ codes. */
const SIGNS = '34679ACDEFGHJKMNPQRTUVWX';
const LENGTH = 8;
/** An officer hands it over by hand: it must survive until tomorrow. Milliseconds. */
const GOOD_FOR = 24 * 3_600_000;

export interface LinkCode {
  /** As shown: `ACDE-3467`. Never stored. */
  readonly code: string;
  /** Hexadecimal. */
  readonly hash: string;
  readonly expiresAt: Date;
}

/** A new code. `random` gives that many random bytes. */
export function linkCode(key: Uint8Array, random: (bytes: number) => Uint8Array, now: Date): LinkCode {
  let signs = '';
  while (signs.length < LENGTH) {
    for (const byte of random(LENGTH)) {
      // Bytes above the last whole multiple are thrown away: each sign stays equally likely.
      if (byte < 240 && signs.length < LENGTH) signs += SIGNS[byte % SIGNS.length];
    }
  }
  return {
    code: `${signs.slice(0, 4)}-${signs.slice(4)}`,
    hash: codeHash(key, signs),
    expiresAt: new Date(now.getTime() + GOOD_FOR),
  };
}

/** A code however it was typed: small letters, spaces, dash. */
export const normalCode = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '');

/** Keyed, so that a stolen table of hashes cannot be guessed through. */
export function codeHash(key: Uint8Array, code: string): string {
  const own = Buffer.from(hkdfSync('sha256', key, '', 'sinau/link-code', 32));
  return createHmac('sha256', own).update(code).digest('hex');
}
