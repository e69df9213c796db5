import { type Database, json } from '../../database/database.ts';
import type { LeaveRow } from '../../domain/reminders/leave-table.ts';
import { noteAudit } from '../audit.ts';
import type { Importer } from '../imports.ts';
import type { Sealing } from '../sealing.ts';
import { AWAY } from './leaves.ts';

export interface LeavesSaved {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** The rows of `$1` with their people, beside the leave that begins on the same day. `fate` null: it is so already. */
const COMPARED = `compared as (
  select p.id as person_id, x.first_day, x.last_day, l.id as leave,
    case when x.cancelled then case when l.id is not null then 'cancelled' end
      when l.id is null then 'added' when l.last_day <> x.last_day then 'moved' end as fate
  from jsonb_to_recordset($1::jsonb) as x(key text, first_day date, last_day date, cancelled boolean)
  join people p on p.nip_hash = decode(x.key, 'hex')
  left join leaves l on l.person_id = p.id and l.first_day = x.first_day
)`;

/**
 * Notes the leaves of an office's list: one that begins on the same day gets its end, a cancelled one goes, and what waited
 * for its end goes on. A dry run is for the caller to take back.
 */
export async function saveLeaves(
  db: Database,
  rows: readonly LeaveRow[],
  { sealing, actor }: Importer & { readonly sealing: Sealing },
  now: Date,
): Promise<LeavesSaved> {
  const bound = json(
    rows.map(({ nip, first, last, cancelled }) => ({
      key: Buffer.from(sealing.hash(nip)).toString('hex'),
      first_day: first,
      last_day: last,
      cancelled,
    })),
  );
  return db.transaction(async () => {
    const [found] = await db.query<LeavesSaved>(
      `with ${COMPARED}
       select (count(*) filter (where fate = 'added'))::int as added,
         (count(*) filter (where fate in ('moved', 'cancelled')))::int as changed,
         (count(*) filter (where fate is null))::int as unchanged
       from compared`,
      [bound],
    );
    const counts = found ?? { added: 0, changed: 0, unchanged: 0 };
    if (counts.added + counts.changed === 0) return counts;
    await db.query(
      `with ${COMPARED}, gone as (
         delete from leaves l using compared c where l.id = c.leave and c.fate = 'cancelled'
       ), freed as (
         update reminders r set due_at = $2, window_at = $2, reason = ''
         from (select distinct person_id from compared where fate in ('moved', 'cancelled')) c
         where r.person_id = c.person_id and r.state = 'planned' and r.reason = $3
       )
       insert into leaves (person_id, first_day, last_day, made_at, made_by)
       select person_id, first_day, last_day, $2::timestamptz, 'import' from compared where fate in ('added', 'moved')
       on conflict (person_id, first_day) do update set last_day = excluded.last_day, made_at = excluded.made_at`,
      [bound, now, AWAY],
    );
    await noteAudit(db, { actor, action: 'import_leave', subject: `${rows.length}` }, now);
    return counts;
  });
}
