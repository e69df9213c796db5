import type { Database } from '../../database/database.ts';
import { takenBack } from '../../database/taken-back.ts';
import { ROSTER_COLUMNS, type RosterColumn, type RosterRow } from '../../domain/people/roster.ts';
import type { OfficeTime } from '../../domain/reminders/office.ts';
import { type TableRow, textOf } from '../../domain/tables/cell.ts';
import type { SheetNames, TableColumn } from '../../domain/tables/file.ts';
import {
  type ImportKind,
  type ImportOutcome,
  KEPT_PROBLEMS,
  NO_OUTCOME,
  type UndoableKind,
  type UndoOutcome,
} from '../../domain/tables/import.ts';
import { CATALOGUE_COLUMNS } from '../../knowledge/catalogue/columns.ts';
import { importCatalogue, undoCatalogue } from '../../knowledge/catalogue/import.ts';
import { undoOfficial } from '../../storage/assessment/official-results.ts';
import { undoRequirements } from '../../storage/dictionary/requirements.ts';
import { undoHours } from '../../storage/learning/hours.ts';
import { importRoster } from '../../storage/people/roster.ts';
import { undoRoster } from '../../storage/people/roster-undo.ts';
import {
  HOLIDAY_COLUMNS,
  HOLIDAY_LISTS,
  importCalendar,
  undoCalendar,
} from '../../storage/reminders/calendar-import.ts';
import { undoLeaves } from '../../storage/reminders/leave-import.ts';
import { replanned } from '../../storage/reminders/replanned.ts';
import type { Sealing } from '../../storage/sealing.ts';
import { tableRows } from '../../tables/read.ts';
import { TableRefused } from '../../tables/refused.ts';
import { shippedAliases } from '../courses.ts';
import { type AssessmentKind, importAssessment } from './importing-assessment.ts';
import { type Import, importRows, type Reading, rowsIn } from './rows-in.ts';

export interface ImportParts {
  readonly db: Database;
  readonly sealing: Sealing;
  readonly office: OfficeTime;
}

export interface ImportRun extends Reading {
  /** Who imports, for the audit: 'operator', 'operator:name' or 'person:<id>'. */
  readonly actor: string;
  /** What it was made from: the same a second time is the same import. */
  readonly source?: string;
  readonly now: Date;
  /** The office date. */
  readonly today: string;
  readonly dryRun: boolean;
}

/** Headings of a roster in other words. */
const ROSTER_ALSO: Readonly<Partial<Record<RosterColumn, readonly string[]>>> = {
  nama: ['nama lengkap', 'nama pegawai'],
  status: ['status kepegawaian', 'status pegawai'],
  opd: ['perangkat daerah', 'instansi', 'unit organisasi'],
  unit: ['unit kerja', 'bidang', 'sub unit'],
  jabatan: ['nama jabatan'],
  jenjang: ['jenjang jabatan'],
  golongan: ['gol', 'pangkat golongan', 'pangkat gol', 'golongan ruang'],
  fungsi: ['rumpun', 'rumpun jabatan'],
  email: ['surel', 'alamat email'],
  pola_kerja: ['hari kerja', 'pola hari kerja'],
  nip_atasan: ['atasan', 'nip atasan langsung'],
};
const REQUIRED: readonly RosterColumn[] = ['nip', 'nama', 'status', 'opd', 'unit', 'jabatan', 'jenjang'];
/** The roster's columns as people head them. */
export const ROSTER_TABLE: readonly TableColumn[] = ROSTER_COLUMNS.map((name) => ({
  name,
  also: ROSTER_ALSO[name] ?? [],
  required: REQUIRED.includes(name),
}));

/**
 * Imports a file, all or nothing. New and changed courses have no vectors yet afterwards.
 * @param source its bytes, or the path of a file that is there.
 */
export async function importFile(
  parts: ImportParts,
  kind: ImportKind,
  source: Uint8Array | string,
  run: ImportRun,
): Promise<ImportOutcome> {
  let sheets: SheetNames | null = null;
  const unread = new Set<string>();
  const outcome = await importKind(parts, kind, source, {
    ...run,
    sheets: (names) => {
      sheets = names;
    },
    unread: (headings) => {
      for (const one of headings) unread.add(one);
    },
  });
  return { ...outcome, sheets, unread: [...unread] };
}

function importKind(
  parts: ImportParts,
  kind: ImportKind,
  source: Uint8Array | string,
  run: ImportRun,
): Promise<ImportOutcome> {
  switch (kind) {
    case 'catalogue':
      return catalogue(parts, source, run);
    case 'roster':
      return roster(parts, source, run);
    case 'holidays':
      return holidays(parts, source, run);
    case 'requirements':
    case 'official':
    case 'jp':
    case 'leave':
    case 'dictionary':
      return assessment(parts, kind, source, run);
  }
}

/** Takes the last import of a kind back; with `only` that one or none. */
export function undoImport(
  { db }: Pick<ImportParts, 'db'>,
  kind: UndoableKind,
  actor: string,
  now: Date,
  only?: number,
): Promise<UndoOutcome> {
  switch (kind) {
    case 'catalogue':
      return undoCatalogue(db, actor, now, only);
    case 'roster':
      return undoRoster(db, actor, now, only);
    case 'holidays':
      return undoCalendar(db, actor, now, only);
    case 'requirements':
      return undoRequirements(db, actor, now, only);
    case 'official':
      return undoOfficial(db, actor, now, only);
    case 'jp':
      return undoHours(db, actor, now, only);
    case 'leave':
      return undoLeaves(db, actor, now, only);
  }
}

async function holidays(
  { db, office }: ImportParts,
  source: Uint8Array | string,
  run: ImportRun,
): Promise<ImportOutcome> {
  const table = await rowsIn(source, HOLIDAY_COLUMNS, run, HOLIDAY_LISTS);
  if ('outcome' in table) return table.outcome;
  const take = async (dryRun: boolean): Promise<ImportOutcome> => {
    const outcome = await importCalendar(db, table.rows, run.now, { ...run, dryRun });
    return outcome.id === null ? outcome : { ...outcome, moved: await replanned(db, office, run.now) };
  };
  if (!run.dryRun) return take(false);
  // What follows the days is known only once they are there.
  const { moved } = await takenBack(db, () => take(false));
  return { ...(await take(true)), moved };
}

async function assessment(
  parts: ImportParts,
  kind: AssessmentKind,
  source: Uint8Array | string,
  run: ImportRun,
): Promise<ImportOutcome> {
  const work = () => importAssessment(kind, source, { ...run, ...parts });
  if (!run.dryRun) return work();
  // Counted by doing it: what comes of it exists only within a transaction that is taken back.
  return { ...(await takenBack(parts.db, work)), id: null, draft: null, version: null };
}

async function catalogue(
  { db }: ImportParts,
  source: Uint8Array | string,
  run: ImportRun,
): Promise<ImportOutcome> {
  const aliases = await shippedAliases();
  try {
    const rows = tableRows(source, CATALOGUE_COLUMNS, run.limits, run);
    return await importCatalogue(db, rows, run.now, { ...run, aliases });
  } catch (error) {
    if (error instanceof TableRefused) return { ...NO_OUTCOME, file: error.problem };
    throw error;
  }
}

async function roster(
  { db, sealing }: ImportParts,
  source: Uint8Array | string,
  run: ImportRun,
): Promise<ImportOutcome> {
  const { actor, source: from, now, dryRun } = run;
  const places: TableRow['place'][] = [];
  const table: Import<RosterRow> = {
    columns: ROSTER_TABLE,
    check: async (lines) => {
      for (const { place } of lines) places.push(place);
      return { ok: true, rows: lines.map(rosterRow) };
    },
    save: async (rows) => {
      const { rejected, unusualAges, ...counts } = await importRoster(db, rows, now, {
        sealing,
        actor,
        source: from,
        dryRun,
      });
      const cellOf = (row: number, column: RosterColumn): string => places[row - 1]?.(column) ?? `${row}`;
      return {
        ...counts,
        rejected: rejected.slice(0, KEPT_PROBLEMS).map(({ row, column, value, why }) => ({
          row,
          column,
          cell: cellOf(row, column),
          value: value.slice(0, 80),
          code: why,
        })),
        rejectedRows: rejected.length,
        flagged: unusualAges.slice(0, KEPT_PROBLEMS).map(({ row, name }) => ({
          row,
          cell: cellOf(row, 'nip'),
          // Not the NIP: it belongs in no chat.
          value: name.slice(0, 80),
          code: 'unusual_age',
        })),
        flaggedRows: unusualAges.length,
      };
    },
  };
  return importRows(source, table, run);
}

function rosterRow({ cells }: TableRow): RosterRow {
  const row: Partial<Record<RosterColumn, string>> = {};
  for (const column of ROSTER_COLUMNS) {
    const cell = cells.get(column);
    if (cell !== undefined) row[column] = textOf(cell);
  }
  return row;
}
