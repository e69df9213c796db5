import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const bounds = z.record(z.string(), z.number());
/** `tests/evaluation-floors.json`: which sets are run, and what each figure (`followUp.precision`) must keep. */
const floors = z.array(
  z.object({
    kind: z.enum(['retrieval', 'answers', 'intents']),
    file: z.string(),
    atLeast: bounds.default({}),
    atMost: bounds.default({}),
  }),
);

/** Figures that are worse than agreed, a sentence each. A figure that is not there is worse than any. */
export function fallen(
  figures: unknown,
  atLeast: Readonly<Record<string, number>>,
  atMost: Readonly<Record<string, number>>,
): readonly string[] {
  const low = Object.entries(atLeast).flatMap(([path, floor]) => {
    const figure = at(figures, path);
    return figure !== undefined && figure >= floor
      ? []
      : [`${path} is ${figure ?? 'missing'}, at least ${floor}`];
  });
  const high = Object.entries(atMost).flatMap(([path, ceiling]) => {
    const figure = at(figures, path);
    return figure !== undefined && figure <= ceiling
      ? []
      : [`${path} is ${figure ?? 'missing'}, at most ${ceiling}`];
  });
  return [...low, ...high];
}

function at(value: unknown, path: string): number | undefined {
  let found: unknown = value;
  for (const key of path.split('.')) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = new Map<string, unknown>(Object.entries(found)).get(key);
  }
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
}

function evaluate(kind: string, file: string, data: string): unknown {
  const sinau = join(import.meta.dirname, '..', 'bin', 'sinau.mjs');
  const args = [sinau, 'eval', kind, file, '--json', '--data', data];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr.trim() === '' ? `exit ${status}` : stderr.trim());
  return JSON.parse(stdout);
}

/** Beside a checkout of the project, where those who build it keep the development sets. */
const BESIDE = join(import.meta.dirname, '..', '..', 'shared', 'eval');

if (import.meta.main) {
  const folder = process.argv[2] ?? BESIDE;
  let measured = 0;
  const list = floors.parse(
    JSON.parse(readFileSync(join(import.meta.dirname, '..', 'tests', 'evaluation-floors.json'), 'utf8')),
  );
  const data = mkdtempSync(join(tmpdir(), 'sinau-evaluations-'));
  try {
    for (const { kind, file, atLeast, atMost } of list) {
      const path = join(folder, file);
      if (!existsSync(path)) {
        console.log(`SKIPPED evaluation of ${kind}: ${path} is not there`);
        continue;
      }
      measured += 1;
      try {
        const wrong = fallen(evaluate(kind, path, join(data, 'city')), atLeast, atMost);
        console.log(`${wrong.length === 0 ? 'ok  ' : 'FAIL'} ${kind} ${file}`);
        for (const sentence of wrong) console.error(`  ${sentence}`);
        if (wrong.length > 0) process.exitCode = 1;
      } catch (error) {
        console.error(`FAIL ${kind} ${file}: ${error instanceof Error ? error.message : String(error)}`);
        process.exitCode = 1;
      }
    }
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
  // A green run that measured nothing would be believed.
  if (measured === 0) {
    console.error(
      `Nothing was measured: no development set lies in ${folder}. Name their folder: npm run evaluations -- FOLDER`,
    );
    process.exitCode = 1;
  }
}
