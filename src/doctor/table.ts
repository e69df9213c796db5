import type { CheckStatus } from './check.ts';
import type { Diagnosis } from './doctor.ts';

const MARKS: Readonly<Record<CheckStatus, string>> = { ok: 'ok  ', warn: 'WARN', fail: 'FAIL' };

/** The diagnosis as a table; what to do stands under each line that is not well. */
export function diagnosisTable({ checks }: Diagnosis): string {
  const width = Math.max(...checks.map((check) => check.name.length));
  return checks
    .map(({ name, status, detail, todo }) => {
      const line = `${MARKS[status]}  ${name.padEnd(width)}  ${detail}`;
      return todo === '' ? line : `${line}\n${' '.repeat(width + 8)}→ ${todo}`;
    })
    .join('\n');
}
