import { createHmac, timingSafeEqual } from 'node:crypto';

/** Slack's own rule. Both ways: a signature dated ahead would stay good for as long as it is ahead. */
const SECONDS = 300;

export interface Signed {
  readonly timestamp: string | undefined;
  readonly signature: string | undefined;
  /** The body as it came: parsed and written again it would have another signature. */
  readonly raw: Buffer;
}

/** Why a request is not to be believed, or null. Scheme "v0" of Slack's "Verifying requests". */
export function distrust({ timestamp, signature, raw }: Signed, secret: string, now: Date): string | null {
  if (timestamp === undefined || signature === undefined) return 'it is not signed';
  if (!/^\d{1,12}$/.test(timestamp)) return 'its timestamp is no number';
  const off = Math.abs(now.getTime() / 1000 - Number(timestamp));
  if (off > SECONDS) return `its timestamp is ${Math.round(off)} s away from our clock`;
  const expected = Buffer.from(
    `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:`).update(raw).digest('hex')}`,
  );
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected)
    ? null
    : 'its signature is wrong';
}
