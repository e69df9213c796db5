import { type Database, json } from '../../database/database.ts';
import type { DatedRule } from '../../domain/assessment/rules.ts';
import { ruleOn } from '../../domain/assessment/rules.ts';
import type { OfficialRow } from '../../domain/competency/official-table.ts';
import { noteAudit } from '../audit.ts';
import type { Sealing } from '../sealing.ts';

/** Which of these NIPs somebody in the roster has, in service or not. */
export async function knownNips(
  db: Database,
  sealing: Sealing,
  nips: readonly string[],
): Promise<ReadonlySet<string>> {
  const hashes = new Map(nips.map((nip) => [Buffer.from(sealing.hash(nip)).toString('hex'), nip]));
  const rows = await db.query<{ key: string }>(
    `select encode(nip_hash, 'hex') as key from people where nip_hash in (
       select decode(key, 'hex') from unnest($1::text[]) as key)`,
    [[...hashes.keys()]],
  );
  return new Set(rows.flatMap(({ key }) => hashes.get(key) ?? []));
}

/** Until when an official result counts: so many years after it, by the rule that held on its day. */
export function validUntil(assessedOn: string, rules: readonly DatedRule[]): string {
  const years = ruleOn(rules, 'official_years', assessedOn)?.value ?? 3;
  const [year = '', ...rest] = assessedOn.split('-');
  const same = `${Number(year) + years}-${rest.join('-')}`;
  // The 29th of February ends on the 28th.
  const end = new Date(`${same}T00:00:00Z`);
  const there = !Number.isNaN(end.getTime()) && end.toISOString().startsWith(same);
  return there ? same : `${Number(year) + years}-02-28`;
}

/**
 * Keeps official results beside everything else that is said of a competency; a result of the same day is replaced.
 * A dry run is for the caller to take back.
 */
export async function saveOfficial(
  db: Database,
  rows: readonly OfficialRow[],
  options: { readonly sealing: Sealing; readonly rules: readonly DatedRule[]; readonly actor: string },
  now: Date,
): Promise<{ readonly added: number; readonly changed: number; readonly unchanged: number }> {
  const { sealing, rules, actor } = options;
  const bound = rows.map(({ nip, competency, level, assessor, assessedOn }) => ({
    key: Buffer.from(sealing.hash(nip)).toString('hex'),
    competency,
    level,
    assessor,
    assessed_on: assessedOn,
    valid_until: validUntil(assessedOn, rules),
  }));
  return db.transaction(async () => {
    const [counts] = await db.query<{ added: number; changed: number; unchanged: number }>(
      `with r as (
         select p.id as person_id, p.agency_id, x.competency, x.level, x.assessor, x.assessed_on, x.valid_until
         from jsonb_to_recordset($1::jsonb) as x(key text, competency text, level int, assessor text, assessed_on date,
           valid_until date)
         join people p on p.nip_hash = decode(x.key, 'hex')
       ), compared as (
         select r.*, o.person_id is null as fresh,
           (o.level, o.assessor, o.valid_until) is not distinct from (r.level, r.assessor, r.valid_until) as same
         from r left join official_results o
           on (o.person_id, o.competency, o.assessed_on) = (r.person_id, r.competency, r.assessed_on)
       ), saved as (
         insert into official_results (person_id, competency, level, assessor, assessed_on, valid_until)
         select person_id, competency, level, assessor, assessed_on, valid_until from compared where fresh or not same
         on conflict (person_id, competency, assessed_on) do update
           set level = excluded.level, assessor = excluded.assessor, valid_until = excluded.valid_until
         returning person_id
       ), noted as (
         insert into audit (at, actor, action, person_id, agency_id, subject)
         select distinct $2::timestamptz, $3, 'official result', c.person_id, c.agency_id, c.assessed_on::text
         from compared c where c.fresh or not c.same
       )
       select (count(*) filter (where fresh))::int as added,
         (count(*) filter (where not fresh and not same))::int as changed,
         (count(*) filter (where not fresh and same))::int as unchanged
       from compared`,
      [json(bound), now, actor],
    );
    await noteAudit(db, { actor, action: 'import_official', subject: `${rows.length}` }, now);
    return counts ?? { added: 0, changed: 0, unchanged: 0 };
  });
}
