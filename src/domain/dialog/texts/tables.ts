import type { FileProblem, SheetNames } from '../../tables/file.ts';
import type { AnyCell, ImportFlag } from '../../tables/import.ts';

/** What is wrong with a table somebody sent. */
export interface TableTexts {
  readonly file: (problem: FileProblem) => string;
  /** What is wrong with one cell, to follow its address: "C12: …". */
  readonly cell: (code: AnyCell) => string;
  /** What is odd about a row that is taken all the same. */
  readonly flag: (code: ImportFlag['code']) => string;
  /** A column as people head it. @param name the program's own. */
  readonly column: (name: string) => string;
  /** Which sheets of a workbook were read, and which were not. */
  readonly sheets: (names: SheetNames) => string;
  /** Headings that are no column of this list: what stands below them goes nowhere. At least one. */
  readonly unread: (headings: readonly string[]) => string;
  /** A cell's address and what is wrong there. @param value as written, empty where nothing stands. */
  readonly row: (cell: string, value: string, why: string) => string;
}
