import type { Rejected, RosterEntry } from '../../domain/people/roster.ts';
import { settleSuperiors } from '../../domain/people/superiors.ts';

/** What has to be known of every line before one of them may be written: a roster may be long. */
export type Kept = Pick<RosterEntry, 'row' | 'nip' | 'superiorNip' | 'email' | 'active'>;

export interface Stored {
  readonly superior: string | null;
  readonly email: string | null;
  readonly active: boolean;
}

/** One refusal can cause another (a refused person keeps her address, a refused newcomer leads nobody): until none is left. */
export function settle(
  read: readonly Kept[],
  hex: (nip: string) => string,
  stored: ReadonlyMap<string, Stored>,
): readonly Rejected[] {
  const superiors = new Map([...stored].map(([key, person]) => [key, person.superior]));
  const rejected: Rejected[] = [];
  let entries = read;
  for (;;) {
    const free = refuseTakenEmails(entries, hex, stored);
    const settled = settleSuperiors(free.entries, hex, superiors);
    rejected.push(...free.rejected, ...settled.rejected);
    if (settled.entries.length === entries.length) return rejected;
    entries = settled.entries;
  }
}

/** An e-mail opens a Slack account, so no two active people share one. */
function refuseTakenEmails(
  entries: readonly Kept[],
  hex: (nip: string) => string,
  stored: ReadonlyMap<string, Stored>,
): { entries: Kept[]; rejected: Rejected[] } {
  const inFile = new Set(entries.map(({ nip }) => hex(nip)));
  // Whoever is in the file too gives the old address up, unless she keeps it there, which the reader has checked.
  const taken = new Set(
    [...stored].flatMap(([key, person]) =>
      person.active && person.email !== null && !inFile.has(key) ? [person.email.toLowerCase()] : [],
    ),
  );
  const kept: Kept[] = [];
  const rejected: Rejected[] = [];
  for (const entry of entries) {
    if (entry.active && entry.email !== null && taken.has(entry.email))
      rejected.push({ row: entry.row, column: 'email', value: entry.email, why: 'taken' });
    else kept.push(entry);
  }
  return { entries: kept, rejected };
}
