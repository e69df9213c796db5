import type { CellCode, CellProblem } from './cell.ts';
import { type ImportFlag, KEPT_PROBLEMS } from './import.ts';

/** Keeps the first problems and flags of a long file and counts the rest, so that a wrong file costs no memory. */
export interface Collected<Code extends string> {
  /** All problems of a row at once, of one row or several. */
  reject(problems: readonly CellProblem<Code>[]): void;
  flag(flag: ImportFlag): void;
  readonly rejected: readonly CellProblem<Code>[];
  readonly rejectedRows: number;
  readonly flagged: readonly ImportFlag[];
  readonly flaggedRows: number;
}

/** An empty collection of what is wrong and what is odd. */
export function collected<Code extends string = CellCode>(): Collected<Code> {
  const rejected: CellProblem<Code>[] = [];
  const flagged: ImportFlag[] = [];
  let rejectedRows = 0;
  const odd = new Set<number>();
  return {
    reject(problems) {
      rejectedRows += new Set(problems.map(({ row }) => row)).size;
      rejected.push(...problems.slice(0, KEPT_PROBLEMS - rejected.length));
    },
    flag(flag) {
      odd.add(flag.row);
      if (flagged.length < KEPT_PROBLEMS) flagged.push(flag);
    },
    rejected,
    flagged,
    get rejectedRows() {
      return rejectedRows;
    },
    get flaggedRows() {
      return odd.size;
    },
  };
}
