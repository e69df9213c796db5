import { type Database, json } from '../../database/database.ts';
import type { RequirementRow } from '../../domain/competency/requirement-table.ts';
import { noteAudit } from '../audit.ts';

export interface RequirementsSaved {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Levels of the named posts and job levels that the file no longer sets: *belum ditetapkan* from now on. */
  readonly removed: number;
  /** Named posts that nobody in the roster holds: spelled otherwise, as a rule. */
  readonly strangers: readonly string[];
}

/**
 * Replaces the levels of every post and job level that the rows name; others stay. Assessments that have begun keep the
 * levels they were opened with. A dry run is for the caller to take back.
 */
export async function saveRequirements(
  db: Database,
  rows: readonly RequirementRow[],
  actor: string,
  now: Date,
): Promise<RequirementsSaved> {
  return db.transaction(async () => {
    const posts = await replaced(db, 'post', rows);
    const jobLevels = await replaced(db, 'job_level', rows);
    const strangers = await db.query<{ post: string }>(
      `select distinct r.post from jsonb_to_recordset($1::jsonb) as r(post text)
       where r.post is not null and not exists (select 1 from people p where p.active and p.post = r.post) order by 1`,
      [json(rows)],
    );
    await noteAudit(db, { actor, action: 'import_requirements', subject: `${rows.length}` }, now);
    return {
      added: posts.added + jobLevels.added,
      changed: posts.changed + jobLevels.changed,
      unchanged: posts.unchanged + jobLevels.unchanged,
      removed: posts.removed + jobLevels.removed,
      strangers: strangers.map(({ post }) => post),
    };
  });
}

interface Counts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
}

async function replaced(
  db: Database,
  holder: 'post' | 'job_level',
  rows: readonly RequirementRow[],
): Promise<Counts> {
  const table = holder === 'post' ? 'post_requirements' : 'job_level_requirements';
  const [counts] = await db.query<Counts>(
    `with r as (
       select holder, competency, level, source from jsonb_to_recordset($1::jsonb)
         as r(holder text, competency text, level int, source text)
     ), removed as (
       delete from ${table} t where t.${holder} in (select holder from r)
         and not exists (select 1 from r where r.holder = t.${holder} and r.competency = t.competency) returning 1
     ), compared as (
       select r.*, t.level as was from r left join ${table} t on t.${holder} = r.holder and t.competency = r.competency
     ), saved as (
       insert into ${table} (${holder}, competency, level, source)
       select holder, competency, level, source from compared where was is distinct from level
       on conflict (${holder}, competency) do update set level = excluded.level, source = excluded.source returning 1
     )
     select (count(*) filter (where was is null))::int as added,
       (count(*) filter (where was <> level))::int as changed,
       (count(*) filter (where was = level))::int as unchanged,
       (select count(*) from removed)::int as removed
     from compared`,
    [
      json(
        rows.flatMap(({ post, jobLevel, competency, level, source }) => {
          const own = holder === 'post' ? post : jobLevel;
          return own === null ? [] : [{ holder: own, competency, level, source }];
        }),
      ),
    ],
  );
  return counts ?? { added: 0, changed: 0, unchanged: 0, removed: 0 };
}
