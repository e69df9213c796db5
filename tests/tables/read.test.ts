import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/domain/tables/cell.ts';
import { CHAT_TABLE, type TableColumn } from '../../src/domain/tables/file.ts';
import { readTable } from '../../src/tables/read.ts';

const COLUMNS: readonly TableColumn[] = [
  { name: 'title', also: ['judul', 'nama pelatihan'], required: true },
  { name: 'jp', also: ['jam pelajaran'] },
  { name: 'start_date', also: ['tanggal mulai', 'mulai'] },
  { name: 'end_date', also: ['tanggal selesai', 'selesai'] },
];

/** Rows as "address=text" by column. */
async function read(source: Uint8Array | string, limits = CHAT_TABLE): Promise<unknown> {
  const bytes = typeof source === 'string' ? Buffer.from(source) : source;
  const table = await readTable(bytes, COLUMNS, limits);
  if (!table.ok) return table.problem;
  return table.rows.map(({ row, cells }) => [
    row,
    Object.fromEntries([...cells].map(([name, cell]) => [name, `${cell.at}=${textOf(cell)}`])),
  ]);
}

const ONE = [[1, { title: 'A2=Menulis, nota', jp: 'B2=12,5' }]];

describe('a CSV as an Excel of this country writes it', () => {
  it.each([
    ['semicolons', 'Judul;JP\nMenulis, nota;12,5\n'],
    ['commas', 'judul,jp\n"Menulis, nota","12,5"\n'],
    ['tabs', 'Nama Pelatihan\tJam Pelajaran\nMenulis, nota\t12,5\n'],
    ['a BOM', '\uFEFFJudul;JP\r\nMenulis, nota;12,5\r\n'],
    ['bars and no last line break', 'Judul|JP\nMenulis, nota|12,5'],
  ])('is read with %s', async (_, text) => {
    expect(await read(text)).toEqual(ONE);
  });

  it.each(['utf16le', 'utf16be'] as const)('is read as %s, with and without BOM', async (form) => {
    const bytes = (text: string): Buffer => {
      const little = Buffer.from(text, 'utf16le');
      return form === 'utf16le' ? little : little.swap16();
    };
    expect(await read(bytes('\uFEFFJudul;JP\nMenulis, nota;12,5\n'))).toEqual(ONE);
    expect(await read(bytes('Judul;JP\nMenulis, nota;12,5\n'))).toEqual(ONE);
  });

  it('is read in the old Windows alphabet', async () => {
    expect(await read(Buffer.from('Judul;JP\nAndr\xe9 \x96 caf\xe9;3\n', 'latin1'))).toEqual([
      [1, { title: 'A2=André – café', jp: 'B2=3' }],
    ]);
  });

  it('may name its separator in the first line, which is none of the table', async () => {
    expect(await read('sep=;\nJudul;JP\nNota;3\n')).toEqual([[1, { title: 'A3=Nota', jp: 'B3=3' }]]);
  });

  it('may have titles above, empty lines between and notes below', async () => {
    expect(
      await read(';;\nDAFTAR PELATIHAN 2027;;\n;;\nNo;Judul;JP\n1;Nota;3\n\n2;Rapat;\n;;;Catatan: draf\n'),
    ).toEqual([
      [1, { title: 'B5=Nota', jp: 'C5=3' }],
      [2, { title: 'B7=Rapat' }],
    ]);
  });

  it('may have a header of two rows with merged cells', async () => {
    const text = 'Judul;JP;Tanggal;\n;;Mulai;Selesai\nNota;3;01/02/2027;03/02/2027\n';
    expect(await read(text)).toEqual([
      [1, { title: 'A3=Nota', jp: 'B3=3', start_date: 'C3=01/02/2027', end_date: 'D3=03/02/2027' }],
    ]);
  });

  it.each([
    ['in one cell', 'Judul / Title;JP (jam);Tanggal mulai (dd/mm/yyyy)\nNota;3;01/02/2027\n', 2],
    ['one below the other', 'Judul;JP;Tanggal mulai\nTitle;jp;start_date\nNota;3;01/02/2027\n', 3],
  ])('may name its columns in two languages, %s', async (_, text, at) => {
    expect(await read(text)).toEqual([
      [1, { title: `A${at}=Nota`, jp: `B${at}=3`, start_date: `C${at}=01/02/2027` }],
    ]);
  });

  it('may say its header again at the top of every page', async () => {
    expect(await read('Judul;JP\nNota;3\nJudul;JP\nJudul;4\n')).toEqual([
      [1, { title: 'A2=Nota', jp: 'B2=3' }],
      [2, { title: 'A4=Judul', jp: 'B4=4' }],
    ]);
  });

  it('tells which headings are no column, but for the one that numbers the rows', async () => {
    const unread: (readonly string[])[] = [];
    const text = 'No.;Judul / Nama tempat;Nama Pelatihan;JP/Mulai;Tgl. Pelaksanaan\n1;a;Nota;b;c\n';
    const table = await readTable(Buffer.from(text), COLUMNS, CHAT_TABLE, {
      unread: (one) => unread.push(one),
    });
    expect(table.ok && table.rows.map(({ cells }) => [...cells.keys()])).toEqual([['title']]);
    expect(unread).toEqual([['Judul / Nama tempat', 'JP/Mulai', 'Tgl. Pelaksanaan']]);
  });

  it('may hold line breaks and quotes in a cell', async () => {
    expect(await read('Judul;JP\n"Nota ""dinas""\nbaru";3\nTinggi 2" meja;4\n')).toEqual([
      [1, { title: 'A2=Nota "dinas"\nbaru', jp: 'B2=3' }],
      [2, { title: 'A3=Tinggi 2" meja', jp: 'B3=4' }],
    ]);
  });

  it('gives a guarded formula back as it was, and an apostrophe of a name too', async () => {
    expect(await read("Judul;JP\n'=1+1;3\n's Gravenhage;4\n")).toEqual([
      [1, { title: 'A2==1+1', jp: 'B2=3' }],
      [2, { title: "A3='s Gravenhage", jp: 'B3=4' }],
    ]);
  });
});

describe('JSON', () => {
  it('is read as a list or as the first list in it, with its own addresses', async () => {
    const list = [
      { Judul: 'Nota', jp: 12, tags: ['a', 'b'] },
      { title: null, jp: 3 },
    ];
    const rows = (name: string): unknown => [
      [1, { title: `${name}[0].Judul=Nota`, jp: `${name}[0].jp=12`, tags: `${name}[0].tags=a; b` }],
      [2, { jp: `${name}[1].jp=3` }],
    ];
    expect(await read(JSON.stringify(list))).toEqual(rows(''));
    expect(await read(`\uFEFF${JSON.stringify({ schema: 'x', courses: list })}`)).toEqual(rows('courses'));
  });
});

/** A file of before 2007, or what a password makes of a newer one: a folder that names its parts in UTF-16. */
const ole = (part: string): Buffer =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(700),
    Buffer.from(part, 'utf16le'),
    Buffer.alloc(100),
  ]);

describe('a CSV whose rows do not fit its header', () => {
  it('is refused by the line where a separator within a text moved everything', async () => {
    expect(await read('judul,jp\nMenulis,3\nMenulis nota, surat,4\n')).toEqual({ code: 'slipped', line: 3 });
  });

  it('is read when only empty cells stand beyond it', async () => {
    expect(await read('judul,jp\nMenulis,3,,\n')).toHaveLength(1);
    expect(await read('judul,jp,\nMenulis,3,catatan\n')).toHaveLength(1);
  });

  it.each([';', ','])(
    'is refused by the row with a quote that is never closed, parted by %s',
    async (sign) => {
      for (const more of [3, 2000, 40_000]) {
        const rows = Array.from({ length: more }, (_, n) => `Nota ${n}${sign}3`).join('\n');
        const text = `Judul${sign}JP\nRapat${sign}1\n\n"Nota dinas${sign}3\n${rows}\n`;
        expect(await read(text)).toEqual({ code: 'stray_quote', line: 4 });
        expect(await read(`sep=${sign}\n${text}`)).toEqual({ code: 'stray_quote', line: 5 });
      }
    },
  );

  it('is refused by the row with a quote too many', async () => {
    expect(await read('Judul;JP\nNota;3\n"Rapat "efektif;4\n')).toEqual({ code: 'stray_quote', line: 3 });
  });
});

describe('a file that is no table', () => {
  it.each([
    ['nothing', '', { code: 'empty' }],
    ['only empty lines', '\n\n', { code: 'empty' }],
    ['another table', 'a;b\n1;2\n', { code: 'no_header', missing: ['title'] }],
    ['a column twice', 'Judul;JP;Jam pelajaran\nx;1;2\n', { code: 'column_twice', column: 'jp' }],
    ['broken JSON', '{"courses": [', { code: 'broken', detail: expect.stringMatching(/JSON/) }],
    ['JSON without a list', '{"a": 1}', { code: 'no_header', missing: [] }],
    ['a PDF, whatever it is called', '%PDF-1.7', { code: 'other_kind', found: 'pdf' }],
    [
      'a web page called Excel',
      '\uFEFF<html><table><tr><td>Judul</td></tr></table>',
      { code: 'other_kind', found: 'web_page' },
    ],
    ['an old sheet in XML', '<?xml version="1.0"?><Workbook/>', { code: 'other_kind', found: 'web_page' }],
    ['an old Excel', ole('Workbook'), { code: 'old_format' }],
    ['an Excel with a password', ole('EncryptedPackage'), { code: 'locked' }],
    ['an old Word', ole('WordDocument'), { code: 'other_kind', found: 'document' }],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1]),
      { code: 'other_kind', found: 'other' },
    ],
    ['a cut archive', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), { code: 'broken', detail: expect.any(String) }],
  ])('says so: %s', async (_, source, problem) => {
    expect(await read(source)).toEqual(problem);
  });

  it('is refused for its size, its rows or a cell', async () => {
    const text = 'Judul;JP\na;1\nb;2\n';
    expect(await read(text, { ...CHAT_TABLE, bytes: 10 })).toEqual({ code: 'too_large', most: 10 });
    expect(await read(text, { ...CHAT_TABLE, rows: 1 })).toEqual({ code: 'too_many_rows', most: 1 });
    expect(await read(text, { ...CHAT_TABLE, rows: 2 })).toHaveLength(2);
    expect(await read(`Judul;JP\n${'x'.repeat(41)};1\n`, { ...CHAT_TABLE, cell: 40 })).toEqual({
      code: 'cell_too_long',
      cell: 'A2',
      most: 40,
    });
  });
});
