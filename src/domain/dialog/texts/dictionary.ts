import type { DictionaryDiff, TextChange } from '../../competency/dictionary-diff.ts';
import type { DictionaryCell } from '../../competency/dictionary-table.ts';
import type { LevelCell } from '../../competency/level-table.ts';

/** A dictionary, its requirements and official results as files; publishing a dictionary takes two people. */
export interface DictionaryTexts {
  /** What is wrong with one cell, to follow its address. */
  readonly cell: (code: DictionaryCell | LevelCell | FileCell) => string;
  readonly counts: (
    diff: Pick<DictionaryDiff, 'unchanged'> & Record<'added' | 'removed' | 'changed', number>,
  ) => string;
  readonly added: (code: string, name: string) => string;
  readonly removed: (code: string, name: string) => string;
  readonly change: (change: TextChange) => string;
  readonly title: string;
  readonly none: string;
  readonly gone: string;
  readonly draft: (id: number) => string;
  readonly by: (maker: string, day: string, competencies: number) => string;
  readonly comesAndGoes: string;
  readonly versionNote: string;
  readonly publishSure: string;
  readonly rejectSure: string;
  readonly published: (version: number) => string;
  readonly rejected: string;
  readonly refused: (why: 'gone' | 'own' | 'stale') => string;
  /** Labels of buttons. */
  readonly drafts: (count: number) => string;
  readonly publish: string;
  readonly reject: string;
}

/** What is wrong with a dictionary as JSON, where a place is a path. */
export type FileCell = 'form' | 'duplicate_code' | 'five_levels' | 'unknown_job_level' | 'unknown_competency';
