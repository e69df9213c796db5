/** What the person is asked to do with a returned answer. */
export const RETURN_ACTIONS = ['example', 'level', 'fill', 'other'] as const;
export type ReturnAction = (typeof RETURN_ACTIONS)[number];

/** What a superior noted to be mended. */
export interface ReturnNote {
  readonly code: string;
  readonly action: ReturnAction;
  readonly note: string;
  readonly by: string;
}
