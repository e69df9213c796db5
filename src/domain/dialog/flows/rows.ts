import type { Option } from '../message.ts';

/** What every channel shows beside one another. */
const IN_A_ROW = 3;

/** Short options, three a row. */
export function rowsOf(options: readonly Option[]): Option[][] {
  const rows: Option[][] = [];
  for (let n = 0; n < options.length; n += IN_A_ROW) rows.push(options.slice(n, n + IN_A_ROW));
  return rows;
}
