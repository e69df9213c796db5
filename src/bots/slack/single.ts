import { textAt } from './web/fields.ts';
import { pauseAfter } from './web/socket.ts';
import { advice, isHopeless } from './web/trouble.ts';
import { createWorkspace, facts, type Me, type WorkspaceParts, type Workspaces } from './workspace.ts';

export interface SingleParts extends WorkspaceParts {
  readonly token: string;
  /** Waits between failed tries; must return early, without an error, when the signal aborts. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** The one workspace whose token stands in the configuration: whatever comes in comes from there. */
export function createSingle(parts: SingleParts): Workspaces {
  const { log } = parts;
  const stopping = new AbortController();
  let me: Me | null = null;
  let introducing: Promise<void> = Promise.resolve();
  const only = createWorkspace(parts, parts.token, {
    me: () => me,
    alone: true,
    dead: () => undefined,
  });

  const introduce = async (): Promise<void> => {
    const answer = await only.call('auth.test', {});
    const team = textAt(answer, 'team_id');
    const user = textAt(answer, 'user_id');
    if (team === undefined || user === undefined) throw new Error('auth.test answered without ids');
    me = { team, user, bot: textAt(answer, 'bot_id') };
    log.info({ channel: 'slack', team, bot: user }, 'Slack: the bot token is good');
  };
  /** Slack may be out of reach when a machine starts: what needs our ids (e-mail rules) waits, receiving does not. */
  const introduceLater = async (failure: unknown): Promise<void> => {
    let error = failure;
    for (let failures = 1; !stopping.signal.aborted; failures += 1) {
      const pauseMs = pauseAfter(error, failures);
      log.error(facts(error, { pauseMs, todo: advice(error) }), 'Slack: not reached at start, tried again');
      await parts.pause(pauseMs, stopping.signal);
      if (stopping.signal.aborted) return;
      try {
        return await introduce();
      } catch (again) {
        error = again;
      }
    }
  };

  return {
    of: async () => only,
    // What waits is sent with the next token; until then every try says what to do.
    ended: async (team, why) =>
      log.error(
        { channel: 'slack', team, why },
        'Slack: the app was removed; install it again and set its token',
      ),
    start: async () => {
      await introduce().catch((error: unknown) => {
        if (isHopeless(error)) throw error;
        introducing = introduceLater(error);
      });
    },
    stop: async () => {
      stopping.abort();
      await introducing;
    },
  };
}
