import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';

// Compiled code looks for these where the source does: two folders up. Beside dist/src they make dist complete.
const root = join(import.meta.dirname, '..');
for (const folder of ['migrations', 'content', 'prompts']) {
  if (existsSync(join(root, folder)))
    cpSync(join(root, folder), join(root, 'dist', folder), { recursive: true });
}
