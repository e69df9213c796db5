import type { DictionaryDiff } from '../../competency/dictionary-diff.ts';

export type DraftCommand = { readonly do: 'drafts' } | { readonly do: 'draft'; readonly draft: number };

export type DraftDecision = 'publish' | 'reject';

/** `decision`: asked for, and waiting for its button. */
export type DraftPlace = {
  readonly at: 'draft';
  readonly draft: number;
  readonly decision: DraftDecision | null;
};

/** A dictionary that somebody handed in. */
export interface DraftLine {
  readonly id: number;
  /** As somebody may read it: a name, or that it was an operator. */
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly competencies: number;
  /** Handed in by the asker, who therefore cannot publish it. */
  readonly own: boolean;
}

/** For BKPP's admin; the right is asked for again in SQL. Each leaves the same when it is granted twice. */
export type DraftWish =
  | { readonly want: 'drafts' }
  | { readonly want: 'draft'; readonly draft: number }
  | { readonly want: 'decideDraft'; readonly draft: number; readonly decision: DraftDecision };

export type DraftNews =
  | { readonly granted: 'drafts'; readonly lines: readonly DraftLine[] }
  | {
      readonly granted: 'draft';
      readonly shown: { readonly line: DraftLine; readonly diff: DictionaryDiff } | null;
    }
  | {
      readonly granted: 'decideDraft';
      readonly decided:
        | { readonly ok: true; readonly version: number | null }
        | { readonly ok: false; readonly why: 'gone' | 'own' | 'stale' };
    };
