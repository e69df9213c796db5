import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTelegramServer, type TelegramServer } from '../support/telegram-server.ts';

const SINAU = join(import.meta.dirname, '../../bin/sinau.mjs');

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The program as an operator starts it: its own process, its own environment. */
function program(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  return spawn(process.execPath, [SINAU, ...args, '--data', join(folder, 'data')], {
    cwd: folder,
    env: { PATH: join(process.execPath, '..'), LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function ended(child: ChildProcess): Promise<Ended> {
  let [out, err] = ['', ''];
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  await once(child, 'exit');
  return { code: child.exitCode, out, err };
}

describe('The bots as a process of their own', () => {
  let folder = '';
  let telegram: TelegramServer;
  let bots: ChildProcess;
  const logged: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sinau-process-'));
    telegram = await startTelegramServer();
    bots = program(folder, ['start'], {
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
    });
    const lines = createInterface({ input: bots.stderr ?? process.stdin });
    await new Promise<void>((resolve, reject) => {
      lines.on('line', (line) => {
        logged.push(line);
        if (line.includes('Sinau is running')) resolve();
      });
      bots.once('exit', () => reject(new Error(`the bots ended: ${logged.join(' ')}`)));
    });
  }, 120_000);

  afterAll(async () => {
    bots.kill('SIGKILL');
    await telegram.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('answer on Telegram while the command line uses the same data folder', async () => {
    const people = await ended(program(folder, ['people', '--json']));
    expect(people).toMatchObject({ code: 0, err: '' });
    const [first] = JSON.parse(people.out) as { nip: string; nama: string }[];
    const made = await ended(program(folder, ['code', first?.nip ?? '', '--json']));
    expect(made.code).toBe(0);
    const { code } = JSON.parse(made.out) as { code: string };
    const answered = telegram.nextCall('sendMessage');
    telegram.updates.text(901, code);
    await answered;
    expect(telegram.newest(901).text).toContain(first?.nama ?? 'nobody');
  }, 60_000);

  it('refuse a second start on the same folder with one sentence', async () => {
    const second = await ended(program(folder, ['start']));
    expect(second.code).not.toBe(0);
    expect(second.err.trim().split('\n')).toHaveLength(1);
  }, 60_000);

  it('stop when asked to, and log no token', async () => {
    bots.kill('SIGTERM');
    await once(bots, 'exit');
    expect(bots.exitCode).toBe(0);
    expect(logged.join('\n')).not.toContain('test-token');
    const doctor = await ended(program(folder, ['doctor', '--json']));
    expect(JSON.parse(doctor.out)).toMatchObject({ ok: true });
  }, 60_000);
});
