import { randomUUID } from 'node:crypto';
import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
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
  /** When that process began, in the kernel's own words; empty where it does not say. Tells a number that was given again. */
  readonly began: string;
}

export type LockResult =
  | { readonly ok: true; readonly release: () => void }
  | { readonly ok: false; readonly holder: LockHolder };

const fileOf = (folder: string): string => join(folder, 'sinau.lock');

/** Who holds the folder, or null. A holder on this host whose process is gone, or elsewhere without heartbeat, holds nothing. */
export const lockHolder = (folder: string, now: Date): LockHolder | null => holderIn(fileOf(folder), now);

function holderIn(file: string, now: Date): LockHolder | null {
  const holder = parse(readQuietly(file));
  if (holder === null) return null;
  if (holder.host === hostname()) return alive(holder) ? holder : null;
  const beat = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return now.getTime() - beat < STALE ? holder : null;
}

/**
 * Takes the data folder for this process. Two processes on one PGlite folder open without an error and corrupt it
 * silently, so whoever comes second is refused.
 */
export function lockFolder(folder: string, now: () => Date): LockResult {
  makeFolder(folder);
  const file = fileOf(folder);
  const mine: LockHolder = {
    pid: process.pid,
    host: hostname(),
    id: randomUUID(),
    since: now().toISOString(),
    began: beginningOf(process.pid),
  };
  for (;;) {
    try {
      create(file, mine);
      break;
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error) || error.code !== 'EEXIST') throw error;
      const holder = lockHolder(folder, now());
      if (holder !== null) return { ok: false, holder };
      clearAway(folder, file, now);
    }
  }
  const beat = setInterval(() => {
    // The folder may have been taken away under a running process: that is no reason to end it.
    try {
      utimesSync(file, now(), now());
    } catch {
      clearInterval(beat);
    }
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

/** With its content or not at all: whoever found it empty would take it for a dead process's. Throws EEXIST. */
function create(file: string, holder: LockHolder): void {
  const aside = `${file}.${holder.id}`;
  writeFileSync(aside, JSON.stringify(holder), { mode: 0o600 });
  try {
    linkSync(aside, file);
  } finally {
    rmSync(aside, { force: true });
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (statSync(folder).isDirectory()) return;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'EEXIST' && code !== 'ENOTDIR')
      throw new Error(
        `The data folder ${folder} cannot be made (${String(code)}): name another with --data, or correct its rights.`,
        { cause: error },
      );
  }
  throw new Error(`The data folder ${folder} is a file, not a folder: name another with --data.`);
}

/**
 * Takes a dead process's lock away. Two that found it dead at once must not both: the slower one would take the lock
 * that the faster one has just made. So it is moved aside, looked at again, and put back when it lives.
 */
function clearAway(folder: string, file: string, now: () => Date): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (holderIn(aside, now()) !== null) {
    try {
      linkSync(aside, file);
    } catch (error) {
      rmSync(aside, { force: true });
      throw new Error(`Several processes started on ${folder} at the same moment: start this one again.`, {
        cause: error,
      });
    }
  }
  rmSync(aside, { force: true });
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
    const { pid, host, id, since, began } = value as Record<string, unknown>;
    if (typeof pid !== 'number' || typeof host !== 'string' || typeof id !== 'string') return null;
    const words = (field: unknown): string => (typeof field === 'string' ? field : '');
    return { pid, host, id, since: words(since), began: words(began) };
  } catch {
    return null;
  }
}

function alive({ pid, began }: LockHolder): boolean {
  try {
    process.kill(pid, 0);
    // A restarted container gives the same small numbers again, often this very process's.
    const now = beginningOf(pid);
    return began === '' || now === '' || began === now;
  } catch (error) {
    // EPERM: it lives, under another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Field 22 of /proc/PID/stat, behind a name that may hold anything but is closed by the last bracket. */
function beginningOf(pid: number): string {
  const stat = readQuietly(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}
