import type { Rejected, RosterEntry } from '../../domain/people/roster.ts';
import { settleSuperiors } from '../../domain/people/superiors.ts';

/** One person as bound to the statements. */
export interface Line {
  readonly key: string;
  readonly superior: string | null;
  readonly name: string;
  readonly status: string;
  readonly opd: string;
  readonly unit: string;
  readonly post: string;
  readonly job_level: string;
  readonly grade: string;
  readonly job_family: string;
  readonly email: string | null;
  readonly roles: readonly string[];
  readonly work_pattern: string;
  readonly active: boolean;
}

export function line(entry: RosterEntry, hex: (nip: string) => string): Line {
  return {
    key: hex(entry.nip),
    superior: entry.superiorNip === null ? null : hex(entry.superiorNip),
    name: entry.name,
    status: entry.status,
    opd: entry.opd,
    unit: entry.unit,
    post: entry.post,
    job_level: entry.jobLevel,
    grade: entry.grade,
    job_family: entry.jobFamily,
    email: entry.email,
    roles: entry.roles,
    work_pattern: entry.workPattern,
    active: entry.active,
  };
}

/** Everything the roster says of a person, for comparing. */
export const print = (person: Line): string =>
  JSON.stringify([
    person.superior,
    person.name,
    person.status,
    person.opd,
    person.unit,
    person.post,
    person.job_level,
    person.grade,
    person.job_family,
    person.email,
    person.roles,
    person.work_pattern,
    person.active,
  ]);

export interface Stored {
  readonly superior: string | null;
  readonly email: string | null;
  readonly active: boolean;
  readonly print: string;
}

/** One refusal can cause another (a refused person keeps her address, a refused newcomer leads nobody): until none is left. */
export function settle(
  read: readonly RosterEntry[],
  hex: (nip: string) => string,
  stored: ReadonlyMap<string, Stored>,
): { entries: readonly RosterEntry[]; rejected: readonly Rejected[] } {
  const superiors = new Map([...stored].map(([key, person]) => [key, person.superior]));
  const rejected: Rejected[] = [];
  let entries = read;
  for (;;) {
    const free = refuseTakenEmails(entries, hex, stored);
    const settled = settleSuperiors(free.entries, hex, superiors);
    rejected.push(...free.rejected, ...settled.rejected);
    if (settled.entries.length === entries.length) return { entries, rejected };
    entries = settled.entries;
  }
}

/** An e-mail opens a Slack account, so no two active people share one. */
function refuseTakenEmails(
  entries: readonly RosterEntry[],
  hex: (nip: string) => string,
  stored: ReadonlyMap<string, Stored>,
): { entries: RosterEntry[]; rejected: Rejected[] } {
  const inFile = new Set(entries.map(({ nip }) => hex(nip)));
  // Whoever is in the file too gives the old address up, unless she keeps it there, which the reader has checked.
  const taken = new Set(
    [...stored].flatMap(([key, person]) =>
      person.active && person.email !== null && !inFile.has(key) ? [person.email.toLowerCase()] : [],
    ),
  );
  const kept: RosterEntry[] = [];
  const rejected: Rejected[] = [];
  for (const entry of entries) {
    if (entry.active && entry.email !== null && taken.has(entry.email))
      rejected.push({ row: entry.row, column: 'email', value: entry.email, why: 'taken' });
    else kept.push(entry);
  }
  return { entries: kept, rejected };
}
