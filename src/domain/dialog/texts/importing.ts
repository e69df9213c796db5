import type { ImportKind, ImportOutcome, UndoableKind } from '../../tables/import.ts';

type Counts = Pick<ImportOutcome, 'rows' | 'added' | 'changed' | 'unchanged' | 'removed' | 'moved'>;

/** BKPP's admin brings and takes back roster, catalogue and calendar. */
export interface ImportTexts {
  readonly title: string;
  readonly ask: string;
  readonly notYours: string;
  readonly kind: (kind: ImportKind) => string;
  /** @param columns those that must be there. */
  readonly send: (kind: ImportKind, columns: readonly string[]) => string;
  /** What happens to what the file lacks, and that one wrong cell stops it all. */
  readonly sendNote: (kind: ImportKind) => string;
  readonly sheet: string;
  readonly sheetSays: (kind: ImportKind, rows: number) => string;
  /** A table with this name came unasked. */
  readonly which: (name: string) => string;
  readonly pleaseSend: string;
  readonly tried: (kind: ImportKind, counts: Counts) => string;
  readonly nothingNew: string;
  readonly wrong: (rows: number) => string;
  readonly wrongMore: (rows: number) => string;
  readonly wrongNote: string;
  readonly odd: (rows: number) => string;
  /** While a long file is being read. */
  readonly soFar: (rows: number) => string;
  readonly take: string;
  readonly leave: string;
  readonly gone: string;
  readonly taken: (kind: ImportKind, counts: Counts) => string;
  /** A dictionary waits for a second person under this number. */
  readonly drafted: (draft: number) => string;
  readonly seeDraft: string;
  readonly left: string;
  readonly undo: (kind: UndoableKind) => string;
  readonly undoSure: (kind: UndoableKind, when: string, added: number, changed: number) => string;
  readonly undoYes: string;
  readonly keep: string;
  readonly undoNone: string;
  readonly undone: (restored: number, removed: number, left: number) => string;
  readonly changedSince: (count: number) => string;
}
