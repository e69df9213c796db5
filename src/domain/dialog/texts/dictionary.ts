import type { DictionaryDiff, TextChange } from '../../competency/dictionary-diff.ts';

/** A dictionary, its requirements and official results as files; publishing a dictionary takes two people. */
export interface DictionaryTexts {
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
