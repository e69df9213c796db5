import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { environment, readConfig } from '../../src/config/config.ts';
import { VARIABLE_NAMES } from '../../src/config/variables.ts';

const KEY = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff';
const TOKEN = `123456789:${'Ab1_-'.repeat(7)}`;

const config = (env: Record<string, string>, options: Parameters<typeof readConfig>[1] = {}) => {
  const result = readConfig(env, options);
  if (!result.ok) throw new Error(result.errors.join('\n'));
  return result.config;
};
const errors = (env: Record<string, string>, options: Parameters<typeof readConfig>[1] = {}) => {
  const result = readConfig(env, options);
  return result.ok ? [] : result.errors;
};

describe('an operator who sets nothing', () => {
  it('gets the terminal chat on the embedded database, in Jakarta time, without outside AI', () => {
    expect(config({})).toEqual({
      telegram: { state: 'off' },
      slack: { state: 'off' },
      database: { kind: 'pglite', dir: '.sinau' },
      model: { state: 'off' },
      nipKey: { kind: 'folder' },
      zone: 'Asia/Jakarta',
      logLevel: 'info',
      noColor: false,
      sample: true,
    });
  });

  it('may copy .env.example as it is: empty variables count as absent', () => {
    const example = parseEnv(readFileSync(new URL('../../.env.example', import.meta.url), 'utf8'));
    expect(readConfig(example)).toEqual(readConfig({}));
  });
});

describe('.env.example', () => {
  const text = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');

  it('names exactly the variables that are read', () => {
    expect(Object.keys(parseEnv(text)).sort()).toEqual([...VARIABLE_NAMES].sort());
  });

  it('explains each variable in the line above it', () => {
    const lines = text.split('\n');
    const bare = lines.filter((line, at) => /^[A-Z_]+=/.test(line) && !/^# .+\.$/.test(lines[at - 1] ?? ''));
    expect(bare).toEqual([]);
  });
});

describe('an operator who connects the channels', () => {
  it('turns Telegram on with a token', () => {
    expect(config({ TELEGRAM_BOT_TOKEN: TOKEN }).telegram).toEqual({ state: 'on', token: TOKEN });
  });

  it('receives Telegram by webhook with an address and a secret, on the machine itself unless told otherwise', () => {
    const env = {
      TELEGRAM_BOT_TOKEN: TOKEN,
      TELEGRAM_WEBHOOK_URL: 'https://sinau.example/bot',
      TELEGRAM_WEBHOOK_SECRET: KEY,
    };
    const webhook = { url: 'https://sinau.example/bot', secret: KEY, host: '127.0.0.1', port: 3001 };
    expect(config(env).telegram).toEqual({ state: 'on', token: TOKEN, webhook });
    expect(config({ ...env, TELEGRAM_HOST: '::1', TELEGRAM_PORT: '8443' }).telegram).toMatchObject({
      webhook: { host: '::1', port: 8443 },
    });
    expect(errors({ ...env, TELEGRAM_WEBHOOK_SECRET: '' })).toEqual([
      expect.stringMatching(/TELEGRAM_WEBHOOK_SECRET is missing/),
    ]);
    expect(errors({ ...env, TELEGRAM_WEBHOOK_URL: '' })).toEqual([
      expect.stringMatching(/TELEGRAM_WEBHOOK_URL is missing/),
    ]);
    expect(errors({ ...env, TELEGRAM_BOT_TOKEN: '' })).toEqual([
      expect.stringMatching(/TELEGRAM_BOT_TOKEN is missing/),
    ]);
  });

  it('uses Socket Mode with an app token, even beside a signing secret', () => {
    const env = {
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_APP_TOKEN: 'xapp-1',
      SLACK_SIGNING_SECRET: 'ab'.repeat(16),
    };
    expect(config(env).slack).toEqual({ state: 'socket', botToken: 'xoxb-1', appToken: 'xapp-1' });
  });

  it('serves several workspaces with an app’s own id, and names what is missing for it', () => {
    const env = {
      SLACK_CLIENT_ID: '111.222',
      SLACK_CLIENT_SECRET: 'cd'.repeat(16),
      SLACK_SIGNING_SECRET: 'ab'.repeat(16),
      SLACK_WORKSPACES: 'T0DISHUB, T0DINKES',
      SLACK_PUBLIC_URL: 'https://sinau.example.go.id',
    };
    expect(config(env).slack).toMatchObject({
      state: 'oauth',
      workspaces: ['T0DISHUB', 'T0DINKES'],
      port: 3000,
    });
    expect(errors({ SLACK_CLIENT_ID: '111.222' })).toHaveLength(4);
    expect(errors({ ...env, SLACK_BOT_TOKEN: 'xoxb-1' })).toEqual([
      expect.stringMatching(/exclude each other/),
    ]);
    expect(errors({ ...env, SLACK_WORKSPACES: 'semua' })).toEqual([
      expect.stringContaining('SLACK_WORKSPACES'),
    ]);
    expect(errors({ ...env, SLACK_PUBLIC_URL: 'http://sinau' })).toEqual([expect.stringContaining('https')]);
  });

  it('listens on the loopback for HTTP unless told otherwise', () => {
    const env = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'ab'.repeat(16) };
    expect(config(env).slack).toMatchObject({ state: 'http', host: '127.0.0.1', port: 3000 });
    expect(config({ ...env, SLACK_HOST: '0.0.0.0', SLACK_PORT: '8080' }).slack).toMatchObject({
      host: '0.0.0.0',
      port: 8080,
    });
  });
});

describe('an operator who offers an outside AI', () => {
  const ai = { AI_BASE_URL: 'https://model.example', AI_CHAT_MODEL: 'm' };

  it('asks it in the form of OpenAI unless another provider is named', () => {
    expect(config(ai).model).toMatchObject({ state: 'on', provider: 'openai' });
    expect(config({ ...ai, AI_PROVIDER: 'anthropic' }).model).toMatchObject({ provider: 'anthropic' });
  });

  it.each(['AI_EMBEDDING_MODEL', 'AI_TRANSCRIPTION_MODEL'])('is told where %s cannot be asked', (name) => {
    expect(errors({ ...ai, [name]: 'e' })).toEqual([]);
    expect(errors({ ...ai, [name]: 'e', AI_PROVIDER: 'anthropic' })).toEqual([
      `${name} is asked in OpenAI's form only: leave it empty with AI_PROVIDER=anthropic.`,
    ]);
  });
});

describe('an operator who makes mistakes', () => {
  it.each([
    ['TELEGRAM_BOT_TOKEN', 'xxx', /placeholder/],
    ['TELEGRAM_BOT_TOKEN', '<token>', /placeholder/],
    ['TELEGRAM_BOT_TOKEN', 'hello', /BotFather/],
    ['TELEGRAM_WEBHOOK_URL', 'http://sinau.example', /https/],
    ['TELEGRAM_WEBHOOK_URL', 'https://sinau.example/?a=1', /without/],
    ['TELEGRAM_WEBHOOK_SECRET', 'short', /32 to 256/],
    ['TELEGRAM_WEBHOOK_SECRET', 'a'.repeat(40), /32 to 256/],
    ['TELEGRAM_PORT', '0', /65535/],
    ['SLACK_BOT_TOKEN', 'xoxp-1', /xoxb-/],
    ['SLACK_BOT_TOKEN', 'xoxb-xxxx', /placeholder/],
    ['SLACK_PORT', '70000', /65535/],
    ['DATABASE_URL', 'mysql://localhost/x', /postgres:/],
    ['SINAU_ZONE', 'Jakarta', /IANA/],
    ['LOG_LEVEL', 'loud', /info/],
    ['NIP_KEY', 'a'.repeat(64), /random/],
    ['AI_BASE_URL', 'localhost:8000', /http/],
    ['AI_PROVIDER', 'openay', /openai, anthropic/],
  ])('is told of %s=%s in one sentence that names the variable', (name, value, says) => {
    const told = errors({ [name]: value });
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(name);
    expect(told[0]).toMatch(says);
  });

  it('hears of all mistakes at once', () => {
    expect(errors({ LOG_LEVEL: 'loud', SINAU_ZONE: 'x' })).toHaveLength(2);
    expect(errors({ SLACK_APP_TOKEN: 'xapp-1', AI_CHAT_MODEL: 'm' })).toHaveLength(2);
  });

  it('is told which half of a pair is missing', () => {
    expect(errors({ SLACK_BOT_TOKEN: 'xoxb-1' })[0]).toMatch(/SLACK_APP_TOKEN .* or SLACK_SIGNING_SECRET/);
    expect(errors({ AI_BASE_URL: 'http://127.0.0.1:8000/v1' })[0]).toMatch(/AI_CHAT_MODEL is missing/);
    expect(errors({ AI_PROVIDER: 'anthropic' })).toEqual([
      'AI_BASE_URL is missing while AI_PROVIDER is set.',
    ]);
  });
});

describe('the key of the NIPs', () => {
  const url = 'postgres://sinau@db/sinau';

  it('must come from outside with a database server', () => {
    expect(errors({ DATABASE_URL: url })[0]).toMatch(/NIP_KEY_FILE .* is missing/);
    expect(config({ DATABASE_URL: url, NIP_KEY: KEY }).nipKey).toEqual({
      kind: 'given',
      key: new Uint8Array(Buffer.from(KEY, 'hex')),
    });
  });

  it('is read from a file, its last line break left out', () => {
    const read = config({ DATABASE_URL: url, NIP_KEY_FILE: '/key' }, { readFile: () => `${KEY}\n` });
    expect(read.nipKey.kind).toBe('given');
  });

  it('is asked for in one sentence when the file is unreadable or holds something else', () => {
    const unreadable = () => {
      throw new Error('no such file');
    };
    const env = { DATABASE_URL: url, NIP_KEY_FILE: '/key' };
    expect(errors(env, { readFile: unreadable })).toEqual([
      expect.stringMatching(/NIP_KEY_FILE cannot be read \(no such file\)/),
    ]);
    expect(errors(env, { readFile: () => 'short' })).toEqual([expect.stringMatching(/must hold 64/)]);
  });
});

it('lets the process win over the file', () => {
  expect(environment('PATH=file\nSINAU_ONLY_IN_FILE=1')).toMatchObject({ SINAU_ONLY_IN_FILE: '1' });
  expect(environment('PATH=file')['PATH']).not.toBe('file');
});

it('takes --data over SINAU_DATA', () => {
  expect(config({ SINAU_DATA: 'a' }, { dataDir: 'b' }).database).toEqual({ kind: 'pglite', dir: 'b' });
});
