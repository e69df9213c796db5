import { z } from 'zod';
import { PROVIDER_NAMES } from '../knowledge/model/providers.ts';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What a copied example leaves behind. Starting with it would only fail later, at the platform, with a worse sentence. */
const PLACEHOLDER =
  /^(x{3,}.*|.*-x{3,}|<.*>|\.{3}|change[-_ ]?me|your[-_ ].*|todo|isi[-_ ].*|ganti[-_ ].*|secret|password)$/i;

/** Telegram's form of a bot token: the bot's id, a colon, about 35 characters. */
const TELEGRAM_TOKEN = /^\d{4,}:[A-Za-z0-9_-]{30,}$/;

const value = (name: string, form: (text: string) => boolean, otherwise: string) =>
  z
    .string()
    .refine((text) => !PLACEHOLDER.test(text), {
      error: `${name} still holds a placeholder: put the real value there, or leave it empty.`,
      abort: true,
    })
    .refine(form, { error: `${name} ${otherwise}` })
    .optional();

const some = (text: string): boolean => text !== '';
const url =
  (...protocols: string[]) =>
  (text: string): boolean =>
    URL.canParse(text) && protocols.includes(new URL(text).protocol);
const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) < 65_536;
const web = url('http:', 'https:');

function isZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

const VARIABLES = {
  TELEGRAM_BOT_TOKEN: value(
    'TELEGRAM_BOT_TOKEN',
    (text) => TELEGRAM_TOKEN.test(text),
    'is not a bot token: it looks like 123456789:AAE…, as @BotFather shows it.',
  ),
  TELEGRAM_WEBHOOK_URL: value(
    'TELEGRAM_WEBHOOK_URL',
    (text) => url('https:')(text) && !/[?#@]/.test(text),
    'must be the public https address of this bot, without user name, ? and #.',
  ),
  TELEGRAM_WEBHOOK_SECRET: value(
    'TELEGRAM_WEBHOOK_SECRET',
    (text) => /^[A-Za-z0-9_-]{32,256}$/.test(text) && !/^(.)\1*$/.test(text),
    'must be 32 to 256 random characters out of A-Z a-z 0-9 _ -: openssl rand -hex 32 makes them.',
  ),
  TELEGRAM_HOST: value('TELEGRAM_HOST', some, 'must be the address to listen on.'),
  TELEGRAM_PORT: value('TELEGRAM_PORT', isPort, 'must be a port from 1 to 65535.'),
  TELEGRAM_API_ROOT: value('TELEGRAM_API_ROOT', web, 'must be an http or https address.'),
  SLACK_BOT_TOKEN: value(
    'SLACK_BOT_TOKEN',
    (text) => text.startsWith('xoxb-'),
    'is not a bot token: it begins with xoxb- ("OAuth & Permissions" of the app).',
  ),
  SLACK_APP_TOKEN: value(
    'SLACK_APP_TOKEN',
    (text) => text.startsWith('xapp-'),
    'is not an app-level token: it begins with xapp- ("Basic Information" of the app).',
  ),
  SLACK_SIGNING_SECRET: value(
    'SLACK_SIGNING_SECRET',
    (text) => /^[0-9a-f]{32}$/i.test(text),
    'is not a signing secret: it is 32 hexadecimal characters ("Basic Information" of the app).',
  ),
  SLACK_CLIENT_ID: value(
    'SLACK_CLIENT_ID',
    (text) => /^\d+\.\d+$/.test(text),
    'is not a client ID: two numbers with a point between them ("Basic Information" of the app).',
  ),
  SLACK_CLIENT_SECRET: value(
    'SLACK_CLIENT_SECRET',
    (text) => /^[0-9a-f]{32}$/i.test(text),
    'is not a client secret: it is 32 hexadecimal characters ("Basic Information" of the app).',
  ),
  SLACK_WORKSPACES: value(
    'SLACK_WORKSPACES',
    (text) => /^T[A-Z0-9]{2,20}(\s*,\s*T[A-Z0-9]{2,20})*$/.test(text),
    'must list the ids of the workspaces that may install, as in T012AB3CD,T045EF6GH.',
  ),
  SLACK_PUBLIC_URL: value(
    'SLACK_PUBLIC_URL',
    (text) => url('https:')(text) && !/[?#@]/.test(text),
    'must be the public https address before /slack/…, as in https://sinau.example.go.id.',
  ),
  SLACK_API_ROOT: value('SLACK_API_ROOT', web, 'must be an http or https address.'),
  SLACK_HOST: value('SLACK_HOST', some, 'must be the address to listen on.'),
  SLACK_PORT: value('SLACK_PORT', isPort, 'must be a port from 1 to 65535.'),
  DATABASE_URL: value(
    'DATABASE_URL',
    url('postgres:', 'postgresql:'),
    'must be a PostgreSQL address: postgres://user:password@host:5432/database.',
  ),
  SINAU_DATA: value('SINAU_DATA', some, 'must be a folder.'),
  SINAU_SAMPLE: value(
    'SINAU_SAMPLE',
    (text) => text === 'on' || text === 'off',
    'must be on (the fictional city, for trying it) or off.',
  ),
  NIP_KEY: value(
    'NIP_KEY',
    (text) => keyOf(text) !== undefined,
    'must be 32 random bytes as 64 hexadecimal characters: openssl rand -hex 32 makes them.',
  ),
  NIP_KEY_FILE: value('NIP_KEY_FILE', some, 'must be the path of a file that holds the key.'),
  AI_PROVIDER: value(
    'AI_PROVIDER',
    (text) => PROVIDER_NAMES.some((provider) => provider === text),
    `must be one of ${PROVIDER_NAMES.join(', ')}. Whoever else is asked in OpenAI's form is openai, with AI_BASE_URL.`,
  ),
  AI_BASE_URL: value('AI_BASE_URL', web, 'must be an http or https address, as in http://localhost:8000/v1.'),
  AI_API_KEY: value('AI_API_KEY', some, 'must be the key of the endpoint.'),
  AI_CHAT_MODEL: value('AI_CHAT_MODEL', some, 'must be the name of a model of the endpoint.'),
  AI_EMBEDDING_MODEL: value('AI_EMBEDDING_MODEL', some, 'must be the name of a model of the endpoint.'),
  AI_TRANSCRIPTION_MODEL: value(
    'AI_TRANSCRIPTION_MODEL',
    some,
    'must be the name of a model of the endpoint.',
  ),
  AI_PER_PERSON_DAY: value('AI_PER_PERSON_DAY', some, 'must be a whole number of questions a day.'),
  AI_PER_DAY: value('AI_PER_DAY', some, 'must be a whole number of questions a day.'),
  SINAU_ZONE: value('SINAU_ZONE', isZone, 'must be an IANA time zone, as in Asia/Jakarta.'),
  LOG_LEVEL: value(
    'LOG_LEVEL',
    (text) => LOG_LEVELS.some((level) => level === text),
    `must be one of ${LOG_LEVELS.join(', ')}.`,
  ),
  NO_COLOR: z.string().optional(),
} as const;

/** Each variable by itself; what they mean together is decided in `config.ts`. */
export const settingsSchema = z.object(VARIABLES);
export type Settings = z.infer<typeof settingsSchema>;

/** Every variable that is read, for `.env.example` and its test. */
export const VARIABLE_NAMES: readonly string[] = Object.keys(VARIABLES);

/** 64 hexadecimal characters → 32 bytes. One character repeated is a stand-in, not a key. */
export function keyOf(text: string): Uint8Array | undefined {
  if (!/^[0-9a-f]{64}$/i.test(text) || /^(.)\1*$/.test(text)) return undefined;
  return new Uint8Array(Buffer.from(text, 'hex'));
}
