import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BIN = join(import.meta.dirname, '../../bin/sinau.mjs');

/** What a command left behind. `err`: the lines on standard error. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: readonly string[];
}

export interface Asked {
  /** Lines on standard input, which then ends. Undefined: it ends at once. */
  readonly lines?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

export interface Sinau {
  readonly folder: string;
  /** A path inside the workplace, outside the data. */
  readonly at: (name: string) => string;
  /** Runs a command to its end. */
  readonly run: (argv: readonly string[], asked?: Asked) => Promise<Ended>;
  /** Starts one whose standard input stays open. */
  readonly begin: (argv: readonly string[], asked?: Asked) => Running;
  /** Ends what still runs, and removes everything. */
  readonly clear: () => Promise<void>;
}

export interface Running {
  readonly pid: number;
  readonly say: (line: string) => void;
  /** Resolves with everything printed, once that matches. Rejects when the process ends before. */
  readonly printed: (pattern: RegExp) => Promise<string>;
  readonly endInput: () => void;
  readonly kill: (signal: NodeJS.Signals) => Promise<Ended>;
  readonly ended: Promise<Ended>;
}

/** The real program in processes of their own, in a workplace without `.env`, on one data folder. */
export function sinau(): Sinau {
  const home = mkdtempSync(join(tmpdir(), 'sinau-cli-'));
  const folder = join(home, 'data');
  const alive = new Set<Running>();
  const begin = (argv: readonly string[], { env = {}, cwd = home }: Asked = {}): Running => {
    const child = spawn(process.execPath, [BIN, ...argv], {
      cwd,
      env: { PATH: process.env['PATH'], HOME: home, SINAU_DATA: folder, ...env },
    });
    const running = watch(child);
    alive.add(running);
    void running.ended.then(() => alive.delete(running));
    return running;
  };
  return {
    folder,
    at: (name) => join(home, name),
    begin,
    run(argv, asked = {}) {
      const running = begin(argv, asked);
      for (const line of asked.lines ?? []) running.say(line);
      running.endInput();
      return running.ended;
    },
    async clear() {
      await Promise.all([...alive].map((running) => running.kill('SIGKILL')));
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function watch(child: ChildProcessWithoutNullStreams): Running {
  let out = '';
  let err = '';
  let done: Ended | undefined;
  const waiting = new Set<() => void>();
  const look = (): void => {
    for (const one of waiting) one();
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    look();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  // Somebody who ends early does not read on: that is the test's subject, not its failure.
  child.stdin.on('error', () => undefined);
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      done = { code, out, err: err.split('\n').filter((line) => line !== '') };
      resolve(done);
      look();
    });
  });
  return {
    pid: child.pid ?? 0,
    say(line) {
      child.stdin.write(`${line}\n`);
    },
    endInput: () => child.stdin.end(),
    ended,
    kill(signal) {
      child.kill(signal);
      return ended;
    },
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        const check = (): void => {
          if (pattern.test(out)) resolve(out);
          else if (done !== undefined) reject(new Error(`ended with ${done.code}: ${err}\n${out}`));
          else return;
          waiting.delete(check);
        };
        waiting.add(check);
        check();
      }),
  };
}

/** Each line of standard output as JSON. */
export const jsonLines = (out: string): readonly unknown[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
