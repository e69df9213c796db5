import type { Database } from '../../database/database.ts';
import { counted, noteImport, undoOf } from '../../database/imports.ts';
import { type Rows, STAGED, stageRows } from '../../database/staged.ts';
import type { HoursRow } from '../../domain/learning/hours-table.ts';
import type { Importer } from '../imports.ts';
import type { Sealing } from '../sealing.ts';

export interface HoursSaved {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Titles of claims that an officer refused and the file calls verified: they stay refused. */
  readonly held: readonly string[];
  /** Names the import for whoever takes it back; null where nothing was written. */
  readonly id: number | null;
}

/**
 * Keeps learning hours that were verified elsewhere. Person, title (in any case) and last day name an activity: it is
 * corrected, not entered twice, and the person's own claim of it becomes verified, unless an officer has refused it. A cell left empty keeps what is known.
 * A dry run is for the caller to take back.
 */
export async function saveHours(
  db: Database,
  rows: Rows<HoursRow>,
  options: Importer & { readonly sealing: Sealing },
  now: Date,
): Promise<HoursSaved> {
  const { sealing, actor, source } = options;
  return db.transaction(async () => {
    // The key is no constraint (people may claim as they like): two files at once must not both find nothing.
    if (db.kind === 'postgres') await db.query('select pg_advisory_xact_lock(72418655)');
    const total = await stageRows(db, rows, ({ nip, startedOn, endedOn, ...row }) => ({
      ...row,
      key: Buffer.from(sealing.hash(nip)).toString('hex'),
      started_on: startedOn,
      ended_on: endedOn,
    }));
    const [found] = await db.query<Omit<HoursSaved, 'id'>>(
      `with ${COMPARED}
       select (count(*) filter (where entry is null))::int as added,
         (count(*) filter (where entry is not null and not same))::int as changed,
         (count(*) filter (where same))::int as unchanged,
         coalesce(array_agg(known order by known) filter (where held), '{}') as held
       from compared`,
    );
    const counts = found ?? { added: 0, changed: 0, unchanged: 0, held: [] };
    const { added, changed } = counts;
    if (added + changed === 0) return { ...counts, id: null };
    const id = await noteImport(db, { kind: 'jp', actor, source, rows: total, added, changed }, now);
    await db.query(
      // What is replaced is kept by the statement that replaces it: both see the entries as they were.
      `with ${COMPARED}, kept as (
         insert into import_rows (import_id, key, person_id, before, after)
         select $3, e.id::text, e.person_id, ${FACTS('e')}, '' from compared c join learning_entries e on e.id = c.entry
         where not c.same
       ), corrected as (
         update learning_entries w set jp = c.jp, organiser = c.organiser, certificate = c.certificate, form = c.form,
           started_on = c.started_on, state = c.state, reason = '', decided_by = null, decided_at = $1
         from compared c where w.id = c.entry and not c.same
         returning w.id, w.person_id, w.state
       ), entered as (
         insert into learning_entries (person_id, title, form, organiser, certificate, started_on, ended_on, jp, state,
           decided_at)
         select person_id, title, form, organiser, certificate, started_on, ended_on, jp, state, $1::timestamptz
         from compared where entry is null
         returning id, person_id, state
       ), added as (
         insert into import_rows (import_id, key, person_id, before, after)
         select $3, id::text, person_id, null, '' from entered
       )
       insert into audit (at, actor, action, person_id, agency_id, subject)
       select $1::timestamptz, $2, 'hours ' || d.state, d.person_id, p.agency_id, 'entry:' || d.id
       from (select * from corrected union all select * from entered) d join people p on p.id = d.person_id`,
      [now, actor, id],
    );
    await db.query(
      `update import_rows r set after = ${print('e')} from learning_entries e where r.import_id = $1 and e.id = r.key::bigint`,
      [id],
    );
    return { ...counts, id };
  });
}

/** An officer refused this claim: a file does not overrule that behind her back, she does or the person mends it. */
const HELD = `coalesce(e.state = 'ditolak' and e.decided_by is not null and r.state = 'terverifikasi', false)`;

/** A title as it names an activity. */
const plain = (title: string): string => `lower(regexp_replace(btrim(${title}), '\\s+', ' ', 'g'))`;
/** Of several entries of one activity the one that a file speaks of comes first. */
const FIRST_OF = (row: string): string =>
  `array_position('{terverifikasi,klaim,ditolak}'::text[], ${row}.state), ${row}.id`;

/** The staged rows with their people, beside the entry of the same activity. */
const COMPARED = `r as (
  select p.id as person_id, p.agency_id, x.*
  from ${STAGED(`key text, title text, jp numeric, started_on date, ended_on date, organiser text, certificate text,
    form text, state text`)}
  join people p on p.nip_hash = decode(x.key, 'hex')
), compared as (
  select r.person_id, r.agency_id, r.title, r.jp, r.ended_on, r.organiser, r.state, e.id as entry,
    coalesce(r.started_on, e.started_on, r.ended_on) as started_on,
    coalesce(r.certificate, e.certificate, '') as certificate,
    coalesce(r.form, e.form, 'pelatihan') as form,
    coalesce((e.jp, e.organiser, e.state) = (r.jp, r.organiser, r.state)
      and coalesce(r.started_on, e.started_on) = e.started_on
      and coalesce(r.certificate, e.certificate) = e.certificate
      and coalesce(r.form, e.form) = e.form, false) or ${HELD} as same,
    ${HELD} as held, e.title as known
  from r left join lateral (
    select e.* from learning_entries e
    where e.person_id = r.person_id and e.ended_on = r.ended_on
      and ${plain('e.title')} = lower(r.title)
    order by ${FIRST_OF('e')} limit 1
  ) e on true
)`;

/** What an import may change of an entry. */
const COLUMNS = [
  'jp',
  'organiser',
  'certificate',
  'form',
  'started_on',
  'state',
  'reason',
  'decided_by',
  'decided_at',
];
const FACTS = (row: string): string =>
  `jsonb_build_object(${COLUMNS.map((column) => `'${column}', ${row}.${column}`).join(', ')})`;
/** Fingerprint of the same. The moment in UTC: as JSON it would hang on the session's own zone. */
const print = (row: string): string =>
  `md5(concat(${FACTS(row)} - 'decided_at', ${row}.decided_at at time zone 'UTC'))`;

/**
 * Takes the last learning hours back: new ones go, corrected ones and claims are again what they were. Refused once an
 * entry was decided on anew, or its owner has put a certificate to it. Each person's audit says so.
 */
export const undoHours = undoOf('jp', {
  changedSince: (db, id) =>
    counted(
      db,
      `select count(*) from import_rows r left join learning_entries e on e.id = r.key::bigint
        where r.import_id = $1 and (${print('e')} is distinct from r.after or (r.before is null and exists (
          select from stored_files f where f.person_id = r.person_id and f.purpose = 'certificate'
            and f.subject = 'entry:' || r.key)))`,
      id,
    ),
  restore: async (db, { id }, { actor, now }) => {
    await db.query(
      `with gone as (
         delete from learning_entries e using import_rows r
          where r.import_id = $1 and r.before is null and e.id = r.key::bigint returning e.id, e.person_id
       ), back as (
         update learning_entries e set ${COLUMNS.map((column) => `${column} = b.${column}`).join(', ')}
           from import_rows r cross join lateral jsonb_populate_record(null::learning_entries, r.before) b
          where r.import_id = $1 and r.before is not null and e.id = r.key::bigint returning e.id, e.person_id
       )
       insert into audit (at, actor, action, person_id, agency_id, subject)
       select $2::timestamptz, $3, 'hours undone', p.id, p.agency_id, 'entry:' || d.id
       from (select * from gone union all select * from back) d join people p on p.id = d.person_id`,
      [id, now, actor],
    );
    return {};
  },
});

/**
 * What was verified or refused of everybody, with NIPs in plain text: what a file of learning hours holds. An activity
 * that stands twice is one line, the one that a file would correct. For an operator's export only, which leaves an audit row.
 */
export async function hoursLines(db: Database, sealing: Sealing): Promise<HoursRow[]> {
  const rows = await db.query<Omit<HoursRow, 'nip'> & { readonly sealed: Uint8Array }>(
    `select sealed, title, jp, "startedOn", "endedOn", organiser, certificate, form, state from (
       select distinct on (e.person_id, e.ended_on, ${plain('e.title')}) p.nip_sealed as sealed, e.person_id, e.id, e.title,
         e.jp::float8 as jp, e.started_on as "startedOn", e.ended_on as "endedOn", e.organiser, e.certificate, e.form, e.state
       from learning_entries e join people p on p.id = e.person_id
       order by e.person_id, e.ended_on, ${plain('e.title')}, ${FIRST_OF('e')}
     ) x where state in ('terverifikasi', 'ditolak') order by person_id, "endedOn", id`,
  );
  return rows.map(({ sealed, ...row }) => ({ nip: sealing.open(sealed), ...row }));
}
