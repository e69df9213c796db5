import type { Call } from './client.ts';
import { isFields } from './fields.ts';
import { within } from './within.ts';

/** People whose address is remembered; beyond it the longest known is looked up anew. */
const REMEMBERED = 20_000;
/** A guest who was one an hour ago may be none now, and the reverse: nothing is believed for longer. */
const VALID_MS = 3_600_000;
/** After a failed look-up nobody waits for another this long: each one delays an acknowledgement. */
const REST_MS = 60_000;
/** An acknowledgement has 3 seconds in all, and the inbox needs its part of them. */
const LOOKUP_MS = 1500;

/**
 * The address that Slack itself verified, or undefined. Not of bots, not of guests (anyone may invite a guest with any
 * address), not of another organisation's people in a shared channel, not one that is known to be unconfirmed.
 */
export function emailOf(user: unknown, team: string): string | undefined {
  if (!isFields(user) || user['team_id'] !== team) return undefined;
  const barred = [
    'is_bot',
    'is_workflow_bot',
    'is_restricted',
    'is_ultra_restricted',
    'is_stranger',
    'deleted',
  ];
  if (barred.some((flag) => user[flag] === true) || user['is_email_confirmed'] === false) return undefined;
  const profile = user['profile'];
  const email = isFields(profile) ? profile['email'] : undefined;
  return typeof email === 'string' && /^[^@\s]+@[^@\s]+$/.test(email) ? email : undefined;
}

export interface EmailParts {
  readonly call: Call;
  readonly now: () => Date;
  /** Our own workspace; undefined as long as Slack hasn't told it. */
  readonly team: () => string | undefined;
  /** Hears of each look-up that failed. */
  readonly failed: (error: unknown) => void;
  readonly lookupMs?: number;
}

/**
 * The address for each event: looked up afresh when somebody begins (`fresh`), else at most once an hour, because linking
 * takes two events and both need it. Never throws and never takes longer than `lookupMs`: without the address the person
 * links by code.
 */
export function createEmails(
  parts: EmailParts,
): (user: string, fresh: boolean) => Promise<string | undefined> {
  const known = new Map<string, { readonly email: string | undefined; readonly until: number }>();
  let restUntil = 0;

  const remember = (user: string, email: string | undefined): void => {
    known.delete(user);
    const oldest = known.keys().next();
    if (known.size >= REMEMBERED && oldest.done !== true) known.delete(oldest.value);
    known.set(user, { email, until: parts.now().getTime() + VALID_MS });
  };

  return async (user, fresh) => {
    const ms = parts.now().getTime();
    const team = parts.team();
    if (team === undefined) return undefined;
    const before = known.get(user);
    const valid = before !== undefined && before.until > ms;
    if (!fresh && (valid || ms < restUntil)) return valid ? before.email : undefined;
    try {
      const looked = parts.call('users.info', { user });
      const answer = await within(parts.lookupMs ?? LOOKUP_MS, looked, 'users.info');
      const email = emailOf(answer['user'], team);
      remember(user, email);
      return email;
    } catch (error) {
      restUntil = parts.now().getTime() + REST_MS;
      parts.failed(error);
      return valid ? before.email : undefined;
    }
  };
}
