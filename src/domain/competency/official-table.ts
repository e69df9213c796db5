import { type CellProblem, dateOf, problemAt, type TableRow, textOf } from '../tables/cell.ts';
import type { TableColumn } from '../tables/file.ts';
import type { Level } from './dictionary.ts';
import { asLevel, type Known, type LevelCell, LONG, levelsOf, wide } from './level-table.ts';

export const officialColumns = (known: readonly Known[]): readonly TableColumn[] => [
  { name: 'nip', also: ['nip pegawai'], required: true },
  { name: 'asesor', also: ['lembaga', 'penyelenggara', 'assessor'], required: true },
  { name: 'tanggal', also: ['tanggal asesmen', 'tanggal penilaian', 'date'], required: true },
  ...LONG,
  ...wide(known),
];

/** One official result: somebody else's verdict, with who, when and on whom. */
export interface OfficialRow {
  readonly nip: string;
  readonly competency: string;
  readonly level: 0 | Level;
  readonly assessor: string;
  /** Office date. */
  readonly assessedOn: string;
}

export type OfficialTable =
  | { readonly ok: true; readonly rows: readonly OfficialRow[] }
  | { readonly ok: false; readonly problems: readonly CellProblem<LevelCell>[] };

const LONGEST_ASSESSOR = 120;

/** The 18 digits of a NIP as somebody spelled it. */
export const nipOf = (line: TableRow): string => textOf(line.cells.get('nip')).replaceAll(/\D/g, '');

/** "1,98501E+17" and its like: the last digits are lost, and no other NIP may be made of what is left. */
const LOST = /\d[eE]\+?\d/;

/** What is wrong with a row's NIP; null for somebody's. */
export function nipUnread(
  line: TableRow,
  isPerson: (nip: string) => boolean,
): 'missing' | 'spreadsheet_number' | 'person_unknown' | null {
  const written = textOf(line.cells.get('nip'));
  if (LOST.test(written)) return 'spreadsheet_number';
  const nip = nipOf(line);
  if (nip === '') return 'missing';
  return isPerson(nip) ? null : 'person_unknown';
}

/** Reads official results. @param isPerson whose NIP is known, storage says. @param seen what earlier rows of the file are about. */
export function officialOf(
  lines: readonly TableRow[],
  known: readonly Known[],
  today: string,
  isPerson: (nip: string) => boolean,
  seen: Set<string> = new Set(),
): OfficialTable {
  const problems: CellProblem<LevelCell>[] = [];
  const rows: OfficialRow[] = [];
  for (const line of lines) {
    const whose = whoseOf(line, today, isPerson);
    const { sets, problems: unread } = levelsOf(line, known, 0);
    problems.push(...(Array.isArray(whose) ? whose : []), ...unread);
    if (Array.isArray(whose)) continue;
    for (const { competency, level } of sets) {
      const key = `${whose.nip} ${competency} ${whose.assessedOn}`;
      // Official results are never about all managerial ones at once.
      if (competency === '') problems.push(problemAt(line, 'kompetensi', 'competency_unknown'));
      else if (seen.has(key)) problems.push(problemAt(line, 'kompetensi', 'twice_in_file'));
      else {
        seen.add(key);
        rows.push({ ...whose, competency, level: level === 0 ? 0 : asLevel(level) });
      }
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, rows };
}

type Whose = Pick<OfficialRow, 'nip' | 'assessor' | 'assessedOn'>;

function whoseOf(
  line: TableRow,
  today: string,
  isPerson: (nip: string) => boolean,
): Whose | CellProblem<LevelCell>[] {
  const nip = nipOf(line);
  const unread = nipUnread(line, isPerson);
  const assessor = textOf(line.cells.get('asesor'));
  const wrong: CellProblem<LevelCell>[] = [];
  if (unread !== null) wrong.push(hidden(line, unread));
  if (assessor === '') wrong.push(problemAt(line, 'asesor', 'missing'));
  else if (assessor.length > LONGEST_ASSESSOR) wrong.push(problemAt(line, 'asesor', 'too_long'));
  const day = dayOf(line, today);
  if ('code' in day) wrong.push(day);
  return 'code' in day || wrong.length > 0 ? wrong : { nip, assessor, assessedOn: day.on };
}

function dayOf(line: TableRow, today: string): { on: string } | CellProblem<LevelCell> {
  const cell = line.cells.get('tanggal');
  if (cell === undefined) return problemAt(line, 'tanggal', 'missing');
  const read = dateOf(cell);
  if (!read.ok) return problemAt(line, 'tanggal', read.code);
  return read.value > today ? problemAt(line, 'tanggal', 'in_future') : { on: read.value };
}

/** A NIP is personal data: what is wrong with it is said without it. */
const hidden = (line: TableRow, code: LevelCell): CellProblem<LevelCell> => ({
  ...problemAt(line, 'nip', code),
  value: '',
});
