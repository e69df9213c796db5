import type { ImportKind, ImportOutcome, UndoableKind, UndoOutcome } from '../../tables/import.ts';
import type { SentFile } from '../message.ts';
import type { WordsCommand, WordsNews, WordsPlace, WordsWish } from './course-words.ts';

export type ImportCommand =
  | WordsCommand
  | { readonly do: 'import' }
  /** A file of this kind is awaited. */
  | { readonly do: 'importKind'; readonly kind: ImportKind }
  /** What is there now, or an empty form, as a workbook to fill. */
  | { readonly do: 'importSheet'; readonly kind: ImportKind }
  | { readonly do: 'importUndo'; readonly kind: UndoableKind };

export type ImportPlace =
  | WordsPlace
  /** A file is awaited. */
  | { readonly at: 'import'; readonly kind: ImportKind }
  /** A table came unasked: which list it is has to be said first. */
  | { readonly at: 'importSent'; readonly sent: SentFile }
  /** A stored file was tried and waits for the button that takes it. */
  | { readonly at: 'importReady'; readonly kind: ImportKind; readonly file: number }
  | { readonly at: 'importUndo'; readonly kind: UndoableKind; readonly id: number };

/** The newest import of a kind. */
export interface LastImport {
  readonly kind: UndoableKind;
  readonly id: number;
  readonly at: Date;
  readonly added: number;
  readonly changed: number;
}

/** What BKPP's admin wishes; the right is asked for again in SQL. Each leaves the same when it is granted twice. */
export type ImportWish =
  | WordsWish
  /** Those that can still be taken back. */
  | { readonly want: 'imports' }
  | { readonly want: 'tryImport'; readonly kind: ImportKind; readonly file: number }
  | { readonly want: 'runImport'; readonly kind: ImportKind; readonly file: number }
  | { readonly want: 'undoImport'; readonly kind: UndoableKind; readonly id: number };

/** What a file would do, or did. `outcome` null: no right, or the file is no longer there. */
export interface TriedImport {
  readonly granted: 'tryImport' | 'runImport';
  readonly kind: ImportKind;
  readonly file: number;
  readonly outcome: ImportOutcome | null;
}

/** `outcome` null: no right. */
export type ImportNews =
  | WordsNews
  | { readonly granted: 'imports'; readonly last: readonly LastImport[] }
  | TriedImport
  | { readonly granted: 'undoImport'; readonly kind: UndoableKind; readonly outcome: UndoOutcome | null };
