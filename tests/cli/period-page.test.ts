import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { expect, it } from 'vitest';
import { period } from '../../src/cli/period.ts';
import { openCity } from '../journey/city.ts';
import { heard } from './io.ts';

const PAGE = new URL('../../docs/periods.md', import.meta.url);

interface Shown {
  readonly line: string;
  readonly argv: readonly string[];
  readonly printed: string;
}

/** Every command of the page with what stands below it, in the order of the page. */
function commandsOf(page: string): Shown[] {
  const blocks = [...page.matchAll(/^```\n(\$ sinau period[\s\S]*?)^```$/gm)].map(([, text = '']) => text);
  return blocks.flatMap((text) =>
    text
      .split(/^(?=\$ )/m)
      .map((part) => part.trimEnd().split('\n'))
      .map(([line = '', ...rest]) => ({
        line,
        argv: [...line.replace('$ sinau period', '').matchAll(/"([^"]*)"|(\S+)/g)].map(
          ([, quoted, plain]) => quoted ?? plain ?? '',
        ),
        printed: rest.join('\n'),
      })),
  );
}

it('The page for BKPP shows what the commands print, in its order, on the fictional city', async () => {
  const shown = commandsOf(await readFile(PAGE, 'utf8'));
  expect(shown.length).toBeGreaterThanOrEqual(8);
  const city = await openCity('pglite', new Date('2026-11-24T10:00:00+07:00'));
  try {
    for (const { line, argv, printed } of shown) {
      const { io, out, err } = heard();
      const { values, positionals } = parseArgs({
        args: [...argv],
        options: period.options,
        allowPositionals: true,
      });
      await period.run(
        {
          words: positionals,
          options: Object.fromEntries(
            Object.entries(values).flatMap(([name, value]) =>
              typeof value === 'string' || typeof value === 'boolean' ? [[name, value]] : [],
            ),
          ),
          moment: undefined,
          json: false,
        },
        io,
        city.app,
      );
      expect(`${line}\n${[...out, ...err].join('\n')}`).toBe(`${line}\n${printed}`);
    }
  } finally {
    await city.close();
  }
});
