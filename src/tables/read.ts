import { readFile, stat } from 'node:fs/promises';
import type { TableRow } from '../domain/tables/cell.ts';
import type { FileProblem, TableColumn, TableLimits } from '../domain/tables/file.ts';
import { type Archive, openArchive } from './archive.ts';
import { type Book, readBook } from './book.ts';
import { csvRows, decoded } from './csv.ts';
import { columnNames, findHeader, HEADER_WITHIN, letters, type RawRow } from './header.ts';
import { jsonRows } from './json.ts';
import { TableRefused } from './refused.ts';
import { sheetRows } from './sheet.ts';

export type ReadTable =
  | { readonly ok: true; readonly rows: readonly TableRow[] }
  | { readonly ok: false; readonly problem: FileProblem };

/**
 * All rows of an XLSX, CSV or JSON file, by what it is and not by its name. A file that is no such table, or costs more
 * than the limits, comes back as a problem to be said aloud.
 * @param source its bytes, or the path of a file.
 * @param lists names of the lists a JSON file of this kind keeps, where there are several.
 */
export async function readTable(
  source: Uint8Array | string,
  columns: readonly TableColumn[],
  limits: TableLimits,
  lists: readonly string[] = [],
): Promise<ReadTable> {
  const rows: TableRow[] = [];
  try {
    for await (const row of tableRows(source, columns, limits, lists)) rows.push(row);
    return { ok: true, rows };
  } catch (error) {
    if (error instanceof TableRefused) return { ok: false, problem: error.problem };
    throw error;
  }
}

/**
 * The same one row at a time, for files whose rows should not all be in memory together. Throws `TableRefused`, at the
 * latest when the last row is asked for: whoever writes what it yields must be able to take it back.
 */
export async function* tableRows(
  source: Uint8Array | string,
  columns: readonly TableColumn[],
  limits: TableLimits,
  lists: readonly string[] = [],
): AsyncGenerator<TableRow> {
  let count = 0;
  for await (const row of anyRows(source, columns, limits, lists)) {
    count += 1;
    if (count > limits.rows) throw new TableRefused({ code: 'too_many_rows', most: limits.rows });
    yield row;
  }
}

async function* anyRows(
  source: Uint8Array | string,
  columns: readonly TableColumn[],
  limits: TableLimits,
  lists: readonly string[],
): AsyncGenerator<TableRow> {
  const size = typeof source === 'string' ? (await stat(source)).size : source.byteLength;
  if (size === 0) throw new TableRefused({ code: 'empty' });
  if (size > limits.bytes) throw new TableRefused({ code: 'too_large', most: limits.bytes });
  const bytes = typeof source === 'string' ? await readFile(source) : source;
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return yield* bookRows(bytes, columns, limits);
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new TableRefused({ code: 'locked' });
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) throw new TableRefused({ code: 'other_kind' });
  const text = decoded(bytes);
  if (/^\s*[[{]/.test(text)) return yield* jsonRows(text, columnNames(columns), limits, lists);
  yield* named(csvRows(text, columns, limits), columns, limits);
}

const begins = (bytes: Uint8Array, ...magic: readonly number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte);

/** The first sheet with the right header: many workbooks begin with instructions. */
async function* bookRows(
  bytes: Uint8Array,
  columns: readonly TableColumn[],
  limits: TableLimits,
): AsyncGenerator<TableRow> {
  const archive = await openArchive(bytes, limits);
  try {
    const book = await readBook(archive, limits);
    const sheet = await sheetWithHeader(archive, book, columns, limits);
    yield* named(sheetRows(archive.text(sheet), book, limits), columns, limits);
  } finally {
    archive.close();
  }
}

async function sheetWithHeader(
  archive: Archive,
  book: Book,
  columns: readonly TableColumn[],
  limits: TableLimits,
): Promise<string> {
  let first: unknown = new TableRefused({ code: 'empty' });
  for (const [at, sheet] of book.sheets.slice(0, 20).entries()) {
    const head: RawRow[] = [];
    for await (const row of sheetRows(archive.text(sheet), book, limits))
      if (head.push(row) === HEADER_WITHIN) break;
    try {
      if (head.length === 0) throw new TableRefused({ code: 'empty' });
      findHeader(head, columns);
      return sheet;
    } catch (error) {
      if (at === 0) first = error;
    }
  }
  throw first;
}

/** Finds the header among the first rows and gives the cells below it their names. */
async function* named(
  rows: AsyncIterable<RawRow>,
  columns: readonly TableColumn[],
  limits: TableLimits,
): AsyncGenerator<TableRow> {
  const head: RawRow[] = [];
  let header: ReturnType<typeof findHeader> | undefined;
  let count = 0;
  const tell = function* (
    row: RawRow,
    { number, names }: ReturnType<typeof findHeader>,
  ): Generator<TableRow> {
    const line = row.number > number ? lineOf(row, names, count + 1, limits) : null;
    if (line !== null) {
      count += 1;
      yield line;
    }
  };
  for await (const row of rows) {
    if (header !== undefined) yield* tell(row, header);
    else if (head.push(row) === HEADER_WITHIN) {
      header = findHeader(head, columns);
      for (const one of head) yield* tell(one, header);
    }
  }
  if (header !== undefined) return;
  if (head.length === 0) throw new TableRefused({ code: 'empty' });
  header = findHeader(head, columns);
  for (const one of head) yield* tell(one, header);
}

/** Null for a row in which no named column holds anything: notes beside a table are no data. */
function lineOf(
  raw: RawRow,
  names: ReadonlyMap<number, string>,
  row: number,
  limits: TableLimits,
): TableRow | null {
  const at = (column: number): string => `${letters(column)}${raw.number}`;
  const cells: [string, { at: string; value: string | number | boolean | readonly string[] }][] = [];
  for (const [column, name] of names) {
    const value = raw.cells.get(column);
    if (value === undefined) continue;
    if (typeof value === 'string' && value.length > limits.cell)
      throw new TableRefused({ code: 'cell_too_long', cell: at(column), most: limits.cell });
    cells.push([name, { at: at(column), value }]);
  }
  if (cells.length === 0) return null;
  const columns = new Map([...names].map(([column, name]) => [name, column]));
  const place = (name: string): string => {
    const column = columns.get(name);
    return column === undefined ? `${raw.number}` : at(column);
  };
  return { row, list: '', place, cells: new Map(cells) };
}
