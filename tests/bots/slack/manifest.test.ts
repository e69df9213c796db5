import { describe, expect, it } from 'vitest';
import manifest from '../../../slack-manifest.json' with { type: 'json' };
import { readShortcut } from '../../../src/bots/slack/read-elsewhere.ts';
import { SCOPES } from '../../../src/bots/slack/scopes.ts';
import { WORDS } from '../../../src/domain/dialog/message.ts';

describe('the app that Slack is told to make', () => {
  it('asks for what is used, and for nothing else', () => {
    const used = {
      'app_mentions:read': 'app_mention',
      'channels:read': 'conversations.info of a public channel',
      'chat:write': 'chat.postMessage, chat.update, chat.postEphemeral',
      commands: '/sinau',
      'files:read': 'files.info',
      'files:write': 'files.getUploadURLExternal, files.completeUploadExternal',
      'groups:read': 'conversations.info of a private channel',
      'im:history': 'message.im',
      'im:write': 'conversations.open',
      'users:read': 'users.info, user_change',
      'users:read.email': 'users.info → profile.email',
    };
    expect(manifest.oauth_config.scopes.bot).toEqual(Object.keys(used));
    expect(SCOPES).toEqual(Object.keys(used));
    expect(manifest.settings.event_subscriptions.bot_events).toEqual([
      'app_home_opened',
      'app_mention',
      'app_uninstalled',
      'message.im',
      'tokens_revoked',
      'user_change',
    ]);
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
