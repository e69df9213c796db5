import { TEAM } from './slack-server-chats.ts';
import { type Fields, isFields } from './slack-server-check.ts';
import type { Requests, SlackRequest } from './slack-server-requests.ts';

/** A window as its reader sees it. */
export interface Window {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly Fields[];
  readonly view: Fields;
}

const fieldsOf = (of: unknown): Fields => (isFields(of) ? of : {});
const listOf = (of: unknown): Fields[] => (Array.isArray(of) ? of.filter(isFields) : []);

/** What stands in a field already is sent as it is. */
const initial = (element: Fields): string => String(element['initial_value'] ?? '');

/** Windows: a trigger opens one, once; what is filled in is checked as Slack does before it is sent. */
export function createWindows(requests: () => Requests) {
  const open = new Map<string, Window>();
  const used = new Set<string>();
  let last = 0;

  const stateOf = (field: Fields, given: string | readonly string[] | undefined): Fields => {
    const element = fieldsOf(field['element']);
    const value = given ?? initial(element);
    const text = typeof value === 'string' ? value : value.join(',');
    if (element['type'] === 'plain_text_input') {
      const { min_length: least = 0, max_length: most = 3000 } = element;
      if (text === '' && field['optional'] !== true)
        throw new Error(`"${String(field['block_id'])}" is required`);
      if (text !== '' && (text.length < Number(least) || text.length > Number(most)))
        throw new Error(
          `"${String(field['block_id'])}": ${text.length} characters, ${String(least)} to ${String(most)}`,
        );
      return { type: element['type'], value: text === '' ? null : text };
    }
    const options = listOf(element['options']);
    const chosen = options.filter((one) =>
      (typeof value === 'string' ? [value] : value).includes(String(one['value'])),
    );
    return element['type'] === 'checkboxes'
      ? { type: 'checkboxes', selected_options: chosen }
      : { type: element['type'], selected_option: chosen[0] ?? null };
  };

  return {
    open: (args: Fields): object => {
      const trigger = String(args['trigger_id']);
      if (used.has(trigger)) return { ok: false, error: 'exchanged_trigger_id' };
      used.add(trigger);
      const user = requests().whoseTrigger(trigger);
      if (user === undefined) return { ok: false, error: 'invalid_trigger_id' };
      last += 1;
      const view = fieldsOf(args['view']);
      const title = String(fieldsOf(view['title'])['text']);
      open.set(user, { id: `V${last}`, title, fields: listOf(view['blocks']), view });
      return { ok: true, view: { id: `V${last}`, type: 'modal' } };
    },
    of: (user: string): Window | null => open.get(user) ?? null,
    /** Fills the open window in and sends it; it closes. */
    submit: (user: string, given: Readonly<Record<string, string | readonly string[]>>): SlackRequest => {
      const window = open.get(user);
      if (window === undefined) throw new Error(`${user} has no window open`);
      const values = Object.fromEntries(
        window.fields.map((field) => {
          const id = String(field['block_id']);
          const action = String(fieldsOf(field['element'])['action_id']);
          return [id, { [action]: stateOf(field, given[id]) }];
        }),
      );
      open.delete(user);
      const { callback_id, private_metadata } = window.view;
      return {
        kind: 'interactive',
        body: {
          type: 'view_submission',
          team: { id: TEAM, domain: 'semarang' },
          user: { id: user, username: user.toLowerCase(), name: user.toLowerCase(), team_id: TEAM },
          api_app_id: 'A0SINAU',
          token: 'verification-token',
          trigger_id: `sent.${window.id}`,
          view: {
            id: window.id,
            team_id: TEAM,
            type: 'modal',
            callback_id,
            private_metadata,
            state: { values },
            hash: '1',
          },
          response_urls: [],
          is_enterprise_install: false,
          enterprise: null,
        },
      };
    },
  };
}
export type Windows = ReturnType<typeof createWindows>;
