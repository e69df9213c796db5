import type { Database } from '../database/database.ts';
import { pendingMigrations } from '../database/migrate.ts';
import { catalogueHealth } from '../knowledge/catalogue/health.ts';
import { vectorIndex } from '../knowledge/retrieval/index/nearby.ts';
import type { ContentFacts } from './content.ts';
import type { DatabaseFacts } from './doctor.ts';

/** How far ahead holidays must be certain. Days. */
const AHEAD = 60;
/** Failures older than this were seen long ago. Days; keys of messages are kept at least as long. */
const RECENT = 7;

export interface ProbeOptions {
  readonly now: Date;
  /** The office date, 'YYYY-MM-DD'. */
  readonly today: string;
  /** The name under which the built-in embedding stores its vectors. */
  readonly embeddingModel: string;
  /** The same of an endpoint's; null without one. */
  readonly outsideModel: string | null;
}

/** Reads what `doctor` judges. It changes nothing, and asks nothing of tables that are not there yet. */
export async function probeDatabase(database: Database, options: ProbeOptions): Promise<DatabaseFacts> {
  const [about] = await database.query<{ server: string; vector: string | null }>(
    `select split_part(version(), ' (', 1) as server,
            (select extversion from pg_extension where extname = 'vector') as vector`,
  );
  const pending = await pendingMigrations(database);
  const server = (about?.server ?? '').split(' on ')[0] ?? '';
  return {
    server: database.kind === 'pglite' ? `${server}, embedded` : server,
    vector: about?.vector ?? null,
    pending,
    content: pending.length === 0 ? await probeContent(database, options) : null,
  };
}

async function probeContent(database: Database, options: ProbeOptions): Promise<ContentFacts> {
  return {
    dictionary: await dictionary(database),
    ...(await catalogue(database, options)),
    holidays: await holidays(database, options.today),
    ...(await imports(database, options.now)),
    ...(await messages(database, options.now)),
  };
}

async function dictionary(database: Database): Promise<ContentFacts['dictionary']> {
  const [row] = await database.query<{ version: number; competencies: number }>(
    `select d.version, count(c.code) as competencies
     from dictionaries d left join competencies c on c.version = d.version
     where d.retired_at is null group by d.version order by d.version desc limit 1`,
  );
  return row ?? null;
}

async function catalogue(
  database: Database,
  { embeddingModel, outsideModel }: ProbeOptions,
): Promise<Pick<ContentFacts, 'catalogue' | 'outsideVectors'>> {
  const { courses, vectors: fresh, stale } = await catalogueHealth(database, embeddingModel);
  const outside = outsideModel === null ? null : await catalogueHealth(database, outsideModel);
  const compared = outside !== null && outside.vectors === courses ? outside.model : embeddingModel;
  return {
    catalogue: { courses, fresh, stale, index: await vectorIndex(database, compared) },
    outsideVectors: outside && { model: outside.model, fresh: outside.vectors },
  };
}

async function holidays(database: Database, today: string): Promise<ContentFacts['holidays']> {
  const rows = await database.query<{ day: string; name: string; official: boolean }>(
    `select day, name, official from holidays where day between $1::date and $1::date + $2::int
     union all select starts_on, 'Ramadan', official from ramadan where ends_on >= $1::date and starts_on <= $1::date + $2::int
     order by 1`,
    [today, AHEAD],
  );
  const [last] = await database.query<{ day: string | null }>(
    'select max(day) as day from holidays where day >= $1::date',
    [today],
  );
  return {
    official: rows.filter((row) => row.official).length,
    estimated: rows.filter((row) => !row.official).map(({ day, name }) => ({ day, name })),
    lastDay: last?.day ?? null,
  };
}

/** What stands open for a person, and what imports replaced; an hour more than the thirty days for the beat that deletes it. */
async function imports(database: Database, now: Date): Promise<Pick<ContentFacts, 'waiting' | 'replaced'>> {
  const [row] = await database.query<{ drafts: number; words: number; rows: number; late: number }>(
    `select (select count(*) from dictionary_drafts where decided_at is null) as drafts,
            (select count(*) from course_words where verdict = 'suggested' and (source <> 'search' or score >= 3)) as words,
            count(*) as rows, count(*) filter (where i.at < $1::timestamptz - interval '30 days 2 hours') as late
       from import_rows r join imports i on i.id = r.import_id`,
    [now],
  );
  const { drafts, words, rows, late } = row ?? { drafts: 0, words: 0, rows: 0, late: 0 };
  return { waiting: { drafts, words }, replaced: { rows, late } };
}

async function messages(database: Database, now: Date): Promise<Pick<ContentFacts, 'inbox' | 'outbox'>> {
  const since = new Date(now.getTime() - RECENT * 86_400_000);
  const [inbox] = await database.query<ContentFacts['inbox']>(
    `select count(*) filter (where state = 'failed' and received_at >= $1) as failed,
            count(*) filter (where state = 'waiting') as waiting
     from inbox where state <> 'done'`,
    [since],
  );
  const [outbox] = await database.query<ContentFacts['outbox']>(
    `select count(*) filter (where state = 'refused' and settled_at >= $1) as refused,
            count(*) filter (where state = 'unknown' and settled_at >= $1) as unknown,
            count(*) filter (where state in ('ready', 'sending')) as open
     from outbox where state not in ('sent', 'expired')`,
    [since],
  );
  return {
    inbox: inbox ?? { failed: 0, waiting: 0 },
    outbox: outbox ?? { refused: 0, unknown: 0, open: 0 },
  };
}
