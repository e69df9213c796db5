import { type Check, ok, warn } from './check.ts';

/** What waits for a person's decision. */
export interface Waiting {
  readonly drafts: number;
  readonly words: number;
}

/** Values that imports replaced, kept so that one can be taken back; `late`: beyond their day. */
export interface Replaced {
  readonly rows: number;
  readonly late: number;
}

/** Whether somebody is waited for, and whether former values of people go when they should. */
export function decisions({ drafts, words }: Waiting, { rows, late }: Replaced): Check[] {
  return [
    ok('decisions', `${drafts} dictionary drafts and ${words} words of courses wait for a person`),
    late === 0
      ? ok('imports', `${rows} replaced rows kept for taking an import back`)
      : warn(
          'imports',
          `${late} replaced rows are kept beyond their 30 days`,
          'Keep "sinau start" running: its hourly beat deletes them.',
        ),
  ];
}
