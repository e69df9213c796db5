import { globSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';

export interface Arrows {
  /** Modules under `src/` that were really read. */
  readonly seen: number;
  /** One sentence each: who imports whom, and why that is forbidden. */
  readonly wrong: readonly string[];
}

/** Checks `src/` under `root` against the rules of `.dependency-cruiser.cjs`. */
export async function checkArrows(root: string): Promise<Arrows> {
  const rules = await extractOptions(join(import.meta.dirname, '..', '.dependency-cruiser.cjs'));
  const { output } = await cruise(['src'], { ...rules, baseDir: root, validate: true });
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text');
  const seen = output.modules.filter((module) => module.source.startsWith('src/')).length;
  const files = globSync('src/**/*.ts', { cwd: root }).length;
  const wrong = violations(output);
  // With a TypeScript that has no JavaScript API, dependency-cruiser reads nothing and stays green.
  if (seen === 0 || seen < files)
    wrong.unshift(
      `only ${seen} of ${files} files under src were read: is the installed TypeScript one it knows?`,
    );
  return { seen, wrong };
}

function violations(result: ICruiseResult): string[] {
  const reasons = new Map(
    (result.summary.ruleSetUsed?.forbidden ?? []).map((rule) => [rule.name, rule.comment]),
  );
  return result.summary.violations.map(
    ({ from, to, rule }) =>
      `${rule.name}: ${from === to ? from : `${from} → ${to}`}\n    ${reasons.get(rule.name) ?? ''}`,
  );
}

if (import.meta.main) {
  const { seen, wrong } = await checkArrows(join(import.meta.dirname, '..'));
  for (const sentence of wrong) console.error(`  ${sentence}`);
  console.log(`${seen} modules, ${wrong.length} forbidden arrows`);
  if (wrong.length > 0) process.exitCode = 1;
}
