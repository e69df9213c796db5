import type { Installation, Installations } from '../../domain/delivery/installation.ts';
import { createWorkspace, facts, type Workspace, type WorkspaceParts, type Workspaces } from './workspace.ts';

/** How long an installation is believed without asking the store: another process may have ended or renewed it. */
const BELIEVED_MS = 60_000;

export interface InstalledParts extends WorkspaceParts {
  readonly installations: Installations;
}

interface Held {
  readonly token: string;
  readonly workspace: Workspace;
  readonly until: number;
}

/** Every workspace that the app was installed in by OAuth. */
export function createInstalled(parts: InstalledParts): Workspaces {
  const { installations, log, now } = parts;
  const held = new Map<string, Held>();
  const ending = new Set<Promise<void>>();

  const ended: Workspaces['ended'] = async (team, why, at) => {
    held.delete(team);
    await installations.end(team, why, at);
    log.warn(
      { channel: 'slack', team, why },
      'Slack: nothing is sent to this workspace until it installs again',
    );
  };

  const made = ({ team, botUser, botId, token }: Installation, since: Date): Workspace =>
    createWorkspace(parts, token, {
      me: () => ({ team, user: botUser, bot: botId ?? undefined }),
      alone: false,
      dead: () => {
        // Slack's own word about it can come late, or never. A token that was renewed meanwhile is not meant.
        if (held.get(team)?.token !== token) return;
        const end = ended(team, 'revoked', since)
          .catch((again: unknown) => log.error(facts(again), 'Slack: an ended installation was not noted'))
          .finally(() => ending.delete(end));
        ending.add(end);
      },
    });

  return {
    of: async (team) => {
      const before = held.get(team);
      const ms = now().getTime();
      if (before !== undefined && before.until > ms) return before.workspace;
      const installation = await installations.of(team);
      if (installation === null) {
        held.delete(team);
        return null;
      }
      const same = before?.token === installation.token ? before.workspace : undefined;
      const workspace = same ?? made(installation, now());
      held.set(team, { token: installation.token, workspace, until: ms + BELIEVED_MS });
      return workspace;
    },
    ended,
    start: async () => log.info({ channel: 'slack' }, 'Slack: serving every workspace that installs the app'),
    stop: async () => {
      await Promise.all(ending);
    },
  };
}
