import { webApi } from '@slack/bolt';
import type { Delivery } from '../../../domain/dialog/channel.ts';
import { NotReached } from '../../http-calls.ts';

/** Seconds to leave the channel alone when Slack can't be reached, refuses the token, or names no time in a 429. */
const UNREACHED_SECONDS = 5;
const BAD_TOKEN_SECONDS = 60;
const UNNAMED_SECONDS = 30;

/** Tokens and signing material get into no log and no reason, whatever text carries them. */
export function withoutTokens(text: string): string {
  return text
    .replace(/\b(xox[a-z]-|xapp-|ticket=)[\w-]+/g, '$1…')
    .replace(/\b(hooks\.slack\.com\/)\S+/g, '$1…');
}

/** An error as one line for the operator, causes included, without tokens. */
export function described(error: unknown): string {
  const lines: string[] = [];
  for (let at: unknown = error, depth = 0; at !== undefined && at !== null && depth < 5; depth += 1) {
    lines.push(at instanceof Error ? `${at.name}: ${at.message}` : String(at));
    at = at instanceof Error ? at.cause : undefined;
  }
  return withoutTokens(lines.join(' ← ').slice(0, 600)) || 'the connection was closed';
}

/** What the operator should do about an error code of Slack; undefined where there is nothing to mend. */
const REMEDIES: Readonly<Record<string, string>> = {
  invalid_auth: 'Slack does not know this token: copy it again from the settings of the app',
  not_authed: 'no token was sent: set it',
  token_revoked: 'the token was revoked: install the app into the workspace again and take the new token',
  token_expired: 'the token expired: switch token rotation off, or install the app again',
  account_inactive: 'the app was removed from the workspace: install it again and take the new token',
  missing_scope: 'the app lacks a permission: compare it with slack-manifest.json and install it again',
  no_permission: 'the app lacks a permission: compare it with slack-manifest.json and install it again',
  not_allowed_token_type: 'the two tokens are swapped: xoxb- is the bot, xapp- the connection',
  access_denied: 'the workspace denies the app access: ask its administrator',
  team_access_not_granted: 'the app is not installed in this workspace: install it',
  org_login_required: 'the workspace is being moved: nothing to do but wait',
  ekm_access_denied: 'the workspace suspended message keys: ask its administrator',
  messages_tab_disabled: 'people may not write to the app: switch on "Messages Tab" under App Home',
};

/** These stay wrong however often they are tried: a start with them is refused at once. */
const HOPELESS: ReadonlySet<string> = new Set([
  'invalid_auth',
  'not_authed',
  'token_revoked',
  'token_expired',
  'account_inactive',
  'missing_scope',
  'not_allowed_token_type',
]);

/** Slack's own word for what went wrong, where it gave one. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof webApi.WebAPIPlatformError)) return undefined;
  const code: unknown = error.data.error;
  // A proxy's page arrives in the same place as a code.
  return typeof code === 'string' && /^[a-z0-9_]{2,60}$/.test(code) ? code : undefined;
}

/** What the operator should do; undefined when only waiting helps. */
export function advice(error: unknown): string | undefined {
  const code = codeOf(error);
  return code === undefined ? undefined : REMEDIES[code];
}

/** True where only the operator can help, so that a start should fail with a sentence. */
export function isHopeless(error: unknown): boolean {
  return HOPELESS.has(codeOf(error) ?? '');
}

/** True when Slack, or this workspace, does not know a block; nothing was shown. */
export const isBlockUnknown = (error: unknown): boolean => codeOf(error) === 'invalid_blocks';

/** The token itself is refused, not what it was used for. */
const DEAD: ReadonlySet<string> = new Set([
  'invalid_auth',
  'token_revoked',
  'token_expired',
  'account_inactive',
]);

/** True when this token will never be good again. */
export function isTokenDead(error: unknown): boolean {
  return DEAD.has(codeOf(error) ?? '');
}

/** Seconds that Slack asks to wait; undefined when it asks for none. */
export function askedToWait(error: unknown): number | undefined {
  if (error instanceof webApi.WebAPIRateLimitedError) return Math.max(1, error.retryAfter);
  const code = codeOf(error);
  if (code === 'ratelimited' || code === 'rate_limited') return UNNAMED_SECONDS;
  // What the client throws for a 429 without a usable Retry-After.
  return error instanceof Error && error.message.startsWith('Retry header did not contain')
    ? UNNAMED_SECONDS
    : undefined;
}

const GONE: ReadonlySet<string> = new Set([
  'user_disabled',
  'user_not_found',
  'users_not_found',
  'user_not_visible',
  'is_archived',
  'channel_not_found',
  'not_in_channel',
]);
const MISSING: ReadonlySet<string> = new Set([
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
]);
/** Slack's documentation says of these that part of the work may have been done, or does not say that none was. */
const DOUBTFUL: ReadonlySet<string> = new Set(['fatal_error', 'internal_error', 'service_unavailable']);

/** `missing`: the message to edit is gone, or may not be edited (any more). */
export type Fate = Delivery | { readonly outcome: 'missing' };

/** What became of a call that threw. Every other error code than these is a refusal for good. */
export function fateOf(error: unknown): Fate {
  const why = described(error);
  const seconds = askedToWait(error);
  if (seconds !== undefined) return { outcome: 'wait', seconds };
  if (error instanceof webApi.WebAPIRequestError) {
    // An outage must not turn every row into a "maybe sent": what never left is simply tried again later.
    if (error.original instanceof NotReached) return { outcome: 'wait', seconds: UNREACHED_SECONDS };
    return { outcome: 'unknown', why };
  }
  if (error instanceof webApi.WebAPIHTTPError)
    return error.statusCode >= 500 ? { outcome: 'unknown', why } : { outcome: 'refused', why };
  if (!(error instanceof webApi.WebAPIPlatformError)) return { outcome: 'refused', why };

  const code = codeOf(error);
  if (code === undefined || DOUBTFUL.has(code)) return { outcome: 'unknown', why };
  if (MISSING.has(code)) return { outcome: 'missing' };
  if (GONE.has(code)) return { outcome: 'gone', why };
  // The token or the app's settings are wrong, not the message: nothing is lost while the operator mends it.
  if (REMEDIES[code] !== undefined) return { outcome: 'wait', seconds: BAD_TOKEN_SECONDS };
  return { outcome: 'refused', why };
}
