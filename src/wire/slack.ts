import { randomBytes } from 'node:crypto';
import type { SlackParts } from '../bots/slack/channel.ts';
import { SCOPES } from '../bots/slack/web/scopes.ts';
import type { SlackConfig } from '../config/slack.ts';
import { languageOf, setPresent } from '../storage/messages/presence.ts';
import { slackInstallations } from '../storage/rooms/slack-installations.ts';
import { slackThreads } from '../storage/rooms/slack-threads.ts';
import { slack as texts } from '../texts/id/slack.ts';
import type { App } from './app.ts';

/** What the Slack channel is made of, by its configuration. */
export function slackParts(
  app: App,
  slack: Exclude<SlackConfig, { state: 'off' }>,
  words: SlackParts['words'],
): SlackParts {
  const { db, key, log } = app;
  const { now } = app.clock;
  return {
    ...accessOf(app, slack),
    ...(slack.apiRoot === undefined ? {} : { apiUrl: slack.apiRoot }),
    log,
    now,
    words,
    threads: slackThreads(db, now),
    languageOf: (account) => languageOf(db, 'slack', account),
    present: (account, here) => setPresent(db, 'slack', account, here, now()),
  };

  function accessOf({ clock }: App, config: typeof slack) {
    if (config.state === 'socket') return { botToken: config.botToken, appToken: config.appToken };
    const http = { signingSecret: config.signingSecret, http: { host: config.host, port: config.port } };
    if (config.state === 'http') return { botToken: config.botToken, ...http };
    const { clientId, clientSecret, publicUrl, workspaces: teams } = config;
    return {
      ...http,
      install: {
        clientId,
        clientSecret,
        publicUrl,
        teams,
        scopes: SCOPES,
        installations: slackInstallations({ db, key, random: randomBytes, now: clock.now }),
        key,
        random: () => randomBytes(24).toString('base64url'),
        words: {
          done: texts.installed,
          cancelled: texts.installCancelled,
          again: texts.installAgain,
          refused: texts.installRefused,
          failed: texts.installFailed,
        },
      },
    };
  }
}
