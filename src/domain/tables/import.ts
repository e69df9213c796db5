import type { DictionaryCell, FileCell } from '../competency/dictionary-table.ts';
import type { LevelCell } from '../competency/level-table.ts';
import type { RosterProblem } from '../people/roster.ts';
import type { CellProblem } from './cell.ts';
import type { FileProblem, SheetNames } from './file.ts';

/** What can be imported from a table and taken back. */
export const UNDOABLE_KINDS = [
  'catalogue',
  'roster',
  'holidays',
  'requirements',
  'official',
  'jp',
  'leave',
] as const;
export type UndoableKind = (typeof UNDOABLE_KINDS)[number];

/** What can be imported from a table. A dictionary only becomes a draft: a second person publishes or rejects it. */
export const IMPORT_KINDS = [...UNDOABLE_KINDS, 'dictionary'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export const isImportKind = (word: string): word is ImportKind => IMPORT_KINDS.some((kind) => kind === word);

export const isUndoable = (kind: string): kind is UndoableKind => UNDOABLE_KINDS.some((one) => one === kind);

/** What may be wrong with a cell of any file. */
export type AnyCell = RosterProblem | LevelCell | DictionaryCell | FileCell;
export type ImportProblem = CellProblem<AnyCell>;

/** Something a person should know of and that keeps nothing out. */
export interface ImportFlag {
  readonly row: number;
  readonly cell: string;
  readonly value: string;
  /**
   * `expired`: over already. `same_title`: another course has this title, provider and date. `post_unknown`: nobody in
   * the roster holds this post. `refused`: an officer refused this claim of JP, and it stays refused. `unusual_age`: by
   * her NIP this person was appointed under 18 or over 58.
   */
  readonly code: 'expired' | 'same_title' | 'post_unknown' | 'refused' | 'unusual_age';
}

/** What an import did, or with a dry run would do. All or nothing: with anything rejected nothing was written. */
export interface ImportOutcome {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Levels, competencies or days off that the file no longer sets. */
  readonly removed: number;
  /** Planned reminders that follow a calendar to another moment, or are no more. */
  readonly moved: number;
  /** The first of them, in the order of the file. */
  readonly rejected: readonly ImportProblem[];
  /** Rows with at least one problem, all of them. */
  readonly rejectedRows: number;
  readonly flagged: readonly ImportFlag[];
  readonly flaggedRows: number;
  /** Why the file as a whole could not be read. */
  readonly file: FileProblem | null;
  /** Which sheets of a workbook were read; null for a file of another kind. */
  readonly sheets: SheetNames | null;
  /** Headings of its columns that were not read, as written. */
  readonly unread: readonly string[];
  /** Names the import for whoever takes it back; null where nothing was written. */
  readonly id: number | null;
  /** A dictionary waits for a second person under this number. */
  readonly draft: number | null;
  /** The first dictionary of an installation has nothing to be compared with: it is in force at once. */
  readonly version: number | null;
}

/** Nothing read, nothing written. */
export const NO_OUTCOME: ImportOutcome = {
  rows: 0,
  added: 0,
  changed: 0,
  unchanged: 0,
  removed: 0,
  moved: 0,
  rejected: [],
  rejectedRows: 0,
  flagged: [],
  flaggedRows: 0,
  file: null,
  sheets: null,
  unread: [],
  id: null,
  draft: null,
  version: null,
};

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
    'tingkat awal',
    'tingkat sasaran',
    'jp',
    'bentuk',
    'moda',
    'penyelenggara',
  ],
  roster: ['nip', 'nama', 'status', 'opd', 'unit', 'jabatan', 'jenjang'],
  holidays: ['tanggal', 'nama', 'jenis'],
  requirements: ['jabatan'],
  official: ['nip', 'asesor', 'tanggal'],
  jp: ['nip', 'kegiatan', 'jp', 'tanggal', 'penyelenggara'],
  leave: ['nip', 'mulai', 'sampai'],
  dictionary: ['kode', 'nama', 'jenis', 'definisi', 'pertanyaan', 'tingkat', 'uraian', 'perilaku'],
};
