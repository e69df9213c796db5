import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config/config.ts';
import { openPostgres } from '../../src/database/postgres.ts';
import { changeStatements } from '../../src/storage/changes.ts';
import { linkCode } from '../../src/storage/people/link-codes.ts';
import { retirePlayedAccounts } from '../../src/storage/people/sample-accounts.ts';
import { commit } from '../../src/storage/statements.ts';
import { type App, openApp } from '../../src/wire/app.ts';
import { postgresUrl } from '../support/database.ts';

/** Tuesday morning in the office: the sample's running period closes on Friday. */
const MORNING = new Date('2026-11-24T09:00:00+07:00');

export interface City {
  readonly app: App;
  /** What the operator was told. */
  readonly complaints: readonly string[];
  /** Somebody of an agency without a role who has not begun the running assessment. */
  fresh(opd: string): Promise<{ id: number; name: string; email: string }>;
  /** A link code, good for a day from `at`. */
  codeFor(person: number, at?: Date): Promise<string>;
  close(): Promise<void>;
}

/** The whole sample city, opened as `sinau start` opens it: on PGlite, or on PostgreSQL with TEST_DATABASE_URL. */
export async function openCity(
  kind: 'pglite' | 'postgres',
  moment: Date = MORNING,
  more: Readonly<Record<string, string>> = {},
): Promise<City> {
  const complaints: string[] = [];
  const complain = (facts: object, line: string): void => {
    complaints.push(`${line} ${JSON.stringify(facts)}`);
  };
  const place =
    kind === 'postgres' && postgresUrl !== undefined ? await onServer(postgresUrl) : await inFolder();
  const config = readConfig({ ...place.env, ...more });
  if (!config.ok) throw new Error(config.errors.join('\n'));
  const log = { info: () => undefined, warn: complain, error: complain };
  const app = await openApp({ config: config.config, moment, log });
  // As before real bots run: nothing may go to accounts that no platform knows.
  await retirePlayedAccounts(app.db, moment);
  return {
    app,
    complaints,
    fresh: async (opd) => {
      const [row] = await app.db.query<{ id: number; name: string; email: string }>(
        `select p.id, p.name, p.email from people p join agencies a on a.id = p.agency_id
         join assessments s on s.person_id = p.id and s.sent_at is null
         join periods d on d.id = s.period_id and d.closed_at is null
         where a.short = $1 and p.active and p.superior_id is not null and p.job_level = 'PELAKSANA'
           and p.roles = '{}' and not exists (select 1 from answers w where w.assessment_id = s.id)
         order by p.id limit 1`,
        [opd],
      );
      if (row === undefined) throw new Error(`nobody fresh in ${opd}`);
      return row;
    },
    codeFor: async (person, at = moment) => {
      const made = linkCode(app.key, (bytes) => randomBytes(bytes), at);
      const today = app.office.dayOf(at);
      const who = {
        personId: null,
        channel: 'terminal',
        account: 'operator',
        today,
        operator: true,
      } as const;
      const change = { change: 'linkCode', person, hash: made.hash, expiresAt: made.expiresAt } as const;
      await commit(app.db, changeStatements(change, who, at));
      return made.code;
    },
    close: async () => {
      await app.close();
      await place.remove();
    },
  };
}

interface Place {
  readonly env: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

async function inFolder(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'sinau-journey-'));
  return {
    env: { SINAU_DATA: join(folder, 'data') },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function onServer(url: string): Promise<Place> {
  const name = `j_${randomBytes(8).toString('hex')}`;
  const admin = openPostgres({ url, connections: 1, onBroken: () => undefined });
  await admin.execute(`create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return {
    env: { DATABASE_URL: own.href, NIP_KEY: randomBytes(32).toString('hex'), SINAU_SAMPLE: 'on' },
    remove: async () => {
      await admin.execute(`drop database ${name} with (force)`);
      await admin.close();
    },
  };
}
