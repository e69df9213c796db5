import { type CellProblem, formulaErrors, type TableRow } from '../../domain/tables/cell.ts';
import { collected } from '../../domain/tables/collect.ts';
import type { SheetNames, TableColumn, TableLimits } from '../../domain/tables/file.ts';
import {
  type AnyCell,
  type ImportOutcome,
  type ImportProblem,
  KEPT_PROBLEMS,
  NO_OUTCOME,
} from '../../domain/tables/import.ts';
import { readTable, tableRows } from '../../tables/read.ts';
import { TableRefused } from '../../tables/refused.ts';

/** Nothing was written: some cells are wrong. */
export const refused = (rows: number, problems: readonly ImportProblem[]): ImportOutcome => ({
  ...NO_OUTCOME,
  rows,
  rejected: problems.slice(0, KEPT_PROBLEMS),
  rejectedRows: new Set(problems.map(({ row }) => row)).size,
});

export interface Reading {
  readonly limits: TableLimits;
  /** Told which sheets of a workbook are read. */
  readonly sheets?: ((names: SheetNames) => void) | undefined;
  /** Told the headings that are no column. */
  readonly unread?: ((headings: readonly string[]) => void) | undefined;
  /** Told from time to time how many rows have been read. */
  readonly progress?: ((rows: number) => void) | undefined;
}

/** What some rows say, or which of their cells are wrong. */
type Checked<Row> =
  | { readonly ok: true; readonly rows: readonly Row[] }
  | { readonly ok: false; readonly problems: readonly CellProblem<AnyCell>[] };

/** How a kind of table that may be long is imported, without all of it ever being in memory. */
export interface Import<Row> {
  readonly columns: readonly TableColumn[];
  /** Reads some rows, in the order of the file. */
  readonly check: (lines: readonly TableRow[]) => Promise<Checked<Row>>;
  /** Writes all rows in one transaction, or throws what `rows` throws with nothing written. */
  readonly save: (rows: AsyncIterable<Row>) => Promise<Partial<ImportOutcome>>;
}

/** Rows that are checked together: one question about their people. */
const TOGETHER = 500;

/** Ends the transaction that writes a file in which cells are wrong. */
class CellsRefused extends Error {}

/** Imports a table row by row, all or nothing: what is wrong with it shows only at its end, and undoes what was written. */
export async function importRows<Row>(
  source: Uint8Array | string,
  { columns, check, save }: Import<Row>,
  { limits, sheets, unread, progress }: Reading,
): Promise<ImportOutcome> {
  const found = collected<AnyCell>();
  let total = 0;
  async function* rows(): AsyncGenerator<Row> {
    for await (const lines of together(tableRows(source, columns, limits, { sheets, unread }))) {
      total += lines.length;
      const failed = lines.flatMap(formulaErrors);
      const unread = new Set(failed.map(({ row }) => row));
      const read = await check(lines.filter(({ row }) => !unread.has(row)));
      found.reject(failed);
      if (!read.ok) found.reject(read.problems);
      else if (found.rejectedRows === 0) yield* read.rows;
      progress?.(total);
    }
    if (found.rejectedRows > 0) throw new CellsRefused();
  }
  try {
    const saved = await save(rows());
    return { ...NO_OUTCOME, rows: total, ...saved };
  } catch (error) {
    if (error instanceof TableRefused) return { ...NO_OUTCOME, file: error.problem };
    if (!(error instanceof CellsRefused)) throw error;
    const { rejected, rejectedRows } = found;
    return { ...NO_OUTCOME, rows: total, rejected, rejectedRows };
  }
}

async function* together(lines: AsyncIterable<TableRow>): AsyncGenerator<readonly TableRow[]> {
  let some: TableRow[] = [];
  for await (const line of lines) {
    if (some.push(line) < TOGETHER) continue;
    yield some;
    some = [];
  }
  yield some;
}

/**
 * Rows of a table that is judged as a whole and lies in memory: a calendar, a dictionary, a matrix of levels. In a city
 * none of them has more.
 */
const WHOLE = 20_000;

/** The rows of a file, or why none of it can be imported: it is no such table, or formulas failed in it. */
export async function rowsIn(
  source: Uint8Array | string,
  columns: readonly TableColumn[],
  { limits, sheets, unread }: Reading,
  lists: readonly string[] = [],
): Promise<{ readonly rows: readonly TableRow[] } | { readonly outcome: ImportOutcome }> {
  const most = { ...limits, rows: Math.min(limits.rows, WHOLE) };
  const table = await readTable(source, columns, most, { lists, sheets, unread });
  if (!table.ok) return { outcome: { ...NO_OUTCOME, file: table.problem } };
  const failed = table.rows.flatMap(formulaErrors);
  return failed.length > 0 ? { outcome: refused(table.rows.length, failed) } : { rows: table.rows };
}
