import { callOn } from './client.ts';
import { textAt } from './fields.ts';
import { SCOPES } from './scopes.ts';
import { createTransport } from './transport.ts';
import { advice, described } from './trouble.ts';

/** Whoever waits for a report waits no longer than this. Seconds. */
const PATIENCE = 5;

/** One thing about Slack. `wrong`: only the operator can mend it; `unknown`: Slack was not reached. */
export interface Finding {
  readonly about: 'bot token' | 'permissions' | 'app token';
  readonly state: 'good' | 'wrong' | 'unknown';
  readonly detail: string;
  readonly todo: string;
}

/** What Slack says of the tokens; it sends nothing to anybody, and names no token. */
export async function inquire(
  { botToken, appToken }: { readonly botToken: string; readonly appToken?: string },
  apiUrl: string | undefined,
): Promise<readonly Finding[]> {
  const transport = createTransport();
  const own = { transport, callSeconds: PATIENCE, ...(apiUrl === undefined ? {} : { apiUrl }) };
  let scopes: string | undefined;
  const bot = callOn(own, botToken, (headers) => {
    const told = headers['x-oauth-scopes'];
    scopes = typeof told === 'string' ? told : undefined;
  });
  try {
    const found: Finding[] = [];
    found.push(
      await tried('bot token', async () => {
        const answer = await bot('auth.test', {});
        return `${textAt(answer, 'team') ?? 'a workspace'} (${textAt(answer, 'team_id') ?? '?'}), as ${textAt(answer, 'user') ?? '?'}`;
      }),
    );
    if (found[0]?.state === 'good' && scopes !== undefined) found.push(permissions(scopes));
    if (appToken !== undefined)
      found.push(
        await tried('app token', async () => {
          // The address that it answers is good for one connection and is simply not used.
          await callOn(own, appToken)('apps.connections.open', {});
          return 'may open connections';
        }),
      );
    return found;
  } finally {
    transport.close();
  }
}

async function tried(about: Finding['about'], ask: () => Promise<string>): Promise<Finding> {
  try {
    return { about, state: 'good', detail: await ask(), todo: '' };
  } catch (error) {
    const todo = advice(error);
    if (todo !== undefined) return { about, state: 'wrong', detail: described(error), todo };
    return {
      about,
      state: 'unknown',
      detail: described(error),
      todo: 'Slack was not reached: check the network, then try again',
    };
  }
}

function permissions(told: string): Finding {
  const given = new Set(told.split(',').map((one) => one.trim()));
  const lacking = SCOPES.filter((scope) => !given.has(scope));
  if (lacking.length === 0)
    return {
      about: 'permissions',
      state: 'good',
      detail: `all ${SCOPES.length} that the manifest names`,
      todo: '',
    };
  return {
    about: 'permissions',
    state: 'wrong',
    detail: `lacks ${lacking.join(', ')}`,
    todo: 'paste the current slack-manifest.json under App Manifest, save, and reinstall the app',
  };
}
