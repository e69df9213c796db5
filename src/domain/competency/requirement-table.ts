import { JOB_LEVELS, type JobLevel } from '../people/person.ts';
import { type CellProblem, dateOf, problemAt, type TableRow, textOf } from '../tables/cell.ts';
import type { TableColumn } from '../tables/file.ts';
import type { Level } from './dictionary.ts';
import {
  asLevel,
  EVERY,
  type Known,
  type LevelCell,
  type LevelSet,
  LONG,
  levelsOf,
  wide,
} from './level-table.ts';

/** One row a competency, or one row a post with a column a competency: both are kept in offices. */
export const requirementColumns = (known: readonly Known[]): readonly TableColumn[] => [
  { name: 'jabatan', also: ['nama jabatan', 'post'] },
  { name: 'jenjang', also: ['jenjang jabatan', 'job level'] },
  { name: 'berlaku', also: ['berlaku sejak', 'mulai berlaku', 'valid from'] },
  ...LONG,
  { name: EVERY, also: ['manajerial dan sosial kultural'] },
  ...wide(known),
];

export interface RequirementRow {
  /** Exactly one of both is named. */
  readonly post: string | null;
  readonly jobLevel: JobLevel | null;
  /** '' for every managerial and socio-cultural one: only a job level has that. */
  readonly competency: string;
  readonly level: Level;
  /** The law or decision. */
  readonly source: string;
  /** Office date from which it holds; null: the day of the import. */
  readonly from: string | null;
}

export type RequirementTable =
  | { readonly ok: true; readonly rows: readonly RequirementRow[] }
  | { readonly ok: false; readonly problems: readonly CellProblem<LevelCell>[] };

const LONGEST_POST = 200;

/** Reads a matrix post × competency, with rows for job levels as the fallback. */
export function requirementsOf(lines: readonly TableRow[], known: readonly Known[]): RequirementTable {
  const problems: CellProblem<LevelCell>[] = [];
  const found = new Map<string, RequirementRow>();
  for (const line of lines) {
    const holder = holderOf(line);
    if ('code' in holder) problems.push(holder);
    const from = fromOf(line);
    if (from !== null && typeof from === 'object') problems.push(from);
    const { sets, problems: wrong } = levelsOf(line, known, 1);
    problems.push(...wrong);
    if (!('code' in holder) && (from === null || typeof from === 'string'))
      problems.push(...keep(line, { ...holder, from }, sets, found));
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, rows: [...found.values()] };
}

type Holder = Pick<RequirementRow, 'post' | 'jobLevel'>;

function fromOf(line: TableRow): string | null | CellProblem<LevelCell> {
  const cell = line.cells.get('berlaku');
  if (cell === undefined) return null;
  const read = dateOf(cell);
  return read.ok ? read.value : problemAt(line, 'berlaku', read.code);
}

/** The post or the job level a row is about. */
function holderOf(line: TableRow): Holder | CellProblem<LevelCell> {
  const post = textOf(line.cells.get('jabatan'));
  const written = textOf(line.cells.get('jenjang'))
    .toUpperCase()
    .replaceAll(/[\s-]+/g, '_');
  if (post !== '' && written !== '') return problemAt(line, 'jenjang', 'both_named');
  if (post === '' && written === '') return problemAt(line, 'jabatan', 'missing');
  if (post.length > LONGEST_POST) return problemAt(line, 'jabatan', 'too_long');
  if (post !== '') return { post, jobLevel: null };
  const jobLevel = JOB_LEVELS.find((one) => one === written);
  return jobLevel === undefined ? problemAt(line, 'jenjang', 'unknown') : { post: null, jobLevel };
}

function keep(
  line: TableRow,
  { post, jobLevel, from }: Holder & Pick<RequirementRow, 'from'>,
  sets: readonly LevelSet[],
  found: Map<string, RequirementRow>,
): CellProblem<LevelCell>[] {
  const problems: CellProblem<LevelCell>[] = [];
  for (const { competency, level } of sets) {
    const key = `${post ?? ''}\n${jobLevel ?? ''}\n${from ?? ''}\n${competency}`;
    if (found.has(key)) problems.push(problemAt(line, 'kompetensi', 'twice_in_file'));
    // A post has no general level: only a job level is a fallback.
    else if (competency === '' && post !== null)
      problems.push(problemAt(line, 'kompetensi', 'competency_unknown'));
    else
      found.set(key, {
        post,
        jobLevel,
        competency,
        level: asLevel(level),
        source: textOf(line.cells.get('sumber')).slice(0, 200),
        from,
      });
  }
  return problems;
}
