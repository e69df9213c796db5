import type { FileProblem } from '../domain/tables/file.ts';

/** Ends the reading of a file from within any depth of it. `readTable` turns it into a value. */
export class TableRefused extends Error {
  readonly problem: FileProblem;

  constructor(problem: FileProblem, options?: ErrorOptions) {
    super(problem.code, options);
    this.problem = problem;
  }
}

/** What a library threw, as a problem of the file: it is the file that it could not read. */
export const broken = (error: unknown): TableRefused =>
  error instanceof TableRefused
    ? error
    : new TableRefused(
        { code: 'broken', detail: error instanceof Error ? error.message : String(error) },
        { cause: error },
      );
