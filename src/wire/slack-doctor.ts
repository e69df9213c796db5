import type { Config } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import type { Check } from '../doctor/check.ts';

/** What Slack itself says of the configuration. Asked by `doctor` only: it needs the network. */
export async function slackChecks({ slack }: Config, db: Database): Promise<Check[]> {
  if (slack.state === 'off') return [];
  if (slack.state === 'oauth') return [await installed(db)];
  const { inquire } = await import('../bots/slack/web/inquire.ts');
  const found = await inquire(slack, slack.apiRoot);
  return found.map(({ about, state, detail, todo }) => ({
    name: `slack: ${about}`,
    status: ({ good: 'ok', wrong: 'fail', unknown: 'warn' } as const)[state],
    detail,
    todo: todo === '' ? '' : `${todo[0]?.toUpperCase()}${todo.slice(1)}.`,
  }));
}

/** Several workspaces: each installs for itself, so that a token of one that left is no fault. */
async function installed(db: Database): Promise<Check> {
  const rows = await db.query<{ team: string; ended: boolean }>(
    'select team, ended_at is not null as ended from slack_installations order by team',
  );
  const names = rows.map(({ team, ended }) => (ended ? `${team} (removed)` : team)).join(', ');
  const active = rows.some(({ ended }) => !ended);
  return {
    name: 'slack: workspaces',
    status: active ? 'ok' : 'warn',
    detail: names === '' ? 'none has installed the app' : names,
    todo: active ? '' : 'Open /slack/install of SLACK_PUBLIC_URL as somebody who may install apps.',
  };
}
