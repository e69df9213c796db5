import { BotError, GrammyError, HttpError } from 'grammy';
import type { Delivery } from '../../domain/dialog/channel.ts';
import { NotReached } from '../http-calls.ts';

/** Seconds to leave the channel alone when Telegram can't be reached, or refuses the token. */
const UNREACHED_SECONDS = 5;
const BAD_TOKEN_SECONDS = 60;

/** Texts of errors and addresses carry the token: neither it nor any other bot's gets into a log. */
function withoutToken(text: string, token: string): string {
  return text.replaceAll(token, '<token>').replace(/\d{3,}:[\w-]{20,}/g, '<token>');
}

function causeOf(error: unknown): unknown {
  if (error instanceof HttpError || error instanceof BotError) return error.error;
  return error instanceof Error ? error.cause : undefined;
}

/** An error as one line for the operator, causes included, without token and without what people said (the payload). */
export function described(error: unknown, token: string): string {
  const lines: string[] = [];
  for (let at: unknown = error, depth = 0; at !== undefined && at !== null && depth < 5; depth += 1) {
    lines.push(at instanceof Error ? `${at.name}: ${at.message}` : String(at));
    at = causeOf(at);
  }
  return withoutToken(lines.join(' ← '), token);
}

/** What the operator should do about an error of polling; null when only waiting helps. */
export function advice(error: unknown): string | null {
  if (!(error instanceof GrammyError)) return null;
  switch (error.error_code) {
    case 400:
      return error.description.toLowerCase().includes('webhook')
        ? 'Telegram cannot use TELEGRAM_WEBHOOK_URL: it needs https, a public name, and port 443, 80, 88 or 8443'
        : null;
    case 401:
    case 404:
      return 'Telegram does not know this token: copy it again from @BotFather';
    case 409:
      return error.description.includes('webhook')
        ? 'a webhook is set for this bot, so it cannot be polled: remove the webhook or switch polling off'
        : 'you are running your bot several times: stop the other instance, or revoke the token with @BotFather if there is none';
    default:
      return null;
  }
}

/** `missing`: the message to edit is not there (any more), or is none of ours. */
export type Fate = Delivery | { readonly outcome: 'missing' } | { readonly outcome: 'same' };

/** What became of a call that threw. Every other 4xx than these is a refusal for good. */
export function fateOf(error: unknown, token: string): Fate {
  const why = described(error, token);
  if (error instanceof HttpError) {
    // An outage must not turn every row into a "maybe sent": what never left is simply tried again later.
    if (error.error instanceof NotReached) return { outcome: 'wait', seconds: UNREACHED_SECONDS };
    return { outcome: 'unknown', why };
  }
  if (!(error instanceof GrammyError)) return { outcome: 'refused', why };

  const { error_code: code, description, parameters } = error;
  if (parameters.migrate_to_chat_id !== undefined)
    return { outcome: 'moved', conversation: String(parameters.migrate_to_chat_id) };
  switch (code) {
    case 400:
      if (description.includes('message is not modified')) return { outcome: 'same' };
      if (/message to edit not found|message can't be edited|MESSAGE_ID_INVALID/i.test(description))
        return { outcome: 'missing' };
      return { outcome: 'refused', why };
    case 401:
    case 404:
      // The token is wrong, not the message: nothing is lost while the operator mends it.
      return { outcome: 'wait', seconds: BAD_TOKEN_SECONDS };
    case 403:
      return { outcome: 'gone', why };
    case 429:
      return { outcome: 'wait', seconds: Math.max(1, parameters.retry_after ?? UNREACHED_SECONDS) };
    default:
      return code >= 400 && code < 500 ? { outcome: 'refused', why } : { outcome: 'unknown', why };
  }
}
