import type { Database } from '../../database/database.ts';
import { counted, noteImport, undoOf } from '../../database/imports.ts';
import { type Rows, STAGED, stageRows } from '../../database/staged.ts';
import type { LeaveRow } from '../../domain/reminders/leave-table.ts';
import type { Importer } from '../imports.ts';
import type { Sealing } from '../sealing.ts';
import { AWAY, KEEP_DAYS } from './leaves.ts';

export interface LeavesSaved {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Names the import for whoever takes it back; null where nothing was written. */
  readonly id: number | null;
}

/** The staged rows with their people, beside the leave that begins on the same day. `fate` null: it is so already. */
const COMPARED = `compared as (
  select p.id as person_id, x.first_day, x.last_day, l.id as leave,
    case when x.cancelled then case when l.id is not null then 'cancelled' end
      when l.id is null then 'added' when l.last_day <> x.last_day then 'moved' end as fate
  from ${STAGED('key text, first_day date, last_day date, cancelled boolean')}
  join people p on p.nip_hash = decode(x.key, 'hex')
  left join leaves l on l.person_id = p.id and l.first_day = x.first_day
)`;

/**
 * Notes the leaves of an office's list: one that begins on the same day gets its end, a cancelled one goes, and what waited
 * for its end goes on. A dry run is for the caller to take back.
 */
export async function saveLeaves(
  db: Database,
  rows: Rows<LeaveRow>,
  { sealing, actor, source }: Importer & { readonly sealing: Sealing },
  now: Date,
): Promise<LeavesSaved> {
  return db.transaction(async () => {
    const total = await stageRows(db, rows, ({ nip, first, last, cancelled }) => ({
      key: Buffer.from(sealing.hash(nip)).toString('hex'),
      first_day: first,
      last_day: last,
      cancelled,
    }));
    const [found] = await db.query<Omit<LeavesSaved, 'id'>>(
      `with ${COMPARED}
       select (count(*) filter (where fate = 'added'))::int as added,
         (count(*) filter (where fate in ('moved', 'cancelled')))::int as changed,
         (count(*) filter (where fate is null))::int as unchanged
       from compared`,
    );
    const counts = found ?? { added: 0, changed: 0, unchanged: 0 };
    const { added, changed } = counts;
    if (added + changed === 0) return { ...counts, id: null };
    const id = await noteImport(db, { kind: 'leave', actor, source, rows: total, added, changed }, now);
    await db.query(
      // What is replaced is kept by the statement that replaces it: both see the leaves as they were.
      `with ${COMPARED}, kept as (
         insert into import_rows (import_id, key, person_id, before, after)
         select $2, c.person_id || ' ' || c.first_day, c.person_id,
           case when l.id is not null then jsonb_build_object('last_day', l.last_day, 'made_at', l.made_at, 'made_by', l.made_by) end,
           case when c.fate = 'cancelled' then '' else c.last_day::text end
         from compared c left join leaves l on l.id = c.leave where c.fate is not null
       ), gone as (
         delete from leaves l using compared c where l.id = c.leave and c.fate = 'cancelled'
       )
       insert into leaves (person_id, first_day, last_day, made_at, made_by)
       select person_id, first_day, last_day, $1::timestamptz, 'import' from compared where fate in ('added', 'moved')
       on conflict (person_id, first_day) do update set last_day = excluded.last_day, made_at = excluded.made_at`,
      [now, id],
    );
    await goOn(db, `${TOUCHED} and before is not null`, id, now);
    return { ...counts, id };
  });
}

/** What waited for the end of a leave goes on; where somebody is away all the same it waits again. @param people by an import `$1`. */
async function goOn(db: Database, people: string, importId: number, now: Date): Promise<void> {
  await db.query(
    `update reminders set due_at = $2, window_at = $2, reason = ''
      where person_id in (${people}) and state = 'planned' and reason = $3`,
    [importId, now, AWAY],
  );
}

const TOUCHED = 'select person_id from import_rows where import_id = $1';

/** The leave `l` that a row `r` of an import is about. */
const SAME = `l.person_id = r.person_id and l.person_id || ' ' || l.first_day = r.key`;

/**
 * Takes the last list of leaves back: what it noted goes, what it moved or cancelled is as before. A leave that was
 * forgotten meanwhile because it is long over counts as unchanged.
 */
export const undoLeaves = undoOf('leave', {
  changedSince: (db, id, now) =>
    counted(
      db,
      `select count(*) from import_rows r left join leaves l on ${SAME}
        where r.import_id = $1 and coalesce(l.last_day::text, '') <> r.after
          and not (l.id is null and nullif(r.after, '')::date <= ($2::timestamptz at time zone 'UTC')::date - ${KEEP_DAYS})`,
      id,
      now,
    ),
  restore: async (db, { id }, { now }) => {
    await db.query(
      `delete from leaves l using import_rows r where r.import_id = $1 and r.before is null and ${SAME}`,
      [id],
    );
    await db.query(
      `insert into leaves (person_id, first_day, last_day, made_at, made_by)
       select r.person_id, split_part(r.key, ' ', 2)::date, b.last_day, b.made_at, b.made_by
         from import_rows r cross join lateral jsonb_populate_record(null::leaves, r.before) b
        where r.import_id = $1 and r.before is not null
       on conflict (person_id, first_day) do update set last_day = excluded.last_day, made_at = excluded.made_at`,
      [id],
    );
    await goOn(db, TOUCHED, id, now);
    return {};
  },
});
