/**
 * What Slack's documentation says about the payloads we send, kept apart from the product's own limits on purpose:
 * a wrong number in `src/bots/slack/render/limits.ts` must not excuse itself here.
 */
export type Fields = Readonly<Record<string, unknown>>;
type Fault = string | undefined;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function strangers(of: Fields, known: readonly string[], where: string): Fault {
  const strange = Object.keys(of).find((key) => !known.includes(key));
  return strange === undefined ? undefined : `${where}: unknown field ${strange}`;
}

function first(faults: Iterable<Fault>): Fault {
  for (const fault of faults) if (fault !== undefined) return fault;
  return undefined;
}

function words(value: unknown, most: number, where: string): Fault {
  if (typeof value !== 'string' || value.trim() === '') return `${where}: no text`;
  // JSON would hide half a character as an escape; Slack's own encoding has none.
  if (!value.isWellFormed()) return `${where}: half a character`;
  if (/[^\P{Cc}\n\t]/u.test(value)) return `${where}: a control character`;
  return value.length > most ? `${where}: ${value.length} characters, at most ${most}` : undefined;
}

function textObject(value: unknown, most: number, where: string, plainOnly = false): Fault {
  if (!isFields(value)) return `${where}: no text object`;
  const plain = value['type'] === 'plain_text';
  if (!plain && (plainOnly || value['type'] !== 'mrkdwn')) return `${where}: text type`;
  return (
    strangers(value, ['type', 'text', plain ? 'emoji' : 'verbatim'], where) ??
    words(value['text'], most, where)
  );
}

function list(
  value: unknown,
  most: number,
  where: string,
): { readonly items: readonly unknown[]; readonly fault: Fault } {
  if (!Array.isArray(value) || value.length === 0) return { items: [], fault: `${where}: empty` };
  return {
    items: value,
    fault: value.length > most ? `${where}: ${value.length}, at most ${most}` : undefined,
  };
}

function button(value: unknown, where: string): Fault {
  if (!isFields(value) || value['type'] !== 'button') return `${where}: unknown element`;
  const style = value['style'];
  return (
    strangers(value, ['type', 'text', 'action_id', 'value', 'url', 'style', 'accessibility_label'], where) ??
    textObject(value['text'], 75, `${where}.text`, true) ??
    words(value['action_id'], 255, `${where}.action_id`) ??
    words(value['value'], 2000, `${where}.value`) ??
    (style === undefined || style === 'primary' || style === 'danger' ? undefined : `${where}: style`)
  );
}

function actions(block: Fields, where: string): Fault {
  const { items, fault } = list(block['elements'], 25, where);
  const ids = items.map((item) => (isFields(item) ? item['action_id'] : undefined));
  const twice = new Set(ids).size === ids.length ? undefined : `${where}: action_id twice`;
  return fault ?? twice ?? first(items.map((item, at) => button(item, `${where}[${at}]`)));
}

function richElement(value: unknown, where: string): Fault {
  if (!isFields(value) || value['type'] !== 'text') return `${where}: unknown element`;
  const style = value['style'];
  const styled =
    style === undefined || (isFields(style) && strangers(style, ['bold', 'italic'], where) === undefined);
  return (
    strangers(value, ['type', 'text', 'style'], where) ??
    words(value['text'], 3000, where) ??
    (styled ? undefined : `${where}: style`)
  );
}

function rich(block: Fields, where: string): Fault {
  const { items, fault } = list(block['elements'], 50, where);
  return (
    fault ??
    first(
      items.map((item) => {
        if (!isFields(item) || item['type'] !== 'rich_text_section') return `${where}: unknown section`;
        const inner = list(item['elements'], 100, where);
        return (
          strangers(item, ['type', 'elements'], where) ??
          inner.fault ??
          first(inner.items.map((element) => richElement(element, where)))
        );
      }),
    )
  );
}

/** One header row, every row as long, plain text in its cells. */
function dataTable(value: Fields, where: string): Fault {
  const { items, fault } = list(value['rows'], 101, where);
  const rows = items.map((row) => (Array.isArray(row) ? row : []));
  const cells: unknown[] = rows.flat();
  return (
    strangers(
      value,
      ['type', 'block_id', 'rows', 'caption', 'page_size', 'row_header_column_index'],
      where,
    ) ??
    fault ??
    (rows.length < 2 ? `${where}: no row but the header` : undefined) ??
    (new Set(rows.map((row) => row.length)).size === 1 ? undefined : `${where}: rows of several lengths`) ??
    words(value['caption'], 1000, `${where}.caption`) ??
    (JSON.stringify(cells).length > 10_000 ? `${where}: too long` : undefined) ??
    first(
      cells.map((cell) =>
        isFields(cell) && cell['type'] === 'raw_text' ? words(cell['text'], 3000, where) : `${where}: cell`,
      ),
    )
  );
}

/** Three texts of markup at most, and up to three buttons. */
function card(value: Fields, where: string): Fault {
  const { title, subtitle, body, actions: buttons } = value;
  const { items, fault } = buttons === undefined ? { items: [] } : list(buttons, 3, `${where}.actions`);
  const own = (text: unknown, most: number, name: string): Fault =>
    text === undefined ? undefined : textObject(text, most, `${where}.${name}`);
  return (
    strangers(
      value,
      ['type', 'block_id', 'hero_image', 'icon', 'title', 'subtitle', 'body', 'actions'],
      where,
    ) ??
    (title === undefined && body === undefined && buttons === undefined ? `${where}: empty` : undefined) ??
    own(title, 150, 'title') ??
    own(subtitle, 150, 'subtitle') ??
    own(body, 200, 'body') ??
    fault ??
    first(items.map((item, at) => button(item, `${where}.actions[${at}]`)))
  );
}

function feedback(value: Fields, where: string): Fault {
  const { items, fault } = list(value['elements'], 5, where);
  const thumb = (of: unknown): Fault =>
    isFields(of)
      ? (textObject(of['text'], 75, where, true) ?? words(of['value'], 2000, where))
      : `${where}: no button`;
  return (
    fault ??
    first(
      items.map((item) => {
        if (!isFields(item) || item['type'] !== 'feedback_buttons') return `${where}: unknown element`;
        return (
          strangers(item, ['type', 'action_id', 'positive_button', 'negative_button'], where) ??
          thumb(item['positive_button']) ??
          thumb(item['negative_button'])
        );
      }),
    )
  );
}

const INPUTS: Readonly<Record<string, readonly string[]>> = {
  plain_text_input: ['multiline', 'min_length', 'max_length', 'initial_value', 'placeholder'],
  radio_buttons: ['options', 'initial_option'],
  static_select: ['options', 'initial_option', 'placeholder'],
  checkboxes: ['options', 'initial_options'],
};
const CHOICES: Readonly<Record<string, number>> = { radio_buttons: 10, static_select: 100, checkboxes: 10 };

function choices(element: Fields, most: number, where: string): Fault {
  const { items, fault } = list(element['options'], most, `${where}.options`);
  return (
    fault ??
    first(
      items.map((one) =>
        isFields(one)
          ? (textObject(one['text'], 75, where) ?? words(one['value'], 150, `${where}.value`))
          : `${where}: no option`,
      ),
    )
  );
}

/** Only windows have these. */
function input(value: Fields, where: string): Fault {
  const element = isFields(value['element']) ? value['element'] : {};
  const type = String(element['type']);
  const own = INPUTS[type];
  if (own === undefined) return `${where}: unknown input ${type}`;
  const atOnce = CHOICES[type];
  const { min_length: least = 0, max_length: most = 3000 } = element;
  return (
    strangers(value, ['type', 'block_id', 'label', 'element', 'optional', 'hint'], where) ??
    strangers(element, ['type', 'action_id', ...own], where) ??
    words(value['block_id'], 255, `${where}.block_id`) ??
    textObject(value['label'], 2000, `${where}.label`, true) ??
    words(element['action_id'], 255, `${where}.action_id`) ??
    (Number(least) > 3000 || Number(most) > 3000 || Number(least) > Number(most)
      ? `${where}: lengths`
      : undefined) ??
    (atOnce === undefined ? undefined : choices(element, atOnce, where))
  );
}

function block(value: unknown, where: string): Fault {
  if (!isFields(value)) return `${where}: not a block`;
  const known = (...names: readonly string[]): Fault =>
    strangers(value, ['type', 'block_id', ...names], where);
  switch (value['type']) {
    case 'header':
      return known('text') ?? textObject(value['text'], 150, where, true);
    case 'section':
      return known('text') ?? textObject(value['text'], 3000, where);
    case 'divider':
      return known();
    case 'context': {
      const { items, fault } = list(value['elements'], 10, where);
      return known('elements') ?? fault ?? first(items.map((item) => textObject(item, 3000, where)));
    }
    case 'actions':
      return known('elements') ?? actions(value, where);
    case 'rich_text':
      return known('elements') ?? rich(value, where);
    case 'data_table':
      return dataTable(value, where);
    case 'card':
      return card(value, where);
    case 'context_actions':
      return feedback(value, where);
    case 'input':
      return input(value, where);
    default:
      return `${where}: unknown block type ${String(value['type'])}`;
  }
}

/** The first thing Slack would call `invalid_blocks`, or nothing. */
function blocksFault(value: unknown, most = 50): Fault {
  const { items, fault } = list(value, most, 'blocks');
  return fault ?? first(items.map((item, at) => block(item, `blocks[${at}]`)));
}

const FIELDS: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'auth.revoke': [],
  'oauth.v2.access': ['client_id', 'client_secret', 'code', 'redirect_uri'],
  'apps.connections.open': [],
  'chat.postMessage': [
    'channel',
    'text',
    'blocks',
    'unfurl_links',
    'unfurl_media',
    'mrkdwn',
    'parse',
    'thread_ts',
  ],
  'chat.update': ['channel', 'ts', 'text', 'blocks', 'parse'],
  'chat.delete': ['channel', 'ts'],
  'chat.postEphemeral': ['channel', 'user', 'text', 'blocks', 'thread_ts', 'parse'],
  'conversations.open': ['users', 'channel', 'return_im', 'prevent_creation'],
  'conversations.info': ['channel', 'include_locale', 'include_num_members'],
  'files.info': ['file'],
  'files.getUploadURLExternal': ['filename', 'length', 'alt_txt', 'snippet_type'],
  'files.completeUploadExternal': ['files', 'channel_id', 'thread_ts', 'initial_comment'],
  'users.info': ['user', 'include_locale'],
  'views.open': ['trigger_id', 'view'],
  'views.publish': ['user_id', 'view', 'hash'],
};

const MODAL = ['type', 'title', 'submit', 'close', 'blocks', 'private_metadata', 'callback_id'];

/** A modal has a title, App Home has none. */
function viewFault(view: unknown, modal: boolean): Fault {
  if (!isFields(view)) return 'view';
  const meta = view['private_metadata'];
  if (typeof meta === 'string' && meta.length > 3000) return 'private_metadata';
  if (JSON.stringify(view).length > 250_000) return 'view_too_large';
  if (!modal && view['type'] !== 'home') return 'view.type';
  const own = modal
    ? (textObject(view['title'], 24, 'title', true) ??
      (view['type'] === 'modal' ? undefined : 'view.type') ??
      strangers(view, MODAL, 'view') ??
      textObject(view['submit'], 24, 'submit', true) ??
      textObject(view['close'], 24, 'close', true))
    : strangers(view, ['type', 'blocks', 'private_metadata', 'callback_id', 'external_id'], 'view');
  return own ?? blocksFault(view['blocks'], 100);
}

/** `unknown_method`, `invalid_arguments`, `invalid_blocks`, `msg_too_long`, `no_text`, or nothing. */
export function callFault(
  method: string,
  args: Fields,
): { readonly error: string; readonly detail: string } | undefined {
  const known = FIELDS[method];
  if (known === undefined) return { error: 'unknown_method', detail: method };
  const strange = strangers(args, [...known, 'token', 'team_id'], method);
  if (strange !== undefined) return { error: 'invalid_arguments', detail: strange };
  if (method.startsWith('views.')) {
    const detail = viewFault(args['view'], method === 'views.open');
    return detail === undefined ? undefined : { error: 'invalid_arguments', detail };
  }
  if (!method.startsWith('chat.') || method === 'chat.delete') return undefined;
  const text = args['text'];
  if (typeof text !== 'string' || text === '')
    return { error: 'no_text', detail: 'every message has a fallback' };
  if (!text.isWellFormed()) return { error: 'invalid_arguments', detail: 'text: half a character' };
  if (text.length > 40_000) return { error: 'msg_too_long', detail: `${text.length}` };
  if (args['blocks'] === undefined) return undefined;
  if (JSON.stringify(args['blocks']).length > 60_000)
    return { error: 'msg_blocks_too_long', detail: 'blocks' };
  const detail = blocksFault(args['blocks']);
  return detail === undefined ? undefined : { error: 'invalid_blocks', detail };
}
