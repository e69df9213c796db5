import type { Database } from '../../database/database.ts';
import { noteImport } from '../../database/imports.ts';
import { type Rows, STAGED, stageRows } from '../../database/staged.ts';
import { type Rejected, type RosterEntry, type RosterRow, rosterReader } from '../../domain/people/roster.ts';
import { noteAudit } from '../audit.ts';
import type { Sealing } from '../sealing.ts';
import { type Kept, type Stored, settle } from './roster-plan.ts';
import { keepPeople, markPeople } from './roster-undo.ts';

/** `rows` = added + changed + unchanged + rejected lines. */
export interface ImportResult {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: readonly Rejected[];
  /** Lines that are taken with an unusual age in their NIP. */
  readonly unusualAges: readonly Pick<RosterEntry, 'row' | 'name'>[];
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
 * back with its reason. Whoever is missing in the file stays as is. The lines wait in the database until all are read: of
 * each only what settles superiors and addresses stays in memory. Throws what `rows` throws, with nothing written.
 */
export async function importRoster(
  db: Database,
  rows: Rows<RosterRow>,
  now: Date,
  options: ImportOptions,
): Promise<ImportResult> {
  const { sealing, actor, source } = options;
  const hex = (nip: string): string => Buffer.from(sealing.hash(nip)).toString('hex');
  return db.transaction(async () => {
    const read = readInto(rosterReader(await agencyNames(db)), rows);
    await stageRows(db, read.entries, (entry) => lineOf(entry, hex, sealing));
    const settled = settle(read.kept, hex, await storedPeople(db));
    const rejected = [...read.rejected, ...settled].sort((a, b) => a.row - b.row);
    const total = read.kept.length + read.rejected.length;
    const found = { rows: total, rejected, unusualAges: read.unusualAges };
    const counts = await keepWhatDiffers(db, settled);
    if (options.dryRun === true) return { ...found, ...counts, id: null };
    if (rejected.length > 0) return { ...found, added: 0, changed: 0, unchanged: 0, id: null };
    if (counts.added + counts.changed === 0) return { ...found, ...counts, id: null };
    const undoable = options.undoable !== false;
    const id = undoable
      ? await noteImport(db, { kind: 'roster', actor, source, rows: total, ...counts }, now)
      : null;
    if (id !== null) await keepPeople(db, id);
    else await noteAudit(db, { actor, action: 'import_roster', subject: `${total}` }, now);
    await upsertPeople(db);
    if (id !== null) await markPeople(db, id);
    return { ...found, ...counts, id };
  });
}

/** What becomes of lines as they are read: good ones go on, of which a little is kept, and bad ones stay behind. */
function readInto(read: ReturnType<typeof rosterReader>, rows: Rows<RosterRow>) {
  const kept: Kept[] = [];
  const rejected: Rejected[] = [];
  const unusualAges: Pick<RosterEntry, 'row' | 'name'>[] = [];
  async function* entries(): AsyncGenerator<RosterEntry> {
    for await (const line of rows) {
      const entry = read(line);
      if ('why' in entry) {
        rejected.push(entry);
        continue;
      }
      const { row, name, nip, superiorNip, email, active } = entry;
      kept.push({ row, nip, superiorNip, email, active });
      if (entry.unusualAge) unusualAges.push({ row, name });
      yield entry;
    }
  }
  return { kept, rejected, unusualAges, entries: entries() };
}

/** A person as staged. */
const lineOf = (entry: RosterEntry, hex: (nip: string) => string, sealing: Sealing) => ({
  row: entry.row,
  key: hex(entry.nip),
  sealed: Buffer.from(sealing.seal(entry.nip)).toString('hex'),
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
});

/** The staged people as `x`. */
const PEOPLE = STAGED(
  `row int, key text, sealed text, superior text, name text, status text, opd text, unit text, post text, job_level text,
   grade text, job_family text, email text, roles text[], work_pattern text, active boolean`,
);

/** What a roster says of a person besides her agency and superior. */
const FACTS = ['name', 'status', 'unit', 'post', 'job_level', 'grade', 'job_family', 'email'].concat([
  'roles',
  'work_pattern',
  'active',
]);
const factsOf = (row: string): string => FACTS.map((fact) => `${row}.${fact}`).join(', ');

/** Leaves of the staged people those who are new or differ, without the refused ones, and counts what there was. */
async function keepWhatDiffers(
  db: Database,
  refused: readonly Rejected[],
): Promise<Pick<ImportResult, 'added' | 'changed' | 'unchanged'>> {
  await db.query(`delete from staged_rows where (line->>'row')::int = any($1::int[])`, [
    refused.map(({ row }) => row),
  ]);
  const [counts] = await db.query<Pick<ImportResult, 'added' | 'changed' | 'unchanged'>>(
    `with same as (
       delete from staged_rows where line->>'key' in (
         select x.key from ${PEOPLE} join people p on p.nip_hash = decode(x.key, 'hex') join agencies a on a.id = p.agency_id
           left join people s on s.id = p.superior_id
          where (${factsOf('p')}, a.short, encode(s.nip_hash, 'hex')) is not distinct from (${factsOf('x')}, x.opd, x.superior))
       returning 1
     ), found as (
       select count(*) as all, count(*) filter (where p.id is null) as added
         from ${PEOPLE} left join people p on p.nip_hash = decode(x.key, 'hex')
     ), counted as (select f.all, f.added, (select count(*) from same) as unchanged from found f)
     select added, "all" - added - unchanged as changed, unchanged from counted`,
  );
  return counts ?? { added: 0, changed: 0, unchanged: 0 };
}

async function storedPeople(db: Database): Promise<Map<string, Stored>> {
  const people = await db.query<Stored & { readonly key: string }>(
    `select encode(p.nip_hash, 'hex') as key, encode(s.nip_hash, 'hex') as superior, p.email, p.active
       from people p left join people s on s.id = p.superior_id`,
  );
  return new Map(people.map(({ key, superior, email, active }) => [key, { superior, email, active }]));
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

/** Writes the staged people, then who leads them: she may stand further down in the file. */
async function upsertPeople(db: Database): Promise<void> {
  // Two people may swap addresses in one roster: the unique index looks at each row, not at the end result.
  await db.query(
    `update people p set email = null from ${PEOPLE} where p.nip_hash = decode(x.key, 'hex') and p.email is distinct from x.email`,
  );
  await db.query(
    `insert into people (nip_hash, nip_sealed, agency_id, ${FACTS.join(', ')})
     select decode(x.key, 'hex'), decode(x.sealed, 'hex'), a.id, ${factsOf('x')}
       from ${PEOPLE} join agencies a on a.short = x.opd
      order by x.row
     on conflict (nip_hash) do update
        set agency_id = excluded.agency_id, ${FACTS.map((fact) => `${fact} = excluded.${fact}`).join(', ')}`,
  );
  await db.query(
    `update people p set superior_id = s.id
       from ${PEOPLE} left join people s on s.nip_hash = decode(x.superior, 'hex')
      where p.nip_hash = decode(x.key, 'hex') and p.superior_id is distinct from s.id`,
  );
}
