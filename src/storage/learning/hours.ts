import { type Database, json } from '../../database/database.ts';
import type { HoursRow } from '../../domain/learning/hours-table.ts';
import { noteAudit } from '../audit.ts';
import type { Sealing } from '../sealing.ts';

/**
 * Keeps learning hours that were verified elsewhere. Person, title (in any case) and last day name an activity: it is
 * corrected, not entered twice, and the person's own claim of it becomes verified. A cell left empty keeps what is known.
 * A dry run is for the caller to take back.
 */
export async function saveHours(
  db: Database,
  rows: readonly HoursRow[],
  options: { readonly sealing: Sealing; readonly actor: string },
  now: Date,
): Promise<{ readonly added: number; readonly changed: number; readonly unchanged: number }> {
  const { sealing, actor } = options;
  const bound = rows.map(({ nip, startedOn, endedOn, ...row }) => ({
    ...row,
    key: Buffer.from(sealing.hash(nip)).toString('hex'),
    started_on: startedOn,
    ended_on: endedOn,
  }));
  return db.transaction(async () => {
    // The key is no constraint (people may claim as they like): two files at once must not both find nothing.
    if (db.kind === 'postgres') await db.query('select pg_advisory_xact_lock(72418655)');
    const [counts] = await db.query<{ added: number; changed: number; unchanged: number }>(
      `with r as (
         select p.id as person_id, p.agency_id, x.*
         from jsonb_to_recordset($1::jsonb) as x(key text, title text, jp numeric, started_on date, ended_on date,
           organiser text, certificate text, form text, state text)
         join people p on p.nip_hash = decode(x.key, 'hex')
       ), compared as (
         select r.person_id, r.agency_id, r.title, r.jp, r.ended_on, r.organiser, r.state, e.id as entry,
           coalesce(r.started_on, e.started_on, r.ended_on) as started_on,
           coalesce(r.certificate, e.certificate, '') as certificate,
           coalesce(r.form, e.form, 'pelatihan') as form,
           coalesce((e.jp, e.organiser, e.state) = (r.jp, r.organiser, r.state)
             and coalesce(r.started_on, e.started_on) = e.started_on
             and coalesce(r.certificate, e.certificate) = e.certificate
             and coalesce(r.form, e.form) = e.form, false) as same
         from r left join lateral (
           select e.* from learning_entries e
           where e.person_id = r.person_id and e.ended_on = r.ended_on
             and lower(regexp_replace(btrim(e.title), '\\s+', ' ', 'g')) = lower(r.title)
           order by array_position('{terverifikasi,klaim,ditolak}'::text[], e.state), e.id limit 1
         ) e on true
       ), corrected as (
         update learning_entries w set jp = c.jp, organiser = c.organiser, certificate = c.certificate, form = c.form,
           started_on = c.started_on, state = c.state, decided_by = null, decided_at = $2
         from compared c where w.id = c.entry and not c.same
         returning w.id, w.person_id, w.state
       ), entered as (
         insert into learning_entries (person_id, title, form, organiser, certificate, started_on, ended_on, jp, state,
           decided_at)
         select person_id, title, form, organiser, certificate, started_on, ended_on, jp, state, $2::timestamptz
         from compared where entry is null
         returning id, person_id, state
       ), noted as (
         insert into audit (at, actor, action, person_id, agency_id, subject)
         select $2::timestamptz, $3, 'hours ' || d.state, d.person_id, p.agency_id, 'entry:' || d.id
         from (select * from corrected union all select * from entered) d join people p on p.id = d.person_id
       )
       select (count(*) filter (where entry is null))::int as added,
         (count(*) filter (where entry is not null and not same))::int as changed,
         (count(*) filter (where same))::int as unchanged
       from compared`,
      [json(bound), now, actor],
    );
    await noteAudit(db, { actor, action: 'import_jp', subject: `${rows.length}` }, now);
    return counts ?? { added: 0, changed: 0, unchanged: 0 };
  });
}
