import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** Makes the Node that runs believe it is an older one; a child that it starts does not inherit this. */
const OLDER =
  'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.20.2"}})';

describe('somebody who types sinau', () => {
  let home = '';
  const put = (file: string, text: string): void => {
    mkdirSync(dirname(join(home, file)), { recursive: true });
    writeFileSync(join(home, file), text);
  };
  const sinau = (node: readonly string[], ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [...node, join(home, 'bin/sinau.mjs'), ...args],
      { encoding: 'utf8', cwd: tmpdir() },
    );
    return { status, stdout, stderr };
  };
  const bringOwnNode = (): void => {
    mkdirSync(join(home, 'node_modules/node/bin'), { recursive: true });
    symlinkSync(process.execPath, join(home, 'node_modules/node/bin/node'));
  };

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'sinau-bin-'));
    cpSync(join(import.meta.dirname, '../../bin'), join(home, 'bin'), { recursive: true });
    put('package.json', '{"type":"module"}');
    put('src/cli.ts', 'const words: string[] = process.argv.slice(2); console.log("source", ...words);');
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  it('reaches the source from any folder, with the words typed', () => {
    expect(sinau([], 'chat', '--as', 'a b')).toMatchObject({ status: 0, stdout: 'source chat --as a b\n' });
  });

  it('reaches the compiled program where no source is shipped', () => {
    rmSync(join(home, 'src'), { recursive: true });
    put('dist/src/cli.js', 'console.log("built")');
    expect(sinau([])).toMatchObject({ status: 0, stdout: 'built\n' });
  });

  it('gets the project’s own Node when the machine has an older one, with the same exit code', () => {
    bringOwnNode();
    put('src/cli.ts', 'console.log(process.versions.node.startsWith("20")); process.exitCode = 2;');
    expect(sinau(['--import', OLDER])).toMatchObject({ status: 2, stdout: 'false\n' });
  });

  it('reads one clear sentence when no Node is new enough', () => {
    const { status, stderr } = sinau(['--import', OLDER]);
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/needs Node 24 .*this is 20\.20\.2.*npm install/),
    ]);
  });
});
