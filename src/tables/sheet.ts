import { SaxesParser } from 'saxes';
import type { TableCell } from '../domain/tables/cell.ts';
import type { TableLimits } from '../domain/tables/file.ts';
import { type Book, local } from './book.ts';
import { letters, type RawRow } from './header.ts';
import { broken, TableRefused } from './refused.ts';

/** Cells further to the right are not looked at: no table here has that many columns. */
const COLUMNS = 300;

/** The rows of one sheet that hold anything, as they are unpacked: never more of them in memory than one piece of text makes. */
export async function* sheetRows(
  text: AsyncIterable<string>,
  book: Book,
  limits: TableLimits,
): AsyncGenerator<RawRow> {
  const rows: RawRow[] = [];
  const parser = new SaxesParser();
  let row = { number: 0, cells: new Map<number, TableCell['value']>() };
  let cell = { column: -1, type: '', style: 0, text: '' };
  const open: string[] = [];
  parser.on('opentag', (tag) => {
    const { attributes } = tag;
    const name = local(tag.name);
    open.push(name);
    if (name === 'row') row = { number: Number(attributes['r'] ?? row.number + 1), cells: new Map() };
    if (name === 'c') {
      const column = attributes['r'] === undefined ? cell.column + 1 : columnOf(attributes['r']);
      cell = { column, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), text: '' };
    }
  });
  parser.on('text', (piece) => {
    const at = open.at(-1);
    if (at !== 'v' && (at !== 't' || open.includes('rPh'))) return;
    cell.text += piece;
    if (cell.text.length > limits.cell)
      throw new TableRefused({
        code: 'cell_too_long',
        cell: `${letters(cell.column)}${row.number}`,
        most: limits.cell,
      });
  });
  parser.on('closetag', () => {
    const name = open.pop();
    if (name === 'c' && cell.column < COLUMNS) {
      const value = cellValue(cell, book);
      if (value !== null) row.cells.set(cell.column, value);
    }
    if (name === 'row') {
      if (row.cells.size > 0) rows.push(row);
      cell.column = -1;
    }
  });
  try {
    for await (const piece of text) {
      parser.write(piece);
      yield* rows.splice(0);
    }
    // A sheet that ends in the middle of a row says so only here.
    parser.close();
  } catch (error) {
    throw broken(error);
  }
}

function cellValue(
  { type, style, text }: { readonly type: string; readonly style: number; readonly text: string },
  book: Book,
): TableCell['value'] | null {
  const written = (type === 's' ? (book.strings[Number(text)] ?? '') : text).trim();
  if (written === '') return null;
  switch (type) {
    case 'b':
      return written === '1';
    case 'd':
      return written.slice(0, 10);
    case 'n':
      return numeric(written, book.dates[style] === true, book.from1904);
    default:
      return written;
  }
}

/** Beyond this a spreadsheet has lost digits: a NIP typed as a number must be refused, not rounded. */
const EXACT = 1e15;

function numeric(written: string, isDate: boolean, from1904: boolean): string | number {
  const value = Number(written);
  if (Number.isNaN(value)) return written;
  if (Math.abs(value) >= EXACT) return value.toExponential().toUpperCase();
  const days = from1904 ? value + 1462 : value;
  if (!isDate || days < 61 || days > 110_000) return value;
  return new Date((Math.floor(days) - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

/** "AB12" → 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (const sign of reference) {
    const at = sign.charCodeAt(0) - 64;
    if (at < 1 || at > 26) break;
    column = column * 26 + at;
  }
  return column - 1;
}
