import { withoutIdentifiers } from '../../people/identifiers.ts';
import type { Context } from '../context.ts';

/**
 * What somebody typed as the line that is kept: without numbers and addresses that point at a person. `note` says so where
 * some were taken out, so that nobody confirms other words than are saved.
 */
export function kept(text: string, { texts }: Context): { readonly words: string; readonly note?: string } {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  const words = withoutIdentifiers(line);
  return words === line ? { words } : { words, note: texts.home.identifiersLeftOut };
}
