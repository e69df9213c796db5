import type { Database } from '../../database/database.ts';
import { counted, undoOf } from '../../database/imports.ts';
import { STAGED } from '../../database/staged.ts';

/** What the roster says of a person `p`. The language she chose herself is not among it. */
const FACTS = [
  'name',
  'status',
  'agency_id',
  'unit',
  'post',
  'job_level',
  'grade',
  'job_family',
  'email',
].concat(['roles', 'work_pattern', 'active', 'superior_id']);
const AS_JSON = `jsonb_build_object(${FACTS.map((fact) => `'${fact}', p.${fact}`).join(', ')})`;

/** Keeps the staged people as they are before a roster changes them, by their hashed NIP. Inside its transaction. */
export async function keepPeople(db: Database, importId: number): Promise<void> {
  await db.query(
    `insert into import_rows (import_id, key, person_id, before, after)
     select $1, x.key, p.id, case when p.id is null then null else ${AS_JSON} end, ''
       from ${STAGED('key text')} left join people p on p.nip_hash = decode(x.key, 'hex')`,
    [importId],
  );
}

/** Notes how the roster left them, and keeps of what they were only what it changed. */
export async function markPeople(db: Database, importId: number): Promise<void> {
  await db.query(
    `update import_rows r set after = md5(${AS_JSON}::text), before = case when r.before is null then null else (
         select coalesce(jsonb_object_agg(b.key, b.value), '{}') from jsonb_each(r.before) b
          where b.value is distinct from ${AS_JSON}->b.key) end
       from people p where r.import_id = $1 and p.nip_hash = decode(r.key, 'hex')`,
    [importId],
  );
}

/**
 * Takes the last roster back: people return to what they were, and whom it added goes. Somebody who has been given
 * anything meanwhile (an account, an assessment) is set inactive instead: nobody's answers are deleted on the way.
 */
export const undoRoster = undoOf('roster', {
  changedSince: (db, id) =>
    counted(
      db,
      `select count(*) from import_rows r left join people p on p.nip_hash = decode(r.key, 'hex')
        where r.import_id = $1 and md5(${AS_JSON}::text) is distinct from r.after`,
      id,
    ),
  restore: async (db, { id }) => {
    // First without addresses: two people who swapped theirs must be able to swap back.
    await db.query(
      `update people p set email = null from import_rows r
        where r.import_id = $1 and p.nip_hash = decode(r.key, 'hex') and (r.before is null or r.before ? 'email')`,
      [id],
    );
    // What is not kept of a person did not change: it comes from her present row.
    await db.query(
      `update people p set ${FACTS.map((fact) => `${fact} = b.${fact}`).join(', ')}
         from import_rows r join people o on o.nip_hash = decode(r.key, 'hex')
         cross join lateral jsonb_populate_record(o, r.before) b
        where r.import_id = $1 and r.before is not null and p.id = o.id`,
      [id],
    );
    return removeAdded(db, id);
  },
});

const ADDED = `(select p.id from import_rows r join people p on p.nip_hash = decode(r.key, 'hex')
                 where r.import_id = $1 and r.before is null)`;

async function removeAdded(db: Database, importId: number): Promise<{ removed: number; left: number }> {
  await db.query(`update people set superior_id = null where id in ${ADDED}`, [importId]);
  // Whatever refers to a person, also in tables that are not here yet.
  const tables = await db.query<{ table: string; column: string }>(
    `select c.conrelid::regclass::text as table, quote_ident(a.attname) as column
       from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.confrelid = 'people'::regclass`,
  );
  const free = tables.map(
    ({ table, column }) => `not exists (select from ${table} t where t.${column} = p.id)`,
  );
  const removed = await db.query(
    `delete from people p where p.id in ${ADDED} and ${free.join(' and ')} returning p.id`,
    [importId],
  );
  const left = await db.query(`update people set active = false where id in ${ADDED} returning id`, [
    importId,
  ]);
  return { removed: removed.length, left: left.length };
}
