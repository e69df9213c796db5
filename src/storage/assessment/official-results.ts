import type { Database } from '../../database/database.ts';
import { counted, noteImport, undoOf } from '../../database/imports.ts';
import { type Rows, STAGED, stageRows } from '../../database/staged.ts';
import type { DatedRule } from '../../domain/assessment/rules.ts';
import { ruleOn } from '../../domain/assessment/rules.ts';
import type { OfficialRow } from '../../domain/competency/official-table.ts';
import type { Importer } from '../imports.ts';
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

export interface OfficialSaved {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Names the import for whoever takes it back; null where nothing was written. */
  readonly id: number | null;
}

/**
 * Keeps official results beside everything else that is said of a competency; a result of the same day is replaced.
 * A dry run is for the caller to take back.
 */
export async function saveOfficial(
  db: Database,
  rows: Rows<OfficialRow>,
  options: Importer & { readonly sealing: Sealing; readonly rules: readonly DatedRule[] },
  now: Date,
): Promise<OfficialSaved> {
  const { sealing, rules, actor, source } = options;
  return db.transaction(async () => {
    const total = await stageRows(db, rows, ({ nip, competency, level, assessor, assessedOn }) => ({
      key: Buffer.from(sealing.hash(nip)).toString('hex'),
      competency,
      level,
      assessor,
      assessed_on: assessedOn,
      valid_until: validUntil(assessedOn, rules),
    }));
    const [found] = await db.query<Omit<OfficialSaved, 'id'>>(
      `with ${COMPARED}
       select (count(*) filter (where fresh))::int as added,
         (count(*) filter (where not fresh and not same))::int as changed,
         (count(*) filter (where not fresh and same))::int as unchanged
       from compared`,
    );
    const counts = found ?? { added: 0, changed: 0, unchanged: 0 };
    const { added, changed } = counts;
    if (added + changed === 0) return { ...counts, id: null };
    const id = await noteImport(db, { kind: 'official', actor, source, rows: total, added, changed }, now);
    await db.query(
      `with ${COMPARED}, kept as (
         insert into import_rows (import_id, key, person_id, before, after)
         select $3, ${KEY('c')}, c.person_id, case when c.fresh then null else ${FACTS('o')} end,
           ${print('c')} from compared c
         left join official_results o
           on (o.person_id, o.competency, o.assessed_on) = (c.person_id, c.competency, c.assessed_on)
         where c.fresh or not c.same
       ), saved as (
         insert into official_results (person_id, competency, level, assessor, assessed_on, valid_until)
         select person_id, competency, level, assessor, assessed_on, valid_until from compared where fresh or not same
         on conflict (person_id, competency, assessed_on) do update
           set level = excluded.level, assessor = excluded.assessor, valid_until = excluded.valid_until
       )
       insert into audit (at, actor, action, person_id, agency_id, subject)
       select distinct $1::timestamptz, $2, 'official result', c.person_id, c.agency_id, c.assessed_on::text
       from compared c where c.fresh or not c.same`,
      [now, actor, id],
    );
    return { ...counts, id };
  });
}

/** The staged rows with their people, beside what is known. */
const COMPARED = `r as (
  select p.id as person_id, p.agency_id, x.competency, x.level, x.assessor, x.assessed_on, x.valid_until
  from ${STAGED('key text, competency text, level int, assessor text, assessed_on date, valid_until date')}
  join people p on p.nip_hash = decode(x.key, 'hex')
), compared as (
  select r.*, o.person_id is null as fresh,
    (o.level, o.assessor, o.valid_until) is not distinct from (r.level, r.assessor, r.valid_until) as same
  from r left join official_results o
    on (o.person_id, o.competency, o.assessed_on) = (r.person_id, r.competency, r.assessed_on)
)`;

/** A result by its own key. */
const KEY = (row: string): string =>
  `concat_ws('|', ${row}.person_id, ${row}.assessed_on, ${row}.competency)`;
const FACTS = (row: string): string =>
  `jsonb_build_object('level', ${row}.level, 'assessor', ${row}.assessor, 'valid_until', ${row}.valid_until)`;
const print = (row: string): string => `md5(${FACTS(row)}::text)`;

/** Takes the last official results back: new ones go, replaced ones return. Each person's audit says so. */
export const undoOfficial = undoOf('official', {
  changedSince: (db, id) =>
    counted(
      db,
      `select count(*) from import_rows r left join official_results o on o.person_id = r.person_id and ${KEY('o')} = r.key
        where r.import_id = $1 and ${print('o')} is distinct from r.after`,
      id,
    ),
  restore: async (db, { id }, { actor, now }) => {
    await db.query(
      `with gone as (
         delete from official_results o using import_rows r
          where r.import_id = $1 and r.before is null and o.person_id = r.person_id and ${KEY('o')} = r.key
          returning o.person_id, o.assessed_on
       ), back as (
         update official_results o set level = (r.before->>'level')::int, assessor = r.before->>'assessor',
           valid_until = (r.before->>'valid_until')::date
           from import_rows r
          where r.import_id = $1 and r.before is not null and o.person_id = r.person_id and ${KEY('o')} = r.key
          returning o.person_id, o.assessed_on
       )
       insert into audit (at, actor, action, person_id, agency_id, subject)
       select distinct $2::timestamptz, $3, 'official result undone', p.id, p.agency_id, d.assessed_on::text
       from (select * from gone union all select * from back) d join people p on p.id = d.person_id`,
      [id, now, actor],
    );
    return {};
  },
});

/**
 * Every official result of a competency in force, with NIPs in plain text: what a file of official results holds. For an
 * operator's export only, which leaves an audit row.
 */
export async function officialLines(db: Database, sealing: Sealing): Promise<OfficialRow[]> {
  const rows = await db.query<Omit<OfficialRow, 'nip'> & { readonly sealed: Uint8Array }>(
    `select p.nip_sealed as sealed, o.competency, o.level, o.assessor, o.assessed_on as "assessedOn"
       from official_results o join people p on p.id = o.person_id
      where o.competency in (select c.code from competencies c where c.version =
        (select max(version) from dictionaries where retired_at is null))
      order by p.id, o.assessed_on, o.assessor, o.competency`,
  );
  return rows.map(({ sealed, ...row }) => ({ nip: sealing.open(sealed), ...row }));
}
