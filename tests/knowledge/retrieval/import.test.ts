import { expect, it } from 'vitest';
import { catalogueHealth } from '../../../src/knowledge/catalogue/health.ts';
import { importCatalogue } from '../../../src/knowledge/catalogue/import.ts';
import type { Embed } from '../../../src/knowledge/embedding/embed.ts';
import { onEveryDatabase } from '../../support/database.ts';
import { row } from './catalogue.ts';

const now = new Date('2026-11-24T02:00:00Z');

/** Remembers what it was asked to embed. */
function listening(model = 'm1'): Embed & { readonly heard: string[] } {
  const heard: string[] = [];
  return {
    model,
    dimension: 2,
    heard,
    async embed(texts) {
      heard.push(...texts);
      return texts.map(() => Float32Array.of(1, 0));
    },
  };
}

onEveryDatabase('catalogue import', (database) => {
  it('embeds only what is new or changed', async () => {
    const embed = listening();
    const options = { embed, aliases: new Map<string, string[]>() };
    const first = await importCatalogue(database(), { courses: [row(1), row(2)] }, now, options);
    expect(first).toEqual({ rows: 2, added: 2, changed: 0, unchanged: 0, rejected: [] });
    expect(embed.heard).toHaveLength(2);
    const again = [row(1), row(2, { title: 'Laporan yang Lain' })];
    expect(await importCatalogue(database(), again, now, options)).toMatchObject({
      changed: 1,
      unchanged: 1,
    });
    expect(embed.heard.slice(2)).toEqual([expect.stringContaining('Laporan yang Lain')]);
    expect(await catalogueHealth(database(), 'm1')).toEqual({
      courses: 2,
      vectors: 2,
      stale: 0,
      model: 'm1',
    });
  });

  it('takes new aliases as a change, because they are searched', async () => {
    const embed = listening();
    await importCatalogue(database(), [row(1)], now, { embed, aliases: new Map() });
    const aliases = new Map([['KRS-901', ['bikin lapkeg']]]);
    expect(await importCatalogue(database(), [row(1)], now, { embed, aliases })).toMatchObject({
      changed: 1,
    });
    const [found] = await database().query<{ id: string }>(
      `select id from courses where words @@ to_tsquery('indonesian', 'lapkeg')`,
    );
    expect(found?.id).toBe('KRS-901');
  });

  it('embeds everything anew for another model and keeps the two apart', async () => {
    await importCatalogue(database(), [row(1)], now, { embed: listening(), aliases: new Map() });
    const other = listening('m2');
    await importCatalogue(database(), [row(1)], now, { embed: other, aliases: new Map() });
    expect(other.heard).toHaveLength(1);
    expect((await catalogueHealth(database(), 'm1')).vectors).toBe(1);
    expect((await catalogueHealth(database(), 'm3')).vectors).toBe(0);
  });

  it('names each wrong row and takes the right ones', async () => {
    const options = { embed: listening(), aliases: new Map<string, string[]>() };
    const wrong = [row(1), row(2, { jp: -1 }), row(3, { level_to: 0 }), row(1), { id: 7 }];
    const { rows, added, rejected } = await importCatalogue(database(), { courses: wrong }, now, options);
    expect({ rows, added }).toEqual({ rows: 5, added: 1 });
    expect(rejected.filter(({ row: at }) => at < 5)).toMatchObject([
      { row: 2, column: 'jp', value: '-1' },
      { row: 3, column: 'level_to', value: '0' },
      { row: 4, column: 'id', value: 'KRS-901' },
    ]);
    expect(rejected.some(({ row: at, column }) => at === 5 && column === 'title')).toBe(true);
    expect(await importCatalogue(database(), 'nonsense', now, options)).toMatchObject({
      added: 0,
      rejected: [{ why: 'no list of courses' }],
    });
  });

  it('writes nothing in a dry run', async () => {
    const embed = listening();
    const dry = { embed, aliases: new Map<string, string[]>(), dryRun: true };
    expect(await importCatalogue(database(), [row(1)], now, dry)).toMatchObject({ added: 1 });
    expect(embed.heard).toEqual([]);
    expect((await catalogueHealth(database(), 'm1')).courses).toBe(0);
  });
});
