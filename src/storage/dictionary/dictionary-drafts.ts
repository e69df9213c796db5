import { type Database, json } from '../../database/database.ts';
import type { Competency } from '../../domain/competency/dictionary.ts';
import { type DictionaryDiff, dictionaryDiff } from '../../domain/competency/dictionary-diff.ts';
import { noteAudit } from '../audit.ts';
import type { Importer } from '../imports.ts';
import { currentDictionaryVersion, loadDictionary, publishVersion } from './dictionary.ts';
import type { DictionaryContent } from './dictionary-file.ts';

/** A dictionary that waits for a second person. */
export interface DictionaryDraft {
  readonly id: number;
  /** 'operator', 'operator:name' or 'person:<id>'. */
  readonly madeBy: string;
  /** The same for reading. */
  readonly maker: string;
  readonly madeAt: Date;
  readonly competencies: number;
}

/** What stands in the table: with the version it was compared with, so that nothing published meanwhile is lost. */
interface Kept extends DictionaryContent {
  readonly base: number;
}

/** Keeps what was read until somebody else decides. @returns its number; from the same source the same draft. */
export async function keepDraft(
  db: Database,
  content: DictionaryContent,
  { actor, source }: Importer,
  now: Date,
): Promise<number> {
  return db.transaction(async () => {
    const [before] = await db.query<{ id: number }>('select id from dictionary_drafts where source = $1', [
      source ?? null,
    ]);
    if (before !== undefined) return before.id;
    const kept: Kept = {
      note: content.note,
      competencies: content.competencies,
      jobLevels: content.jobLevels,
      base: (await currentDictionaryVersion(db)) ?? 0,
    };
    const [row] = await db.query<{ id: number }>(
      'insert into dictionary_drafts (made_by, made_at, content, source) values ($1, $2, $3::jsonb, $4) returning id',
      [actor, now, json(kept), source ?? null],
    );
    const id = row?.id ?? 0;
    await noteAudit(db, { actor, action: 'dictionary drafted', subject: `draft:${id}` }, now);
    return id;
  });
}

const LINE = `id, made_by as "madeBy", made_at as "madeAt", jsonb_array_length(content->'competencies') as competencies,
  coalesce((select p.name from people p where 'person:' || p.id = made_by), regexp_replace(made_by, '^operator:', ''))
    as maker`;

/** Whether this person may see and decide drafts: BKPP's admin. */
export async function mayPublish(db: Database, personId: number): Promise<boolean> {
  const rows = await db.query(`select 1 from people where id = $1 and active and 'admin' = any(roles)`, [
    personId,
  ]);
  return rows.length > 0;
}

/** What this very actor decided about a draft; null: somebody else, or nobody. */
export async function decidedDraft(
  db: Database,
  id: number,
  actor: string,
): Promise<{ readonly ok: true; readonly version: number | null } | null> {
  const [row] = await db.query<{ version: number | null }>(
    'select version from dictionary_drafts where id = $1 and decided_by = $2',
    [id, actor],
  );
  return row === undefined ? null : { ok: true, version: row.version };
}

/** Drafts nobody has decided on, the oldest first. */
export async function openDrafts(db: Database): Promise<DictionaryDraft[]> {
  return db.query<DictionaryDraft>(
    `select ${LINE} from dictionary_drafts where decided_at is null order by id`,
  );
}

/** What a draft would change in the dictionary in force; null: there is no such open draft. */
export async function draftDiff(
  db: Database,
  id: number,
): Promise<{ readonly draft: DictionaryDraft; readonly diff: DictionaryDiff } | null> {
  const [row] = await db.query<DictionaryDraft & { content: Kept }>(
    `select ${LINE}, content from dictionary_drafts where id = $1 and decided_at is null`,
    [id],
  );
  if (row === undefined) return null;
  const { content, ...draft } = row;
  return { draft, diff: dictionaryDiff(await competenciesInForce(db), content.competencies) };
}

export async function competenciesInForce(db: Database): Promise<Competency[]> {
  const version = await currentDictionaryVersion(db);
  const dictionary = version === null ? null : await loadDictionary(db, version);
  return dictionary === null ? [] : [...dictionary.competencies.values()];
}

/** gone: decided already. own: whoever made a draft cannot publish it. stale: another version was published since. */
export type DraftDecided =
  | { readonly ok: true; readonly version: number | null }
  | { readonly ok: false; readonly why: 'gone' | 'own' | 'stale' };

/**
 * The second step: somebody else than its maker publishes a draft, or anybody rejects it. A person must be BKPP's admin;
 * an operator is named on the command line. Running assessments keep the version they began with.
 */
export async function decideDraft(
  db: Database,
  id: number,
  decision: 'publish' | 'reject',
  actor: string,
  now: Date,
): Promise<DraftDecided> {
  return db.transaction(async (): Promise<DraftDecided> => {
    // Locked, so that two who decide at once publish one version.
    const [row] = await db.query<{ content: Kept; made_by: string }>(
      `select content, made_by from dictionary_drafts where id = $1 and decided_at is null
         and ($2 not like 'person:%' or exists (select 1 from people o
           where 'person:' || o.id = $2 and o.active and 'admin' = any(o.roles))) for update`,
      [id, actor],
    );
    if (row === undefined) return { ok: false, why: 'gone' };
    if (decision === 'publish' && row.made_by === actor) return { ok: false, why: 'own' };
    const current = (await currentDictionaryVersion(db)) ?? 0;
    if (decision === 'publish' && row.content.base !== current) return { ok: false, why: 'stale' };
    const version = decision === 'publish' ? await publishVersion(db, row.content, now) : null;
    await db.query(
      'update dictionary_drafts set decided_by = $2, decided_at = $3, version = $4 where id = $1',
      [id, actor, now, version],
    );
    const action = decision === 'publish' ? 'dictionary published' : 'dictionary rejected';
    await noteAudit(db, { actor, action, subject: `draft:${id}` }, now);
    return { ok: true, version };
  });
}

export interface DictionaryVersion {
  readonly version: number;
  readonly publishedAt: Date;
  readonly retiredAt: Date | null;
  readonly competencies: number;
  /** Assessments that still take answers and hold to it. */
  readonly running: number;
}

/** Every version there ever was: a retired one stays readable. */
export async function dictionaryVersions(db: Database): Promise<DictionaryVersion[]> {
  return db.query<DictionaryVersion>(
    `select v.version, v.published_at as "publishedAt", v.retired_at as "retiredAt",
       (select count(*)::int from competencies c where c.version = v.version) as competencies,
       (select count(*)::int from assessments s left join periods d on d.id = s.period_id
        where s.dictionary_version = v.version and s.sent_at is null and s.withdrawn_at is null
          and d.closed_at is null) as running
     from dictionaries v order by v.version`,
  );
}

/** Takes a version out of force; the newest that is left holds for whatever begins from now on. false: none would be left, or it is retired. */
export async function retireDictionary(
  db: Database,
  version: number,
  actor: string,
  now: Date,
): Promise<boolean> {
  return db.transaction(async () => {
    const rows = await db.query(
      `update dictionaries set retired_at = $2 where version = $1 and retired_at is null
         and exists (select 1 from dictionaries o where o.version <> $1 and o.retired_at is null) returning version`,
      [version, now],
    );
    if (rows.length === 0) return false;
    await noteAudit(db, { actor, action: 'dictionary retired', subject: `version:${version}` }, now);
    return true;
  });
}
