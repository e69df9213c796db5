import type { Database } from '../../database/database.ts';
import type { Person } from '../../domain/people/person.ts';
import { colleagueOf, findByNip, findInAgency } from '../../storage/people/people.ts';
import type { Sealing } from '../../storage/sealing.ts';

/** Whom an officer means by a name, a unit or a NIP, among those that the officer is there for. */
export async function colleagues(
  words: string,
  asker: number,
  { db, nips }: { readonly db: Database; readonly nips: Sealing },
): Promise<readonly Person[]> {
  const named = await findByNip(db, nips, words);
  if (named === null) return findInAgency(db, asker, words);
  const own = await colleagueOf(db, asker, named.id);
  return own === null ? [] : [own];
}
