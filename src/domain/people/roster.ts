import { type NipProblem, parseNip } from './nip.ts';
import { JOB_LEVELS, type JobLevel, ROLES, type Role, STATUSES, type Status } from './person.ts';

/** The roster's columns, in their order. `nip_atasan` makes superiors, `peran` roles. */
export const ROSTER_COLUMNS = [
  'nip',
  'nama',
  'status',
  'opd',
  'unit',
  'jabatan',
  'jenjang',
  'golongan',
  'fungsi',
  'email',
  'peran',
  'pola_kerja',
  'nip_atasan',
  'aktif',
] as const;
export type RosterColumn = (typeof ROSTER_COLUMNS)[number];
/** One line as read from a file: a missing column counts as empty. */
export type RosterRow = Readonly<Partial<Record<RosterColumn, string>>>;

export interface RosterEntry {
  /** Line in the file, the first line of data being 1. */
  readonly row: number;
  readonly nip: string;
  readonly name: string;
  readonly status: Status;
  /** Short name of a known agency. */
  readonly opd: string;
  readonly unit: string;
  readonly post: string;
  readonly jobLevel: JobLevel;
  readonly grade: string;
  readonly jobFamily: string;
  readonly email: string | null;
  readonly roles: readonly Role[];
  /** '5' or '6' days, or 'shift'. */
  readonly workPattern: string;
  /** 18 digits, or null at the top. */
  readonly superiorNip: string | null;
  readonly active: boolean;
  /** As `Nip.unusualAge`: taken, and worth a second look. */
  readonly unusualAge: boolean;
}

export type RosterProblem =
  | NipProblem
  | 'missing'
  | 'unknown'
  | 'twice_in_file'
  | 'taken'
  | 'superior_unknown'
  | 'superior_circle'
  | 'email_form';

export interface Rejected {
  readonly row: number;
  readonly column: RosterColumn;
  /** As written. */
  readonly value: string;
  readonly why: RosterProblem;
}

const WORK_PATTERNS = ['5', '6', 'shift'] as const;
const YES = ['', 'ya', 'y', '1', 'true', 'aktif'];
const NO = ['tidak', 't', '0', 'false', 'nonaktif'];

/**
 * Reads a roster line by line. Checks each line on its own; one problem a line, the first column that has one. Whether the
 * superior exists is for `settleSuperiors`, because she may stand further down in the file or only in the database.
 * @param agency written short or full name → short name, undefined when unknown.
 */
export function rosterReader(
  agency: (written: string) => string | undefined,
): (line: RosterRow) => RosterEntry | Rejected {
  const seen = { nips: new Set<string>(), emails: new Set<string>() };
  let row = 0;
  return (line) => {
    row += 1;
    const cell = (column: RosterColumn): string => (line[column] ?? '').trim();
    const read = readLine(row, cell, agency, seen);
    if ('column' in read) return { row, ...read, value: cell(read.column) };
    seen.nips.add(read.nip);
    if (read.email !== null) seen.emails.add(read.email);
    return read;
  };
}

type Refused = { readonly column: RosterColumn; readonly why: RosterProblem };
type Cell = (column: RosterColumn) => string;

function readLine(
  row: number,
  cell: Cell,
  agency: (written: string) => string | undefined,
  seen: { readonly nips: ReadonlySet<string>; readonly emails: ReadonlySet<string> },
): RosterEntry | Refused {
  const nip = parseNip(cell('nip'));
  if (!nip.ok) return { column: 'nip', why: cell('nip') === '' ? 'missing' : nip.why };
  if (seen.nips.has(nip.nip.digits)) return { column: 'nip', why: 'twice_in_file' };
  const empty = (['nama', 'unit', 'jabatan'] as const).find((column) => cell(column) === '');
  if (empty !== undefined) return { column: empty, why: 'missing' };
  const email = readEmail(cell('email'), seen.emails);
  if (typeof email === 'object' && email !== null) return email;
  const superior = cell('nip_atasan') === '' ? undefined : parseNip(cell('nip_atasan'));
  if (superior?.ok === false) return { column: 'nip_atasan', why: superior.why };

  const status = oneOf(STATUSES, code(cell('status')));
  const opd = agency(cell('opd'));
  const jobLevel = oneOf(JOB_LEVELS, code(cell('jenjang')));
  const roles = readRoles(cell('peran'));
  const workPattern = oneOf(WORK_PATTERNS, cell('pola_kerja').toLowerCase() || '5');
  const active = readYes(cell('aktif'));
  if (status === undefined) return { column: 'status', why: 'unknown' };
  if (opd === undefined) return { column: 'opd', why: 'unknown' };
  if (jobLevel === undefined) return { column: 'jenjang', why: 'unknown' };
  if (roles === undefined) return { column: 'peran', why: 'unknown' };
  if (workPattern === undefined) return { column: 'pola_kerja', why: 'unknown' };
  if (active === undefined) return { column: 'aktif', why: 'unknown' };
  return {
    row,
    nip: nip.nip.digits,
    name: cell('nama'),
    status,
    opd,
    unit: cell('unit'),
    post: cell('jabatan'),
    jobLevel,
    grade: cell('golongan'),
    jobFamily: cell('fungsi').toLowerCase(),
    email,
    roles,
    workPattern,
    superiorNip: superior?.nip.digits ?? null,
    active,
    unusualAge: nip.nip.unusualAge,
  };
}

/** Lower case, null when empty. */
function readEmail(written: string, seen: ReadonlySet<string>): string | null | Refused {
  const email = written.toLowerCase();
  if (email === '') return null;
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return { column: 'email', why: 'email_form' };
  return seen.has(email) ? { column: 'email', why: 'twice_in_file' } : email;
}

/** An empty cell means active: most rosters have no such column. */
function readYes(written: string): boolean | undefined {
  const word = written.toLowerCase();
  if (YES.includes(word)) return true;
  return NO.includes(word) ? false : undefined;
}

function readRoles(written: string): Role[] | undefined {
  const words = written
    .toLowerCase()
    .split(/[\s,;+/]+/)
    .filter((word) => word !== '');
  const roles = words.map((word) => oneOf(ROLES, word));
  return roles.every((role) => role !== undefined) ? ROLES.filter((role) => roles.includes(role)) : undefined;
}

const code = (written: string): string => written.toUpperCase().replace(/[\s-]+/g, '_');

function oneOf<T extends string>(known: readonly T[], written: string): T | undefined {
  return known.find((value) => value === written);
}
