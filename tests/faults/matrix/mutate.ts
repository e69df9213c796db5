import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One place of the program, exactly as it is written there, and what stands there instead. */
export interface Mutation {
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

const ROOT = join(import.meta.dirname, '../../..');

/** Places that are not there (any more) exactly once: a mutation that changes nothing would show nothing. */
export async function stale(changes: readonly Mutation[]): Promise<string[]> {
  const found = await Promise.all(
    changes.map(async ({ file, find }) => {
      const text = await readFile(join(ROOT, file), 'utf8');
      return text.split(find).length === 2 ? [] : [`${file}: ${find}`];
    }),
  );
  return found.flat();
}

/** A copy of the program with something taken out. */
export async function mutatedTree(
  changes: readonly Mutation[],
): Promise<{ tree: string; remove(): Promise<void> }> {
  const tree = await mkdtemp(join(tmpdir(), 'sinau-weak-'));
  await Promise.all(
    ['src', 'tests/faults', 'package.json', 'migrations', 'content', 'prompts'].map((path) =>
      cp(join(ROOT, path), join(tree, path), { recursive: true }),
    ),
  );
  await symlink(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
  for (const { file, find, put } of changes) {
    const text = await readFile(join(tree, file), 'utf8');
    // As a function: '$' would mean something in a replacement.
    await writeFile(
      join(tree, file),
      text.replace(find, () => put),
    );
  }
  return { tree, remove: () => rm(tree, { recursive: true, force: true }) };
}
