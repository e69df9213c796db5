import type { Settings } from './variables.ts';

/** Slack: off, by socket (no public address needed), by HTTP behind a proxy, or that for several workspaces by OAuth. */
export type SlackConfig =
  | { readonly state: 'off' }
  | {
      readonly state: 'socket';
      readonly botToken: string;
      readonly appToken: string;
      readonly apiRoot?: string;
    }
  | {
      readonly state: 'http';
      readonly botToken: string;
      readonly signingSecret: string;
      readonly host: string;
      readonly port: number;
      readonly apiRoot?: string;
    }
  | {
      readonly state: 'oauth';
      readonly clientId: string;
      readonly clientSecret: string;
      readonly publicUrl: string;
      /** Only these workspaces may install. */
      readonly workspaces: readonly string[];
      readonly signingSecret: string;
      readonly host: string;
      readonly port: number;
      readonly apiRoot?: string;
    };

/** The variables of Slack together; what is wrong goes to `errors`. An app token decides for the socket: it needs no public address, so that is what somebody who pasted all three wants. */
export function slack(settings: Settings, errors: string[]): SlackConfig {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: secret } = settings;
  const root = otherApi(settings);
  if (settings.SLACK_CLIENT_ID !== undefined) return slackByOAuth(settings, errors);
  if (botToken === undefined) {
    const other = appToken !== undefined ? 'SLACK_APP_TOKEN' : 'SLACK_SIGNING_SECRET';
    if (appToken !== undefined || secret !== undefined)
      errors.push(`SLACK_BOT_TOKEN is missing while ${other} is set.`);
    return { state: 'off' };
  }
  if (appToken !== undefined) return { state: 'socket', botToken, appToken, ...root };
  if (secret === undefined) {
    errors.push('SLACK_BOT_TOKEN needs SLACK_APP_TOKEN (socket) or SLACK_SIGNING_SECRET (HTTP) beside it.');
    return { state: 'off' };
  }
  return { state: 'http', botToken, signingSecret: secret, ...slackListens(settings), ...root };
}

const otherApi = ({ SLACK_API_ROOT: apiRoot }: Settings) => (apiRoot === undefined ? {} : { apiRoot });

const slackListens = (settings: Settings) => ({
  host: settings.SLACK_HOST ?? '127.0.0.1',
  port: Number(settings.SLACK_PORT ?? '3000'),
});

/** Several workspaces: their tokens come by OAuth, which needs a public address, so that events come over HTTP as well. */
function slackByOAuth(settings: Settings, errors: string[]): SlackConfig {
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret } = settings;
  const { SLACK_WORKSPACES: list, SLACK_PUBLIC_URL: publicUrl, SLACK_SIGNING_SECRET: secret } = settings;
  for (const name of ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'] as const)
    if (settings[name] !== undefined)
      errors.push(
        `${name} and SLACK_CLIENT_ID exclude each other: with OAuth every workspace has its own token.`,
      );
  const needed = {
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_WORKSPACES: list,
    SLACK_PUBLIC_URL: publicUrl,
    SLACK_SIGNING_SECRET: secret,
  };
  for (const [name, text] of Object.entries(needed))
    if (text === undefined) errors.push(`${name} is missing while SLACK_CLIENT_ID is set.`);
  if (clientId === undefined || clientSecret === undefined || list === undefined) return { state: 'off' };
  if (publicUrl === undefined || secret === undefined) return { state: 'off' };
  return {
    state: 'oauth',
    clientId,
    clientSecret,
    publicUrl,
    workspaces: list.split(',').map((team) => team.trim()),
    signingSecret: secret,
    ...slackListens(settings),
    ...otherApi(settings),
  };
}

/** How Slack is reached, for a report that is often sent on: no token, no secret. */
export function slackBy(slack: SlackConfig): string {
  if (slack.state === 'off' || slack.state === 'socket') return slack.state;
  const where = `http on ${slack.host}:${slack.port}, path /slack/events`;
  return slack.state === 'http' ? where : `${where}; ${slack.workspaces.length} workspaces may install`;
}
