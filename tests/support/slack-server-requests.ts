import { BOT_USER, type Chats, type Shown, TEAM } from './slack-server-chats.ts';
import type { Fields } from './slack-server-check.ts';
import type { Replies } from './slack-server-replies.ts';

/** One thing Slack tells the app, whichever way it goes. */
export interface SlackRequest {
  readonly kind: 'events_api' | 'interactive' | 'slash_commands';
  readonly body: Fields;
}

const APP = 'A0SINAU';

/** What Slack sends when people do something, in the shape of its documentation. */
export function createRequests(
  chats: Chats,
  address: Replies['address'] = () => 'http://127.0.0.1:9/commands',
) {
  let last = 0;
  const next = (): string => {
    last += 1;
    return String(last).padStart(4, '0');
  };
  const triggers = new Map<string, string>();
  const trigger = (user: string): string => {
    const id = `${next()}.${TEAM}.abcdef0123456789`;
    triggers.set(id, user);
    return id;
  };

  const event = (content: Fields): SlackRequest => {
    const id = `Ev${next()}`;
    return {
      kind: 'events_api',
      body: {
        token: 'verification-token',
        team_id: TEAM,
        api_app_id: APP,
        event: content,
        type: 'event_callback',
        event_id: id,
        event_time: 1_795_000_000 + last,
        authorizations: [
          {
            enterprise_id: null,
            team_id: TEAM,
            user_id: BOT_USER,
            is_bot: true,
            is_enterprise_install: false,
          },
        ],
        is_ext_shared_channel: false,
        event_context: `4-${id}`,
      },
    };
  };
  /** A `message` event in the direct message; `more` replaces any field. */
  const message = (user: string, text: string, more: Fields = {}): SlackRequest => {
    const { ts } = chats.said(user, text);
    return event({
      user,
      type: 'message',
      ts,
      client_msg_id: `m-${ts}`,
      text,
      team: TEAM,
      channel: chats.directOf(user),
      event_ts: ts,
      channel_type: 'im',
      ...more,
    });
  };
  const withButton = (user: string, labelOrId: string, shown: readonly Shown[]) => {
    for (const each of shown) {
      const button =
        each.buttons.find((b) => b.label === labelOrId) ?? each.buttons.find((b) => b.id === labelOrId);
      if (button !== undefined) return { shown: each, button };
    }
    const seen = chats.view(user).flatMap((each) => each.buttons.map((b) => b.label));
    throw new Error(`${user} sees no button "${labelOrId}", only: ${seen.join(' | ')}`);
  };

  const pressed = (
    user: string,
    channel: string,
    { shown, button }: ReturnType<typeof withButton>,
  ): SlackRequest => ({
    kind: 'interactive',
    body: {
      type: 'block_actions',
      user: { id: user, username: user.toLowerCase(), name: user.toLowerCase(), team_id: TEAM },
      api_app_id: APP,
      token: 'verification-token',
      container: {
        type: 'message',
        message_ts: shown.ts,
        channel_id: channel,
        is_ephemeral: shown.ephemeral === true,
      },
      trigger_id: trigger(user),
      team: { id: TEAM, domain: 'semarang' },
      enterprise: null,
      is_enterprise_install: false,
      channel: { id: channel, name: channel.startsWith('D') ? 'directmessage' : 'dishub' },
      ...(shown.ephemeral === true
        ? {}
        : { message: { type: 'message', user: BOT_USER, ts: shown.ts, text: shown.fallback } }),
      state: { values: {} },
      response_url: address(channel, user, shown.ephemeral === true ? shown.ts : undefined),
      actions: [
        {
          action_id: button.action ?? 'o0',
          block_id: 'b1',
          text: { type: 'plain_text', text: button.label, emoji: false },
          value: button.id,
          type: 'button',
          action_ts: `${1_795_000_500 + last}.000000`,
        },
      ],
    },
  });

  return {
    event,
    message,
    whoseTrigger: (id: string): string | undefined => triggers.get(id),
    file: (user: string, file: Fields, text = ''): SlackRequest =>
      message(user, text, { subtype: 'file_share', files: [file] }),
    /** Slack tells the same event for both tabs. */
    home: (user: string, tab: 'home' | 'messages' = 'home'): SlackRequest => {
      const channel = chats.meet(user);
      return event({
        type: 'app_home_opened',
        user,
        channel,
        tab,
        event_ts: `${1_795_000_900 + last}.000000`,
      });
    },
    /** `@Sinau …` in a channel; `more` replaces any field. */
    mention: (user: string, text: string, more: Fields = {}): SlackRequest => {
      chats.meet(user);
      const ts = chats.nextTs();
      return event({
        type: 'app_mention',
        user,
        text,
        ts,
        team: TEAM,
        channel: 'C0UMUM',
        event_ts: ts,
        ...more,
      });
    },
    /** A shortcut, on a message when there is one. */
    shortcut: (user: string, callbackId: string, text?: string): SlackRequest => {
      chats.meet(user);
      return {
        kind: 'interactive',
        body: {
          type: text === undefined ? 'shortcut' : 'message_action',
          callback_id: callbackId,
          token: 'verification-token',
          trigger_id: trigger(user),
          action_ts: `${1_795_000_500 + last}.000000`,
          team: { id: TEAM, domain: 'semarang' },
          user: { id: user, username: user.toLowerCase(), name: user.toLowerCase(), team_id: TEAM },
          enterprise: null,
          is_enterprise_install: false,
          ...(text === undefined
            ? {}
            : {
                channel: { id: 'C0UMUM', name: 'umum' },
                message_ts: chats.nextTs(),
                message: { type: 'message', user: 'U0OTHER', text, ts: chats.nextTs() },
                response_url: 'http://127.0.0.1:9/actions',
              }),
        },
      };
    },
    /** A button of the App Home: no message and no channel come with it. */
    pressOnPage: (user: string, label: string): SlackRequest => {
      const page = chats.page(user);
      const button = page?.buttons.find((one) => one.label === label);
      if (button === undefined)
        throw new Error(
          `${user}'s page has no "${label}": ${page?.buttons.map((one) => one.label).join(' | ')}`,
        );
      return {
        kind: 'interactive',
        body: {
          type: 'block_actions',
          user: { id: user, username: user.toLowerCase(), name: user.toLowerCase(), team_id: TEAM },
          api_app_id: APP,
          token: 'verification-token',
          container: { type: 'view', view_id: `V${user}` },
          trigger_id: trigger(user),
          team: { id: TEAM, domain: 'semarang' },
          enterprise: null,
          is_enterprise_install: false,
          view: { id: `V${user}`, team_id: TEAM, type: 'home', state: { values: {} } },
          actions: [
            {
              action_id: 'o0',
              block_id: 'b1',
              text: { type: 'plain_text', text: label, emoji: false },
              value: button.id,
              type: 'button',
              action_ts: `${1_795_000_500 + last}.000000`,
            },
          ],
        },
      };
    },
    /** `/sinau nilai`, typed in the direct message unless `channel` says otherwise. */
    command: (user: string, typed: string, channel?: string): SlackRequest => {
      const direct = chats.meet(user);
      const [, command = '', text = ''] = /^(\/\S+)\s*([\s\S]*)$/.exec(typed) ?? [];
      if (command === '') throw new Error(`"${typed}" is no slash command`);
      return {
        kind: 'slash_commands',
        body: {
          token: 'verification-token',
          team_id: TEAM,
          team_domain: 'semarang',
          channel_id: channel ?? direct,
          channel_name: channel === undefined ? 'directmessage' : 'umum',
          user_id: user,
          user_name: user.toLowerCase(),
          command,
          text,
          api_app_id: APP,
          is_enterprise_install: 'false',
          response_url: address(channel ?? direct, user),
          trigger_id: trigger(user),
        },
      };
    },
    /** The button with this label (or, failing that, this id), by default of the newest message that has it. */
    press: (user: string, labelOrId: string, ts?: string): SlackRequest => {
      const all = [...chats.view(user)].reverse();
      const found = withButton(
        user,
        labelOrId,
        ts === undefined ? all : all.filter((each) => each.ts === ts),
      );
      return pressed(user, chats.directOf(user), found);
    },
    /** A button with this id under the bot's newest message, as one of an older message would be. */
    option: (user: string, id: string): SlackRequest => {
      const shown = chats.view(user).findLast((each) => each.from === 'bot');
      if (shown === undefined) throw new Error(`the bot said nothing to ${user}`);
      return pressed(user, chats.directOf(user), { shown, button: { label: id, id } });
    },
    /** The same in a channel: what only she sees first, then the posts that all read. */
    pressIn: (user: string, channel: string, labelOrId: string): SlackRequest => {
      chats.meet(user);
      const seen = [...chats.posts(channel), ...chats.whispered(channel, user)].reverse();
      return pressed(user, channel, withButton(user, labelOrId, seen));
    },
  };
}
export type Requests = ReturnType<typeof createRequests>;
