import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const tool = (name: string): string => join(root, 'node_modules', '.bin', name);
const script = (name: string): string[] => [process.execPath, join(root, 'scripts', name)];

/** Everything but the tests. What runs longest begins first. */
const PARTS: readonly (readonly [name: string, command: readonly string[]])[] = [
  ['types', [tool('tsc'), '--noEmit']],
  ['format and lint', [tool('biome'), 'ci', '--error-on-warnings', '--colors=off', '.']],
  ['arrows', script('arrows.ts')],
  ['dead code', [tool('knip'), '--no-progress', '--treat-config-hints-as-errors']],
  ['languages of the texts', script('languages.ts')],
];

function run(command: readonly string[]): Promise<{ ok: boolean; output: string }> {
  const [file = '', ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (chunk: string) => {
        output += chunk;
      });
    }
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

const results = await Promise.all(
  PARTS.map(async ([name, command]) => {
    const began = performance.now();
    const { ok, output } = await run(command);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
    return { name, ok, output };
  }),
);
for (const { name, ok, output } of results) if (!ok) console.error(`\n── ${name}\n${output.trimEnd()}`);
if (results.some(({ ok }) => !ok)) process.exitCode = 1;
