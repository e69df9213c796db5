import { startSlackServer } from '../../support/slack-server.ts';
import { isFields } from '../../support/slack-server-check.ts';
import type { SlackRequest } from '../../support/slack-server-requests.ts';
import { type Dialect, type Platform, rowIn } from './platform.ts';
import type { Update } from './world.ts';

const dialect: Dialect = {
  call: (method, body) => {
    if (method !== 'chat.postMessage' && method !== 'chat.update') return null;
    const fields = new URLSearchParams(body.toString());
    const text = `${fields.get('text') ?? ''}\n${fields.get('blocks') ?? ''}`;
    const row = rowIn(text);
    const chat = fields.get('channel');
    return row === null || chat === null ? null : { method, chat, row, text };
  },
  refusal: (_, retryAfter) => ({
    headers: retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
    body: '',
  }),
};

/** Slack over HTTP, one workspace. `now` dates its signatures. */
export async function startSlack(now: () => Date): Promise<Platform> {
  const server = await startSlackServer(now);
  const userOf = (chat: string): string => `U${chat.slice(1)}`;
  const update = (request: SlackRequest, id: unknown): Update => ({
    key: `slack:${server.team}:${String(id)}`,
    tell: async (port) =>
      (await server.http.deliver(`http://127.0.0.1:${port}/slack/events`, request)).status === 200,
  });

  return {
    ...dialect,
    access: { channel: 'slack', token: server.botToken, secret: server.signingSecret },
    url: server.url,
    open: (chat) => server.profile(userOf(chat), {}),
    block: (chat) => server.profile(userOf(chat), { deleted: true }),
    write: (chat, text) => {
      const request = server.requests.message(userOf(chat), text);
      return update(request, request.body['event_id']);
    },
    press: (chat, label) => {
      const shown = server
        .view(userOf(chat))
        .findLast((one) => one.buttons.some((button) => label.test(button.label)));
      const button = shown?.buttons.find((one) => label.test(one.label));
      if (shown === undefined || button === undefined) throw new Error(`${chat} sees no button ${label}`);
      const request = server.requests.press(userOf(chat), button.id, shown.ts);
      const [action]: unknown[] = Array.isArray(request.body['actions']) ? request.body['actions'] : [];
      const at = isFields(action) ? action['action_ts'] : '';
      return update(request, `${String(request.body['trigger_id'])}:${String(at)}`);
    },
    objections: () => [...server.objections],
    close: server.close,
  };
}
