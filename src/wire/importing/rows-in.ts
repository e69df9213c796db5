import { formulaErrors, type TableRow } from '../../domain/tables/cell.ts';
import type { SheetNames, TableColumn, TableLimits } from '../../domain/tables/file.ts';
import {
  type ImportOutcome,
  type ImportProblem,
  KEPT_PROBLEMS,
  NO_OUTCOME,
} from '../../domain/tables/import.ts';
import { readTable } from '../../tables/read.ts';

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
}

/** The rows of a file, or why none of it can be imported: it is no such table, or formulas failed in it. */
export async function rowsIn(
  source: Uint8Array | string,
  columns: readonly TableColumn[],
  { limits, sheets }: Reading,
  lists: readonly string[] = [],
): Promise<{ readonly rows: readonly TableRow[] } | { readonly outcome: ImportOutcome }> {
  const table = await readTable(source, columns, limits, { lists, sheets });
  if (!table.ok) return { outcome: { ...NO_OUTCOME, file: table.problem } };
  const failed = table.rows.flatMap(formulaErrors);
  return failed.length > 0 ? { outcome: refused(table.rows.length, failed) } : { rows: table.rows };
}
