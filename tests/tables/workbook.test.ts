import { describe, expect, it } from 'vitest';
import { formulaErrors, textOf } from '../../src/domain/tables/cell.ts';
import { CHAT_TABLE, type SheetNames, type TableColumn } from '../../src/domain/tables/file.ts';
import { readTable } from '../../src/tables/read.ts';
import { type ZipPart, zipOf } from '../support/zip.ts';

const COLUMNS: readonly TableColumn[] = [
  { name: 'title', also: ['judul'], required: true },
  { name: 'jp' },
  { name: 'day', also: ['tanggal mulai'] },
];

async function read(bytes: Uint8Array, limits = CHAT_TABLE): Promise<unknown> {
  const table = await readTable(bytes, COLUMNS, limits);
  if (!table.ok) return table.problem;
  return table.rows.map(({ cells }) =>
    [...cells].map(([name, cell]) => `${name} ${cell.at}=${textOf(cell)}`).join(', '),
  );
}

interface Parts {
  readonly strings?: string;
  readonly styles?: string;
  readonly workbook?: string;
  readonly more?: readonly ZipPart[];
}

/** A workbook of one or more sheets as Excel, LibreOffice or a reporting tool might write it. */
function book(
  sheets: readonly string[],
  { strings = '', styles = '', workbook, more = [] }: Parts = {},
): Uint8Array {
  const names = sheets.map((_, at) => `<sheet name="S${at}" sheetId="${at + 1}" r:id="r${at}"/>`).join('');
  const ids = sheets.map((_, at) => `<Relationship Id="r${at}" Target="worksheets/s${at}.xml"/>`).join('');
  return zipOf([
    {
      name: 'xl/workbook.xml',
      text: workbook ?? `<workbook xmlns:r="r"><sheets>${names}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', text: `<Relationships>${ids}</Relationships>` },
    { name: 'xl/sharedStrings.xml', text: `<sst>${strings}</sst>` },
    { name: 'xl/styles.xml', text: `<styleSheet>${styles}</styleSheet>` },
    ...sheets.map((rows, at) => ({
      name: `xl/worksheets/s${at}.xml`,
      text: `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    })),
    ...more,
  ]);
}

const inline = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const HEAD = `<row r="1">${inline('A1', 'Judul')}${inline('B1', 'JP')}${inline('C1', 'Tanggal mulai')}</row>`;

describe('a workbook', () => {
  it('is read through shared and inline strings, rich text, formulas, booleans and styled days', async () => {
    const strings =
      '<si><t>Judul</t></si><si><r><t>Me</t></r><r><t xml:space="preserve">nulis &amp; nota</t></r><rPh><t>x</t></rPh></si>';
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="[$-421]dd\\ mmmm\\ yyyy"/><numFmt numFmtId="171" formatCode="0&quot; days&quot;"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>';
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="str"><f>"J"</f><v>JP</v></c><c r="C1" t="inlineStr"><is><t>Tanggal mulai</t></is></c></row>' +
      '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><f>1+1</f><v>2</v></c><c r="C2" s="1"><v>46419</v></c></row>' +
      '<row r="4"><c r="A4" t="b"><v>1</v></c><c r="B4" s="3"><v>46419</v></c><c r="C4" s="2"><v>46419.75</v></c></row>' +
      '<row r="5"><c r="A5" s="1"/><c r="B5"/></row>' +
      '<row><c t="str"><v>tanpa alamat</v></c><c><v>1.5</v></c><c t="d"><v>2027-03-01T00:00:00</v></c></row>';
    expect(await read(book([rows], { strings, styles }))).toEqual([
      'title A2=Menulis & nota, jp B2=2, day C2=2027-02-01',
      'title A4=true, jp B4=46419, day C4=2027-02-01',
      'title A6=tanpa alamat, jp B6=1.5, day C6=2027-03-01',
    ]);
  });

  it('shows a NIP that was typed as a number for what it is: lost', async () => {
    const rows = `${HEAD}<row r="2"><c r="A2"><v>198501012010011000</v></c><c r="B2"><v>1.98501012010011E+17</v></c></row>`;
    expect(await read(book([rows]))).toEqual(['title A2=1.98501012010011E+17, jp B2=1.98501012010011E+17']);
  });

  it('may begin with a sheet of instructions and hide another', async () => {
    const workbook =
      '<x:workbook xmlns:x="x" xmlns:q="q"><x:workbookPr date1904="1"/><x:sheets><x:sheet q:id="r0"/><x:sheet state="hidden" q:id="r1"/><x:sheet q:id="r2"/></x:sheets></x:workbook>';
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const data = `${HEAD}<row r="2">${inline('A2', 'Nota')}<c r="C2" s="1"><v>44957</v></c></row>`;
    const hidden = data.replace('Nota', 'rahasia');
    const note = `<row r="1">${inline('A1', 'Petunjuk pengisian')}</row>`;
    expect(await read(book([note, hidden, data], { workbook, styles }))).toEqual([
      'title A2=Nota, day C2=2027-02-01',
    ]);
  });

  it('may have a sheet an agency: all are read, addresses say which, and what was left out is told', async () => {
    const names = ['Petunjuk', 'Dishub', 'Dinas Kesehatan']
      .map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at}"/>`)
      .join('');
    const workbook = `<workbook xmlns:r="r"><sheets>${names}</sheets></workbook>`;
    const note = `<row r="1">${inline('A1', 'Isi dengan huruf besar')}</row>`;
    const sheet = (title: string) => `${HEAD}<row r="2">${inline('A2', title)}</row>`;
    const told: SheetNames[] = [];
    const bytes = book([note, sheet('Nota'), sheet('Rapat')], { workbook });
    const table = await readTable(bytes, COLUMNS, CHAT_TABLE, { sheets: (one) => told.push(one) });
    expect(table.ok && table.rows.map(({ row, cells }) => [row, cells.get('title')?.at])).toEqual([
      [1, 'Dishub!A2'],
      [2, "'Dinas Kesehatan'!A2"],
    ]);
    expect(told).toEqual([{ read: ['Dishub', 'Dinas Kesehatan'], skipped: ['Petunjuk'] }]);
  });

  it('may carry macros: they are never looked at', async () => {
    const more = [{ name: 'xl/vbaProject.bin', text: 'Sub Auto_Open()' }];
    expect(await read(book([`${HEAD}<row r="2">${inline('A2', 'Nota')}</row>`], { more }))).toEqual([
      'title A2=Nota',
    ]);
  });

  it('shows a formula that failed as what it is, by its cell', async () => {
    const rows = `${HEAD}<row r="2"><c r="A2" t="e"><f>VLOOKUP(1,A1,2)</f><v>#N/A</v></c><c r="B2"><v>3</v></c></row>`;
    const table = await readTable(book([rows]), COLUMNS, CHAT_TABLE);
    const [row] = table.ok ? table.rows : [];
    expect(row === undefined ? [] : formulaErrors(row)).toMatchObject([
      { cell: 'A2', code: 'formula_error' },
    ]);
  });

  it('may have a merged header below a title', async () => {
    const rows =
      `<row r="1">${inline('A1', 'REKAP')}</row><row r="3">${inline('A3', 'Judul')}${inline('B3', 'JP')}${inline('C3', 'Tanggal')}</row>` +
      `<row r="4">${inline('C4', 'Mulai')}${inline('D4', 'Selesai')}</row><row r="5">${inline('A5', 'Nota')}${inline('C5', '1/2/2027')}</row>`;
    expect(await read(book([rows]))).toEqual(['title A5=Nota, day C5=1/2/2027']);
  });

  it.each([
    [
      'a document',
      zipOf([{ name: 'word/document.xml', text: '<w/>' }]),
      { code: 'other_kind', found: 'document' },
    ],
    ['a ZIP', zipOf([{ name: 'a.csv', text: 'Judul' }]), { code: 'other_kind', found: 'archive' }],
    ['ODS', zipOf([{ name: 'content.xml', text: '<o/>' }]), { code: 'other_kind', found: 'opendocument' }],
    [
      'XLSB',
      zipOf([{ name: 'xl/workbook.bin', text: 'x' }]),
      { code: 'other_kind', found: 'binary_workbook' },
    ],
    [
      'a part that stops in the middle',
      book([`${HEAD}<row r="2"><c r="A2">`]),
      { code: 'broken', detail: expect.any(String) },
    ],
    [
      'a sheet of another table',
      book([`<row r="1">${inline('A1', 'x')}</row>`]),
      { code: 'no_header', missing: ['title'] },
    ],
    [
      'a part that ends early',
      book([HEAD], { strings: '<si><t>a</t></si></sst><sst>' }),
      { code: 'broken', detail: expect.any(String) },
    ],
    ['an empty sheet', book(['']), { code: 'empty' }],
  ])('is refused when it is %s', async (_, bytes, problem) => {
    expect(await read(bytes)).toEqual(problem);
  });
});

describe('a workbook made to choke on', () => {
  const big = { name: 'xl/media/a.xml', text: 'x'.repeat(3_000_000) };

  it.each([
    ['unpacks a thousandfold', book([HEAD], { more: [big] }), {}],
    [
      'unpacks to more than allowed in all',
      book([HEAD], { more: [big] }),
      { ratio: 1e9, unpacked: 2_000_000 },
    ],
    ['has too many parts', book([HEAD, HEAD, HEAD]), { entries: 4 }],
  ])('%s', async (_, bytes, limits) => {
    expect(await read(bytes, { ...CHAT_TABLE, ...limits })).toEqual({ code: 'bomb' });
  });

  it('lies about a size and is cut off at it', async () => {
    const name = 'xl/sharedStrings.xml';
    const bytes = zipOf([
      { name: 'xl/workbook.xml', text: '<workbook/>' },
      { name, text: `<sst>${' '.repeat(3_000_000)}</sst>`, claims: 20 },
    ]);
    expect(await read(bytes)).toEqual({ code: 'broken', detail: expect.stringMatching(/bytes/) });
  });

  it('defines an entity that doubles itself: it is not expanded', async () => {
    const rows = `${HEAD}<row r="2">${inline('A2', '&b;')}</row>`;
    const bomb = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>';
    const bytes = zipOf([
      {
        name: 'xl/workbook.xml',
        text: '<workbook xmlns:r="r"><sheets><sheet r:id="r0"/></sheets></workbook>',
      },
      { name: 'xl/_rels/workbook.xml.rels', text: '<R><Relationship Id="r0" Target="/xl/s.xml"/></R>' },
      { name: 'xl/s.xml', text: `${bomb}<worksheet><sheetData>${rows}</sheetData></worksheet>` },
    ]);
    expect(await read(bytes)).toEqual({ code: 'broken', detail: expect.stringMatching(/entity/) });
  });

  it('names a cell of endless text', async () => {
    const rows = `${HEAD}<row r="2">${inline('B2', 'x'.repeat(101))}</row>`;
    expect(await read(book([rows]), { ...CHAT_TABLE, cell: 100 })).toEqual({
      code: 'cell_too_long',
      cell: 'B2',
      most: 100,
    });
  });
});
