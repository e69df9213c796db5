import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Order, Report, Seen } from './process.ts';

const PROGRAM = fileURLToPath(new URL('process.ts', import.meta.url));

export type Ended =
  | { readonly died: true }
  | { readonly died: false; readonly report: Report; readonly complaints: string };

/** Runs the program to its end. A death other than the ordered one is an error with the program's own words. */
export async function run(order: Order): Promise<Ended> {
  const child = spawn(process.execPath, [PROGRAM, JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let complaints = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, by) => resolve([status, by]));
  });
  if (signal === 'SIGKILL' && order.dieAt !== null) return { died: true };
  if (code !== 0) throw new Error(`the program ended with ${code ?? signal}: ${complaints}`);
  return { died: false, report: JSON.parse(out), complaints };
}

/** What the platform saw so far. */
export function seen(platform: string): {
  readonly arrived: readonly Extract<Seen, { arrived: string }>[];
  readonly acknowledged: ReadonlySet<string>;
} {
  const lines = readLines(platform);
  return {
    arrived: lines.filter((line) => 'arrived' in line),
    acknowledged: new Set(lines.flatMap((line) => ('acknowledged' in line ? [line.acknowledged] : []))),
  };
}

function readLines(file: string): Seen[] {
  return readFileSync(file, { encoding: 'utf8', flag: 'a+' })
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
