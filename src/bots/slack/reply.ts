import { type Answered, NotReached } from '../http-calls.ts';
import { isSlacks } from './files.ts';
import { inOlder } from './render/current.ts';
import type { Payload } from './render/render.ts';
import { type Fields, textAt } from './web/fields.ts';
import type { Transport } from './web/transport.ts';
import { described, type Fate } from './web/trouble.ts';

/**
 * Slack's address for answering one command or press, seen only by who typed or pressed: good half an hour, five times.
 * As a conversation it is the address itself; behind `#d` for what was typed in the direct message, where nobody else is.
 */
export type Reply = string;

/** The reply address of a body, or undefined where Slack gave none, or one that is not Slack's. */
export function replyOf(body: Fields, direct: boolean, apiUrl: string | undefined): Reply | undefined {
  const address = textAt(body, 'response_url');
  if (address === undefined || address.length > 400 || !isSlacks(address, apiUrl)) return undefined;
  return direct ? `${address}#d` : address;
}

/** True for a conversation that is a reply address. */
export const isReply = (conversation: string): conversation is Reply => /^https?:\/\//.test(conversation);

/** True where others read along, so that typed answers need a word about where to type them. */
export const isAside = (reply: Reply): boolean => !reply.endsWith('#d');

/** Seconds to wait after a 429 that names no time. */
const UNNAMED_SECONDS = 30;

/** Shows something to one person, new or in place of what was shown to her. `missing`: too old, or used up. */
export async function reply(
  transport: Transport,
  to: Reply,
  payload: Payload,
  inPlace: boolean,
): Promise<Fate> {
  try {
    const { status, headers, content } = await sent(transport, to, payload, inPlace);
    if (status === 200) return { outcome: 'sent' };
    // An address of its own with limits of its own: it says nothing about any other.
    if (status === 429)
      return {
        outcome: 'later',
        seconds: Number(headers['retry-after']) || UNNAMED_SECONDS,
        why: 'a reply address answered 429',
      };
    if (status >= 500) return { outcome: 'unknown', why: `a reply address answered ${status}` };
    const plain = /invalid_blocks/.test(content.toString('utf8')) ? inOlder(payload.blocks) : null;
    return plain === null
      ? { outcome: 'missing' }
      : reply(transport, to, { ...payload, blocks: plain }, inPlace);
  } catch (error) {
    if (error instanceof NotReached) return { outcome: 'wait', seconds: 5 };
    return { outcome: 'unknown', why: described(error) };
  }
}

function sent(
  transport: Transport,
  to: Reply,
  { text, blocks }: Payload,
  inPlace: boolean,
): Promise<Answered> {
  const url = new URL(to);
  url.hash = '';
  const how = inPlace ? { replace_original: true } : { response_type: 'ephemeral', replace_original: false };
  return transport.post(url, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ ...how, text, blocks, unfurl_links: false, unfurl_media: false }),
    signal: AbortSignal.timeout(10_000),
  });
}
