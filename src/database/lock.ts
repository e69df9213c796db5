import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** How often the holder shows that it lives, and when a lock from another host counts as left behind. Milliseconds. */
const HEARTBEAT = 10_000;
const STALE = 60_000;

export interface LockHolder {
  readonly pid: number;
  readonly host: string;
  readonly id: string;
  readonly since: string;
}

export type LockResult =
  | { readonly ok: true; readonly release: () => void }
  | { readonly ok: false; readonly holder: LockHolder };

const fileOf = (folder: string): string => join(folder, 'sinau.lock');

/** Who holds the folder, or null. A holder on this host whose process is gone, or elsewhere without heartbeat, holds nothing. */
export function lockHolder(folder: string, now: Date): LockHolder | null {
  let text: string;
  try {
    text = readFileSync(fileOf(folder), 'utf8');
  } catch {
    return null;
  }
  const holder = parse(text);
  if (holder === null) return null;
  if (holder.host === hostname()) return alive(holder.pid) ? holder : null;
  return now.getTime() - statSync(fileOf(folder)).mtimeMs < STALE ? holder : null;
}

/**
 * Takes the data folder for this process. Two processes on one PGlite folder open without an error and corrupt it
 * silently, so whoever comes second is refused.
 */
export function lockFolder(folder: string, now: () => Date): LockResult {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = fileOf(folder);
  const mine: LockHolder = {
    pid: process.pid,
    host: hostname(),
    id: randomUUID(),
    since: now().toISOString(),
  };
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(mine), { flag: 'wx', mode: 0o600 });
      break;
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error) || error.code !== 'EEXIST') throw error;
      const holder = lockHolder(folder, now());
      if (holder !== null) return { ok: false, holder };
      rmSync(file, { force: true });
    }
  }
  const beat = setInterval(() => {
    utimesSync(file, now(), now());
  }, HEARTBEAT);
  beat.unref();
  return {
    ok: true,
    release: () => {
      clearInterval(beat);
      const holder = parse(readQuietly(file));
      if (holder?.id === mine.id) rmSync(file, { force: true });
    },
  };
}

function readQuietly(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function parse(text: string): LockHolder | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    const { pid, host, id, since } = value as Record<string, unknown>;
    if (typeof pid !== 'number' || typeof host !== 'string' || typeof id !== 'string') return null;
    return { pid, host, id, since: typeof since === 'string' ? since : '' };
  } catch {
    return null;
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
