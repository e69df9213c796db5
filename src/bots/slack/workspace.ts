import { webApi } from '@slack/bolt';
import { createDirects, type Directs } from './direct.ts';
import { createPeople, type People } from './people.ts';
import { type Call, callOn, type Log } from './web/client.ts';
import type { Transport } from './web/transport.ts';
import { advice, askedToWait, described } from './web/trouble.ts';

/** Our own ids in a workspace. */
export interface Me {
  readonly team: string;
  readonly user: string;
  readonly bot: string | undefined;
}

/** One workspace: its token's calls, and what is remembered of its people. */
export interface Workspace {
  readonly call: Call;
  /** Only for what is no call: a file's content. */
  readonly token: string;
  readonly directs: Directs;
  readonly people: People;
  /** null as long as Slack hasn't told it. */
  me(): Me | null;
  /** True for the only one: while its token is bad nothing can be sent at all. */
  readonly alone: boolean;
  /** Slack refuses the token for good. */
  dead(): void;
}

/** The workspaces of one app. */
export interface Workspaces {
  /** null: the app is not installed there, or not any more. */
  of(team: string): Promise<Workspace | null>;
  /** Slack says that the app or its tokens were removed, at that moment. */
  ended(team: string, why: 'uninstalled' | 'revoked', at: Date): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface WorkspaceParts {
  readonly apiUrl?: string;
  readonly transport: Transport;
  readonly log: Log;
  readonly now: () => Date;
  readonly callSeconds?: number;
  /** Milliseconds that a look-up may delay an acknowledgement. */
  readonly lookupMs?: number;
}

/** Facts of an error for the log, without tokens. */
export const facts = (error: unknown, more: object = {}): object => ({
  channel: 'slack',
  why: described(error),
  ...more,
});

/** Calls and memories of one token. */
export function createWorkspace(
  parts: WorkspaceParts,
  token: string,
  about: Pick<Workspace, 'me' | 'alone' | 'dead'>,
): Workspace {
  const call = resting(callOn(parts, token), parts.now);
  const people = createPeople({
    call,
    now: parts.now,
    team: () => about.me()?.team,
    failed: (error) =>
      parts.log.warn(
        facts(error, { todo: advice(error) }),
        'Slack: an e-mail address was not looked up; people can link by code',
      ),
    ...(parts.lookupMs === undefined ? {} : { lookupMs: parts.lookupMs }),
  });
  return { ...about, call, token, directs: createDirects(call), people };
}

/**
 * The calls, but a method that Slack asked to leave alone (429) is not called before that time is over: Slack limits each
 * method of each workspace by itself. What is refused here was never sent.
 */
function resting(call: Call, now: () => Date): Call {
  const rests = new Map<string, { readonly from: number; readonly until: number }>();
  return async (method, args) => {
    const at = now().getTime();
    const rest = rests.get(method);
    // A clock that was put back must not make it longer than was asked.
    const left = rest === undefined || at < rest.from ? 0 : rest.until - at;
    if (left > 0) throw new webApi.WebAPIRateLimitedError(Math.ceil(left / 1000));
    try {
      return await call(method, args);
    } catch (error) {
      const seconds = askedToWait(error);
      if (seconds !== undefined) rests.set(method, { from: at, until: now().getTime() + seconds * 1000 });
      throw error;
    }
  };
}
