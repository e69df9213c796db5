import type { Level } from '../competency/dictionary.ts';

/** Where a level comes from. Kept apart and always shown with the level. */
export type Source = 'official' | 'superior' | 'own' | 'unsupported';

/** The best supported level of a competency; `src/storage/assessment/supported.ts` finds it. */
export interface Supported {
  readonly level: 0 | Level;
  readonly source: Source;
}
