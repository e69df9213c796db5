import { type Database, json } from '../../database/database.ts';
import { counted, noteImport, undoOf } from '../../database/imports.ts';
import type { RequirementRow } from '../../domain/competency/requirement-table.ts';
import { jobLevelSet, postSet } from '../assessment/levels-in-force.ts';
import type { Importer } from '../imports.ts';

export interface RequirementsSaved {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Levels of the named posts and job levels that the file no longer sets: *belum ditetapkan* from now on. */
  readonly removed: number;
  /** Named posts that nobody in the roster holds: spelled otherwise, as a rule. */
  readonly strangers: readonly string[];
  /** Names the import for whoever takes it back; null where nothing was written. */
  readonly id: number | null;
}

/** Both tables are alike: who holds a level, of which competency. */
const HOLDERS = [
  { holder: 'post', table: 'post_requirements' },
  { holder: 'job_level', table: 'job_level_requirements' },
] as const;
type Holder = (typeof HOLDERS)[number];

/**
 * Sets the levels of every post and job level that the rows name, as a whole, from the day each row names or else from
 * `today` on; others stay, and so do the sets that held before. Assessments that have begun keep the levels they were opened
 * with. A dry run is for the caller to take back.
 */
export async function saveRequirements(
  db: Database,
  rows: readonly RequirementRow[],
  importer: Importer,
  today: string,
  now: Date,
): Promise<RequirementsSaved> {
  return db.transaction(async () => {
    const total = { added: 0, changed: 0, unchanged: 0, removed: 0 };
    for (const one of HOLDERS) {
      const counts = await compared(db, one, bound(one, rows, today));
      total.added += counts.added;
      total.changed += counts.changed;
      total.unchanged += counts.unchanged;
      total.removed += counts.removed;
    }
    const strangers = await db.query<{ post: string }>(
      `select distinct r.post from jsonb_to_recordset($1::jsonb) as r(post text)
       where r.post is not null and not exists (select 1 from people p where p.active and p.post = r.post) order by 1`,
      [json(rows)],
    );
    const told = { ...total, strangers: strangers.map(({ post }) => post) };
    const { added, changed, removed } = total;
    if (added + changed + removed === 0) return { ...told, id: null };
    const id = await noteImport(
      db,
      { kind: 'requirements', ...importer, rows: rows.length, added, changed: changed + removed },
      now,
    );
    for (const one of HOLDERS) await replaced(db, one, bound(one, rows, today), id);
    return { ...told, id };
  });
}

const bound = ({ holder }: Holder, rows: readonly RequirementRow[], today: string): string =>
  json(
    rows.flatMap(({ post, jobLevel, competency, level, source, from }) => {
      const own = holder === 'post' ? post : jobLevel;
      return own === null ? [] : [{ holder: own, competency, level, source, from: from ?? today }];
    }),
  );

const ROWS = `r as (
  select holder, competency, level, source, "from" from jsonb_to_recordset($1::jsonb)
    as r(holder text, competency text, level int, source text, "from" date)
)`;

/** The set that would hold without the rows, on the day from which they hold. */
const heldBy = ({ holder }: Holder, from: string): string =>
  holder === 'post' ? postSet('t', from) : jobLevelSet('t', from);

/** What the rows would change. */
async function compared(
  db: Database,
  one: Holder,
  rows: string,
): Promise<Pick<RequirementsSaved, 'added' | 'changed' | 'unchanged' | 'removed'>> {
  const { holder, table } = one;
  const [counts] = await db.query<Pick<RequirementsSaved, 'added' | 'changed' | 'unchanged' | 'removed'>>(
    `with ${ROWS}
     select (count(*) filter (where t.level is null))::int as added,
       (count(*) filter (where t.level <> r.level))::int as changed,
       (count(*) filter (where t.level = r.level))::int as unchanged,
       (select count(*) from (select distinct holder, "from" from r) h
          join ${table} t on t.${holder} = h.holder and ${heldBy(one, 'h."from"')}
          where not exists (select 1 from r where r.holder = h.holder and r."from" = h."from"
            and r.competency = t.competency))::int as removed
     from r left join ${table} t on t.${holder} = r.holder and t.competency = r.competency
       and ${heldBy(one, 'r."from"')}`,
    [rows],
  );
  return counts ?? { added: 0, changed: 0, unchanged: 0, removed: 0 };
}

/** The set of the post or job level `h.holder` that begins on `h."from"`, as it stands; null for none. */
const levelsNow = ({ holder, table }: Holder): string =>
  `(select jsonb_agg(jsonb_build_object('competency', t.competency, 'level', t.level, 'source', t.source)
     order by t.competency) from ${table} t where t.${holder} = h.holder and t.valid_from = h."from")`;
const print = (levels: string): string => `md5(coalesce(${levels}::text, ''))`;

async function replaced(db: Database, one: Holder, values: string, id: number): Promise<void> {
  const { holder, table } = one;
  await db.query(
    `with ${ROWS}
     insert into import_rows (import_id, key, before, after)
     select $2, '${holder}:' || h."from" || ':' || h.holder, ${levelsNow(one)}, ''
       from (select distinct holder, "from" from r) h
      -- A set that says what holds anyway is none.
      where ${levelsOf('(select r.competency, r.level from r where r.holder = h.holder and r."from" = h."from")')}
        is distinct from ${levelsOf(`(select t.competency, t.level from ${table} t
          where t.${holder} = h.holder and ${heldBy(one, 'h."from"')})`)}`,
    [values, id],
  );
  await db.query(
    `with ${ROWS}, named as (select h.holder, h."from" from import_rows r, ${kept(holder, '$2')}), removed as (
       delete from ${table} t using named h where t.${holder} = h.holder and t.valid_from = h."from"
         and not exists (select 1 from r where r.holder = h.holder and r."from" = h."from"
           and r.competency = t.competency) returning 1
     )
     insert into ${table} as t (${holder}, competency, level, source, valid_from)
     select r.holder, r.competency, r.level, r.source, r."from" from r join named h
       on h.holder = r.holder and h."from" = r."from"
     on conflict (${holder}, competency, valid_from) do update set level = excluded.level, source = excluded.source
       where t.level <> excluded.level`,
    [values, id],
  );
  await db.query(`update import_rows r set after = ${print(levelsNow(one))} from ${kept(holder)}`, [id]);
  // What the file left as it was is not for this import to take back.
  await db.query(
    `delete from import_rows r using ${kept(holder)} and r.after = md5(coalesce(r.before::text, ''))`,
    [id],
  );
}

/** Levels by competency as one value, so that two sets can be compared. */
const levelsOf = (set: string): string => `(select jsonb_object_agg(s.competency, s.level) from ${set} s)`;

/** The kept rows of an import about posts or about job levels; in `h` the holder's own name and the set's first day. */
const kept = (holder: Holder['holder'], id = '$1'): string =>
  `(select key, substr(key, ${holder.length + 2}, 10)::date as "from", substr(key, ${holder.length + 13}) as holder
     from import_rows where import_id = ${id} and starts_with(key, '${holder}:')) h
   where r.import_id = ${id} and r.key = h.key`;

/** Takes the last requirements back: the posts and job levels they changed have again what they had. */
export const undoRequirements = undoOf('requirements', {
  changedSince: async (db, id) => {
    let count = 0;
    for (const one of HOLDERS)
      count += await counted(
        db,
        `select count(*) filter (where r.after <> ${print(levelsNow(one))}) from import_rows r, ${kept(one.holder)}`,
        id,
      );
    return count;
  },
  restore: async (db, { id, added, changed }) => {
    for (const { holder, table } of HOLDERS) {
      await db.query(
        `delete from ${table} t using import_rows r, ${kept(holder)} and t.${holder} = h.holder
           and t.valid_from = h."from"`,
        [id],
      );
      await db.query(
        `insert into ${table} (${holder}, competency, level, source, valid_from)
         select h.holder, b.competency, b.level, b.source, h."from"
           from import_rows r cross join lateral jsonb_to_recordset(coalesce(r.before, '[]'))
             as b(competency text, level int, source text), ${kept(holder)}`,
        [id],
      );
    }
    // A row is a whole set; what is told are levels.
    return { removed: added, restored: changed };
  },
});

/** Every required level with the first day of its set, as a file of requirements holds it: posts first, then job levels. */
export function requirementLines(db: Database): Promise<
  readonly {
    readonly post: string | null;
    readonly jobLevel: string | null;
    readonly competency: string;
    readonly level: number;
    readonly source: string;
    readonly from: string;
  }[]
> {
  return db.query(
    `select post, null as "jobLevel", competency, level, source, valid_from as "from" from post_requirements
     union all
     select null, job_level, competency, level, source, valid_from from job_level_requirements
     order by 1 nulls last, 2, 6, 3`,
  );
}
