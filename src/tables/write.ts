import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import { FORMULA } from './csv.ts';

/** Text, a number, a day ('YYYY-MM-DD') or nothing. */
export type WrittenCell = string | number | null | { readonly day: string };

export interface WrittenTable {
  /** Name of the sheet; CSV has none. */
  readonly sheet: string;
  /** @property width in characters. */
  readonly columns: readonly { readonly title: string; readonly width?: number }[];
  readonly rows: Iterable<readonly WrittenCell[]>;
  /** Lines above the header: what this is, of which day. CSV has none, so that every program finds its header. */
  readonly notes?: readonly string[];
}

/** How a CSV is read where it goes. Excel in Indonesia parts by semicolons; other programs expect commas. */
export interface CsvForm {
  readonly delimiter: ',' | ';';
  /** With a BOM Excel reads UTF-8 as UTF-8. */
  readonly bom: boolean;
}

export const CSV_FOR_EXCEL: CsvForm = { delimiter: ';', bom: true };
export const CSV_FOR_PROGRAMS: CsvForm = { delimiter: ',', bom: false };

/**
 * A table as CSV. What a spreadsheet would run as a formula gets a leading apostrophe, which `readTable` takes off
 * again: a course called "=HYPERLINK(…)" must not call home from somebody's desk.
 */
export function writeCsv({ columns, rows }: WrittenTable, form: CsvForm): string {
  const lines = [
    line(
      columns.map(({ title }) => title),
      form.delimiter,
    ),
  ];
  for (const row of rows) lines.push(line(row, form.delimiter));
  return (form.bom ? '\uFEFF' : '') + lines.join('');
}

const line = (row: readonly WrittenCell[], delimiter: string): string =>
  `${row.map((value) => csvCell(value)).join(delimiter)}\r\n`;

function csvCell(value: WrittenCell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'object') return value.day;
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Excel cuts a cell at this many characters and calls the file damaged. */
const LONGEST_CELL = 32_767;

/** A table as XLSX: the header bold and held in sight, text always text (never a formula), days as days. */
export async function writeXlsx({ sheet, columns, rows, notes = [] }: WrittenTable): Promise<Uint8Array> {
  const header: Cell[] = columns.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold' }));
  const data: Cell[][] = [...notes.map((note): Cell[] => [{ value: note, type: String }]), header];
  for (const row of rows) data.push(row.map(xlsxCell));
  return writeXlsxFile(data, {
    sheet: sheetName(sheet),
    stickyRowsCount: notes.length + 1,
    columns: columns.map(({ title, width }) => ({ width: width ?? Math.max(10, title.length + 2) })),
  }).toBuffer();
}

/** What no sheet may be called: these signs, more than 31 of them, nothing at all. */
const sheetName = (name: string): string =>
  name
    .replace(/[[\]:*?/\\']/g, ' ')
    .trim()
    .slice(0, 31) || 'Sheet1';

function xlsxCell(value: WrittenCell): Cell {
  if (value === null) return null;
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'object')
    return { value: new Date(`${value.day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
  return { value: value.replace(FORBIDDEN, '').slice(0, LONGEST_CELL), type: String };
}

/** Signs that XML has no way to hold: one of them, and no program opens the file. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
