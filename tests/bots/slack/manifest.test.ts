import { globSync, readFileSync } from 'node:fs';
import { App } from '@slack/bolt';
import { describe, expect, it, vi } from 'vitest';
import manifest from '../../../slack-manifest.json' with { type: 'json' };
import { listen } from '../../../src/bots/slack/read/listen.ts';
import { readShortcut } from '../../../src/bots/slack/read/read-elsewhere.ts';
import { SCOPES } from '../../../src/bots/slack/web/scopes.ts';
import { WORDS } from '../../../src/domain/dialog/message.ts';

/** The scope of each method, as Slack's reference of methods says. */
const METHODS: Readonly<Record<string, readonly string[]>> = {
  'apps.connections.open': [],
  'auth.revoke': [],
  'auth.test': [],
  'chat.delete': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  // Of public channels, and of private ones.
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.open': ['im:write'],
  'files.completeUploadExternal': ['files:write'],
  'files.getUploadURLExternal': ['files:write'],
  'files.info': ['files:read'],
  'oauth.v2.access': [],
  'users.info': ['users:read'],
  'views.open': [],
  'views.publish': [],
};
/** The scope of each event. */
const EVENTS: Readonly<Record<string, readonly string[]>> = {
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  app_uninstalled: [],
  'message.im': ['im:history'],
  tokens_revoked: [],
  user_change: ['users:read'],
};
/** For `/sinau` and the shortcuts, and for the address in what `users.info` answers. */
const ASKED_BESIDES = ['commands', 'users:read.email'];

/** What the code calls, by the names that stand in it. */
function methodsUsed(): readonly string[] {
  const folder = 'src/bots/slack';
  const code = globSync(`${folder}/**/*.ts`).map((name) => readFileSync(name, 'utf8'));
  const families = [...new Set(Object.keys(METHODS).map((name) => name.split('.')[0]))].join('|');
  const named = code
    .join('\n')
    .matchAll(new RegExp(`'((?:${families}|admin|bookmarks|pins|reactions|team)(?:\\.\\w+)+)'`, 'g'));
  return [...new Set([...named].map(([, name = '']) => name))].sort();
}

/** What is listened for. */
function eventsHeard(): readonly string[] {
  const idle = async (): Promise<void> => undefined;
  const app = new App({
    receiver: { init: () => undefined, start: idle, stop: idle },
    convoStore: false,
    authorize: async () => ({}),
  });
  const event = vi.spyOn(app, 'event');
  listen(app, {
    workspaces: { of: async () => null, ended: idle, start: idle, stop: idle },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    now: () => new Date(0),
    receive: idle,
    threads: undefined,
    present: idle,
    apiUrl: undefined,
    elsewhere: undefined,
    languageOf: async () => 'id',
    lookupMs: undefined,
    besides: () => undefined,
  });
  return event.mock.calls.map(([name]) => String(name));
}

const known = (table: Readonly<Record<string, readonly string[]>>, name: string): readonly string[] => {
  const scopes = table[name];
  if (scopes === undefined) throw new Error(`which scope does ${name} need?`);
  return scopes;
};
const scopesOfMethod = (name: string) => known(METHODS, name);
/** Of messages only those to us. */
const scopesOfEvent = (name: string) => known(EVENTS, name === 'message' ? 'message.im' : name);

describe('the app that Slack is told to make', () => {
  it('asks for what is used, and for nothing else', () => {
    const used = [
      ...methodsUsed().flatMap(scopesOfMethod),
      ...eventsHeard().flatMap(scopesOfEvent),
      ...ASKED_BESIDES,
    ];
    expect(manifest.oauth_config.scopes.bot).toEqual([...new Set(used)].sort());
    expect(SCOPES).toEqual(manifest.oauth_config.scopes.bot);
    expect(methodsUsed()).toEqual(Object.keys(METHODS));
  });

  it('is told of what is heard, and of nothing else', () => {
    const told = manifest.settings.event_subscriptions.bot_events;
    expect(told).toEqual(Object.keys(EVENTS));
    expect(new Set(told.map((name) => name.split('.')[0]))).toEqual(new Set(eventsHeard()));
  });

  it('says of every permission in the guide what it is for', () => {
    const guide = readFileSync('docs/setup-slack.md', 'utf8');
    const rows = guide
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .join('\n');
    for (const scope of SCOPES) expect(rows).toContain(`\`${scope}\``);
  });

  it('lets people write to it, press its buttons and type its command, without a public address', () => {
    expect(manifest.features.app_home).toMatchObject({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
    expect(manifest.settings).toMatchObject({
      interactivity: { is_enabled: true },
      socket_mode_enabled: true,
      // Tokens that expire would need a store and a refresh that this app does not have.
      token_rotation_enabled: false,
    });
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(['/sinau']);
  });

  it('hints only at words that exist, within Slack’s lengths', () => {
    const [command] = manifest.features.slash_commands;
    const hinted = (command?.usage_hint ?? '').split('|').map((word) => word.replace('…', '').trim());
    expect(hinted.filter((word) => !WORDS.some((known) => known === word))).toEqual([]);
    expect(manifest.display_information.description.length).toBeLessThanOrEqual(140);
    expect(manifest.display_information.name.length).toBeLessThanOrEqual(35);
  });

  it('names its shortcuts within Slack’s lengths, each of them one that is read', () => {
    for (const { name, description, callback_id } of manifest.features.shortcuts) {
      expect(name.length).toBeLessThanOrEqual(24);
      expect(description.length).toBeLessThanOrEqual(150);
      const pressed = { callback_id, trigger_id: '1', team: { id: 'T1' }, user: { id: 'U1' } };
      expect(readShortcut(pressed)).not.toBeNull();
    }
  });
});
