import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const once = 'tests/support/global-setup.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Prepares what all workers share (a migrated database folder), once.
    globalSetup: existsSync(once) ? [once] : [],
    // PGlite compiles its WASM in each worker; on two cores that alone takes seconds.
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    passWithNoTests: false,
    allowOnly: false,
  },
});
