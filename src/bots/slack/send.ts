import type { Delivery, Sending } from '../../domain/dialog/channel.ts';
import type { Handle, Message } from '../../domain/dialog/message.ts';
import type { Call } from './client.ts';
import type { Directs } from './direct.ts';
import { textAt } from './fields.ts';
import { type Payload, render, renderPage, withMark } from './render.ts';
import { advice, type Fate, fateOf } from './trouble.ts';

/** Rows whose first parts arrived while the rest did not; more than this at once means something else is broken. */
const REMEMBERED = 1000;

export interface SendParts {
  readonly call: Call;
  readonly directs: Directs;
  /** The first line of the one marked copy, in each language. */
  readonly words: { readonly copy: Readonly<Record<'id' | 'en', string>> };
  /** Hears of what only the operator can mend: nothing goes out until then. */
  readonly mend: (error: unknown, todo: string) => void;
}

function atPart(fate: Fate, n: number, of: number): Fate {
  return 'why' in fate ? { ...fate, why: `part ${n} of ${of}: ${fate.why}` } : fate;
}

/**
 * Sends outbox rows. A long text is several messages, and only the whole counts as sent: within one process a part that
 * arrived is not sent again, because the next attempt of the same row goes on behind it; after a crash all parts are sent
 * once more, as the marked copy.
 */
export function createSend(parts: SendParts): (sending: Sending) => Promise<Delivery> {
  const { call, directs, words } = parts;
  const arrived = new Map<number, number>();

  const remember = (id: number, count: number): void => {
    const oldest = arrived.keys().next();
    if (arrived.size >= REMEMBERED && oldest.done !== true) arrived.delete(oldest.value);
    arrived.set(id, count);
  };
  const failed = (error: unknown): Fate => {
    const todo = advice(error);
    if (todo !== undefined) parts.mend(error, todo);
    return fateOf(error);
  };

  const post = async (channel: string, { text, blocks }: Payload): Promise<Fate> => {
    try {
      const answer = await call('chat.postMessage', {
        channel,
        text,
        blocks,
        // The texts are plain, but Slack would fetch and show whatever address stands in them.
        unfurl_links: false,
        unfurl_media: false,
      });
      const ts = textAt(answer, 'ts');
      return ts === undefined
        ? { outcome: 'sent' }
        : { outcome: 'sent', handle: { conversation: textAt(answer, 'channel') ?? channel, message: ts } };
    } catch (error) {
      return failed(error);
    }
  };

  const say = async (sending: Sending, channel: string, payloads: readonly Payload[]): Promise<Fate> => {
    const first = Math.min(arrived.get(sending.id) ?? 0, payloads.length - 1);
    let fate: Fate = { outcome: 'sent' };
    for (const [n, payload] of payloads.entries()) {
      if (n < first) continue;
      const marked = sending.maybeCopy && n === first;
      fate = await post(channel, marked ? withMark(payload, words.copy[sending.language]) : payload);
      if (fate.outcome !== 'sent') return payloads.length === 1 ? fate : atPart(fate, n + 1, payloads.length);
      if (n + 1 < payloads.length) remember(sending.id, n + 1);
    }
    return fate;
  };

  /** An edit needs no mark when its fate was unknown: doing it twice shows the same. */
  const edit = async (of: Handle, { text, blocks }: Payload): Promise<Fate> => {
    try {
      await call('chat.update', { channel: of.conversation, ts: of.message, text, blocks });
      return { outcome: 'sent', handle: of };
    } catch (error) {
      return failed(error);
    }
  };

  /** Publishing twice shows the same, so a page needs no mark either. */
  const publish = async (user: string, message: Message): Promise<Fate> => {
    try {
      await call('views.publish', { user_id: user, view: { type: 'home', blocks: renderPage(message) } });
      return { outcome: 'sent' };
    } catch (error) {
      return failed(error);
    }
  };

  const attempt = async (sending: Sending): Promise<Fate> => {
    const { outgoing, conversation } = sending;
    if (outgoing.kind === 'home' && /^[UW]/.test(conversation))
      return publish(conversation, outgoing.message);
    const payloads = render(outgoing.message);
    const [only] = payloads;
    if (outgoing.kind === 'edit' && payloads.length === 1 && only !== undefined) {
      const fate = await edit(outgoing.of, only);
      if (fate.outcome !== 'missing') return fate;
    }
    // A message that is gone, or a text that no longer fits into one, is said anew: silence would lose the answer.
    if (!/^[UW]/.test(conversation)) return say(sending, conversation, payloads);
    try {
      return await say(sending, await directs.of(conversation), payloads);
    } catch (error) {
      const fate = failed(error);
      // Opening a conversation says nothing to anybody: whatever became of it, it may be repeated.
      return fate.outcome === 'unknown' ? { outcome: 'wait', seconds: 5 } : fate;
    }
  };

  return async (sending) => {
    const fate = await attempt(sending);
    switch (fate.outcome) {
      case 'missing':
        return { outcome: 'refused', why: 'Slack has no such message' };
      case 'sent':
      case 'refused':
      case 'gone':
        arrived.delete(sending.id);
        return fate;
      case 'wait':
      case 'moved':
      case 'unknown':
        return fate;
    }
  };
}
