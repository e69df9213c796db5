import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const SCRIPT = join(import.meta.dirname, '../../scripts/journey.ts');

it('docs/journey.md, and what the README shows of it, is what is printed today', () => {
  const { status, stderr } = spawnSync(process.execPath, [SCRIPT, '--check'], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
}, 120_000);
