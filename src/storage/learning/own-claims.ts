import type { Database } from '../../database/database.ts';
import type { ClaimTrial, OwnEntry, SavedClaim, Twin, WholeClaim } from '../../domain/dialog/topics/claim.ts';
import { addClaim, CLAIM_JP, plain, sameActivity } from './add-claim.ts';
import { isAttended } from './claim-rights.ts';

/** Entries in one message: more is a wall on a phone. */
const AT_ONCE = 6;

/** What a person may still change: what waits, and what an officer refused. */
const CHANGEABLE = `(e.state = 'klaim' or (e.state = 'ditolak' and e.decided_by is not null))`;

const ENTRY = `select e.id, e.title, e.form, e.organiser, e.certificate, e.started_on as "startedOn", e.ended_on as "endedOn",
    e.jp, e.amount, e.international, f.unit, e.state, e.reason,
    (select jsonb_build_object('id', s.id, 'name', s.name) from stored_files s
     where s.person_id = e.person_id and s.purpose = 'certificate' and s.subject = 'entry:' || e.id and s.expires_at > $2) as proof
  from learning_entries e join people p on p.id = e.person_id and p.active
  left join lateral (
    select c.unit from learning_forms c where c.form = e.form and c.valid_from <= e.ended_on order by c.valid_from desc limit 1
  ) f on true
  where e.person_id = $1 and ${CHANGEABLE}`;

/** The asker's own entries that can be changed, those refused first. */
export async function ownEntries(db: Database, asker: number, today: string): Promise<OwnEntry[]> {
  return db.query(
    `${ENTRY} and e.ended_on >= make_date(extract(year from $2::text::date)::int - 1, 1, 1)
     order by e.state = 'klaim', e.ended_on desc, e.id desc limit ${AT_ONCE}`,
    [asker, today],
  );
}

export async function ownEntry(
  db: Database,
  asker: number,
  entry: number,
  now: Date,
): Promise<OwnEntry | null> {
  const [row] = await db.query<OwnEntry>(`${ENTRY} and e.id = $3`, [asker, now, entry]);
  return row ?? null;
}

type TrialRow = Omit<ClaimTrial, 'monthly'> & { readonly most: number | null; readonly left: number };

/** What a claim would be: JP by the table, what stands there already, the proof that is kept. */
export async function tryClaim(
  db: Database,
  asker: number,
  draft: WholeClaim,
  now: Date,
): Promise<ClaimTrial> {
  const [row] = await db.query<TrialRow>(
    `with c as (
       select $1::bigint as person_id, $2::text as title, $3::text as form, $4::text as certificate, $5::date as started_on,
         $6::date as ended_on, $7::numeric as amount, $8::boolean as international, $9::bigint as entry
     ), counted as (${CLAIM_JP})
     select c.jp, c.each, c.unit, c.monthly as most, c.left,
       coalesce((select jsonb_agg(t.twin order by t.same desc, t.id) from (
         select e.id, s.same, jsonb_build_object('title', e.title, 'endedOn', e.ended_on, 'jp', e.jp, 'state', e.state,
           'same', s.same) as twin
         from learning_entries e
         cross join lateral (select e.state <> 'ditolak' and ${sameActivity('e', 'c')} as same) s
         where e.person_id = c.person_id and e.state <> 'ditarik' and e.id is distinct from c.entry
           and (s.same or (e.ended_on = c.ended_on and e.started_on = c.started_on
             and (e.form = c.form or ${plain('e.title')} = ${plain('c.title')})))
         order by s.same desc, e.id limit 3) t), '[]') as twins,
       (select f.name from stored_files f where f.person_id = c.person_id and f.purpose = 'certificate'
         and f.subject = 'entry:' || c.entry and f.expires_at > $10) as proof,
       ${isAttended('o')} as attended
     from counted c cross join lateral (select c.person_id,
       coalesce((select e.origin from learning_entries e where e.id = c.entry and e.person_id = c.person_id), $11) as origin) o`,
    [
      asker,
      draft.title,
      draft.form,
      draft.certificate,
      draft.startedOn,
      draft.endedOn,
      draft.amount,
      draft.international,
      draft.entry?.id ?? null,
      now,
      draft.origin,
    ],
  );
  if (row === undefined) throw new Error('nothing came back');
  const { most, left, ...trial } = row;
  const twins: readonly Twin[] = trial.twins;
  return { ...trial, twins, monthly: most === null ? null : { most, left } };
}

/**
 * Keeps a claim: a new one, or the corrected entry as long as it is in the state it was seen in; what was refused waits to
 * be checked again. null: decided meanwhile, or the month's limit is used up.
 */
export async function saveClaim(
  db: Database,
  asker: number,
  draft: WholeClaim,
  now: Date,
): Promise<SavedClaim | null> {
  if (draft.entry === null) {
    const claim = { ...draft, person: asker };
    const { id, jp } = await addClaim(db, claim, `person:${asker}`, now);
    if (id === null) return null;
    const [row] = await db.query<{ attended: boolean }>(
      `select ${isAttended('e')} as attended from learning_entries e where e.id = $1`,
      [id],
    );
    return { id, jp, attended: row?.attended === true };
  }
  const { id, seen } = draft.entry;
  const [row] = await db.query<SavedClaim>(
    `with c as (
       select $1::bigint as person_id, $2::text as title, $3::text as form, $4::text as certificate, $5::date as started_on,
         $6::date as ended_on, $7::numeric as amount, $8::boolean as international, $9::bigint as entry, $10::text as organiser
     ), counted as (${CLAIM_JP}),
     changed as (
       update learning_entries e set title = c.title, form = c.form, organiser = c.organiser, certificate = c.certificate,
         started_on = c.started_on, ended_on = c.ended_on, amount = c.amount, international = c.international, jp = c.jp,
         state = 'klaim', reason = '', decided_by = null, decided_at = null, claimed_at = $11
       from counted c
       where e.id = c.entry and e.person_id = c.person_id and c.jp > 0 and ${CHANGEABLE} and e.state in ('klaim', $12)
       returning e.id, e.jp, e.person_id, e.origin
     ), noted as (
       insert into audit (at, actor, action, person_id, agency_id, subject)
       select $11, 'person:' || p.id, 'claim corrected', p.id, p.agency_id, 'entry:' || c.id
       from changed c join people p on p.id = c.person_id
     )
     select c.id, c.jp, ${isAttended('c')} as attended from changed c`,
    [
      asker,
      draft.title,
      draft.form,
      draft.certificate,
      draft.startedOn,
      draft.endedOn,
      draft.amount,
      draft.international,
      id,
      draft.organiser,
      now,
      seen,
    ],
  );
  return row ?? null;
}

/** Takes an own claim back before it was checked, with its proof. True also when that was done already. */
export async function withdrawClaim(db: Database, asker: number, entry: number, now: Date): Promise<boolean> {
  const rows = await db.query(
    `with gone as (
       update learning_entries e set state = 'ditarik', claimed_at = $3
       where e.id = $2 and e.person_id = $1 and e.state = 'klaim' returning e.id, e.person_id
     ), proof as (
       delete from stored_files f using gone g
       where f.person_id = g.person_id and f.purpose = 'certificate' and f.subject = 'entry:' || g.id
     ), noted as (
       insert into audit (at, actor, action, person_id, agency_id, subject)
       select $3, 'person:' || p.id, 'claim withdrawn', p.id, p.agency_id, 'entry:' || g.id
       from gone g join people p on p.id = g.person_id
     )
     select id from gone
     union all select id from learning_entries where id = $2 and person_id = $1 and state = 'ditarik'`,
    [asker, entry, now],
  );
  return rows.length > 0;
}
