import type { RosterProblem } from '../people/roster.ts';
import type { CellCode, CellProblem } from './cell.ts';
import type { FileProblem } from './file.ts';

/** What can be imported from a table and taken back. */
export const IMPORT_KINDS = ['catalogue', 'roster', 'holidays'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export const isImportKind = (word: string): word is ImportKind => IMPORT_KINDS.some((kind) => kind === word);

export type ImportProblem = CellProblem<CellCode | RosterProblem>;

/** Something a person should know of and that keeps nothing out. */
export interface ImportFlag {
  readonly row: number;
  readonly cell: string;
  readonly value: string;
  /** `expired`: over already. `same_title`: another course has this title, provider and date. */
  readonly code: 'expired' | 'same_title';
}

/** What an import did, or with a dry run would do. All or nothing: with anything rejected nothing was written. */
export interface ImportOutcome {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** The first of them, in the order of the file. */
  readonly rejected: readonly ImportProblem[];
  /** Rows with at least one problem, all of them. */
  readonly rejectedRows: number;
  readonly flagged: readonly ImportFlag[];
  readonly flaggedRows: number;
  /** Why the file as a whole could not be read. */
  readonly file: FileProblem | null;
  /** Names the import for whoever takes it back; null where nothing was written. */
  readonly id: number | null;
}

/** So many problems and flags are kept; the rest is counted. A file in which every row is wrong is wrong in one way. */
export const KEPT_PROBLEMS = 200;

/** What taking an import back did. */
export type UndoOutcome =
  | {
      readonly ok: true;
      readonly id: number;
      readonly removed: number;
      readonly restored: number;
      readonly left: number;
    }
  /** Nothing to take back. */
  | { readonly ok: false; readonly why: 'none' }
  /** Somebody has changed some of it since: taking it back would lose that. */
  | { readonly ok: false; readonly why: 'changed_since'; readonly count: number };

/** The columns a file of each kind must have, as people of this city head them. */
export const REQUIRED_COLUMNS: Readonly<Record<ImportKind, readonly string[]>> = {
  catalogue: [
    'id',
    'judul',
    'uraian',
    'level awal',
    'level sasaran',
    'jp',
    'bentuk',
    'moda',
    'penyelenggara',
  ],
  roster: ['nip', 'nama', 'status', 'opd', 'unit', 'jabatan', 'jenjang'],
  holidays: ['tanggal', 'nama', 'jenis'],
};
