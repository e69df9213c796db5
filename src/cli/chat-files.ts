import { mkdtemp, open, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import type { Fetched } from '../domain/dialog/channel.ts';
import { fileName } from '../domain/files/file.ts';

/** What a messenger would say of a file that is sent; all else it leaves open too. */
const TYPES: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.mp4': 'video/mp4',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.csv': 'text/csv',
  '.json': 'application/json',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.ogg': 'audio/ogg',
  '.oga': 'audio/ogg',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.wav': 'audio/wav',
  '.webm': 'audio/webm',
};

/** The files of one chat on this machine: sent by path, received into a folder that only this user may read. */
export function chatFiles(cwd: string) {
  let folder: Promise<string> | undefined;
  const taken = new Set<string>();

  /** The same name twice in one chat is another file, and stays beside the first. */
  const free = (name: string): string => {
    const ending = extname(name);
    for (let n = 1; ; n += 1) {
      const tried = n === 1 ? name : `${name.slice(0, name.length - ending.length)}-${n}${ending}`;
      if (taken.has(tried)) continue;
      taken.add(tried);
      return tried;
    }
  };

  return {
    /** The folder is made with the first file. */
    async keep(name: string, content: Uint8Array): Promise<string> {
      folder ??= mkdtemp(join(tmpdir(), 'sinau-'));
      const path = join(await folder, free(fileName(name)));
      await writeFile(path, content, { mode: 0o600, flag: 'wx' });
      return path;
    },
    async open(path: string, maxBytes: number): Promise<Fetched> {
      try {
        const file = await open(path, 'r');
        try {
          const { size } = await file.stat();
          if (size > maxBytes) return { outcome: 'tooBig' };
          return { outcome: 'fetched', content: await file.readFile() };
        } finally {
          await file.close();
        }
      } catch {
        return { outcome: 'gone' };
      }
    },
    async look(given: string) {
      const path = resolve(cwd, given);
      const found = await stat(path).catch(() => undefined);
      if (found?.isFile() !== true) return undefined;
      return { path, bytes: found.size, type: TYPES[extname(path).toLowerCase()] ?? '' };
    },
  };
}
