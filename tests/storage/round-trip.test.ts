import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { textOf } from '../../src/domain/tables/cell.ts';
import { CHAT_TABLE } from '../../src/domain/tables/file.ts';
import type { ImportKind } from '../../src/domain/tables/import.ts';
import { catalogueFile } from '../../src/knowledge/catalogue/export.ts';
import { officialLines } from '../../src/storage/assessment/official-results.ts';
import { competenciesInForce } from '../../src/storage/dictionary/dictionary-drafts.ts';
import { requirementLines } from '../../src/storage/dictionary/requirements.ts';
import { hoursLines } from '../../src/storage/learning/hours.ts';
import { sealing } from '../../src/storage/sealing.ts';
import { CSV_FOR_EXCEL, type WrittenTable, writeCsv, writeXlsx } from '../../src/tables/write.ts';
import { catalogueTable } from '../../src/wire/importing/catalogue-table.ts';
import { dictionaryTable } from '../../src/wire/importing/dictionary-table.ts';
import { hoursTable } from '../../src/wire/importing/hours-table.ts';
import { importFile } from '../../src/wire/importing/importing.ts';
import { officialTable, requirementTable } from '../../src/wire/importing/requirement-table.ts';
import { onEveryDatabase } from '../support/database.ts';
import { office } from './reminders/city.ts';
import { NOW, seedWorld, TODAY, WHO } from './world.ts';

const seals = sealing(Buffer.alloc(32, 7));
const NIPS = { [WHO.asn]: '198001012005011001', [WHO.colleague]: '199001182015032902' };
/** Runs of the property: each writes and reads two files in a database. */
const RUNS = 6;

/** What people put into cells and what spreadsheets, CSV and formulas stumble over. */
const nasty = fc
  .array(
    fc.constantFrom(
      'a',
      'Bimtek',
      ' ',
      ';',
      ',',
      '|',
      '"',
      "'",
      '=1+1',
      '-',
      '+62',
      '@',
      '\n',
      '\t',
      'é',
      '–',
      '1.500',
      '#',
      '😀',
      '0',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => textOf({ at: '', value: text.replace(/[';|"=+@-]/g, '') }) !== '');
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2026-11-20'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const level = fc.integer({ min: 1, max: 5 });
const nip = fc.constantFrom(...Object.values(NIPS));

const course = fc.record({
  title: nasty,
  description: nasty,
  competencies: fc.array(nasty, { maxLength: 3 }),
  level_from: fc.integer({ min: 0, max: 2 }),
  level_to: fc.integer({ min: 3, max: 5 }),
  jp: fc.integer({ min: 0, max: 200 }),
  form: nasty,
  mode: fc.constantFrom('blended', 'klasikal', 'daring_sinkron'),
  provider_type: nasty,
  audience: fc.array(nasty, { maxLength: 3 }),
  cost: fc.option(fc.integer({ min: 0, max: 1e9 })),
  start_date: fc.option(day),
  status: fc.option(fc.constantFrom('dibuka', 'selesai', 'setiap_saat', 'tanpa_jadwal')),
  aliases: fc.array(nasty, { maxLength: 3 }),
});
const hours = fc.record({
  nip,
  kegiatan: nasty,
  jp: fc.integer({ min: 1, max: 900 }).map((tenths) => tenths / 10),
  tanggal: day,
  penyelenggara: nasty,
  'nomor sertifikat': fc.option(nasty),
  bentuk: fc.option(nasty),
  status: fc.constantFrom('terverifikasi', 'ditolak'),
});
const official = fc.record({
  nip,
  asesor: nasty,
  tanggal: day,
  kompetensi: fc.constantFrom('INT', 'KSM', 'TEK'),
  tingkat: fc.integer({ min: 0, max: 5 }),
});
const requirement = fc.record({
  jabatan: nasty,
  berlaku: day,
  sumber: nasty,
  kompetensi: fc.constantFrom('INT', 'KSM', 'TEK'),
  tingkat: level,
});

onEveryDatabase('a table that goes out and comes back', (database) => {
  beforeEach(async () => {
    await seedWorld(database());
    await database().query('delete from official_results');
    await database().query('delete from learning_entries');
    for (const [id, own] of Object.entries(NIPS))
      await database().query('update people set nip_hash = $1, nip_sealed = $2 where id = $3', [
        Buffer.from(seals.hash(own)),
        Buffer.from(seals.seal(own)),
        Number(id),
      ]);
  });
  const bring = (kind: ImportKind, file: string | Uint8Array) =>
    importFile({ db: database(), sealing: seals, office }, kind, Buffer.from(file), {
      actor: 'operator',
      now: NOW,
      today: TODAY,
      limits: CHAT_TABLE,
      dryRun: false,
    });
  /** Sent back as a workbook and as a CSV, it changes nothing. */
  const comesBack = async (kind: ImportKind, table: WrittenTable & { readonly rows: readonly unknown[] }) => {
    for (const file of [await writeXlsx(table), writeCsv(table, CSV_FOR_EXCEL)])
      expect(await bring(kind, file)).toMatchObject({
        file: null,
        rejected: [],
        added: 0,
        changed: 0,
        removed: 0,
        id: null,
        draft: null,
      });
  };
  const holds =
    (rows: fc.Arbitrary<Record<string, unknown>>, same: (row: Record<string, unknown>) => unknown) =>
    (kind: ImportKind, table: () => Promise<WrittenTable & { readonly rows: readonly unknown[] }>) =>
      fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(rows, { minLength: 1, maxLength: 12, selector: (row) => JSON.stringify(same(row)) }),
          async (some) => {
            const first = await bring(kind, JSON.stringify(some));
            expect(first).toMatchObject({ file: null, rejected: [] });
            await comesBack(kind, await table());
          },
        ),
        { numRuns: RUNS },
      );

  it('is the same catalogue', async () => {
    const numbered = course.chain((one) =>
      fc.integer({ min: 100, max: 999 }).map((n) => ({ id: `KRS-${n}`, ...one })),
    );
    await holds(numbered, ({ id }) => id)('catalogue', async () => {
      const table = catalogueTable((await catalogueFile(database())).courses);
      return { ...table, rows: [...table.rows] };
    });
  });

  it('is the same learning hours', () =>
    holds(hours, (row) => [
      row['nip'],
      `${row['kegiatan']}`.toLowerCase().replace(/\s+/g, ' ').trim(),
      row['tanggal'],
    ])('jp', async () => hoursTable(await hoursLines(database(), seals))));

  it('is the same official results', () =>
    holds(official, ({ nip: who, tanggal, kompetensi }) => [who, tanggal, kompetensi])('official', async () =>
      officialTable(await officialLines(database(), seals), await competenciesInForce(database())),
    ));

  it('is the same required levels', () =>
    holds(requirement, ({ jabatan, berlaku, kompetensi }) => [`${jabatan}`.trim(), berlaku, kompetensi])(
      'requirements',
      async () => requirementTable(await requirementLines(database()), await competenciesInForce(database())),
    ));

  it('is the same dictionary, which is no draft for anybody to look at', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(nasty, { minLength: 9, maxLength: 9 }), async (words) => {
        const [name = '', definition = '', question = '', headline = '', ...indicators] = words;
        const levels = [1, 2, 3, 4, 5].map((n) => ({
          level: n,
          headline: textOf({ at: '', value: headline }),
          indicators: [...new Set(indicators.map((text) => textOf({ at: '', value: `${text} ${n}` })))].map(
            (text, at) => ({ id: `M.01-${n}-${at}`, text }),
          ),
        }));
        const trimmed = (text: string): string => textOf({ at: '', value: text });
        await database().query(
          `update competencies set code = 'M.01', name = $1, definition = $2, question = $3, levels = $4::jsonb where position = 1`,
          [trimmed(name), trimmed(definition), trimmed(question), JSON.stringify(levels)],
        );
        await database().query('delete from competencies where position > 1');
        await comesBack('dictionary', dictionaryTable(await competenciesInForce(database())));
      }),
      { numRuns: RUNS },
    );
  });
});
