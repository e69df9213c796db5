import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Usage } from '../../src/cli/command.ts';
import { period } from '../../src/cli/period.ts';
import { rules } from '../../src/cli/rules.ts';
import { openCity } from '../journey/city.ts';
import { heard } from './io.ts';

const SHIPPED = new URL('../../content/assessment-rules.json', import.meta.url);
const DOCS = new URL('../../docs/rules.md', import.meta.url);

interface Written {
  readonly nama: string;
  readonly berlaku_sejak: string;
  readonly nilai: number;
  readonly dasar: string;
  readonly kepastian: string;
}
const shipped = async (): Promise<Written[]> => JSON.parse(await readFile(SHIPPED, 'utf8')).aturan;

it('The page on rules shows every rule that is shipped, with its basis', async () => {
  const page = await readFile(DOCS, 'utf8');
  for (const one of await shipped())
    expect(page).toContain(
      `| \`${one.nama}\` | ${one.nilai} | ${one.berlaku_sejak} | ${one.dasar} | ${one.kepastian.replace('_', ' ')} |`,
    );
});

it('A new value holds from its day on, decides about a new period, and overwrites none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sinau-rules-'));
  const city = await openCity('pglite');
  const { io, out, err } = heard(folder);
  const run = (words: readonly string[], options: Record<string, string | boolean> = {}) =>
    rules.run({ words, options, moment: undefined, json: true }, io, city.app);
  const last = () => JSON.parse(out.at(-1) ?? '') as { name: string; value: number }[];
  const late = async (on: string) => {
    await run(['list'], { on });
    return last().find((one) => one.name === 'late_days')?.value;
  };
  const file = async (nilai: number, berlaku_sejak: string) =>
    writeFile(
      join(folder, 'aturan.json'),
      JSON.stringify({
        aturan: [
          { nama: 'late_days', berlaku_sejak, nilai, dasar: 'SK Kepala BKPP', kepastian: 'ditemukan' },
        ],
      }),
    );
  const opened = async (name: string, to: string) => {
    await period.run(
      { words: ['open', name], options: { from: '2027-02-01', to }, moment: undefined, json: true },
      io,
      city.app,
    );
    return (JSON.parse(out.at(-1) ?? '') as { lateDays: number }).lateDays;
  };
  try {
    await file(3, '2027-02-10');
    expect(await run(['add', 'aturan.json'], { 'dry-run': true })).toBe(0);
    expect(await late('2027-02-10')).toBe(0);
    expect(await run(['add', 'aturan.json'])).toBe(0);
    expect(await late('2027-02-09')).toBe(0);
    expect(await late('2027-02-10')).toBe(3);
    expect(await opened('Sebelum', '2027-02-09')).toBe(0);
    expect(await opened('Sesudah', '2027-02-10')).toBe(3);
    await file(5, '2027-02-10');
    expect(await run(['add', 'aturan.json'])).toBe(1);
    expect(err.at(-1)).toContain('late_days has another value from 2027-02-10');
    await file(500, '2027-03-10');
    expect(await run(['add', 'aturan.json'])).toBe(1);
    expect(err.at(-1)).toContain('outside of what this rule may be');
    const audit = await city.app.db.query(`select actor, subject from audit where action = 'rules added'`);
    expect(audit).toEqual([{ actor: 'operator', subject: '1' }]);
    await expect(run(['list'], { on: 'besok' })).rejects.toBeInstanceOf(Usage);
    await expect(run(['add'])).rejects.toBeInstanceOf(Usage);
  } finally {
    await city.close();
    await rm(folder, { recursive: true, force: true });
  }
});
