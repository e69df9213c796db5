import type { TableRow } from '../../src/domain/tables/cell.ts';
import type { TableColumn } from '../../src/domain/tables/file.ts';
import { OPERATOR_TABLE } from '../../src/domain/tables/file.ts';
import { tableRows } from '../../src/tables/read.ts';

/** Objects as the rows of a JSON file that somebody imports. */
export const linesOf = (
  objects: readonly object[],
  columns: readonly TableColumn[],
): AsyncGenerator<TableRow> => tableRows(Buffer.from(JSON.stringify(objects)), columns, OPERATOR_TABLE);
