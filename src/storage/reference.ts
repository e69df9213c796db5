import { type Database, json } from '../database/database.ts';
import type { Level } from '../domain/competency/dictionary.ts';
import type { Status } from '../domain/people/person.ts';

export interface Agency {
  /** `Dishub` */
  readonly short: string;
  readonly name: string;
  /** sekretariat, dinas, badan, kecamatan … */
  readonly kind: string;
}

/** Adds and renames agencies; none is ever removed, because people and figures hang on them. */
export async function saveAgencies(db: Database, agencies: readonly Agency[]): Promise<void> {
  await db.query(
    `insert into agencies (short, name, kind)
     select a.short, a.name, a.kind
       from rows from (jsonb_to_recordset($1::jsonb) as (short text, name text, kind text)) with ordinality
            as a(short, name, kind, n)
      order by a.n
     on conflict (short) do update set name = excluded.name, kind = excluded.kind`,
    [json(agencies)],
  );
}

export interface LearningRule {
  readonly status: Status;
  /** Office date. */
  readonly validFrom: string;
  /** Yearly target in JP; null = none. */
  readonly minJp: number | null;
  /** Yearly ceiling in JP; null = none. */
  readonly maxJp: number | null;
  /** Legal basis and how sure it is. */
  readonly basis: string;
}

export async function saveLearningRules(db: Database, rules: readonly LearningRule[]): Promise<void> {
  await db.query(
    `insert into learning_rules (status, valid_from, min_jp, max_jp, basis)
     select r.status, r."validFrom", r."minJp", r."maxJp", r.basis
       from jsonb_to_recordset($1::jsonb) as r(status text, "validFrom" date, "minJp" int, "maxJp" int, basis text)
     on conflict (status, valid_from) do update
        set min_jp = excluded.min_jp, max_jp = excluded.max_jp, basis = excluded.basis`,
    [json(rules)],
  );
}

export interface PostRequirement {
  /** `jabatan` exactly as the roster writes it. */
  readonly post: string;
  readonly competency: string;
  readonly level: Level;
  readonly source: string;
}

export async function savePostRequirements(db: Database, rows: readonly PostRequirement[]): Promise<void> {
  await db.query(
    `insert into post_requirements (post, competency, level, source)
     select r.post, r.competency, r.level, r.source
       from jsonb_to_recordset($1::jsonb) as r(post text, competency text, level int, source text)
     on conflict (post, competency, valid_from) do update set level = excluded.level, source = excluded.source`,
    [json(rows)],
  );
}
