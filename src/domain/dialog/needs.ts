import type { Demands } from '../insight/demand.ts';

export type NeedsCommand = { readonly do: 'needs' };

export type NeedsWish = { readonly want: 'needs' };

/** `opd` null: the whole city. `demands` null: not for this person. */
export type NeedsNews = {
  readonly granted: 'needs';
  readonly opd: string | null;
  readonly demands: Demands | null;
};
