import { emailOf, type Standing, standingOf } from './email.ts';
import type { Call } from './web/client.ts';
import { within } from './web/within.ts';

/** People who are remembered; beyond it the longest known is looked up anew. */
const REMEMBERED = 20_000;
/** A guest who was one an hour ago may be none now, and the reverse: nothing is believed for longer. */
const VALID_MS = 3_600_000;
/** After a failed look-up nobody waits for another this long: each one delays an acknowledgement. */
const REST_MS = 60_000;
/** An acknowledgement has 3 seconds in all, and the inbox needs its part of them. */
const LOOKUP_MS = 1500;

/** What Slack itself vouches for. */
export interface Known {
  readonly email: string | undefined;
  /** undefined: nobody could be asked. */
  readonly standing: Standing | undefined;
}

export interface PeopleParts {
  readonly call: Call;
  readonly now: () => Date;
  /** Our own workspace; undefined as long as Slack hasn't told it. */
  readonly team: () => string | undefined;
  /** Hears of each look-up that failed. */
  readonly failed: (error: unknown) => void;
  readonly lookupMs?: number;
}

export interface People {
  /**
   * Looked up afresh when somebody begins (`fresh`), else at most once an hour, because linking takes two events and both
   * need the address. Never throws and never takes longer than `lookupMs`: without the address the person links by code.
   */
  of(user: string, fresh: boolean): Promise<Known>;
  /** Slack told of a change: what was remembered is replaced. */
  learn(user: string, profile: unknown): Known;
}

const NOBODY: Known = { email: undefined, standing: undefined };

/** Whom Slack knows how, remembered for an hour. */
export function createPeople(parts: PeopleParts): People {
  const known = new Map<string, { readonly known: Known; readonly until: number }>();
  let restUntil = 0;

  const remember = (user: string, profile: unknown, team: string): Known => {
    const found: Known = { email: emailOf(profile, team), standing: standingOf(profile, team) };
    known.delete(user);
    const oldest = known.keys().next();
    if (known.size >= REMEMBERED && oldest.done !== true) known.delete(oldest.value);
    known.set(user, { known: found, until: parts.now().getTime() + VALID_MS });
    return found;
  };

  return {
    learn: (user, profile) => {
      const team = parts.team();
      return team === undefined ? NOBODY : remember(user, profile, team);
    },
    of: async (user, fresh) => {
      const ms = parts.now().getTime();
      const team = parts.team();
      if (team === undefined) return NOBODY;
      const before = known.get(user);
      const valid = before !== undefined && before.until > ms;
      if (!fresh && (valid || ms < restUntil)) return valid ? before.known : NOBODY;
      try {
        const looked = parts.call('users.info', { user });
        const answer = await within(parts.lookupMs ?? LOOKUP_MS, looked, 'users.info');
        return remember(user, answer['user'], team);
      } catch (error) {
        restUntil = parts.now().getTime() + REST_MS;
        parts.failed(error);
        return valid ? before.known : NOBODY;
      }
    },
  };
}
