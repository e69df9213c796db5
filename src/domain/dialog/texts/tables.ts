import type { CellCode } from '../../tables/cell.ts';
import type { FileProblem } from '../../tables/file.ts';

/** What is wrong with a table somebody sent. */
export interface TableTexts {
  readonly file: (problem: FileProblem) => string;
  /** What is wrong with one cell, to follow its address: "C12: …". */
  readonly cell: (code: CellCode) => string;
  /** A cell's address and what is wrong there. @param value as written, empty where nothing stands. */
  readonly row: (cell: string, value: string, why: string) => string;
}
