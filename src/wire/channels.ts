import type { ChannelPort } from '../domain/dialog/channel.ts';
import { setPresent } from '../storage/messages/presence.ts';
import { saveTelegramBot } from '../storage/people/link-tokens.ts';
import { profile as en } from '../texts/en/profile.ts';
import { textsEn } from '../texts/en/texts.ts';
import { profile as id } from '../texts/id/profile.ts';
import { textsId } from '../texts/id/texts.ts';
import type { App } from './app.ts';
import { slackParts } from './slack.ts';

const words = {
  copy: { id: textsId.home.copy, en: textsEn.home.copy },
  noFile: { id: textsId.home.noFile, en: textsEn.home.noFile },
  working: { id: textsId.home.working, en: textsEn.home.working },
  elsewhere: { id: textsId.home.elsewhere, en: textsEn.home.elsewhere },
  aside: { id: textsId.slack.aside, en: textsEn.slack.aside },
};

/** A port for every channel that is switched on. A channel's library is loaded only then: Bolt alone takes a second. */
export async function channelsOf(app: App): Promise<ChannelPort[]> {
  const { telegram, slack } = app.config;
  const { log } = app;
  const { now } = app.clock;
  const ports: ChannelPort[] = [];
  if (telegram.state === 'on') {
    const { createTelegram } = await import('../bots/telegram/channel.ts');
    const { token, apiRoot, webhook } = telegram;
    const profiles = { id, en };
    ports.push(
      createTelegram({
        token,
        ...(apiRoot === undefined ? {} : { apiRoot }),
        ...(webhook === undefined ? {} : { webhook }),
        log,
        now,
        words,
        profiles,
        presence: (account, here) => setPresent(app.db, 'telegram', account, here, now()),
        introduced: (name) => saveTelegramBot(app.db, name),
      }),
    );
  }
  if (slack.state !== 'off') {
    const { createSlack } = await import('../bots/slack/channel.ts');
    ports.push(createSlack(slackParts(app, slack, words)));
  }
  return ports;
}
