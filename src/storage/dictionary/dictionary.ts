import { type Database, json } from '../../database/database.ts';
import type {
  Competency,
  CompetencyKind,
  CompetencyLevel,
  Dictionary,
  Level,
} from '../../domain/competency/dictionary.ts';
import type { RequirementRules } from '../../domain/competency/requirement.ts';
import type { JobLevel } from '../../domain/people/person.ts';
import { dayOf, jobLevelSet, postSet } from '../assessment/levels-in-force.ts';
import { type DictionaryContent, type DictionaryProblem, readDictionary } from './dictionary-file.ts';

interface CompetencyRow {
  readonly code: string;
  readonly name: string;
  readonly kind: CompetencyKind;
  readonly definition: string;
  readonly question: string;
  readonly levels: readonly CompetencyLevel[];
}

/** One published version, in the dictionary's own order; null when it was never published. */
export async function loadDictionary(db: Database, version: number): Promise<Dictionary | null> {
  const rows = await db.query<CompetencyRow>(
    'select code, name, kind, definition, question, levels from competencies where version = $1 order by position',
    [version],
  );
  if (rows.length === 0) return null;
  const competencies = new Map<string, Competency>(rows.map((row) => [row.code, row]));
  return { version, competencies };
}

/** The newest version that is not retired, null before the first was published. */
export async function currentDictionaryVersion(db: Database): Promise<number | null> {
  const [row] = await db.query<{ version: number | null }>(
    'select max(version) as version from dictionaries where retired_at is null',
  );
  return row?.version ?? null;
}

export type Published =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly problems: readonly DictionaryProblem[] };

/**
 * Publishes a dictionary file as the next version, with its levels by job level. All or nothing: a dictionary with a
 * hole is worse than none. Running assessments keep the version they began with.
 */
export async function publishDictionary(db: Database, file: unknown, now: Date): Promise<Published> {
  const read = readDictionary(file);
  return read.ok ? { ok: true, version: await publishVersion(db, read, now) } : read;
}

/** Publishes what was read as the next version, and makes it the one in force. @returns its number. */
export async function publishVersion(db: Database, read: DictionaryContent, now: Date): Promise<number> {
  return db.transaction(async () => {
    const [row] = await db.query<{ version: number }>(
      `insert into dictionaries (version, published_at, note)
       select coalesce(max(version), 0) + 1, $1, $2 from dictionaries
       returning version`,
      [now, read.note],
    );
    if (row === undefined) throw new Error('the new dictionary got no version');
    await db.query(
      `insert into competencies (version, code, position, name, kind, definition, question, levels)
       select $1, c.code, c.position, c.name, c.kind, c.definition, c.question, c.levels
         from jsonb_to_recordset($2::jsonb) as c(code text, position int, name text, kind text, definition text,
              question text, levels jsonb)`,
      [row.version, json(read.competencies.map((competency, position) => ({ ...competency, position })))],
    );
    await db.query(
      // Those of the first dictionary hold for whatever may still be entered of earlier days, later ones from their day on.
      `insert into job_level_requirements (job_level, competency, level, source, valid_from)
       select r.job_level, r.competency, r.level, r.source,
         case when $2 = 1 then date '2020-01-01' else ${dayOf('$3')} end
         from jsonb_to_recordset($1::jsonb) as r(job_level text, competency text, level int, source text)
       on conflict (job_level, competency, valid_from) do update set level = excluded.level, source = excluded.source`,
      [json(read.jobLevels), row.version, now],
    );
    return row.version;
  });
}

/** All requirements of a day as the pure rule wants them. */
export async function requirementRules(db: Database, today: string): Promise<RequirementRules> {
  const rows = await db.query<{
    post: string | null;
    job_level: JobLevel | null;
    competency: string;
    level: Level;
  }>(
    `select post, null as job_level, competency, level from post_requirements r where ${postSet('r', '$1')}
     union all
     select null, job_level, competency, level from job_level_requirements r where ${jobLevelSet('r', '$1')}`,
    [today],
  );
  const posts = new Map<string, Map<string, Level>>();
  const jobLevels = new Map<JobLevel, { mansoskul: Level | null; overrides: Map<string, Level> }>();
  for (const row of rows) {
    if (row.post !== null) {
      const own = posts.get(row.post) ?? new Map<string, Level>();
      posts.set(row.post, own.set(row.competency, row.level));
    } else if (row.job_level !== null) {
      const rule = jobLevels.get(row.job_level) ?? { mansoskul: null, overrides: new Map<string, Level>() };
      if (row.competency === '') rule.mansoskul = row.level;
      else rule.overrides.set(row.competency, row.level);
      jobLevels.set(row.job_level, rule);
    }
  }
  return { posts, jobLevels };
}
