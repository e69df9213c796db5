import type { Database } from '../../database/database.ts';
import { parseNip } from '../../domain/people/nip.ts';
import type { JobLevel, Person, Role, Status } from '../../domain/people/person.ts';
import type { Sealing } from '../sealing.ts';

const PERSON = `select p.id, p.name, p.status, a.short as opd, a.id as "opdId", p.unit, p.post, p.job_level as "jobLevel",
        p.job_family as "jobFamily", p.roles, p.language
   from people p join agencies a on a.id = p.agency_id`;

/** An active person by id, null when there is none. */
export async function personById(db: Database, id: number): Promise<Person | null> {
  const [row] = await db.query<Person>(`${PERSON} where p.id = $1 and p.active`, [id]);
  return row ?? null;
}

/** An active person by a NIP in any spelling. For operators and officers only: knowing a NIP proves nothing. */
export async function findByNip(db: Database, sealing: Sealing, written: string): Promise<Person | null> {
  const parsed = parseNip(written);
  if (!parsed.ok) return null;
  const [row] = await db.query<Person>(`${PERSON} where p.nip_hash = $1 and p.active`, [
    sealing.hash(parsed.nip.digits),
  ]);
  return row ?? null;
}

/** An active person by the e-mail that a platform has verified, null when nobody has it. */
export async function findByEmail(db: Database, email: string): Promise<Person | null> {
  const [row] = await db.query<Person>(`${PERSON} where lower(p.email) = lower($1) and p.active`, [email]);
  return row ?? null;
}

/**
 * Whom an officer may pick by name, unit or post: an umpeg in the own agency, an admin anywhere, everybody else nobody.
 * All words must occur. At most 20, by name; the asker's right is part of the query, so that nothing else is ever read.
 */
export async function findInAgency(db: Database, askerId: number, words: string): Promise<Person[]> {
  const patterns = words
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  if (patterns.length === 0) return [];
  return db.query<Person>(
    `${PERSON}
       join people asker on asker.id = $1 and asker.active
      where p.active
        and ('admin' = any(asker.roles) or ('umpeg' = any(asker.roles) and asker.agency_id = p.agency_id))
        and p.name || ' ' || p.unit || ' ' || p.post || ' ' || a.short ilike all($2::text[])
      order by p.name, p.id
      limit 20`,
    [askerId, patterns],
  );
}

/** One colleague, if the asker is an officer for them: the same right as in `findInAgency`, asked again before a write. */
export async function colleagueOf(db: Database, askerId: number, personId: number): Promise<Person | null> {
  const [row] = await db.query<Person>(
    `${PERSON}
       join people asker on asker.id = $1 and asker.active
      where p.id = $2 and p.active
        and ('admin' = any(asker.roles) or ('umpeg' = any(asker.roles) and asker.agency_id = p.agency_id))`,
    [askerId, personId],
  );
  return row ?? null;
}

/** One line of `sinau people`. */
export interface ListedPerson {
  readonly nip: string;
  readonly nama: string;
  readonly opd: string;
  readonly unit: string;
  readonly jabatan: string;
  readonly jenjang: JobLevel;
  readonly status: Status;
  readonly peran: readonly Role[];
  readonly nipAtasan: string | null;
  readonly linked: { readonly telegram: boolean; readonly slack: boolean };
}

interface ListedRow extends Omit<ListedPerson, 'nip' | 'nipAtasan' | 'linked'> {
  readonly nip: Uint8Array;
  readonly nip_atasan: Uint8Array | null;
  readonly telegram: boolean;
  readonly slack: boolean;
}

/** Every active person with the NIP in plain text: for the sample city and an operator's command, never for a chat. */
export async function people(db: Database, sealing: Sealing): Promise<ListedPerson[]> {
  const rows = await db.query<ListedRow>(
    `select p.nip_sealed as nip, p.name as nama, a.short as opd, p.unit, p.post as jabatan, p.job_level as jenjang,
            p.status, p.roles as peran, s.nip_sealed as nip_atasan,
            exists (select from accounts c where c.person_id = p.id and c.channel = 'telegram') as telegram,
            exists (select from accounts c where c.person_id = p.id and c.channel = 'slack') as slack
       from people p join agencies a on a.id = p.agency_id left join people s on s.id = p.superior_id
      where p.active
      order by a.id, p.id`,
  );
  return rows.map(({ nip, nip_atasan: superior, telegram, slack, ...listed }) => ({
    nip: sealing.open(nip),
    ...listed,
    nipAtasan: superior === null ? null : sealing.open(superior),
    linked: { telegram, slack },
  }));
}
