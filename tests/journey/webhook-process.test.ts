import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startTelegramServer } from '../support/telegram-server.ts';

const SECRET = 'a-secret-of-thirty-two-characters_';
const CHAT = 951;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

it('"sinau start" receives by webhook as its settings say, answers, and stops with the webhook left set', async () => {
  const server = await startTelegramServer();
  const folder = await mkdtemp(join(tmpdir(), 'sinau-webhook-'));
  const port = await freePort();
  server.open(CHAT);
  const set = server.nextCall('setWebhook');
  const bin = join(import.meta.dirname, '../../bin/sinau.mjs');
  const child = spawn(process.execPath, [bin, 'start', '--data', folder], {
    env: {
      ...process.env,
      DATABASE_URL: '',
      TELEGRAM_BOT_TOKEN: server.token,
      TELEGRAM_API_ROOT: server.url,
      TELEGRAM_WEBHOOK_URL: 'https://sinau.example',
      TELEGRAM_WEBHOOK_SECRET: SECRET,
      TELEGRAM_PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let logged = '';
  child.stdout.on('data', (some: Buffer) => {
    logged += some.toString();
  });
  child.stderr.on('data', (some: Buffer) => {
    logged += some.toString();
  });
  const ended = once(child, 'exit');
  try {
    const { pathname } = new URL(String((await set).payload['url']));
    const message = {
      message_id: 1,
      date: Math.floor(Date.now() / 1000),
      from: { id: CHAT, is_bot: false, first_name: 'Warga' },
      chat: { id: CHAT, type: 'private', first_name: 'Warga' },
      text: '/mulai',
    };
    const post = async (secret: string): Promise<number> => {
      const { status } = await fetch(`http://127.0.0.1:${port}${pathname}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
        body: JSON.stringify({ update_id: 1, message }),
      });
      return status;
    };
    const answered = server.nextCall('sendMessage');
    expect(await post('another-secret')).toBe(401);
    expect([await post(SECRET), await post(SECRET)]).toEqual([200, 200]);
    await answered;
    child.kill('SIGTERM');
    await ended;
    expect(child.exitCode).toBe(0);
    const said = server.view(CHAT).map(({ text }) => text.split('\n')[0]);
    expect(said).toEqual(['Selamat datang di Sinau']);
    expect(server.calls.some(({ method }) => method === 'deleteWebhook')).toBe(false);
    expect(logged).not.toMatch(new RegExp(`${SECRET}|${pathname}|${server.token}`));
  } finally {
    child.kill('SIGKILL');
    await ended;
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}, 120_000);
