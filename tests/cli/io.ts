import type { Io } from '../../src/cli/command.ts';

/** Streams of a command that is called in this process: what it wrote, block by block. @param cwd where relative paths begin */
export function heard(cwd = '.'): { readonly io: Io; readonly out: string[]; readonly err: string[] } {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    lines: (async function* () {})(),
    tty: false,
    width: 80,
    color: false,
    cwd,
  };
  return { io, out, err };
}
