import type { LevelCell } from '../competency/level-table.ts';
import { nipOf, nipUnread } from '../competency/official-table.ts';
import {
  type CellProblem,
  dateOf,
  numberOf,
  problemAt,
  type TableCell,
  type TableRow,
  textOf,
} from '../tables/cell.ts';
import type { TableColumn } from '../tables/file.ts';

/** Learning hours verified elsewhere, as people of this city head them. */
export const HOURS_COLUMNS: readonly TableColumn[] = [
  { name: 'nip', also: ['nip pegawai'], required: true },
  {
    name: 'kegiatan',
    also: ['nama kegiatan', 'judul', 'title', 'pelatihan', 'nama pelatihan', 'nama diklat'],
    required: true,
  },
  { name: 'jp', also: ['jumlah jp', 'jam pelajaran', 'jumlah jam', 'hours'], required: true },
  { name: 'tanggal', also: ['tanggal selesai', 'selesai', 'sampai', 'date'], required: true },
  {
    name: 'penyelenggara',
    also: ['lembaga', 'lembaga penyelenggara', 'organiser', 'provider'],
    required: true,
  },
  { name: 'mulai', also: ['tanggal mulai', 'start'] },
  { name: 'nomor sertifikat', also: ['no sertifikat', 'sertifikat', 'certificate', 'nomor'] },
  { name: 'bentuk', also: ['bentuk kegiatan', 'jenis', 'form'] },
  { name: 'status', also: ['keadaan', 'state'] },
];

/** One activity of one person. What a file may leave out is null: what is known already then stays. */
export interface HoursRow {
  readonly nip: string;
  readonly title: string;
  readonly jp: number;
  /** Office date. */
  readonly startedOn: string | null;
  /** Office date. With the person and the title it names the activity. */
  readonly endedOn: string;
  readonly organiser: string;
  readonly certificate: string | null;
  readonly form: string | null;
  readonly state: 'terverifikasi' | 'ditolak';
}

export type HoursTable =
  | { readonly ok: true; readonly rows: readonly HoursRow[] }
  | { readonly ok: false; readonly problems: readonly CellProblem<LevelCell>[] };

const LONGEST_TITLE = 300;
const LONGEST = 120;
/** Hours of one activity: the longest there are (leadership training, Latsar) lie under it, and so does the table's limit. */
const MOST_HOURS = 1000;
/** Before it nobody in service has learnt anything that still counts: a year mistyped. */
const EARLIEST = '1980-01-01';
/** Empty is verified: that is what such a list is about. `ditolak` takes back what an earlier file said. */
const STATES: Readonly<Record<string, HoursRow['state']>> = {
  '': 'terverifikasi',
  terverifikasi: 'terverifikasi',
  diverifikasi: 'terverifikasi',
  verified: 'terverifikasi',
  sah: 'terverifikasi',
  ditolak: 'ditolak',
  'tidak sah': 'ditolak',
  dibatalkan: 'ditolak',
  rejected: 'ditolak',
};

/** Reads learning hours. @param isPerson whose NIP is known, storage says. @param seen what earlier rows of the file are about. */
export function hoursOf(
  lines: readonly TableRow[],
  today: string,
  isPerson: (nip: string) => boolean,
  seen: Set<string> = new Set(),
): HoursTable {
  const problems: CellProblem<LevelCell>[] = [];
  const rows: HoursRow[] = [];
  for (const line of lines) {
    const read = rowOf(line, today, isPerson);
    if (Array.isArray(read)) {
      problems.push(...read);
      continue;
    }
    const key = JSON.stringify([read.nip, read.title.toLowerCase(), read.endedOn]);
    if (seen.has(key)) problems.push(problemAt(line, 'kegiatan', 'twice_in_file'));
    else rows.push(read);
    seen.add(key);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, rows };
}

function rowOf(
  line: TableRow,
  today: string,
  isPerson: (nip: string) => boolean,
): HoursRow | CellProblem<LevelCell>[] {
  const wrong: CellProblem<LevelCell>[] = [];
  const refuse = (column: string, code: LevelCell): null => {
    // A NIP is personal data: what is wrong with it is said without it.
    const problem = problemAt(line, column, code);
    wrong.push(column === 'nip' ? { ...problem, value: '' } : problem);
    return null;
  };
  const text = (column: string, most: number): string | null => {
    const written = textOf(line.cells.get(column)).replace(/\s+/g, ' ');
    if (written.length > most) return refuse(column, 'too_long');
    return written === '' ? null : written;
  };
  const needed = (column: string, most: number): string =>
    text(column, most) ?? (textOf(line.cells.get(column)) === '' ? refuse(column, 'missing') : null) ?? '';
  const day = (column: string): string | null => {
    const cell = line.cells.get(column);
    if (cell === undefined) return null;
    const read = dateOf(cell);
    if (!read.ok) return refuse(column, read.code);
    if (read.value > today) return refuse(column, 'in_future');
    return read.value < EARLIEST ? refuse(column, 'out_of_range') : read.value;
  };

  const nip = nipOf(line);
  const unread = nipUnread(line, isPerson);
  if (unread !== null) refuse('nip', unread);
  const title = needed('kegiatan', LONGEST_TITLE);
  const organiser = needed('penyelenggara', LONGEST);
  const jp = hoursIn(line.cells.get('jp'));
  if (typeof jp !== 'number') refuse('jp', jp);
  const endedOn = day('tanggal');
  if (line.cells.get('tanggal') === undefined) refuse('tanggal', 'missing');
  const startedOn = day('mulai');
  if (startedOn !== null && endedOn !== null && endedOn < startedOn) refuse('tanggal', 'before_start');
  const certificate = text('nomor sertifikat', LONGEST);
  const form = text('bentuk', LONGEST);
  const state = STATES[(text('status', LONGEST) ?? '').toLowerCase()];
  if (state === undefined) refuse('status', 'unknown');
  return wrong.length > 0 || typeof jp !== 'number' || endedOn === null || state === undefined
    ? wrong
    : { nip, title, jp, startedOn, endedOn, organiser, certificate, form, state };
}

function hoursIn(cell: TableCell | undefined): number | LevelCell {
  if (cell === undefined) return 'missing';
  const read = numberOf(cell);
  if (!read.ok) return read.code;
  if (read.value <= 0 || read.value > MOST_HOURS) return 'out_of_range';
  // Kept to one decimal: rounding somebody's hours unasked is no reading.
  return Math.abs(read.value * 10 - Math.round(read.value * 10)) < 1e-9 ? read.value : 'too_fine';
}
