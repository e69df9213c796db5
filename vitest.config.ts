import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const once = 'tests/support/global-setup.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Prepares what all workers share (a migrated database folder), once.
    globalSetup: existsSync(once) ? [once] : [],
    // PGlite compiles its WASM in each worker, and some tests start real processes: on two busy cores that takes its time.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    passWithNoTests: false,
    allowOnly: false,
  },
});
