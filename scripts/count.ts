import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** What vitest's JSON reporter writes, as far as it is counted here. */
const report = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/**
 * Several runs in one line: `N passed, N failed`, with `, N skipped` when some were. A file that broke before its first
 * test counts as one failure: vitest itself counts no test of it.
 */
export function countLine(runs: readonly unknown[]): string {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  for (const run of runs) {
    const read = report.parse(run);
    passed += read.numPassedTests;
    failed += read.numFailedTests;
    failed += read.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    ).length;
    skipped += read.numPendingTests + read.numTodoTests;
  }
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}

if (import.meta.main) {
  const runs: unknown[] = process.argv.slice(2).map((path) => JSON.parse(readFileSync(path, 'utf8')));
  console.log(countLine(runs));
}
