import type { Trends } from '../../insight/trends.ts';

/** `opd`: one agency, for whoever may see the city; '' the whole. */
export interface TrendsCommand {
  readonly do: 'trends';
  readonly opd: string;
}

export interface TrendsWish {
  readonly want: 'trends';
  readonly opd: string;
}

/** Whose trend is shown. */
export interface TrendScope {
  readonly of: 'city' | 'agency' | 'team';
  /** Short name of the agency; null for the city and for a superior's own people. */
  readonly opd: string | null;
}

/** `found` null: not for this person. */
export interface TrendsNews {
  readonly granted: 'trends';
  readonly found: { readonly scope: TrendScope; readonly trends: Trends } | null;
}
