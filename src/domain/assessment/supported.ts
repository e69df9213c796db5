import type { Level } from '../competency/dictionary.ts';
import type { Basis } from './state.ts';

/** Where a level comes from. Kept apart and always shown with the level. */
export type Source = 'official' | 'superior' | 'own' | 'unsupported';

export interface Evidence {
  /** The newest official result that is still valid, by office date. */
  readonly official: { readonly level: 0 | Level; readonly validUntil: string } | null;
  /** The superior's verdict and the answer revision it was about. */
  readonly superior: { readonly level: 0 | Level; readonly revision: number } | null;
  readonly own: { readonly level: 0 | Level; readonly revision: number; readonly basis: Basis } | null;
}

export interface Supported {
  readonly level: 0 | Level;
  readonly source: Source;
}

/**
 * The best supported level (product.md, "Result and recommendation"): a valid official result, else the superior's
 * current verdict, else the own choice with evidence, else the own choice without; never the highest of them. A verdict
 * on an older answer than the newest is stale and counts no longer.
 */
export function bestSupported(evidence: Evidence, today: string): Supported | null {
  const { official, superior, own } = evidence;
  if (official !== null && official.validUntil >= today) return { level: official.level, source: 'official' };
  if (superior !== null && (own === null || superior.revision >= own.revision)) {
    return { level: superior.level, source: 'superior' };
  }
  if (own === null || own.basis === 'skipped') return null;
  return { level: own.level, source: own.basis === 'unsupported' ? 'unsupported' : 'own' };
}
