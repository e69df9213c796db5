import type { Config, ConfigResult, ModelConfig, TelegramConfig } from '../config/config.ts';
import { slackBy } from '../config/slack.ts';
import type { LockHolder } from '../database/lock.ts';
import { type Check, fail, ok } from './check.ts';
import { type ContentFacts, contentChecks } from './content.ts';

/** Something wrong that has a line of its own; thrown where it is found, so that a start is refused with the same words. */
export class Unhealthy extends Error {
  readonly check: string;
  readonly detail: string;
  readonly todo: string;

  constructor(check: string, detail: string, todo: string) {
    super(`${detail} ${todo}`);
    this.check = check;
    this.detail = detail;
    this.todo = todo;
  }
}

export interface Diagnosis {
  /** False when a check failed; a warning does not make it false. */
  readonly ok: boolean;
  readonly checks: readonly Check[];
}

/** What the database said. Everything below `pending` needs an up-to-date schema and is null without one. */
export interface DatabaseFacts {
  /** As the server names itself: `PostgreSQL 17.2`. */
  readonly server: string;
  /** Version of the extension, null when it is not installed. */
  readonly vector: string | null;
  /** Migrations that have not run here. */
  readonly pending: readonly string[];
  readonly content: ContentFacts | null;
}

/** The embedded database's folder: free (or ours), or held by a process that answers commands or does not. */
export type FolderFacts =
  | { readonly state: 'free' }
  | { readonly state: 'held'; readonly holder: LockHolder; readonly answers: boolean };

/** How `doctor` looks at the world. A probe that throws makes its check red, with the error as its detail. */
export interface Probes {
  readonly nodeVersion: string;
  readonly config: ConfigResult;
  /** What must be installed before the configured model can be asked, null when nothing is missing. */
  readonly missingForModel: (model: ModelConfig) => string | null;
  readonly folder: (config: Config) => Promise<FolderFacts>;
  readonly database: (config: Config) => Promise<DatabaseFacts>;
  /** What the platforms say themselves; absent where nothing may be asked. */
  readonly platforms?: (config: Config) => Promise<readonly Check[]>;
}

const NODE = 24;

/** Looks at everything a healthy installation needs, and says what to do about what is not. */
export async function runChecks(probes: Probes): Promise<Diagnosis> {
  const checks = [node(probes.nodeVersion), ...configuration(probes)];
  if (probes.config.ok) checks.push(...(await stored(probes, probes.config.config)));
  if (probes.config.ok) checks.push(...((await probes.platforms?.(probes.config.config)) ?? []));
  return { ok: checks.every((check) => check.status !== 'fail'), checks };
}

function node(version: string): Check {
  const major = Number.parseInt(version.replace(/^v/, ''), 10);
  return major >= NODE
    ? ok('node', version)
    : fail('node', version, `Install Node ${NODE} or newer, or run "npm install", which brings its own.`);
}

function configuration({ config: result, missingForModel }: Probes): Check[] {
  if (!result.ok)
    return result.errors.map((sentence) =>
      fail('configuration', sentence, 'Correct it in .env; .env.example explains each variable.'),
    );
  const { telegram, slack, model } = result.config;
  return [
    ok('configuration', `zone ${result.config.zone}, log level ${result.config.logLevel}`),
    ok('telegram', telegramBy(telegram)),
    ok('slack', slackBy(slack)),
    outsideAi(model, missingForModel(model)),
  ];
}

/** Without the address and the secret: a report is often sent on. */
function telegramBy(telegram: TelegramConfig): string {
  if (telegram.state === 'off') return 'off';
  const { webhook } = telegram;
  return webhook === undefined ? 'on, long polling' : `on, webhook on ${webhook.host}:${webhook.port}`;
}

function outsideAi(model: ModelConfig, missing: string | null): Check {
  if (model.state === 'off') return ok('outside AI', 'off');
  const asked = `${model.provider} ${model.chatModel} at ${new URL(model.baseUrl).host}`;
  return missing === null
    ? ok('outside AI', `${asked}, for people who agreed`)
    : fail('outside AI', asked, missing);
}

async function stored(probes: Probes, config: Config): Promise<Check[]> {
  const checks: Check[] = [];
  if (config.database.kind === 'pglite') {
    const check = await folder(config.database.dir, () => probes.folder(config));
    checks.push(check);
    // Opening a folder that somebody else holds corrupts it.
    if (check.status === 'fail') return checks;
  }
  let facts: DatabaseFacts;
  try {
    facts = await probes.database(config);
  } catch (error) {
    if (error instanceof Unhealthy) return [...checks, fail(error.check, error.detail, error.todo)];
    const todo =
      config.database.kind === 'postgres'
        ? 'Check that the server runs and that address, user and password of DATABASE_URL are right.'
        : 'Check the rights of the folder; restore it from a backup if it is damaged (docs/operating.md).';
    return [...checks, fail('database', reason(error), todo)];
  }
  checks.push(ok('database', facts.server), vector(facts.vector), migrations(facts.pending));
  if (facts.content !== null) checks.push(...contentChecks(facts.content));
  return checks;
}

async function folder(dir: string, probe: () => Promise<FolderFacts>): Promise<Check> {
  try {
    const facts = await probe();
    if (facts.state === 'free') return ok('data folder', dir);
    const { pid, host, since } = facts.holder;
    const held = `${dir}, held by process ${pid} on ${host} since ${since}`;
    if (facts.answers) return ok('data folder', held);
    return fail(
      'data folder',
      held,
      'Stop that process or wait for it; to share the data between processes, set DATABASE_URL.',
    );
  } catch (error) {
    return fail(
      'data folder',
      reason(error),
      'Check that the folder exists and that this user may write to it.',
    );
  }
}

function vector(version: string | null): Check {
  return version === null
    ? fail(
        'vector extension',
        'not installed',
        'Install pgvector for this server (Debian: postgresql-17-pgvector), then run "create extension vector" as its owner.',
      )
    : ok('vector extension', version);
}

function migrations(pending: readonly string[]): Check {
  return pending.length === 0
    ? ok('migrations', 'up to date')
    : fail(
        'migrations',
        `not run: ${pending.join(', ')}`,
        'Start Sinau once: it brings the schema up to date.',
      );
}

/** Several addresses that all failed are one error without words of its own. */
function reason(error: unknown): string {
  const [first]: unknown[] = error instanceof AggregateError ? error.errors : [];
  const told = first ?? error;
  return told instanceof Error ? told.message || told.name : String(told);
}
