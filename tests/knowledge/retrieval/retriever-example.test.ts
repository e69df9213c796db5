import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { type Environment, readConfig } from '../../../src/config/config.ts';
import { CourseRetriever } from '../../../src/knowledge/retrieval/retriever.ts';
import { openApp } from '../../../src/wire/app.ts';

const folder = mkdtempSync(join(tmpdir(), 'sinau-retriever-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the doc comment shows, compiled and run as it stands there. */
async function shown(process: { readonly env: Environment }): Promise<readonly string[]> {
  // Begins.
  const read = readConfig(process.env);
  if (!read.ok) throw new Error(read.errors.join('\n'));
  const app = await openApp({ config: read.config, log: console });
  const today = () => app.office.dayOf(app.clock.now());
  const retriever = new CourseRetriever({ courses: app.courses, today, limit: 3 });
  const titles = retriever.pipe((found) => found.map(({ metadata }) => metadata.title));
  const said = await titles.invoke('mengelola arsip kantor');
  await app.close();
  // Ends.
  return said;
}

const plain = (code: string | undefined): string => (code ?? '').replace(/\s+/g, ' ').trim();

it('somebody who copies the example of the retriever gets courses', async () => {
  const source = readFileSync(
    join(import.meta.dirname, '../../../src/knowledge/retrieval/retriever.ts'),
    'utf8',
  );
  const commented = /@example\n(?<code>(?: \* .*\n)+)/.exec(source)?.groups?.['code']?.replace(/^ \* /gm, '');
  const own = /\/\/ Begins\.\n(?<code>[\s\S]*?)\/\/ Ends\./.exec(readFileSync(import.meta.filename, 'utf8'));
  expect(plain(commented)).toBe(plain(own?.groups?.['code']));
  const titles = await shown({ env: { SINAU_DATA: join(folder, 'data') } });
  expect(titles.length).toBeGreaterThan(0);
  expect(titles[0]).toMatch(/arsip|berkas/i);
}, 60_000);
