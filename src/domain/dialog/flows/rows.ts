import type { Option } from '../message.ts';

/** What every channel shows beside one another. */
const IN_A_ROW = 3;

/** Short options, three a row; fewer where their labels are long. */
export function rowsOf(options: readonly Option[], inARow = IN_A_ROW): Option[][] {
  const rows: Option[][] = [];
  for (let n = 0; n < options.length; n += inARow) rows.push(options.slice(n, n + inARow));
  return rows;
}
