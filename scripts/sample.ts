import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../src/config/config.ts';

/** The sample city in a new folder of its own, for scripts that play in it. Whoever asks removes the folder. */
export async function sampleConfig(
  name: string,
): Promise<{ readonly config: Config; readonly folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), `sinau-${name}-`));
  return {
    folder,
    config: {
      telegram: { state: 'off' },
      slack: { state: 'off' },
      database: { kind: 'pglite', dir: folder },
      sample: true,
      model: { state: 'off' },
      nipKey: { kind: 'given', key: new Uint8Array(32) },
      zone: 'Asia/Jakarta',
      logLevel: 'warn',
      noColor: true,
    },
  };
}

export const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
