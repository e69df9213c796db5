import { type Database, json } from '../../database/database.ts';
import type { Claim, ClaimSeen, ClaimToCheck, ClaimVerdict } from '../../domain/dialog/topics/certificate.ts';
import { CLAIM_JP, sameActivity } from './add-claim.ts';
import { isAttended, mayCheck } from './claim-rights.ts';

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

/** How long an officer's decision can be corrected: as long as everybody remembers what it was about. */
const CORRECTABLE = '30 days';

/** What an officer decided not long before `$2`; an imported entry is corrected by the next import. */
const DECIDED = `e.state in ('terverifikasi', 'ditolak') and e.decided_by is not null
  and e.decided_at > $2::timestamptz - interval '${CORRECTABLE}'`;

/** Claims that `$1` may decide on. */
const MINE = `learning_entries e join people o on o.id = e.person_id and o.active
  join people a on a.id = $1 and ${mayCheck('a', 'o')}`;

/** What a decision holds for: whoever decides has seen exactly this. */
const SEEN = `md5(concat_ws('|', e.title, e.form, e.organiser, e.certificate, e.started_on, e.ended_on, e.jp, e.claimed_at at time zone 'UTC',
  e.state, e.decided_at at time zone 'UTC', (select f.made_at at time zone 'UTC' from stored_files f
    where f.person_id = e.person_id and f.purpose = 'certificate' and f.subject = 'entry:' || e.id)))`;

/** Another entry of the same person on the same days, or with the same certificate: it deserves a look. */
const TWIN = `exists (select 1 from learning_entries t where t.person_id = e.person_id and t.id <> e.id
  and t.state in ('klaim', 'terverifikasi') and ((t.started_on = e.started_on and t.ended_on = e.ended_on)
    or (e.certificate <> '' and lower(t.certificate) = lower(e.certificate))))`;

const ATTENDED = isAttended('e');

/**
 * What waits for an officer, those with a proof first, from the `from`-th on; with `decided` what was decided and can still
 * be corrected, the newest first. Everybody else gets nothing.
 */
export async function claimsToCheck(
  db: Database,
  asker: number,
  now: Date,
  from = 0,
  decided = false,
): Promise<{ claims: ClaimToCheck[]; total: number }> {
  const rows = await db.query<ClaimToCheck & { readonly total: number }>(
    `select e.id, e.title, e.jp, e.form, e.started_on as "startedOn", e.ended_on as "endedOn", o.name, e.organiser,
       e.certificate as number, e.amount, e.international, ${ATTENDED} as attended, ${TWIN} as twin, ${SEEN} as seen,
       e.state, e.reason, ${PROOF} as proof, (count(*) over ())::int as total
     from ${MINE} where ${decided ? DECIDED : `e.state = 'klaim'`}
     order by ${decided ? 'e.decided_at desc' : `${PROOF} is null and not ${ATTENDED}, e.ended_on`}, e.id offset $3 limit ${AT_ONCE}`,
    [asker, now, from],
  );
  return { claims: rows.map(({ total: _, ...claim }) => claim), total: rows[0]?.total ?? 0 };
}

/** What was decided, for whoever decided it. */
export interface DecidedClaim {
  readonly name: string;
  readonly title: string;
}

/** Whether refused `e` counts once when it is verified after all: not entered anew meanwhile, and within its month. */
const COUNTS_ONCE = `not exists (select 1 from learning_entries t where t.person_id = e.person_id and t.id <> e.id
    and t.state in ('klaim', 'terverifikasi') and ${sameActivity('t', 'e')})
  and e.jp <= (select coalesce(counted.left, e.jp) from counted where counted.entry = e.id)`;

/**
 * Decides on claims as they were seen, or corrects what was decided, each with its audit row, and plans that the people are
 * told on the office's day `today`. What was decided, corrected or withdrawn meanwhile, would count twice, or is not this
 * officer's, is left out.
 */
export async function decideClaims(
  db: Database,
  asker: number,
  claims: readonly ClaimSeen[],
  verdict: { readonly state: ClaimVerdict; readonly reason: string },
  now: Date,
  today: string,
): Promise<DecidedClaim[]> {
  return db.query<DecidedClaim>(
    `with wanted as (
       select w.id, w.seen from jsonb_to_recordset($3::jsonb) as w(id bigint, seen text)
     ), c as (
       select e.person_id, e.form, e.amount, e.international, e.ended_on, e.id as entry
       from learning_entries e join wanted w on w.id = e.id
     ), counted as (${CLAIM_JP}), mine as (
       select e.id, e.state, e.decided_at, o.id as person, o.agency_id as agency, o.name from ${MINE}
       join wanted w on w.id = e.id and w.seen = ${SEEN}
       where e.state = 'klaim' or (${DECIDED} and e.state <> $4 and ($4 = 'ditolak' or (${COUNTS_ONCE})))
     ), decided as (
       update learning_entries w set state = $4, reason = $5, decided_by = $1, decided_at = $2
       from mine m where w.id = m.id and w.state = m.state and w.decided_at is not distinct from m.decided_at
       returning w.id, m.person, m.agency, m.name, w.title, m.state as before
     ), noted as (
       insert into audit (at, actor, action, person_id, agency_id, subject)
       select $2, 'person:' || $1::bigint,
         case before when 'klaim' then 'claim ' else 'claim decision corrected: ' end || $4, person, agency, 'entry:' || id
       from decided
     ), told as (
       insert into reminders as r (person_id, kind, subject, rung, due_at, window_at)
       select d.person, 'claim', '0', 'on:' || $6::text || coalesce(':' || nullif(s.sent, 0), ''), $7, $7
       from (select distinct person from decided) d
       cross join lateral (
         select count(*) as sent from reminders b where b.person_id = d.person and b.kind = 'claim' and b.subject = '0'
           and b.rung like 'on:' || $6::text || '%' and b.state = 'sent') s
       on conflict (person_id, kind, subject, rung) do update
         set state = 'planned', reason = '', due_at = excluded.due_at, window_at = excluded.window_at, settled_at = null
         where r.state <> 'sent'
     )
     select name, title from decided
     union all
     -- Granted twice it is the same: what this officer decided a moment ago.
     select o.name, e.title from ${MINE} join wanted w on w.id = e.id
     where e.state = $4 and e.decided_by = $1 and e.decided_at > $2::timestamptz - interval '1 minute' and e.decided_at <= $2`,
    [
      asker,
      now,
      json(claims.map(({ id, seen }) => ({ id, seen }))),
      verdict.state,
      verdict.reason.slice(0, 300),
      today,
      new Date(now.getTime() + SOON_MS),
    ],
  );
}

/** An officer goes through several claims: who has two of them is told once. */
const SOON_MS = 2 * 3_600_000;
