import { existsSync, readFileSync } from 'node:fs';

/** Field types as the Bot API's documentation writes them ('Integer', 'Array of MessageEntity', …). */
interface Field {
  readonly types: readonly string[];
  readonly required: boolean;
}
type Fields = Readonly<Record<string, Field>>;

export interface Rules {
  /** undefined: no such method. */
  method(name: string): Fields | undefined;
  /** undefined: a type nobody described, taken as it is. */
  type(name: string): Fields | undefined;
}

/** `name!: Type | Type` per field; `!` marks a required one. Only what this project may send. */
function fields(line: string): Fields {
  const entries = line
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part): [string, Field] => {
      const [name = '', types = ''] = part.split(':').map((side) => side.trim());
      return [
        name.replace('!', ''),
        { types: types.split('|').map((t) => t.trim()), required: name.endsWith('!') },
      ];
    });
  return Object.fromEntries(entries);
}

const METHODS: Readonly<Record<string, Fields>> = {
  getMe: fields(''),
  getUpdates: fields('offset: Integer; limit: Integer; timeout: Integer; allowed_updates: Array of String'),
  sendMessage: fields(
    'chat_id!: Integer | String; text!: String; parse_mode: String; entities: Array of MessageEntity; link_preview_options: LinkPreviewOptions; disable_notification: Boolean; protect_content: Boolean; reply_markup: InlineKeyboardMarkup',
  ),
  sendRichMessage: fields(
    'chat_id!: Integer | String; message_thread_id: Integer; rich_message!: InputRichMessage; disable_notification: Boolean; protect_content: Boolean; reply_markup: InlineKeyboardMarkup',
  ),
  editMessageText: fields(
    'chat_id: Integer | String; message_id: Integer; text: String; rich_message: InputRichMessage; parse_mode: String; entities: Array of MessageEntity; link_preview_options: LinkPreviewOptions; reply_markup: InlineKeyboardMarkup',
  ),
  editMessageReplyMarkup: fields(
    'chat_id: Integer | String; message_id: Integer; reply_markup: InlineKeyboardMarkup',
  ),
  answerCallbackQuery: fields(
    'callback_query_id!: String; text: String; show_alert: Boolean; url: String; cache_time: Integer',
  ),
  sendMessageDraft: fields(
    'chat_id!: Integer; message_thread_id: Integer; draft_id!: Integer; text: String; parse_mode: String; entities: Array of MessageEntity',
  ),
  sendChatAction: fields('chat_id!: Integer | String; action!: String'),
  setMyCommands: fields('commands!: Array of BotCommand; scope: BotCommandScope; language_code: String'),
  deleteMyCommands: fields('scope: BotCommandScope; language_code: String'),
  setMyDescription: fields('description: String; language_code: String'),
  setMyShortDescription: fields('short_description: String; language_code: String'),
  deleteWebhook: fields('drop_pending_updates: Boolean'),
  setWebhook: fields(
    'url!: String; max_connections: Integer; allowed_updates: Array of String; drop_pending_updates: Boolean; secret_token: String',
  ),
  sendDocument: fields(
    'chat_id!: Integer | String; document!: InputFile | String; caption: String; parse_mode: String; caption_entities: Array of MessageEntity; disable_notification: Boolean; protect_content: Boolean; reply_markup: InlineKeyboardMarkup',
  ),
  sendPhoto: fields(
    'chat_id!: Integer | String; photo!: InputFile | String; caption: String; parse_mode: String; caption_entities: Array of MessageEntity; disable_notification: Boolean; protect_content: Boolean; reply_markup: InlineKeyboardMarkup',
  ),
  getFile: fields('file_id!: String'),
  leaveChat: fields('chat_id!: Integer | String'),
};

const TYPES: Readonly<Record<string, Fields>> = {
  MessageEntity: fields(
    'type!: String; offset!: Integer; length!: Integer; url: String; user: User; language: String; custom_emoji_id: String',
  ),
  InputRichMessage: fields('html: String; markdown: String; is_rtl: Boolean; skip_entity_detection: Boolean'),
  LinkPreviewOptions: fields('is_disabled: Boolean; url: String; prefer_small_media: Boolean'),
  InlineKeyboardMarkup: fields('inline_keyboard!: Array of Array of InlineKeyboardButton'),
  InlineKeyboardButton: fields('text!: String; style: String; url: String; callback_data: String'),
  BotCommand: fields('command!: String; description!: String'),
};

export const builtInRules: Rules = { method: (name) => METHODS[name], type: (name) => TYPES[name] };
export const builtInMethods: readonly string[] = Object.keys(METHODS);

interface SpecEntry {
  /** A type that is one of several: what its kinds carry is said there. */
  readonly subtypes?: readonly string[];
  readonly fields?: readonly {
    readonly name: string;
    readonly types: string[];
    readonly required: boolean;
  }[];
}

function isSpec(value: unknown): value is {
  methods: Record<string, SpecEntry>;
  types: Record<string, SpecEntry>;
} {
  return typeof value === 'object' && value !== null && 'methods' in value && 'types' in value;
}

/** Fields of an entry; of a type that is one of several, whatever any of them carries, required where all require it. */
function fieldsOf(entry: SpecEntry, all: Record<string, SpecEntry>): Fields {
  const kinds = (entry.subtypes ?? []).map((name) => all[name]?.fields ?? []);
  const own = entry.fields ?? kinds.flat();
  const merged: Record<string, Field> = {};
  for (const { name, types, required } of own)
    merged[name] = {
      types: [...(merged[name]?.types ?? []), ...types],
      required:
        required && kinds.every((kind) => kind.some((field) => field.name === name && field.required)),
    };
  return merged;
}

/**
 * Rules of a machine-readable Bot API description (`{methods, types}`, each `{fields: [{name, types, required}]}`), named
 * by TELEGRAM_API_SPEC. null without one: the built-in table stands in, which is narrower but never laxer.
 */
export function specRules(path: string | undefined = process.env['TELEGRAM_API_SPEC']): Rules | null {
  if (path === undefined || !existsSync(path)) return null;
  const spec: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!isSpec(spec)) throw new Error(`${path} is no description of the Bot API: it has no methods and types`);
  const tables = (from: Record<string, SpecEntry>): ReadonlyMap<string, Fields> =>
    new Map(Object.entries(from).map(([name, entry]) => [name, fieldsOf(entry, from)]));
  const methods = tables(spec.methods);
  const types = tables(spec.types);
  return { method: (name) => methods.get(name), type: (name) => types.get(name) };
}

let best: Rules | null = null;

/** The best rules there are, read once; says aloud when only the built-in table is there. */
export function bestRules(): Rules {
  if (best !== null) return best;
  const rules = specRules();
  if (rules === null)
    process.emitWarning(
      'TELEGRAM_API_SPEC names no file: calls are checked against the built-in table only.',
    );
  best = rules ?? builtInRules;
  return best;
}
