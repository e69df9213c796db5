import { type Api, GrammyError } from 'grammy';
import type { Sending } from '../../domain/dialog/channel.ts';
import type { Handle } from '../../domain/dialog/message.ts';
import { type RichPayload, renderRich } from './rich.ts';
import { type Fate, fateOf } from './trouble.ts';

/** After a refusal every message goes as plain parts for so long: an older Bot API server refuses each of them. */
const REST_MS = 6 * 3_600_000;

export interface RichParts {
  readonly api: Api;
  readonly token: string;
  readonly copy: Readonly<Record<'id' | 'en', string>>;
  readonly now: () => Date;
}

/** A chat, or a topic of a group. */
export interface Target {
  readonly chat: number;
  readonly message_thread_id?: number;
}

/** True where the server does not know the method, or takes no such content; nothing was shown. */
function isRefusal(error: unknown, fate: Fate): boolean {
  if (!(error instanceof GrammyError)) return false;
  // A wrong token is answered alike; what goes as plain parts then tells which it was.
  return error.error_code === 404 || (error.error_code === 400 && fate.outcome === 'refused');
}

/**
 * Sends as a rich message what gains by it, where server and reader take it; everything else goes `plainly`. Only a
 * message that then goes plain was refused for being rich.
 */
export function createRich({ api, token, copy, now }: RichParts) {
  let restsUntil = 0;

  const tried = async (call: () => Promise<Handle>): Promise<Fate | null> => {
    try {
      return { outcome: 'sent', handle: await call() };
    } catch (error) {
      const fate = fateOf(error, token);
      return isRefusal(error, fate) ? null : fate;
    }
  };
  const edited = (of: Handle, { rich_message, ...rest }: RichPayload): Promise<Fate | null> =>
    tried(async () => {
      await api.editMessageText(Number(of.conversation), Number(of.message), rich_message, rest);
      return of;
    });
  const said = ({ chat, ...thread }: Target, { rich_message, ...rest }: RichPayload): Promise<Fate | null> =>
    tried(async () => {
      const { message_id: id, chat: where } = await api.sendRichMessage(chat, rich_message, {
        ...rest,
        ...thread,
      });
      return { conversation: String(where.id), message: String(id) };
    });

  return async (sending: Sending, to: Target, plainly: () => Promise<Fate>): Promise<Fate> => {
    const { outgoing, maybeCopy, language, arrived = 0 } = sending;
    // Behind a plain part that arrived the rest follows plain.
    const rich =
      outgoing.kind === 'file' || arrived > 0 || now().getTime() < restsUntil
        ? null
        : renderRich(outgoing.message, maybeCopy ? copy[language] : '');
    if (rich === null) return plainly();
    const edit = outgoing.kind === 'edit' && /^\d+$/.test(outgoing.of.message) ? outgoing.of : null;
    let fate = edit === null ? await said(to, rich) : await edited(edit, rich);
    // A message that is gone is said anew.
    if (edit !== null && fate?.outcome === 'missing') fate = await said(to, rich);
    if (fate !== null) return fate;
    const plain = await plainly();
    if (plain.outcome === 'sent') restsUntil = now().getTime() + REST_MS;
    return plain;
  };
}
