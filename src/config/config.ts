import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { PROVIDER_NAMES, type ProviderName } from '../knowledge/model/providers.ts';
import { type SlackConfig, slack } from './slack.ts';
import {
  keyOf,
  LOG_LEVELS,
  type LogLevel,
  type Settings,
  settingsSchema,
  VARIABLE_NAMES,
} from './variables.ts';

/** Telegram: on with its token, or off. `apiRoot` points at another Bot API server (a self-hosted or a test one). */
export type TelegramConfig =
  | { readonly state: 'off' }
  | {
      readonly state: 'on';
      readonly token: string;
      readonly apiRoot?: string;
      /** Absent: long polling. `host` and `port` are where we listen, `url` is what Telegram calls. */
      readonly webhook?: {
        readonly url: string;
        readonly secret: string;
        readonly host: string;
        readonly port: number;
      };
    };

export type DatabaseConfig =
  | { readonly kind: 'postgres'; readonly url: string }
  | { readonly kind: 'pglite'; readonly dir: string };

/** An endpoint of an outside model. Off is the default: nothing leaves the house. */
export type ModelConfig =
  | { readonly state: 'off' }
  | {
      readonly state: 'on';
      readonly provider: ProviderName;
      readonly baseUrl: string;
      readonly apiKey?: string;
      readonly chatModel: string;
      readonly embeddingModel?: string;
      /** Writes down spoken messages. */
      readonly transcriptionModel?: string;
      /** Questions a day, for one person and for all together. */
      readonly perPerson?: number;
      readonly perDay?: number;
    };

/** The key behind every NIP's hash and cipher: 32 bytes from outside, or one that the embedded database keeps in its folder. */
export type NipKeyConfig = { readonly kind: 'given'; readonly key: Uint8Array } | { readonly kind: 'folder' };

export interface Config {
  readonly telegram: TelegramConfig;
  readonly slack: SlackConfig;
  readonly database: DatabaseConfig;
  /** Fill an empty database with the fictional city. Never the default on PostgreSQL. */
  readonly sample: boolean;
  readonly model: ModelConfig;
  readonly nipKey: NipKeyConfig;
  /** IANA name; office hours and office dates are read in it. */
  readonly zone: string;
  readonly logLevel: LogLevel;
  /** https://no-color.org: set and not empty. */
  readonly noColor: boolean;
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  /** One sentence a variable, each naming it and saying what to do. */
  | { readonly ok: false; readonly errors: readonly string[] };

export type Environment = Readonly<Record<string, string | undefined>>;

/** The process's variables over those of a `.env` text: what was set on purpose for this start wins over the file. */
export function environment(dotenv?: string): Environment {
  return { ...(dotenv === undefined ? {} : parseEnv(dotenv)), ...process.env };
}

export interface ReadConfigOptions {
  /** `--data DIR`: the embedded database's folder, over SINAU_DATA. */
  readonly dataDir?: string;
  /** Reads NIP_KEY_FILE; throws when it cannot. */
  readonly readFile?: (path: string) => string;
}

/** Environment → Config, or every mistake at once. An empty variable counts as absent. */
export function readConfig(env: Environment, options: ReadConfigOptions = {}): ConfigResult {
  const present = Object.fromEntries(
    VARIABLE_NAMES.map((name) => [name, env[name]?.trim()] as const).filter(
      ([, text]) => text !== undefined && text !== '',
    ),
  );
  const parsed = settingsSchema.safeParse(present);
  if (!parsed.success) return { ok: false, errors: parsed.error.issues.map((issue) => issue.message) };
  const errors: string[] = [];
  const settings = parsed.data;
  const key = nipKey(settings, options.readFile ?? ((path) => readFileSync(path, 'utf8')), errors);
  const config: Config = {
    telegram: telegram(settings, errors),
    slack: slack(settings, errors),
    database:
      settings.DATABASE_URL === undefined
        ? { kind: 'pglite', dir: options.dataDir ?? settings.SINAU_DATA ?? '.sinau' }
        : { kind: 'postgres', url: settings.DATABASE_URL },
    sample: (settings.SINAU_SAMPLE ?? (settings.DATABASE_URL === undefined ? 'on' : 'off')) === 'on',
    model: model(settings, errors),
    nipKey: key,
    zone: settings.SINAU_ZONE ?? 'Asia/Jakarta',
    logLevel: LOG_LEVELS.find((level) => level === settings.LOG_LEVEL) ?? 'info',
    noColor: settings.NO_COLOR !== undefined,
  };
  return errors.length === 0 ? { ok: true, config } : { ok: false, errors };
}

function telegram(settings: Settings, errors: string[]): TelegramConfig {
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot } = settings;
  const { TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: secret } = settings;
  if (url !== undefined && secret === undefined)
    errors.push(
      "TELEGRAM_WEBHOOK_SECRET is missing: without it anybody could write in somebody else's name.",
    );
  if (url === undefined && secret !== undefined)
    errors.push('TELEGRAM_WEBHOOK_URL is missing while TELEGRAM_WEBHOOK_SECRET is set.');
  if (url !== undefined && token === undefined)
    errors.push('TELEGRAM_BOT_TOKEN is missing while TELEGRAM_WEBHOOK_URL is set.');
  if (token !== undefined) {
    const on = { state: 'on' as const, token, ...(apiRoot === undefined ? {} : { apiRoot }) };
    if (url === undefined || secret === undefined) return on;
    const host = settings.TELEGRAM_HOST ?? '127.0.0.1';
    return { ...on, webhook: { url, secret, host, port: Number(settings.TELEGRAM_PORT ?? '3001') } };
  }
  if (apiRoot !== undefined) errors.push('TELEGRAM_BOT_TOKEN is missing while TELEGRAM_API_ROOT is set.');
  return { state: 'off' };
}

function model(settings: Settings, errors: string[]): ModelConfig {
  const {
    AI_PROVIDER: provider,
    AI_BASE_URL: baseUrl,
    AI_API_KEY: apiKey,
    AI_CHAT_MODEL: chatModel,
    AI_EMBEDDING_MODEL: embed,
    AI_TRANSCRIPTION_MODEL: spoken,
  } = settings;
  if (baseUrl === undefined) {
    for (const [name, text] of [
      ['AI_PROVIDER', provider],
      ['AI_API_KEY', apiKey],
      ['AI_CHAT_MODEL', chatModel],
      ['AI_EMBEDDING_MODEL', embed],
      ['AI_TRANSCRIPTION_MODEL', spoken],
    ] as const) {
      if (text !== undefined) errors.push(`AI_BASE_URL is missing while ${name} is set.`);
    }
    return { state: 'off' };
  }
  if (chatModel === undefined) {
    errors.push('AI_CHAT_MODEL is missing: name a model of AI_BASE_URL.');
    return { state: 'off' };
  }
  const known = PROVIDER_NAMES.find((one) => one === provider) ?? 'openai';
  if (known !== 'openai')
    for (const [name, text] of [
      ['AI_EMBEDDING_MODEL', embed],
      ['AI_TRANSCRIPTION_MODEL', spoken],
    ] as const) {
      if (text !== undefined)
        errors.push(`${name} is asked in OpenAI's form only: leave it empty with AI_PROVIDER=${known}.`);
    }
  return {
    state: 'on',
    provider: known,
    baseUrl,
    chatModel,
    ...(apiKey === undefined ? {} : { apiKey }),
    ...(embed === undefined ? {} : { embeddingModel: embed }),
    ...(spoken === undefined ? {} : { transcriptionModel: spoken }),
    ...budgetOf(settings, errors),
  };
}

/** Whole numbers; 0 asks nothing. */
function budgetOf(settings: Settings, errors: string[]): { perPerson?: number; perDay?: number } {
  const read = (name: 'AI_PER_PERSON_DAY' | 'AI_PER_DAY'): number | undefined => {
    const text = settings[name];
    if (text === undefined) return undefined;
    if (/^\d{1,7}$/.test(text)) return Number(text);
    errors.push(`${name} must be a whole number: how many questions a day may go to the model.`);
    return undefined;
  };
  const perPerson = read('AI_PER_PERSON_DAY');
  const perDay = read('AI_PER_DAY');
  return { ...(perPerson === undefined ? {} : { perPerson }), ...(perDay === undefined ? {} : { perDay }) };
}

function nipKey(settings: Settings, readFile: (path: string) => string, errors: string[]): NipKeyConfig {
  const { NIP_KEY: text, NIP_KEY_FILE: path } = settings;
  const given = text ?? (path === undefined ? undefined : fileText(path, readFile, errors));
  const key = given === undefined ? undefined : keyOf(given.trim());
  if (key !== undefined) return { kind: 'given', key };
  if (given !== undefined)
    errors.push('NIP_KEY_FILE must hold 64 hexadecimal characters: openssl rand -hex 32 makes them.');
  else if (path === undefined && settings.DATABASE_URL !== undefined)
    errors.push('NIP_KEY_FILE (or NIP_KEY) is missing: with DATABASE_URL the key must come from outside.');
  return { kind: 'folder' };
}

function fileText(path: string, readFile: (path: string) => string, errors: string[]): string | undefined {
  try {
    return readFile(path);
  } catch (error) {
    errors.push(
      `NIP_KEY_FILE cannot be read (${error instanceof Error ? error.message : String(error)}): check the path and its rights.`,
    );
    return undefined;
  }
}
