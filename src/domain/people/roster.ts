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

export interface ReadRoster {
  readonly entries: readonly RosterEntry[];
  readonly rejected: readonly Rejected[];
}

const WORK_PATTERNS = ['5', '6', 'shift'] as const;
const YES = ['', 'ya', 'y', '1', 'true', 'aktif'];
const NO = ['tidak', 't', '0', 'false', 'nonaktif'];

/**
 * Checks each line on its own; one problem a line, the first column that has one. Whether the superior exists is for
 * `settleSuperiors`, because she may stand further down in the file or only in the database.
 * @param agency written short or full name → short name, undefined when unknown.
 */
export function readRoster(
  rows: readonly RosterRow[],
  agency: (written: string) => string | undefined,
): ReadRoster {
  const entries: RosterEntry[] = [];
  const rejected: Rejected[] = [];
  const seen = new Set<string>();
  const emails = new Set<string>();
  rows.forEach((line, index) => {
    const row = index + 1;
    const cell = (column: RosterColumn): string => (line[column] ?? '').trim();
    const refuse = (column: RosterColumn, why: RosterProblem): void => {
      rejected.push({ row, column, value: cell(column), why });
    };
    const nip = parseNip(cell('nip'));
    if (!nip.ok) return refuse('nip', cell('nip') === '' ? 'missing' : nip.why);
    if (seen.has(nip.nip.digits)) return refuse('nip', 'twice_in_file');
    for (const column of ['nama', 'unit', 'jabatan'] as const)
      if (cell(column) === '') return refuse(column, 'missing');
    const status = oneOf(STATUSES, code(cell('status')));
    if (status === undefined) return refuse('status', 'unknown');
    const opd = agency(cell('opd'));
    if (opd === undefined) return refuse('opd', 'unknown');
    const jobLevel = oneOf(JOB_LEVELS, code(cell('jenjang')));
    if (jobLevel === undefined) return refuse('jenjang', 'unknown');
    const email = cell('email').toLowerCase();
    if (email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return refuse('email', 'email_form');
    if (email !== '' && emails.has(email)) return refuse('email', 'twice_in_file');
    const roles = readRoles(cell('peran'));
    if (roles === undefined) return refuse('peran', 'unknown');
    const workPattern = oneOf(WORK_PATTERNS, cell('pola_kerja').toLowerCase() || '5');
    if (workPattern === undefined) return refuse('pola_kerja', 'unknown');
    const superior = cell('nip_atasan') === '' ? undefined : parseNip(cell('nip_atasan'));
    if (superior?.ok === false) return refuse('nip_atasan', superior.why);
    const active = cell('aktif').toLowerCase();
    if (!YES.includes(active) && !NO.includes(active)) return refuse('aktif', 'unknown');

    seen.add(nip.nip.digits);
    if (email !== '') emails.add(email);
    entries.push({
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
      email: email === '' ? null : email,
      roles,
      workPattern,
      superiorNip: superior?.nip.digits ?? null,
      active: YES.includes(active),
    });
  });
  return { entries, rejected };
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
