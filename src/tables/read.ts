import { readFile, stat } from 'node:fs/promises';
import type { TableRow } from '../domain/tables/cell.ts';
import type { FileProblem, SheetNames, TableColumn, TableLimits } from '../domain/tables/file.ts';
import { type Archive, openArchive } from './archive.ts';
import { type Book, readBook } from './book.ts';
import { csvRows, decoded } from './csv.ts';
import { columnNames, findHeader, HEADER_WITHIN, type Header, letters, type RawRow } from './header.ts';
import { jsonRows } from './json.ts';
import { TableRefused } from './refused.ts';
import { sheetRows } from './sheet.ts';

export type ReadTable =
  | { readonly ok: true; readonly rows: readonly TableRow[] }
  | { readonly ok: false; readonly problem: FileProblem };

export interface ReadOptions {
  /** Names of the lists a JSON file of this kind keeps, where there are several. */
  readonly lists?: readonly string[];
  /** Told which sheets of a workbook are read, before the first row. */
  readonly sheets?: ((names: SheetNames) => void) | undefined;
  /** Told the headings that are no column, once for each sheet, before its first row. */
  readonly unread?: ((headings: readonly string[]) => void) | undefined;
}

/**
 * All rows of an XLSX, CSV or JSON file, by what it is and not by its name. A file that is no such table, or costs more
 * than the limits, comes back as a problem to be said aloud.
 * @param source its bytes, or the path of a file.
 */
export async function readTable(
  source: Uint8Array | string,
  columns: readonly TableColumn[],
  limits: TableLimits,
  options: ReadOptions = {},
): Promise<ReadTable> {
  const rows: TableRow[] = [];
  try {
    for await (const row of tableRows(source, columns, limits, options)) rows.push(row);
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
  options: ReadOptions = {},
): AsyncGenerator<TableRow> {
  let count = 0;
  for await (const row of anyRows(source, columns, limits, options)) {
    count += 1;
    if (count > limits.rows) throw new TableRefused({ code: 'too_many_rows', most: limits.rows });
    yield row;
  }
}

async function* anyRows(
  source: Uint8Array | string,
  columns: readonly TableColumn[],
  limits: TableLimits,
  { lists = [], sheets, unread }: ReadOptions,
): AsyncGenerator<TableRow> {
  const size = typeof source === 'string' ? (await stat(source)).size : source.byteLength;
  if (size === 0) throw new TableRefused({ code: 'empty' });
  if (size > limits.bytes) throw new TableRefused({ code: 'too_large', most: limits.bytes });
  const bytes = typeof source === 'string' ? await readFile(source) : source;
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04))
    return yield* bookRows(bytes, columns, limits, { sheets, unread });
  refuseOthers(bytes);
  const text = decoded(bytes);
  if (/^\s*[[{]/.test(text)) return yield* jsonRows(text, columnNames(columns), limits, lists);
  if (/^\s*<(?:!doctype|\?xml|html|head|body|table|style|meta)\b/i.test(text.slice(0, 500)))
    throw new TableRefused({ code: 'other_kind', found: 'web_page' });
  yield* named(csvRows(text, columns, limits), columns, limits, unread);
}

const begins = (bytes: Uint8Array, ...magic: readonly number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte);

/** Throws `TableRefused` for what its first bytes say is no text. */
function refuseOthers(bytes: Uint8Array): void {
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) throw new TableRefused({ code: 'other_kind', found: 'pdf' });
  if (!begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return;
  // A folder within a file, its names in UTF-16: a locked workbook lies in it as one encrypted part.
  const holds = (name: string): boolean =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) throw new TableRefused({ code: 'locked' });
  if (holds('WordDocument') || holds('PowerPoint Document'))
    throw new TableRefused({ code: 'other_kind', found: 'document' });
  throw new TableRefused({ code: 'old_format' });
}

/** Sheets that are looked at; more of them is no table that somebody fills by hand. */
const MOST_SHEETS = 60;

/** Every visible sheet with the right header, one after the other: many workbooks have a sheet an agency, and one of instructions. */
async function* bookRows(
  bytes: Uint8Array,
  columns: readonly TableColumn[],
  limits: TableLimits,
  { sheets: tell, unread }: Pick<ReadOptions, 'sheets' | 'unread'>,
): AsyncGenerator<TableRow> {
  const archive = await openArchive(bytes, limits);
  try {
    const book = await readBook(archive, limits);
    const found = await sheetsWithHeader(archive, book, columns, limits);
    const isRead = new Set(found);
    tell?.({
      read: found.map(({ name }) => name),
      skipped: book.sheets.filter((sheet) => !isRead.has(sheet)).map(({ name }) => name),
    });
    let before = 0;
    for (const { name, part } of found) {
      const sheet = found.length > 1 ? `${quoted(name)}!` : '';
      for await (const row of named(sheetRows(archive.text(part), book, limits), columns, limits, unread, {
        sheet,
        before,
      })) {
        yield row;
        before = row.row;
      }
    }
  } finally {
    archive.close();
  }
}

/** A sheet's name as a spreadsheet writes it before an address. */
const quoted = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

async function sheetsWithHeader(
  archive: Archive,
  book: Book,
  columns: readonly TableColumn[],
  limits: TableLimits,
): Promise<Book['sheets']> {
  const found: Book['sheets'][number][] = [];
  let first: unknown = new TableRefused({ code: 'empty' });
  for (const [at, sheet] of book.sheets.slice(0, MOST_SHEETS).entries()) {
    const head: RawRow[] = [];
    for await (const row of sheetRows(archive.text(sheet.part), book, limits))
      if (head.push(row) === HEADER_WITHIN) break;
    try {
      if (head.length === 0) throw new TableRefused({ code: 'empty' });
      findHeader(head, columns);
      found.push(sheet);
    } catch (error) {
      if (at === 0) first = error;
    }
  }
  if (found.length === 0) throw first;
  return found;
}

interface Within {
  /** What stands before each address: the sheet, where there are several. */
  readonly sheet: string;
  /** Rows of data before the first one of this. */
  readonly before: number;
}

/** Finds the header among the first rows and gives the cells below it their names. */
async function* named(
  rows: AsyncIterable<RawRow>,
  columns: readonly TableColumn[],
  limits: TableLimits,
  unread: ReadOptions['unread'],
  { sheet, before }: Within = { sheet: '', before: 0 },
): AsyncGenerator<TableRow> {
  const head: RawRow[] = [];
  let header: Header | undefined;
  let count = before;
  const tell = function* (row: RawRow, found: Header): Generator<TableRow> {
    const data = row.number > found.number && !found.repeatedBy(row);
    const line = data ? lineOf(row, found, { row: count + 1, sheet }, limits) : null;
    if (line !== null) {
      count += 1;
      yield line;
    }
  };
  const begun = function* (): Generator<TableRow> {
    const found = findHeader(head, columns);
    header = found;
    if (found.unread.length > 0) unread?.(found.unread);
    for (const one of head) yield* tell(one, found);
  };
  for await (const row of rows) {
    if (header !== undefined) yield* tell(row, header);
    else if (head.push(row) === HEADER_WITHIN) yield* begun();
  }
  if (header !== undefined) return;
  if (head.length === 0) throw new TableRefused({ code: 'empty' });
  yield* begun();
}

/** Null for a row in which no named column holds anything: notes beside a table are no data. */
function lineOf(
  raw: RawRow,
  { names, width }: Header,
  { row, sheet }: { readonly row: number; readonly sheet: string },
  limits: TableLimits,
): TableRow | null {
  const at = (column: number): string => `${sheet}${letters(column)}${raw.number}`;
  const cells: [string, { at: string; value: string | number | boolean | readonly string[] }][] = [];
  for (const [column, name] of names) {
    const value = raw.cells.get(column);
    if (value === undefined) continue;
    if (typeof value === 'string' && value.length > limits.cell)
      throw new TableRefused({ code: 'cell_too_long', cell: at(column), most: limits.cell });
    cells.push([name, { at: at(column), value }]);
  }
  if (cells.length === 0) return null;
  if (width !== undefined && Math.max(...raw.cells.keys()) >= width)
    throw new TableRefused({ code: 'slipped', line: raw.number });
  return { row, list: '', place: placeIn(sheet, raw.number, names), cells: new Map(cells) };
}

/** Apart from `lineOf`, so that whoever keeps the places of a long file keeps none of its cells. */
const placeIn =
  (sheet: string, number: number, names: Header['names']): TableRow['place'] =>
  (wanted) => {
    for (const [column, name] of names) if (name === wanted) return `${sheet}${letters(column)}${number}`;
    return `${sheet}${number}`;
  };
