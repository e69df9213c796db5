import { type Database, json } from '../../database/database.ts';
import { noteImport } from '../../database/imports.ts';
import { type Rejected, type RosterRow, readRoster } from '../../domain/people/roster.ts';
import type { Sealing } from '../sealing.ts';
import { type Line, line, print, type Stored, settle } from './roster-plan.ts';
import { keepPeople, markPeople } from './roster-undo.ts';

/** `rows` = added + changed + unchanged + rejected lines. */
export interface ImportResult {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: readonly Rejected[];
  /** Names the import for whoever takes it back; null where nothing was written. */
  readonly id: number | null;
}

export interface ImportOptions {
  readonly sealing: Sealing;
  /** Who imports, for the audit: an operator's name or 'person:<id>'. */
  readonly actor: string;
  /** Checks and counts, writes nothing. */
  readonly dryRun?: boolean;
  /** What it was made from: the same a second time is the same import. */
  readonly source?: string | undefined;
  /** False for people that no operator brought: the sample city. */
  readonly undoable?: boolean;
}

/**
 * Adds and updates people from roster lines, all or none: with one bad line nothing is written, and every bad one comes
 * back with its reason. Whoever is missing in the file stays as is. One statement for the people, one for their
 * superiors, in one transaction.
 */
export async function importRoster(
  db: Database,
  rows: readonly RosterRow[],
  now: Date,
  options: ImportOptions,
): Promise<ImportResult> {
  const { sealing } = options;
  const hex = (nip: string): string => Buffer.from(sealing.hash(nip)).toString('hex');
  return db.transaction(async () => {
    const read = readRoster(rows, await agencyNames(db));
    const stored = await storedPeople(db);
    const settled = settle(read.entries, hex, stored);
    const lines = settled.entries.map((entry) => line(entry, hex));
    const added = lines.filter((entry) => !stored.has(entry.key)).length;
    const changed = lines.filter((entry) => {
      const known = stored.get(entry.key);
      return known !== undefined && known.print !== print(entry);
    });
    const rejected = [...read.rejected, ...settled.rejected].sort((a, b) => a.row - b.row);
    const counts = {
      rows: rows.length,
      added,
      changed: changed.length,
      unchanged: lines.length - added - changed.length,
    };
    if (options.dryRun === true) return { ...counts, rejected, id: null };
    if (rejected.length > 0)
      return { rows: rows.length, added: 0, changed: 0, unchanged: 0, rejected, id: null };
    let id: number | null = null;
    if (added + changed.length > 0) {
      const fresh = lines.filter(({ key }) => !stored.has(key));
      if (options.undoable !== false) {
        id = await noteImport(
          db,
          { kind: 'roster', actor: options.actor, source: options.source, ...counts },
          now,
        );
        await keepPeople(
          db,
          id,
          [...fresh, ...changed].map(({ key }) => key),
        );
      }
      await releaseEmails(db, changed, stored);
      const sealed = settled.entries.map(({ nip }) => Buffer.from(sealing.seal(nip)).toString('hex'));
      await upsertPeople(
        db,
        lines.map((entry, n) => ({ ...entry, n, sealed: sealed[n] ?? '' })),
      );
      await setSuperiors(db, lines);
      if (id !== null) await markPeople(db, id);
      else
        await db.query(
          `insert into audit (at, actor, action, subject) values ($1, $2, 'import_roster', $3)`,
          [now, options.actor, `${lines.length}`],
        );
    }
    return { ...counts, rejected, id };
  });
}

async function storedPeople(db: Database): Promise<Map<string, Stored>> {
  const people = await db.query<Line>(
    `select encode(p.nip_hash, 'hex') as key, encode(s.nip_hash, 'hex') as superior, p.name, p.status, a.short as opd,
            p.unit, p.post, p.job_level, p.grade, p.job_family, p.email, p.roles, p.work_pattern, p.active
       from people p join agencies a on a.id = p.agency_id left join people s on s.id = p.superior_id`,
  );
  return new Map(
    people.map((person) => [
      person.key,
      { superior: person.superior, email: person.email, active: person.active, print: print(person) },
    ]),
  );
}

async function agencyNames(db: Database): Promise<(written: string) => string | undefined> {
  const agencies = await db.query<{ short: string; name: string }>('select short, name from agencies');
  const names = new Map(
    agencies.flatMap(({ short, name }) => [
      [name.toLowerCase(), short] as const,
      [short.toLowerCase(), short] as const,
    ]),
  );
  return (written) => names.get(written.toLowerCase());
}

/** Two people may swap addresses in one roster: the unique index looks at each row, not at the end result. */
async function releaseEmails(
  db: Database,
  changed: readonly Line[],
  stored: ReadonlyMap<string, Stored>,
): Promise<void> {
  const keys = changed.filter(({ key, email }) => {
    const before = stored.get(key)?.email ?? null;
    return before !== null && before !== email;
  });
  if (keys.length === 0) return;
  await db.query(
    `update people set email = null where nip_hash in (select decode(key, 'hex') from unnest($1::text[]) as key)`,
    [keys.map(({ key }) => key)],
  );
}

async function upsertPeople(
  db: Database,
  lines: readonly (Line & { readonly n: number; readonly sealed: string })[],
): Promise<void> {
  await db.query(
    `insert into people (nip_hash, nip_sealed, name, status, agency_id, unit, post, job_level, grade, job_family, email,
                         roles, work_pattern, active)
     select decode(r.key, 'hex'), decode(r.sealed, 'hex'), r.name, r.status, a.id, r.unit, r.post, r.job_level, r.grade,
            r.job_family, r.email, r.roles, r.work_pattern, r.active
       from jsonb_to_recordset($1::jsonb) as r(n int, key text, sealed text, name text, status text, opd text,
            unit text, post text, job_level text, grade text, job_family text, email text, roles text[],
            work_pattern text, active boolean)
       join agencies a on a.short = r.opd
      order by r.n
     on conflict (nip_hash) do update
        set name = excluded.name, status = excluded.status, agency_id = excluded.agency_id, unit = excluded.unit,
            post = excluded.post, job_level = excluded.job_level, grade = excluded.grade,
            job_family = excluded.job_family, email = excluded.email, roles = excluded.roles,
            work_pattern = excluded.work_pattern, active = excluded.active
      where (people.name, people.status, people.agency_id, people.unit, people.post, people.job_level, people.grade,
             people.job_family, people.email, people.roles, people.work_pattern, people.active)
            is distinct from
            (excluded.name, excluded.status, excluded.agency_id, excluded.unit, excluded.post, excluded.job_level,
             excluded.grade, excluded.job_family, excluded.email, excluded.roles, excluded.work_pattern,
             excluded.active)`,
    [json(lines)],
  );
}

async function setSuperiors(db: Database, lines: readonly Line[]): Promise<void> {
  await db.query(
    `update people p
        set superior_id = s.id
       from jsonb_to_recordset($1::jsonb) as r(key text, superior text)
       left join people s on s.nip_hash = decode(r.superior, 'hex')
      where p.nip_hash = decode(r.key, 'hex') and p.superior_id is distinct from s.id`,
    [json(lines.map(({ key, superior }) => ({ key, superior })))],
  );
}
