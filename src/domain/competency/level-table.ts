import {
  type CellCode,
  type CellProblem,
  problemAt,
  type TableCell,
  type TableRow,
  textOf,
  wholeOf,
} from '../tables/cell.ts';
import type { TableColumn } from '../tables/file.ts';
import type { Level } from './dictionary.ts';

/** The row of a job level that holds for every managerial and socio-cultural competency. */
export const EVERY = 'mansoskul';

/** A known competency, as a table may name it. */
export interface Known {
  readonly code: string;
  readonly name: string;
}

export const LONG: readonly TableColumn[] = [
  { name: 'kompetensi', also: ['kode kompetensi', 'kode', 'competency'] },
  { name: 'tingkat', also: ['level', 'tingkat syarat', 'hasil'] },
  { name: 'sumber', also: ['dasar', 'keterangan', 'source'] },
];

export const wide = (known: readonly Known[]): TableColumn[] =>
  known.map(({ code, name }) => ({ name: code, also: [name, `${code} ${name}`] }));

/** in_future: an assessment that has not happened. person_unknown: nobody has this NIP. both_named: a post and a job level. */
export type LevelCell =
  | CellCode
  | 'spreadsheet_number'
  | 'competency_unknown'
  | 'person_unknown'
  | 'in_future'
  | 'both_named';

/** A level that a row sets for a competency; `''` for every managerial and socio-cultural one. */
export interface LevelSet {
  readonly competency: string;
  readonly level: number;
}

/** What stands for "not set": a hole in a matrix is no level of nought. */
const UNSET = /^(?:-+|–|—|n\/?a|belum ditetapkan|belum|tidak ada)$/i;

/** All levels of one row, whichever form it has. */
export function levelsOf(
  line: TableRow,
  known: readonly Known[],
  least: 0 | 1,
): { sets: LevelSet[]; problems: CellProblem<LevelCell>[] } {
  const problems: CellProblem<LevelCell>[] = [];
  const sets: LevelSet[] = [];
  const take = (column: string, competency: string): void => {
    const read = levelIn(line.cells.get(column), least);
    if (read === null) return;
    if (typeof read === 'number') sets.push({ competency, level: read });
    else problems.push(problemAt(line, column, read));
  };
  const named = textOf(line.cells.get('kompetensi'));
  if (named !== '') {
    const code = codeOf(named, known);
    if (code === null) problems.push(problemAt(line, 'kompetensi', 'competency_unknown'));
    else if (line.cells.get('tingkat') === undefined) problems.push(problemAt(line, 'tingkat', 'missing'));
    else take('tingkat', code);
  }
  for (const { code } of known) take(code, code);
  take(EVERY, '');
  if (named === '' && sets.length === 0 && problems.length === 0)
    problems.push(problemAt(line, 'kompetensi', 'missing'));
  return { sets, problems };
}

function levelIn(cell: TableCell | undefined, least: 0 | 1): number | CellCode | null {
  if (cell === undefined || UNSET.test(textOf(cell))) return null;
  const read = wholeOf(cell, least, 5);
  return read.ok ? read.value : read.code;
}

function codeOf(written: string, known: readonly Known[]): string | null {
  if (written.toLowerCase() === EVERY) return '';
  const plain = written.toLowerCase();
  return (
    known.find(({ code, name }) => code.toLowerCase() === plain || name.toLowerCase() === plain)?.code ?? null
  );
}

/** A level as it was let through. */
export function asLevel(level: number): Level {
  if (level === 1 || level === 2 || level === 3 || level === 4 || level === 5) return level;
  throw new Error(`level ${level} was let through`);
}
