import { bestRules, builtInMethods, builtInRules, type Rules } from './telegram-server-check.ts';
import { richProblems } from './telegram-server-rich.ts';

export type Payload = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Payload {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkFields(
  where: string,
  value: Payload,
  rules: Rules,
  known: ReturnType<Rules['type']>,
): string[] {
  if (known === undefined) return [];
  const problems: string[] = [];
  for (const [name, field] of Object.entries(known)) {
    if (field.required && value[name] === undefined) problems.push(`${where}: ${name} is missing`);
  }
  for (const [name, given] of Object.entries(value)) {
    const field = known[name];
    if (field === undefined) problems.push(`${where}: unknown field ${name}`);
    else {
      const results = field.types.map((type) => checkType(`${where}.${name}`, given, type, rules));
      if (!results.some((result) => result.length === 0)) problems.push(...(results[0] ?? []));
    }
  }
  return problems;
}

function checkType(where: string, value: unknown, type: string, rules: Rules): string[] {
  if (type.startsWith('Array of ')) {
    if (!Array.isArray(value)) return [`${where} is no array`];
    const inner = type.slice('Array of '.length);
    return value.flatMap((each, n) => checkType(`${where}[${n}]`, each, inner, rules));
  }
  switch (type) {
    case 'Integer':
      return Number.isSafeInteger(value) ? [] : [`${where} is no integer`];
    case 'String':
      return typeof value === 'string' ? [] : [`${where} is no string`];
    case 'Boolean':
      return typeof value === 'boolean' ? [] : [`${where} is no boolean`];
    default:
      if (!isRecord(value)) return [`${where} is no ${type}`];
      return checkFields(where, value, rules, rules.type(type));
  }
}

/** Half a surrogate pair is what Telegram refuses with "strings must be encoded in UTF-8". */
function checkText(where: string, text: unknown, entities: unknown, most: number): string[] {
  if (typeof text !== 'string') return [];
  const problems: string[] = [];
  if (!text.isWellFormed()) problems.push('strings must be encoded in UTF-8');
  if (text.trim() === '') problems.push(`${where} is empty`);
  if (text.length > most) problems.push(`${where} is too long: ${text.length}`);
  const list = Array.isArray(entities) ? entities.filter(isRecord) : [];
  if (list.length > 100) problems.push(`${where}: ${list.length} entities`);
  for (const { offset, length } of list) {
    if (typeof offset !== 'number' || typeof length !== 'number') continue;
    if (offset < 0 || length < 1 || offset + length > text.length)
      problems.push(`${where}: entity out of the text`);
    else if (!text.slice(offset, offset + length).isWellFormed())
      problems.push(`${where}: entity cuts a character`);
  }
  return problems;
}

function checkButton({ text, callback_data: data, url }: Payload): string[] {
  const problems: string[] = [];
  if (typeof text === 'string' && (text.trim() === '' || !text.isWellFormed()))
    problems.push('a button without text');
  if (typeof url === 'string') {
    if (data !== undefined) problems.push('a button with both url and callback_data');
    if (!/^https:\/\/\S+$/.test(url)) problems.push('BUTTON_URL_INVALID');
  } else if (typeof data !== 'string') problems.push('a button without callback_data');
  else if (Buffer.byteLength(data) < 1 || Buffer.byteLength(data) > 64) problems.push('BUTTON_DATA_INVALID');
  return problems;
}

function checkKeyboard(markup: unknown): string[] {
  if (!isRecord(markup) || !Array.isArray(markup['inline_keyboard'])) return [];
  const rows = markup['inline_keyboard'].map((row) => (Array.isArray(row) ? row.filter(isRecord) : []));
  const problems = rows.flat().flatMap(checkButton);
  if (rows.flat().length > 100) problems.push('reply_markup: more than 100 buttons');
  if (rows.some((row) => row.length < 1 || row.length > 8))
    problems.push('reply_markup: a row of 0 or over 8');
  return problems;
}

function tooLong(payload: Payload, field: string, most: number): string[] {
  const text = payload[field];
  return typeof text === 'string' && text.length > most ? [`${field} is too long`] : [];
}

function checkEdit({ text, entities, rich_message: rich }: Payload): string[] {
  if (rich !== undefined)
    return text === undefined ? richProblems(rich) : ['text and rich_message exclude each other'];
  return text === undefined ? ['message text is empty'] : checkText('text', text, entities, 4096);
}

function checkMeaning(method: string, payload: Payload): string[] {
  if (payload['parse_mode'] !== undefined && payload['entities'] !== undefined)
    return ['parse_mode and entities exclude each other'];
  switch (method) {
    case 'sendMessage':
      return checkText('text', payload['text'], payload['entities'], 4096);
    case 'editMessageText':
      return checkEdit(payload);
    case 'sendRichMessage':
      return richProblems(payload['rich_message']);
    case 'sendMessageDraft':
      return [
        ...(payload['draft_id'] === 0 ? ['DRAFT_ID_INVALID'] : []),
        ...(payload['text'] === '' ? [] : checkText('text', payload['text'], payload['entities'], 4096)),
      ];
    case 'sendDocument':
    case 'sendPhoto':
      return payload['caption'] === '' || payload['caption'] === undefined
        ? []
        : checkText('caption', payload['caption'], payload['caption_entities'], 1024);
    case 'answerCallbackQuery':
      return tooLong(payload, 'text', 200);
    case 'setMyDescription':
      return tooLong(payload, 'description', 512);
    case 'setMyShortDescription':
      return tooLong(payload, 'short_description', 120);
    case 'setMyCommands': {
      const commands = Array.isArray(payload['commands']) ? payload['commands'].filter(isRecord) : [];
      if (commands.length > 100) return ['BOT_COMMANDS_TOO_MUCH'];
      return commands.flatMap(({ command, description }) => [
        ...(typeof command === 'string' && /^[a-z0-9_]{1,32}$/.test(command) ? [] : ['BOT_COMMAND_INVALID']),
        ...(typeof description === 'string' && description.length >= 1 && description.length <= 256
          ? []
          : ['BOT_COMMAND_DESCRIPTION_INVALID']),
      ]);
    }
    default:
      return [];
  }
}

/**
 * Everything that is wrong with one call, in words; empty when the Bot API would take it. A field is checked against the
 * full description where one is there, and always against the built-in table, so that a test passes or fails alike on
 * both.
 */
export function problemsOf(method: string, payload: Payload, rules: Rules = bestRules()): string[] {
  const problems = new Set<string>();
  for (const table of new Set([rules, builtInRules])) {
    const known = table.method(method);
    if (known === undefined)
      problems.add(`no such method here: ${method} (known: ${builtInMethods.join(', ')})`);
    else for (const problem of checkFields(method, payload, table, known)) problems.add(problem);
  }
  for (const problem of [...checkMeaning(method, payload), ...checkKeyboard(payload['reply_markup'])])
    problems.add(problem);
  return [...problems];
}
