import type { Database } from '../../database/database.ts';
import type { Claim, ClaimToCheck, ClaimVerdict } from '../../domain/dialog/certificate.ts';

/** Claims in one message: more is a wall on a phone. */
const AT_ONCE = 5;

/** Subject of the certificate of one claim: one file each. */
const PROOF = `(
  select jsonb_build_object('id', f.id, 'name', f.name) from stored_files f
  where f.person_id = e.person_id and f.purpose = 'certificate' and f.subject = 'entry:' || e.id and f.expires_at > $2)`;

/** The asker's own claims that wait to be checked, the newest first. */
export async function ownClaims(db: Database, asker: number, now: Date): Promise<Claim[]> {
  return db.query(
    `select e.id, e.title, e.jp, e.ended_on as "endedOn", ${PROOF} as proof
     from learning_entries e join people p on p.id = e.person_id and p.active
     where e.person_id = $1 and e.state = 'klaim' order by e.ended_on desc, e.id desc limit ${AT_ONCE}`,
    [asker, now],
  );
}

/** Claims that `$1` may decide on: an umpeg officer those of the own agency, never one's own. */
const MINE = `learning_entries e join people o on o.id = e.person_id and o.active
  join people a on a.id = $1 and a.active and 'umpeg' = any(a.roles) and a.agency_id = o.agency_id and a.id <> o.id`;

/** What waits for an officer, those with a certificate first; everybody else gets nothing. */
export async function claimsToCheck(
  db: Database,
  asker: number,
  now: Date,
): Promise<{ claims: ClaimToCheck[]; total: number }> {
  const rows = await db.query<ClaimToCheck & { readonly total: number }>(
    `select e.id, e.title, e.jp, e.ended_on as "endedOn", o.name, e.organiser, e.certificate as number,
       ${PROOF} as proof, (count(*) over ())::int as total
     from ${MINE} where e.state = 'klaim'
     order by ${PROOF} is null, e.ended_on, e.id limit ${AT_ONCE}`,
    [asker, now],
  );
  return { claims: rows.map(({ total: _, ...claim }) => claim), total: rows[0]?.total ?? 0 };
}

/** Decides on a claim once, with its audit row. null: decided already, or not this officer's. */
export async function decideClaim(
  db: Database,
  asker: number,
  claim: number,
  verdict: ClaimVerdict,
  now: Date,
): Promise<{ name: string; title: string } | null> {
  const [row] = await db.query<{ name: string; title: string }>(
    `with decided as (
       update learning_entries w set state = $4, decided_by = $1, decided_at = $2
       from ${MINE} where w.id = e.id and e.id = $3 and w.state = 'klaim'
       returning w.id, o.id as person, o.agency_id as agency, o.name, w.title
     ), noted as (
       insert into audit (at, actor, action, person_id, agency_id, subject)
       select $2, 'person:' || $1::bigint, 'claim ' || $4, person, agency, 'entry:' || id from decided
     )
     select name, title from decided`,
    [asker, now, claim, verdict],
  );
  return row ?? null;
}
