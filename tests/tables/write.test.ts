import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/domain/tables/cell.ts';
import { CHAT_TABLE } from '../../src/domain/tables/file.ts';
import { readTable } from '../../src/tables/read.ts';
import { CSV_FOR_EXCEL, CSV_FOR_PROGRAMS, writeCsv, writeXlsx } from '../../src/tables/write.ts';

const COLUMNS = [{ title: 'Judul' }, { title: 'JP' }, { title: 'Mulai' }];
const NAMES = [{ name: 'judul', required: true }, { name: 'jp' }, { name: 'mulai' }];

const back = async (bytes: Uint8Array): Promise<unknown> => {
  const table = await readTable(bytes, NAMES, CHAT_TABLE);
  return table.ok ? table.rows.map(({ cells }) => NAMES.map(({ name }) => textOf(cells.get(name)))) : table;
};

describe('a table that is given away', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+62', "'+62"],
    ['-', "'-"],
    ['@x', "'@x"],
    ['＝1+1', "'＝1+1"],
    ["'=1", "''=1"],
    ["'s Gravenhage", "'s Gravenhage"],
    ['Dra. "Ani", M.Si', '"Dra. ""Ani"", M.Si"'],
    ['dua\nbaris', '"dua\nbaris"'],
  ])('holds %j as CSV so that no spreadsheet runs it, and gives it back', async (text, written) => {
    const csv = writeCsv(
      { sheet: '', columns: COLUMNS, rows: [[text, 12, { day: '2027-02-01' }]] },
      CSV_FOR_PROGRAMS,
    );
    expect(csv).toBe(`Judul,JP,Mulai\r\n${written},12,2027-02-01\r\n`);
    expect(await back(Buffer.from(csv))).toEqual([[text, '12', '2027-02-01']]);
  });

  it('opens in an Excel of this country with its columns apart and its letters whole', async () => {
    const csv = writeCsv({ sheet: '', columns: COLUMNS, rows: [['Café; nota', null, null]] }, CSV_FOR_EXCEL);
    expect(csv).toBe('\uFEFFJudul;JP;Mulai\r\n"Café; nota";;\r\n');
    expect(await back(Buffer.from(csv))).toEqual([['Café; nota', '', '']]);
  });

  it('is a workbook whose text is text, whose days are days, with notes above', async () => {
    const rows = [
      ['=HYPERLINK("http://x","y")', 12, { day: '2027-02-01' }],
      ['sandi\u0000\u0007 <&> ', -3, null],
    ];
    const bytes = await writeXlsx({
      sheet: 'a/b: [c]',
      columns: COLUMNS,
      rows,
      notes: ['Per 24 November 2026'],
    });
    expect(await back(bytes)).toEqual([
      ['=HYPERLINK("http://x","y")', '12', '2027-02-01'],
      ['sandi <&>', '-3', ''],
    ]);
    expect(Buffer.from(bytes).includes('<f>')).toBe(false);
  });
});
