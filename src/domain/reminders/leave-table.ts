import type { LevelCell } from '../competency/level-table.ts';
import { nipOf, nipUnread } from '../competency/official-table.ts';
import { type CellProblem, dateOf, problemAt, type TableRow, textOf } from '../tables/cell.ts';
import type { TableColumn } from '../tables/file.ts';
import { daysBetween, type LocalDate } from './office.ts';

/** Leave as an office's list heads it. Whatever else the list says of it (the kind, the reason) is not read. */
export const LEAVE_COLUMNS: readonly TableColumn[] = [
  { name: 'nip', also: ['nip pegawai'], required: true },
  { name: 'mulai', also: ['tanggal mulai', 'dari', 'dari tanggal', 'start'], required: true },
  { name: 'sampai', also: ['tanggal selesai', 'selesai', 'sampai tanggal', 'end'], required: true },
  { name: 'status', also: ['keadaan', 'state'] },
];

export interface LeaveRow {
  readonly nip: string;
  readonly first: LocalDate;
  readonly last: LocalDate;
  /** It is taken back. */
  readonly cancelled: boolean;
}

export type LeaveTable =
  | { readonly ok: true; readonly rows: readonly LeaveRow[] }
  | { readonly ok: false; readonly problems: readonly CellProblem<LevelCell>[] };

/** Whoever is away for longer is no longer at the post: a year mistyped. Days. */
const LONGEST = 366;

/** Empty, or what an office writes beside a leave that holds, notes it; a cancelled one goes. */
const CANCELLED = /^(?:batal|dibatalkan|ditolak|cancelled|canceled)$/i;

/** Reads leaves. @param isPerson whose NIP is known, storage says. @param seen what earlier rows of the file are about. */
export function leavesOf(
  lines: readonly TableRow[],
  isPerson: (nip: string) => boolean,
  seen: Set<string> = new Set(),
): LeaveTable {
  const problems: CellProblem<LevelCell>[] = [];
  const rows: LeaveRow[] = [];
  for (const line of lines) {
    const read = rowOf(line, isPerson);
    if ('wrong' in read) {
      problems.push(...read.wrong);
      continue;
    }
    const key = `${read.nip} ${read.first}`;
    if (seen.has(key)) problems.push(problemAt(line, 'mulai', 'twice_in_file'));
    else rows.push(read);
    seen.add(key);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, rows };
}

function rowOf(
  line: TableRow,
  isPerson: (nip: string) => boolean,
): LeaveRow | { readonly wrong: CellProblem<LevelCell>[] } {
  const wrong: CellProblem<LevelCell>[] = [];
  const unread = nipUnread(line, isPerson);
  // A NIP is personal data: what is wrong with it is said without it.
  if (unread !== null) wrong.push({ ...problemAt(line, 'nip', unread), value: '' });
  const day = (column: string): LocalDate => {
    const cell = line.cells.get(column);
    const read = cell === undefined ? null : dateOf(cell);
    if (read?.ok === true) return read.value;
    wrong.push(problemAt(line, column, read === null ? 'missing' : read.code));
    return '';
  };
  const first = day('mulai');
  const last = day('sampai');
  const cancelled = CANCELLED.test(textOf(line.cells.get('status')).trim());
  if (wrong.length === 0 && last < first) wrong.push(problemAt(line, 'sampai', 'before_start'));
  if (wrong.length === 0 && daysBetween(first, last) > LONGEST)
    wrong.push(problemAt(line, 'sampai', 'out_of_range'));
  return wrong.length > 0 ? { wrong } : { nip: nipOf(line), first, last, cancelled };
}
