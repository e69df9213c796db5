import type { Delivery, Sending } from '../../domain/dialog/channel.ts';
import { type Handle, type Message, plainText } from '../../domain/dialog/message.ts';
import { inParts, keepsParts } from '../in-parts.ts';
import { shareFile } from './files.ts';
import { inOlder } from './render/current.ts';
import { type Payload, render, renderPage, withMark, withNote } from './render/render.ts';
import { isAside, isReply, type Reply, reply } from './reply.ts';
import { type Fields, textAt } from './web/fields.ts';
import type { Transport } from './web/transport.ts';
import {
  advice,
  askedToWait,
  described,
  type Fate,
  fateOf,
  isBlockUnknown,
  isTokenDead,
} from './web/trouble.ts';
import type { Workspace, Workspaces } from './workspace.ts';

/** Until a message for a workspace without the app is tried again. */
const REST_SECONDS = 600;

const isPerson = (conversation: string): boolean => /^[UW]/.test(conversation);
const teamOf = (account: string): string => account.split(':')[0] ?? '';
const userOf = ({ account }: Sending): string => account.split(':')[1] ?? '';

export interface SendParts {
  readonly transport: Transport;
  readonly workspaces: Pick<Workspaces, 'of'>;
  /** The first line of the one marked copy, in each language. */
  readonly words: {
    readonly copy: Readonly<Record<'id' | 'en', string>>;
    /** Under what only one person sees where others read along: where to type an answer. */
    readonly aside?: Readonly<Record<'id' | 'en', string>>;
    /** Said with the words of a file that Slack refused. */
    readonly noFile?: Readonly<Record<'id' | 'en', string>>;
  };
  /** A Web API other than Slack's own. */
  readonly apiUrl?: string;
  /** Hears of what only the operator can mend: nothing goes out until then. */
  readonly mend: (error: unknown, todo: string) => void;
}

/** Sends outbox rows. */
export function createSend(parts: SendParts): (sending: Sending) => Promise<Delivery> {
  const { words } = parts;
  const failed = (at: Workspace, error: unknown, method = 'another'): Fate => {
    const todo = advice(error);
    if (todo !== undefined) parts.mend(error, todo);
    const fate = fateOf(error);
    const seconds = askedToWait(error);
    // Its limit is of this method in this workspace. Nearly all that waits is to be posted; of the rest each waits alone.
    if (seconds !== undefined)
      return method === 'chat.postMessage'
        ? { outcome: 'wait', seconds, within: 'workspace' }
        : { outcome: 'later', seconds, why: described(error) };
    if (at.alone || todo === undefined || fate.outcome !== 'wait') return fate;
    if (isTokenDead(error)) at.dead();
    // Only this workspace waits: the others have done nothing.
    return {
      outcome: 'later',
      seconds: REST_SECONDS,
      why: 'its workspace has removed the app, or denies it',
    };
  };

  /** With the newer blocks, or where they are refused with the older ones: a refusal has shown nothing. */
  const shown = async (
    at: Workspace,
    method: string,
    { text, blocks }: Payload,
    more: object,
  ): Promise<Fields> => {
    try {
      return await at.call(method, { ...more, text, blocks });
    } catch (error) {
      const plain = isBlockUnknown(error) ? inOlder(blocks) : null;
      if (plain === null) throw error;
      return at.call(method, { ...more, text, blocks: plain });
    }
  };
  const post = async (at: Workspace, channel: string, payload: Payload): Promise<Fate> => {
    try {
      const answer = await shown(at, 'chat.postMessage', payload, {
        channel,
        // The texts are plain, but Slack would fetch and show whatever address stands in them.
        unfurl_links: false,
        unfurl_media: false,
      });
      const ts = textAt(answer, 'ts');
      return ts === undefined
        ? { outcome: 'sent' }
        : { outcome: 'sent', handle: { conversation: textAt(answer, 'channel') ?? channel, message: ts } };
    } catch (error) {
      return failed(at, error, 'chat.postMessage');
    }
  };

  const marking =
    ({ language }: Sending) =>
    (payload: Payload): Payload =>
      withMark(payload, words.copy[language]);
  const say = (
    at: Workspace,
    sending: Sending,
    channel: string,
    payloads: readonly Payload[],
  ): Promise<Fate> => inParts(sending, payloads, marking(sending), (payload) => post(at, channel, payload));

  /** An edit needs no mark when its fate was unknown: doing it twice shows the same. */
  const edit = async (at: Workspace, of: Handle, payload: Payload): Promise<Fate> => {
    if (isReply(of.conversation)) {
      const fate = await reply(parts.transport, of.conversation, payload, true);
      return fate.outcome === 'sent' ? { ...fate, handle: of } : fate;
    }
    try {
      await shown(at, 'chat.update', payload, { channel: of.conversation, ts: of.message });
      return { outcome: 'sent', handle: of };
    } catch (error) {
      return failed(at, error);
    }
  };

  /** What only she sees; when its address is good no more, or files go with it, it follows in the direct message. */
  const respond = async (
    at: Workspace,
    sending: Sending,
    to: Reply,
    payloads: readonly Payload[],
  ): Promise<Fate> => {
    const note = isAside(to) ? words.aside?.[sending.language] : undefined;
    const fate: Fate =
      sending.outgoing.kind === 'file'
        ? { outcome: 'missing' }
        : await inParts(sending, payloads, marking(sending), (payload, last) =>
            reply(parts.transport, to, last && note !== undefined ? withNote(payload, note) : payload, false),
          );
    return fate.outcome === 'missing' ? moved(at, userOf(sending)) : fate;
  };

  /** Publishing twice shows the same, so a page needs no mark either. */
  const publish = async (at: Workspace, user: string, message: Message): Promise<Fate> => {
    try {
      await at.call('views.publish', { user_id: user, view: { type: 'home', blocks: renderPage(message) } });
      return { outcome: 'sent' };
    } catch (error) {
      return failed(at, error);
    }
  };

  /** Sent there next time without asking: a person is no conversation, and has an order of messages only in one. */
  const moved = async (at: Workspace, user: string): Promise<Fate> => {
    try {
      return { outcome: 'moved', conversation: await at.directs.of(user) };
    } catch (error) {
      const fate = failed(at, error);
      // Opening a conversation says nothing to anybody: whatever became of it, it may be repeated.
      return fate.outcome === 'unknown' ? { outcome: 'later', seconds: 5, why: fate.why } : fate;
    }
  };

  /** A file, then its words with the buttons: what Slack refuses as a file still arrives in words. */
  const file = async (at: Workspace, sending: Sending, channel: string, message: Message): Promise<Fate> => {
    let { note } = message;
    if ((sending.arrived ?? 0) === 0) {
      let denied = false;
      const fate = await shareFile(
        { ...parts, call: at.call },
        channel,
        sending,
        plainText(message),
        (error) => {
          denied = /missing_scope|no_permission/.test(described(error));
          return failed(at, error);
        },
      );
      if (fate.outcome === 'refused' || denied)
        note = [note, words.noFile?.[sending.language]].filter((line) => line !== undefined).join('\n');
      else if (fate.outcome !== 'sent') return fate;
    }
    const shown = { ...message, ...(note === undefined || note === '' ? {} : { note }) };
    // The file is the first part, the words follow it.
    const behind = Math.max(0, (sending.arrived ?? 0) - 1);
    const fate = await say(at, { ...sending, arrived: behind }, channel, render(shown));
    return keepsParts(fate) ? { ...fate, parts: 1 + (fate.parts ?? 0) } : fate;
  };

  const attempt = async (at: Workspace, sending: Sending): Promise<Fate> => {
    const { outgoing, conversation } = sending;
    if (outgoing.kind === 'home') return publish(at, userOf(sending), outgoing.message);
    const payloads = render(outgoing.message);
    const [only] = payloads;
    if (outgoing.kind === 'edit' && payloads.length === 1 && only !== undefined) {
      const fate = await edit(at, outgoing.of, only);
      if (fate.outcome !== 'missing') return fate;
    }
    if (isReply(conversation)) return respond(at, sending, conversation, payloads);
    // A message that is gone, or a text that no longer fits into one, is said anew: silence would lose the answer.
    if (!isPerson(conversation))
      return outgoing.kind === 'file'
        ? file(at, sending, conversation, outgoing.message)
        : say(at, sending, conversation, payloads);
    return moved(at, conversation);
  };

  return async (sending) => {
    const at = await parts.workspaces.of(teamOf(sending.account));
    // Nothing is lost: it waits for the workspace to install the app again, or until it has no sense any more.
    if (at === null)
      return { outcome: 'later', seconds: REST_SECONDS, why: 'its workspace has not installed the app' };
    const fate = await attempt(at, sending);
    return fate.outcome === 'missing' ? { outcome: 'refused', why: 'Slack has no such message' } : fate;
  };
}
